// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/settings/hostingbinding.h"
#include "ui/settings/preferencestore.h"
#include "ui/settings/sections.h"
#include "ui/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

namespace Potluck::Ui {

namespace {
constexpr int CategoriesWidth = 176;
constexpr int ColumnWidth = 560;
} // namespace

SettingsPage::SettingsPage(const Session& session, QWidget* parent)
    : Page(session, parent)
    , m_store(new PreferenceStore(session, this))
    , m_hosting(new HostingBinding(session, this))
    , m_side(new QWidget(this))
    , m_categories(new QListWidget(m_side))
    , m_area(new QScrollArea(this))
    , m_nothing(new QLabel(tr("No setting is called that."), this))
{
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* const header = new PageHeader(session.theme, this);
    m_field = header->addField(QStringLiteral("search"), tr("Search the settings"));
    all->addWidget(header);
    auto* const both = new QHBoxLayout;
    both->setSpacing(0);
    auto* const side = new QVBoxLayout(m_side); // begins where the field above and the column beside it do
    side->setContentsMargins(Margin, Gap, 0, Margin);
    side->addWidget(m_categories);
    both->addWidget(m_side);
    both->addWidget(m_area, 1);
    all->addLayout(both, 1);

    m_categories->setFixedWidth(CategoriesWidth);
    m_categories->setFrameShape(QFrame::NoFrame);
    m_categories->setAccessibleName(tr("Categories"));
    m_categories->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_categories->viewport()->setAutoFillBackground(false);
    m_categories->setSpacing(1);

    auto* const page = new QWidget;
    auto* const centred = new QHBoxLayout(page);
    centred->setContentsMargins(Margin, Gap, Margin, Margin);
    auto* const column = new QWidget(page);
    column->setMaximumWidth(ColumnWidth);
    column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* const lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    centred->addWidget(column, 100);
    centred->addStretch(1);

    const SettingsContext context{this->session(), *m_store, *m_hosting, column};
    for (const auto make : {makeGeneralSection, makeFilesSection, makeSpeedSection, makeNetworkSection,
                            makeHostingSection, makeOlderNetworksSection, makeAboutSection}) {
        SettingsSection* const section = make(context);
        lines->addWidget(section);
        m_sections.append(section);
        auto* const item = new QListWidgetItem(session.theme.icon(section->icon()), section->name(), m_categories);
        item->setSizeHint(QSize(0, rowHeight(fontMetrics()) + 4));
    }
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(m_nothing);
    lines->addStretch();
    m_area->setWidget(page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);

    connect(m_field, &QLineEdit::textChanged, this, &SettingsPage::showChosen);
    connect(m_categories, &QListWidget::currentRowChanged, this, [this] {
        m_field->clear();
        showChosen();
    });
    m_categories->setCurrentRow(0);
    showChosen();
}

void SettingsPage::openWith(const QString& searchedFor)
{
    if (searchedFor.startsWith(QLatin1Char('#'))) {
        showRow(searchedFor.mid(1));
        return;
    }
    m_field->setText(searchedFor);
    if (searchedFor.isEmpty())
        m_categories->setFocus();
    else
        m_field->setFocus();
}

void SettingsPage::showRow(const QString& key)
{
    for (qsizetype index = 0; index < m_sections.size(); ++index) {
        SettingRow* const row = m_sections.at(index)->rowOf(key);
        if (!row)
            continue;
        m_field->clear();
        m_categories->setCurrentRow(static_cast<int>(index));
        m_area->widget()->layout()->activate();
        m_area->ensureWidgetVisible(row);
        QWidget* target = row->editor();
        if (!(target->focusPolicy() & Qt::TabFocus)) {
            for (QWidget* const inner : row->editor()->findChildren<QWidget*>()) {
                if (inner->focusPolicy() & Qt::TabFocus) {
                    target = inner;
                    break;
                }
            }
        }
        target->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void SettingsPage::focusFilter()
{
    m_field->setFocus();
    m_field->selectAll();
}

void SettingsPage::showChosen()
{
    const QStringList words = m_field->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (qsizetype index = 0; index < m_sections.size(); ++index) {
        SettingsSection* const section = m_sections.at(index);
        const bool chosen = !words.isEmpty() || index == m_categories->currentRow();
        const bool shown = section->filter(words) && chosen;
        section->setVisible(shown);
        any = any || shown;
    }
    m_nothing->setVisible(!any);
    m_area->verticalScrollBar()->setValue(0);
}

void SettingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_hosting->refresh();
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // Where there is little room the categories give way: the field finds everything.
    m_side->setVisible(width() >= CategoriesWidth + ColumnWidth / 2 + 3 * Margin);
}

} // namespace Potluck::Ui
