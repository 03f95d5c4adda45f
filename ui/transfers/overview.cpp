// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/overview.h"

#include "ui/look/metrics.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/transfers/piecebar.h"
#include "ui/transfers/transfersmodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace Potluck::Ui {
namespace {

constexpr int TwoColumnsFrom = 560;

QString priorityText(Node::TransferPriority priority)
{
    switch (priority) {
    case Node::TransferPriority::High:
        return Overview::tr("High");
    case Node::TransferPriority::Low:
        return Overview::tr("Low");
    case Node::TransferPriority::Normal:
        break;
    }
    return Overview::tr("Normal");
}

// "310 of 740 pieces, 6 arriving, 12 that nobody online has"
QString legendOf(const Node::TransferRow& row)
{
    if (row.pieces.isEmpty())
        return {};
    int have = 0;
    int arriving = 0;
    int unavailable = 0;
    for (const char piece : row.pieces) {
        have += piece == Node::PieceHave ? 1 : 0;
        arriving += piece >= Node::PieceInFlight ? 1 : 0;
        unavailable += piece == Node::PieceUnavailable ? 1 : 0;
    }
    QStringList parts{
        Overview::tr("%1 of %Ln piece(s)", nullptr, static_cast<int>(row.pieces.size())).arg(QLocale().toString(have))};
    if (arriving > 0)
        parts.append(Overview::tr("%n arriving", nullptr, arriving));
    if (unavailable > 0)
        parts.append(Overview::tr("%n that nobody online has", nullptr, unavailable));
    return parts.join(QStringLiteral(", "));
}

} // namespace

Overview::Overview(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_problem(new QWidget)
    , m_problemText(new QLabel)
    , m_bar(new PieceBar(theme))
    , m_legend(new QLabel)
    , m_grid(new QGridLayout)
    , m_technicalGrid(new QGridLayout)
    , m_technical(new QToolButton)
    , m_technicalBox(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto* const content = new QWidget;
    auto* const lines = new QVBoxLayout(content);
    lines->setContentsMargins(Margin, Gap / 2, Margin, Margin);
    lines->setSpacing(Gap);

    auto* const problemLine = new QHBoxLayout(m_problem);
    problemLine->setContentsMargins(0, 0, 0, 0);
    problemLine->setSpacing(Gap);
    problemLine->addWidget(
        new IconLabel(theme.icon(QStringLiteral("warning"), Theme::Tint::Error), IconSize, m_problem));
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    problemLine->addWidget(m_problemText, 1);
    auto* const again = new QPushButton(tr("Try again"), m_problem);
    again->setAutoDefault(false);
    connect(again, &QPushButton::clicked, this, [this] { Q_EMIT tryAgainPressed(m_transfer); });
    problemLine->addWidget(again);
    lines->addWidget(m_problem);

    lines->addWidget(m_bar);
    m_legend->setFont(secondaryFont(font()));
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_legend->setTextFormat(Qt::PlainText);
    lines->addWidget(m_legend);

    m_done = addFact(tr("Progress"));
    m_speed = addFact(tr("Speed"));
    m_left = addFact(tr("Time left"));
    m_sources = addFact(tr("Sources"));
    m_copies = addFact(tr("Copies online"));
    m_priority = addFact(tr("Priority"));
    m_limit = addFact(tr("Limit"));
    m_added = addFact(tr("Added"));
    m_folder = addFact(tr("Folder"));
    m_content = addFact(tr("Content id"), true);
    m_sha1 = addFact(tr("SHA-1"), true);
    m_md5 = addFact(tr("MD5"), true);
    m_magnet = addFact(tr("Magnet"), true);
    for (QGridLayout* const grid : {m_grid, m_technicalGrid}) {
        grid->setHorizontalSpacing(Gap);
        grid->setVerticalSpacing(Gap / 2);
    }
    lines->addLayout(m_grid);

    m_technical->setText(tr("Technical details"));
    m_technical->setIcon(theme.icon(QStringLiteral("chevron-right"), Theme::Tint::Muted));
    m_technical->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_technical->setAutoRaise(true);
    m_technical->setCheckable(true);
    m_technical->setFocusPolicy(Qt::StrongFocus);
    connect(m_technical, &QToolButton::toggled, this, [this, &theme](bool isOpen) {
        m_technical->setIcon(
            theme.icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Theme::Tint::Muted));
        m_technicalBox->setVisible(isOpen);
    });
    lines->addWidget(m_technical, 0, Qt::AlignLeft);
    m_technicalBox->setLayout(m_technicalGrid);
    m_technicalGrid->setContentsMargins(0, 0, 0, 0);
    m_technicalBox->hide();
    lines->addWidget(m_technicalBox);
    lines->addStretch(1);
    setWidget(content);
    viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    arrange();
    show(nullptr);
}

std::size_t Overview::addFact(const QString& caption, bool isTechnical)
{
    auto* const label = new QLabel(caption);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* const value = new ElidedLabel(Qt::ElideMiddle);
    label->setBuddy(value);
    m_facts.push_back({label, value, isTechnical});
    return m_facts.size() - 1;
}

void Overview::setFact(std::size_t fact, const QString& text, bool mayComeYet)
{
    Fact& changed = m_facts[fact];
    const bool isShown = mayComeYet || !text.isEmpty();
    if (isShown != changed.isShown) {
        changed.isShown = isShown;
        changed.caption->setVisible(isShown);
        changed.value->setVisible(isShown);
        m_columns = 0;
    }
    changed.value->setText(text.isEmpty() ? QStringLiteral("–") : text);
}

void Overview::arrange()
{
    const int columns = viewport()->width() >= TwoColumnsFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int widest = 0;
    for (const Fact& fact : m_facts)
        widest = std::max(widest, fact.caption->sizeHint().width());
    int place = 0;
    int technical = 0;
    for (const Fact& fact : m_facts) {
        fact.caption->setFixedWidth(widest);
        if (!fact.isShown)
            continue;
        if (fact.isTechnical) {
            m_technicalGrid->addWidget(fact.caption, technical, 0);
            m_technicalGrid->addWidget(fact.value, technical++, 1);
        } else {
            m_grid->addWidget(fact.caption, place / columns, place % columns * 2);
            m_grid->addWidget(fact.value, place / columns, place % columns * 2 + 1);
            ++place;
        }
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, columns > 1 ? 1 : 0);
    m_technicalGrid->setColumnStretch(1, 1);
}

void Overview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void Overview::show(const TransferEntry* entry)
{
    widget()->setVisible(entry != nullptr);
    m_bar->show(entry);
    m_transfer = entry ? entry->row.id : 0;
    if (!entry)
        return;
    const Node::TransferRow& row = entry->row;
    m_problem->setVisible(!row.detail.isEmpty());
    if (const QString problem = reasonText(row.detail); m_problemText->text() != problem)
        m_problemText->setText(problem);
    const QString legend = legendOf(row);
    m_legend->setVisible(!legend.isEmpty());
    if (m_legend->text() != legend)
        m_legend->setText(legend);

    const bool isDownload = row.direction == Node::TransferRow::Direction::Download;
    const bool isOpen = isUnfinished(entry->state);
    const bool isDone = entry->state == TransferState::Done;
    m_facts[m_done].caption->setText(isDone ? tr("Size") : tr("Progress"));
    setFact(m_done,
            row.size == 0 ? sizeText(row.done)
            : isDone      ? sizeText(row.size)
                     : tr("%1 of %2, %3").arg(sizeText(row.done), sizeText(row.size), percentText(row.done, row.size)));
    setFact(m_speed, row.rate > 0 ? rateText(row.rate) : QString(), !isDone);
    setFact(m_left, isOpen ? leftText(row.secondsLeft) : QString(), isOpen);
    m_facts[m_sources].caption->setText(isDownload ? tr("Sources") : tr("Goes to"));
    QStringList names;
    for (const Node::TransferSourceRow& source : row.sources)
        names.append(source.peer);
    setFact(m_sources, names.join(QStringLiteral(", ")), !isDone);
    setFact(m_copies, isOpen && row.availability > 0 ? QLocale().toString(row.availability, 'f', 1) : QString(),
            isDownload && isOpen);
    setFact(m_priority, isDownload && isOpen ? priorityText(row.priority) : QString());
    setFact(m_limit, isDone ? QString() : row.limit > 0 ? rateText(row.limit) : isDownload ? tr("None") : QString());
    setFact(m_added,
            row.added.isValid() ? QLocale().toString(row.added.toLocalTime(), QLocale::ShortFormat) : QString());
    setFact(m_folder, QDir::toNativeSeparators(row.path.isEmpty() ? row.folder : QFileInfo(row.path).absolutePath()));
    showHashes(row.magnet);
    arrange();
}

void Overview::showHashes(const QString& magnet)
{
    if (m_facts[m_magnet].value->text() == magnet)
        return;
    setFact(m_magnet, magnet);
    QString content;
    QString sha1;
    QString md5;
    const QUrlQuery query(magnet.section(QLatin1Char('?'), 1));
    for (const QString& topic : query.allQueryItemValues(QStringLiteral("xt"), QUrl::FullyDecoded)) {
        const QString hash = topic.section(QLatin1Char(':'), -1);
        if (topic.startsWith(QStringLiteral("urn:tree:")))
            content = hash;
        else if (topic.startsWith(QStringLiteral("urn:sha1:")))
            sha1 = hash;
        else if (topic.startsWith(QStringLiteral("urn:md5:")))
            md5 = hash;
    }
    setFact(m_content, content);
    setFact(m_sha1, sha1);
    setFact(m_md5, md5);
}

} // namespace Potluck::Ui
