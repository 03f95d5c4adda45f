// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/filterbar.h"

#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>
#include <QSignalBlocker>

namespace Potluck::Ui {
namespace {

constexpr quint64 Megabyte = 1'000'000;
constexpr quint64 Gigabyte = 1000 * Megabyte;

struct SizeRange
{
    quint64 least;
    quint64 most;
};
// In the order of the choices; the first is any.
constexpr SizeRange SizeRanges[] = {
    {0, 0}, {0, 10 * Megabyte}, {10 * Megabyte, 100 * Megabyte}, {100 * Megabyte, Gigabyte}, {Gigabyte, 0}};
constexpr int LeastSources[] = {1, 2, 5, 10};

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_type(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_sources(new QComboBox(this))
    , m_online(new QCheckBox(tr("Online only"), this))
{
    m_type->setAccessibleName(tr("Type"));
    m_type->addItem(tr("Any type"));
    const std::pair<QString, FileKind> kinds[] = {
        {tr("Videos"), FileKind::Video},     {tr("Music"), FileKind::Music},
        {tr("Pictures"), FileKind::Picture}, {tr("Texts"), FileKind::Text},
        {tr("Archives"), FileKind::Archive}, {tr("Disk images"), FileKind::DiskImage},
        {tr("Programs"), FileKind::Program}, {tr("Other"), FileKind::Other},
    };
    for (const auto& [word, kind] : kinds)
        m_type->addItem(word, static_cast<int>(kind));

    m_size->setAccessibleName(tr("Size"));
    m_size->addItems({tr("Any size"), tr("Under 10 MB"), tr("10 to 100 MB"), tr("100 MB to 1 GB"), tr("Over 1 GB")});

    m_sources->setAccessibleName(tr("Sources"));
    m_sources->addItem(tr("Any sources"));
    for (const int least : {LeastSources[1], LeastSources[2], LeastSources[3]})
        m_sources->addItem(tr("≥ %n source(s)", nullptr, least));

    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Gap);
    for (QComboBox* const choice : {m_type, m_size, m_sources}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(choice, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
        row->addWidget(choice);
    }
    connect(m_online, &QCheckBox::toggled, this, &FilterBar::changed);
    row->addWidget(m_online);
    row->addStretch();
}

FoundFilter FilterBar::filter() const
{
    FoundFilter filter;
    if (m_type->currentIndex() > 0)
        filter.kind = static_cast<FileKind>(m_type->currentData().toInt());
    const SizeRange& range = SizeRanges[std::max(0, m_size->currentIndex())];
    filter.minSize = range.least;
    filter.maxSize = range.most;
    filter.minSources = LeastSources[std::max(0, m_sources->currentIndex())];
    filter.onlineOnly = m_online->isChecked();
    return filter;
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QComboBox* const choice : {m_type, m_size, m_sources})
            choice->setCurrentIndex(0);
        m_online->setChecked(false);
    }
    Q_EMIT changed();
}

void FilterBar::remember(QSettings& memory) const
{
    memory.setValue(QStringLiteral("type"), m_type->currentIndex());
    memory.setValue(QStringLiteral("size"), m_size->currentIndex());
    memory.setValue(QStringLiteral("sources"), m_sources->currentIndex());
    memory.setValue(QStringLiteral("onlineOnly"), m_online->isChecked());
}

void FilterBar::restore(QSettings& memory)
{
    const auto choose = [&memory](QComboBox* choice, const QString& key) {
        const int index = memory.value(key, 0).toInt();
        if (index >= 0 && index < choice->count())
            choice->setCurrentIndex(index);
    };
    choose(m_type, QStringLiteral("type"));
    choose(m_size, QStringLiteral("size"));
    choose(m_sources, QStringLiteral("sources"));
    m_online->setChecked(memory.value(QStringLiteral("onlineOnly"), false).toBool());
}

} // namespace Potluck::Ui
