// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/look/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Potluck;
using namespace Potluck::Ui;

// The widgets that all pages are made of: table, empty state, header.
class TestRowView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nameTakesTheRoomThatIsLeft();
    void columnsHideFromTheRightBeforeTheNameShrinks();
    void columnsComeBackWithTheRoom();
    void theEmphasisedColumnGoesLast();
    void rowsHaveOneHeight();
    void returnAndDeleteAreTold();
    void whoComesByTheKeyboardIsAtAChosenRow();
    void namesDoNotTurnAround();
    void columnsHaveRoomForTheirWords();
    void remembersWhatWasArranged();
    void forgetsWhatAnotherVersionWrote();
    void emptyStateStandsInForAnEmptyView();
    void headerButtonsLoseTheirWordsFirst();
    void headerFieldIsNamed();
    void choicesAreExclusive();

private:
    std::unique_ptr<Test::FakeSession> m_fake;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<RowView> m_view;
};

void TestRowView::init()
{
    m_fake = std::make_unique<Test::FakeSession>();
    m_model = std::make_unique<QStandardItemModel>(3, 4);
    m_model->setHorizontalHeaderLabels({u"Name"_qs, u"Size"_qs, u"State"_qs, u"Sources"_qs});
    for (int row = 0; row < 3; ++row)
        m_model->setItem(row, 0, new QStandardItem(QStringLiteral("name %1").arg(row)));
    m_view = std::make_unique<RowView>(m_fake->theme);
    m_view->setModel(m_model.get());
    m_view->setColumnWidths({0, 100, 120, 80}, 0);
    m_view->resize(800, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestRowView::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_fake.reset();
}

void TestRowView::whoComesByTheKeyboardIsAtAChosenRow()
{
    QVERIFY(!m_view->selectionModel()->hasSelection());
    QFocusEvent byMouse(QEvent::FocusIn, Qt::MouseFocusReason);
    QCoreApplication::sendEvent(m_view.get(), &byMouse);
    QVERIFY(!m_view->selectionModel()->hasSelection());
    QFocusEvent byTab(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(m_view.get(), &byTab);
    QCOMPARE(m_view->selectionModel()->selectedRows(), QModelIndexList{m_model->index(0, 0)});
    m_view->setCurrentIndex(m_model->index(2, 0));
    QCoreApplication::sendEvent(m_view.get(), &byTab);
    QCOMPARE(m_view->selectionModel()->selectedRows(), QModelIndexList{m_model->index(2, 0)});
}

void TestRowView::namesDoNotTurnAround()
{
    const QString name = QStringLiteral("evil") + QChar(0x202e) + QStringLiteral("gpj.exe");
    auto* const delegate = qobject_cast<QStyledItemDelegate*>(m_view->itemDelegate());
    QVERIFY(delegate);
    QCOMPARE(delegate->displayText(name, QLocale()), QString(name).replace(QChar(0x202e), QChar(0xfffd)));
}

void TestRowView::nameTakesTheRoomThatIsLeft()
{
    QCOMPARE(m_view->columnWidth(0), m_view->viewport()->width() - 300);
    QCOMPARE(m_view->columnWidth(2), 120);
}

void TestRowView::columnsHideFromTheRightBeforeTheNameShrinks()
{
    m_view->resize(NameMinimum + 100 + 120 + 10, 300);
    QVERIFY(m_view->isColumnHidden(3));
    QVERIFY(!m_view->isColumnHidden(2));
    QVERIFY(m_view->columnWidth(0) >= NameMinimum);
    m_view->resize(NameMinimum + 110, 300);
    QVERIFY(m_view->isColumnHidden(2));
    QVERIFY(!m_view->isColumnHidden(1));
    QVERIFY(m_view->columnWidth(0) >= NameMinimum);
}

void TestRowView::columnsComeBackWithTheRoom()
{
    m_view->resize(NameMinimum + 10, 300);
    QVERIFY(m_view->isColumnHidden(1));
    m_view->resize(800, 300);
    for (int column = 0; column < 4; ++column)
        QVERIFY(!m_view->isColumnHidden(column));
    QCOMPARE(m_view->columnWidth(3), 80);
}

void TestRowView::theEmphasisedColumnGoesLast()
{
    m_view->setEmphasised({2});
    m_view->resize(NameMinimum + 130, 300);
    QVERIFY(!m_view->isColumnHidden(2));
    QVERIFY(m_view->isColumnHidden(1));
    QVERIFY(m_view->isColumnHidden(3));
    m_view->setEmphasised({3, 2});
    QVERIFY(m_view->isColumnHidden(2));
    QVERIFY(!m_view->isColumnHidden(3));
    m_view->resize(NameMinimum + 210, 300);
    QVERIFY(!m_view->isColumnHidden(2));
    QVERIFY(m_view->isColumnHidden(1));
}

void TestRowView::columnsHaveRoomForTheirWords()
{
    m_view->setColumnWords(1, {u"a"_qs});
    QCOMPARE(m_view->columnWidth(1), 100); // it had room
    const QString longest(40, u'w');
    m_view->setColumnWords(2, {u"a"_qs, longest, u"b"_qs});
    const auto roomForText = [this](bool withIcon) {
        QStyleOptionViewItem option;
        option.initFrom(m_view.get());
        option.rect = m_view->visualRect(m_model->index(0, 2));
        option.features = QStyleOptionViewItem::HasDisplay;
        option.features.setFlag(QStyleOptionViewItem::HasDecoration, withIcon);
        option.decorationSize = m_view->iconSize();
        option.showDecorationSelected = true; // the whole cell, as in views
        option.text = u"x"_qs;
        const int margin = m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_view.get()) + 1;
        return m_view->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, m_view.get()).width() - 2 * margin;
    };
    const int needed = m_view->fontMetrics().horizontalAdvance(longest);
    QVERIFY(roomForText(false) >= needed + Gap); // apart from what stands beside it
    QVERIFY(roomForText(true) < needed + Gap);
    m_view->setColumnWords(2, {longest}, true);
    QVERIFY(roomForText(true) >= needed + Gap);
}

void TestRowView::rowsHaveOneHeight()
{
    const int usual = rowHeight(m_view->fontMetrics());
    QCOMPARE(m_view->visualRect(m_model->index(0, 0)).height(), usual);
    m_fake->theme.setCompactRows(true);
    QTRY_COMPARE(m_view->visualRect(m_model->index(0, 0)).height(), rowHeight(m_view->fontMetrics(), true));
}

void TestRowView::returnAndDeleteAreTold()
{
    QSignalSpy returned(m_view.get(), &RowView::returnPressed);
    QSignalSpy deleted(m_view.get(), &RowView::deletePressed);
    m_view->setCurrentIndex({});
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(returned.size(), 0); // nothing is chosen
    m_view->setCurrentIndex(m_model->index(1, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(returned.size(), 1);
    QCOMPARE(returned.at(0).at(0).toModelIndex(), m_model->index(1, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.at(0).at(0).value<Qt::KeyboardModifiers>(), Qt::ShiftModifier);
}

void TestRowView::remembersWhatWasArranged()
{
    m_view->header()->resizeSection(1, 150);
    m_view->header()->moveSection(3, 1);
    m_view->sortByColumn(2, Qt::DescendingOrder);
    m_view->remember(m_fake->memory, u"table"_qs);

    RowView other(m_fake->theme);
    QStandardItemModel model(3, 4);
    other.setModel(&model);
    other.resize(800, 300);
    other.setColumnWidths({0, 100, 140, 80}, 0); // another language, say
    other.restore(m_fake->memory, u"table"_qs);
    QCOMPARE(other.columnWidth(1), 150);
    QCOMPARE(other.columnWidth(2), 140); // nobody set it
    QCOMPARE(other.header()->visualIndex(3), 1);
    QCOMPARE(other.header()->sortIndicatorSection(), 2);
    QCOMPARE(other.header()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestRowView::forgetsWhatAnotherVersionWrote()
{
    m_fake->memory.setValue(u"table/order"_qs, QStringList{u"1"_qs, u"0"_qs});
    m_fake->memory.setValue(u"table/setWidths"_qs, QStringList{u"7"_qs, u"x"_qs});
    m_view->restore(m_fake->memory, u"table"_qs);
    QCOMPARE(m_view->header()->visualIndex(0), 0);
    QCOMPARE(m_view->columnWidth(1), 100);
}

void TestRowView::emptyStateStandsInForAnEmptyView()
{
    QWidget page;
    auto* const lines = new QVBoxLayout(&page);
    auto* const view = new RowView(m_fake->theme, &page);
    QStandardItemModel model(0, 1);
    view->setModel(&model);
    auto* const empty = new EmptyState(m_fake->theme, u"search"_qs, u"Nothing here."_qs, &page);
    lines->addWidget(view);
    lines->addWidget(empty);
    QPushButton* const button = empty->addButton(u"Do something"_qs);
    empty->standInFor(view);
    page.show();
    QVERIFY(empty->isVisible() && button->isVisible() && !view->isVisible());
    QCOMPARE(empty->accessibleName(), u"Nothing here."_qs);
    model.appendRow(new QStandardItem(u"x"_qs));
    QVERIFY(!empty->isVisible() && view->isVisible());
    model.clear();
    QVERIFY(empty->isVisible() && !view->isVisible());
}

void TestRowView::headerButtonsLoseTheirWordsFirst()
{
    PageHeader header(m_fake->theme);
    header.addField(u"search"_qs, u"Filter"_qs);
    QAction action(m_fake->theme.icon(u"add"_qs), u"Add a folder"_qs);
    QToolButton* const button = header.addButton(&action);
    header.resize(700, header.height());
    header.show();
    QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    header.resize(220, header.height());
    QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QCOMPARE(button->accessibleName(), u"Add a folder"_qs);
    header.resize(700, header.height());
    QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
}

void TestRowView::headerFieldIsNamed()
{
    PageHeader header(m_fake->theme);
    QCOMPARE(header.addField(u"search"_qs, u"What are you looking for?"_qs)->accessibleName(),
             u"What are you looking for?"_qs);
    QVERIFY(header.height() >= HeaderHeight);
}

void TestRowView::choicesAreExclusive()
{
    PageHeader header(m_fake->theme);
    const QList<QToolButton*> choice = header.addChoice({u"All"_qs, u"Down"_qs, u"Up"_qs});
    QVERIFY(choice.at(0)->isChecked());
    choice.at(2)->click();
    QVERIFY(!choice.at(0)->isChecked() && choice.at(2)->isChecked());
}

QTEST_MAIN(TestRowView)
#include "tst_rowview.moc"
