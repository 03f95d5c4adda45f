// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/library/givenpane.h"
#include "ui/library/librarymodel.h"
#include "ui/library/sharesmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Potluck;
using namespace Potluck::Ui;
using namespace Potluck::Test;

class TestLibraryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForFoldersWhenTheyAreOpened();
    void showsManyRowsInSlices();
    void tellsWhatChangedAsTheDifference();
    void waitsWhileNobodyLooks();
    void forgetsClosedFoldersWhereMuchIsHeld();
    void sortsWithFoldersFirst();
    void sortsLargeFoldersAside();
    void dropsAnswersToWhatIsNotShownAnyMore();
    void listsWhatWasFound();
    void saysWhatIsNotHashedYet();
    void dragsFilesOut();
    void keepsTheListOfShares();
    void ordersWhoDownloaded();

private:
    static Node::SharedFileRow file(const QString& name, quint64 size = 10)
    {
        Node::SharedFileRow row;
        row.name = name;
        row.size = size;
        row.magnet = u"magnet:?xt="_qs + name;
        row.sharedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
        return row;
    }
    static Node::SharedFileRow folder(const QString& name, qint64 files = 1)
    {
        Node::SharedFileRow row;
        row.name = name;
        row.isFolder = true;
        row.files = files;
        return row;
    }
    static QStringList namesIn(const LibraryModel& model, const QModelIndex& parent = {})
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row)
            names.append(model.index(row, 0, parent).data().toString());
        return names;
    }
    using Tester = QAbstractItemModelTester;
    static constexpr auto Strict = Tester::FailureReportingMode::Fatal;

    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<LibraryModel> m_model;
};

void TestLibraryModel::init()
{
    m_fake = std::make_unique<FakeSession>();
    m_model = std::make_unique<LibraryModel>(m_fake->library, m_fake->theme);
    m_fake->library.folders.insert(u"/m"_qs, {folder(u"Jazz"_qs, 2), file(u"a.flac"_qs), file(u"b.flac"_qs)});
    m_fake->library.folders.insert(u"/m/Jazz"_qs, {folder(u"Live"_qs), file(u"j.flac"_qs)});
    m_fake->library.folders.insert(u"/m/Jazz/Live"_qs, {file(u"l.flac"_qs)});
}

void TestLibraryModel::cleanup()
{
    m_model.reset();
    m_fake.reset();
}

void TestLibraryModel::asksForFoldersWhenTheyAreOpened()
{
    m_fake->library.asked.clear();
    m_model->showFolder(u"/m"_qs);
    QCOMPARE(m_fake->library.asked, QStringList{u"list /m"_qs});
    QCOMPARE(namesIn(*m_model), (QStringList{u"Jazz"_qs, u"a.flac"_qs, u"b.flac"_qs}));
    const QModelIndex jazz = m_model->index(0, 0);
    QVERIFY(m_model->hasChildren(jazz));
    QCOMPARE(m_model->rowCount(jazz), 0);
    QVERIFY(m_model->canFetchMore(jazz));
    m_model->fetchMore(jazz);
    QVERIFY(!m_model->canFetchMore(jazz)); // it is on its way
    QTRY_COMPARE(namesIn(*m_model, jazz), (QStringList{u"Live"_qs, u"j.flac"_qs}));
    QVERIFY(!m_model->canFetchMore(jazz));
    const QModelIndex live = m_model->index(0, 0, jazz);
    m_model->fetchMore(live);
    QTRY_COMPARE(m_model->rowCount(live), 1);
    QCOMPARE(m_model->path(m_model->index(0, 0, live)), u"/m/Jazz/Live/l.flac"_qs);
    QCOMPARE(m_model->index(0, 0, live).parent(), live);
}

void TestLibraryModel::showsManyRowsInSlices()
{
    QList<Node::SharedFileRow> rows;
    for (int at = 0; at < 2'500; ++at)
        rows.append(file(QStringLiteral("%1").arg(at, 5, 10, QLatin1Char('0'))));
    m_fake->library.folders.insert(u"/big"_qs, rows);
    m_model->showFolder(u"/big"_qs);
    QCOMPARE(m_model->rowCount(), 1'000);
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 2'000);
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 2'500);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(m_model->index(2'499, 0).data().toString(), u"02499"_qs);
}

void TestLibraryModel::tellsWhatChangedAsTheDifference()
{
    const Tester tester(m_model.get(), Strict);
    m_model->showFolder(u"/m"_qs);
    m_model->fetchMore(m_model->index(0, 0));
    QTRY_COMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
    const QPersistentModelIndex b = m_model->index(2, 0);
    const QPersistentModelIndex j = m_model->index(1, 0, m_model->index(0, 0));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_fake->library.folders[u"/m"_qs] = {folder(u"Blues"_qs), folder(u"Jazz"_qs), file(u"b.flac"_qs, 77),
                                         file(u"c.flac"_qs)};
    m_fake->library.folders[u"/m/Jazz"_qs] = {file(u"j.flac"_qs)};
    m_model->askAgain();
    QTRY_COMPARE(namesIn(*m_model), (QStringList{u"Blues"_qs, u"Jazz"_qs, u"b.flac"_qs, u"c.flac"_qs}));
    QTRY_COMPARE(namesIn(*m_model, m_model->index(1, 0)), QStringList{u"j.flac"_qs});
    QCOMPARE(b.row(), 2);
    QCOMPARE(m_model->row(b).size, quint64(77));
    QCOMPARE(j.row(), 0);
    QCOMPARE(j.parent().row(), 1);
    QCOMPARE(reset.size(), 0);
    m_fake->library.folders.remove(u"/m"_qs); // not shared any more
    m_model->askAgain();
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void TestLibraryModel::waitsWhileNobodyLooks()
{
    m_model->showFolder(u"/m"_qs);
    m_model->setLooking(false);
    m_fake->library.asked.clear();
    m_model->askAgain();
    QCoreApplication::processEvents();
    QVERIFY(m_fake->library.asked.isEmpty());
    m_model->setLooking(true);
    QTRY_COMPARE(m_fake->library.asked, QStringList{u"list /m"_qs});
}

void TestLibraryModel::forgetsClosedFoldersWhereMuchIsHeld()
{
    m_model->showFolder(u"/m"_qs);
    m_model->fetchMore(m_model->index(0, 0));
    QTRY_COMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
    m_model->folderClosed(m_model->index(0, 0));
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2); // little is held: it stays
    QList<Node::SharedFileRow> rows;
    for (int at = 0; at < 30'000; ++at)
        rows.append(file(QString::number(at)));
    m_fake->library.folders[u"/m/Jazz"_qs] = rows;
    m_model->askAgain();
    QTRY_COMPARE(m_model->held(), 30'003);
    m_model->folderClosed(m_model->index(0, 0));
    QCOMPARE(m_model->held(), 3);
    QVERIFY(m_model->hasChildren(m_model->index(0, 0)));
    QVERIFY(m_model->canFetchMore(m_model->index(0, 0)));
}

void TestLibraryModel::sortsWithFoldersFirst()
{
    const Tester tester(m_model.get(), Strict);
    m_fake->library.folders[u"/m"_qs] = {folder(u"Blues"_qs), folder(u"Jazz"_qs), file(u"a"_qs, 30), file(u"b"_qs, 10),
                                         file(u"c"_qs, 20)};
    m_model->showFolder(u"/m"_qs);
    m_model->fetchMore(m_model->index(1, 0));
    QTRY_COMPARE(m_model->rowCount(m_model->index(1, 0)), 2);
    const QPersistentModelIndex jazz = m_model->index(1, 0);
    const QPersistentModelIndex live = m_model->index(0, 0, jazz);
    m_model->sort(LibraryModel::Name, Qt::DescendingOrder);
    QCOMPARE(namesIn(*m_model), (QStringList{u"Jazz"_qs, u"Blues"_qs, u"c"_qs, u"b"_qs, u"a"_qs}));
    QCOMPARE(jazz.row(), 0);
    QCOMPARE(live.parent(), QModelIndex(jazz));
    m_model->sort(LibraryModel::Size, Qt::AscendingOrder);
    QCOMPARE(namesIn(*m_model), (QStringList{u"Blues"_qs, u"Jazz"_qs, u"b"_qs, u"c"_qs, u"a"_qs}));
    m_model->sort(-1, Qt::AscendingOrder);
    QCOMPARE(namesIn(*m_model), (QStringList{u"Blues"_qs, u"Jazz"_qs, u"a"_qs, u"b"_qs, u"c"_qs}));
}

void TestLibraryModel::sortsLargeFoldersAside()
{
    constexpr int Files = 20'000;
    QList<Node::SharedFileRow> rows;
    for (int at = 0; at < Files; ++at)
        rows.append(file(QStringLiteral("%1").arg(at, 5, 10, QLatin1Char('0')), static_cast<quint64>(Files - at)));
    std::reverse(rows.begin(), rows.end());
    m_fake->library.folders.insert(u"/big"_qs, rows);
    QSignalSpy answered(m_model.get(), &LibraryModel::answered);
    m_model->showFolder(u"/big"_qs);
    QCOMPARE(m_model->rowCount(), 0); // the GUI thread did not wait for it
    QVERIFY(m_model->isAsking());
    m_model->sort(LibraryModel::Size, Qt::AscendingOrder); // while the names are sorted
    QTRY_COMPARE(m_model->rowCount(), static_cast<int>(LibraryModel::Slice));
    QCOMPARE(answered.size(), 1);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"19999"_qs); // the smallest
    QCOMPARE(m_model->held(), Files);

    m_model->sort(LibraryModel::Size, Qt::DescendingOrder);
    m_model->sort(LibraryModel::Name, Qt::DescendingOrder);
    m_model->sort(LibraryModel::Name, Qt::AscendingOrder); // only the last is shown
    QTRY_COMPARE(m_model->index(0, 0).data().toString(), u"00000"_qs);
    QCOMPARE(m_model->index(999, 0).data().toString(), u"00999"_qs);
    QCOMPARE(m_model->held(), Files);

    // What changes meanwhile is not lost.
    m_model->sort(LibraryModel::Name, Qt::DescendingOrder);
    m_fake->library.folders[u"/big"_qs].append(file(u"zebra"_qs));
    m_model->askAgain();
    QTRY_COMPARE(m_model->held(), Files + 1);
    QTRY_COMPARE(m_model->index(0, 0).data().toString(), u"zebra"_qs);
    m_model->showFolder(u"/m"_qs);
    QCOMPARE(m_model->rowCount(), 3);
}

// Answers when it is told to.
class HeldLibrary final : public FakeDoor<Node::LibraryDoor>
{
public:
    QList<Callback<QList<Node::SharedFileRow>>> held;

    void list(const QString& folder, QObject*, Callback<QList<Node::SharedFileRow>> done) override
    {
        asked.append(folder);
        held.append(std::move(done));
    }
    void find(const QString& text, int, QObject*, Callback<QList<Node::SharedFileRow>> done) override
    {
        asked.append(text);
        held.append(std::move(done));
    }
    void given(const QString&, QObject*, Callback<QList<Node::GivenRow>>) override {}
    void have(const QStringList&, QObject*, Callback<QStringList>) override {}
    void rules(QObject*, Callback<Node::ShareRulesRow>) override {}
    void setRules(const Node::ShareRulesRow&, QObject*, Done) override {}
    void rescan(QObject*, Done) override {}
    void pauseHashing(bool, QObject*, Done) override {}
};

void TestLibraryModel::dropsAnswersToWhatIsNotShownAnyMore()
{
    HeldLibrary library;
    LibraryModel model(library, m_fake->theme);
    const Tester tester(&model, Strict);
    QSignalSpy answered(&model, &LibraryModel::answered);
    model.showFolder(u"/a"_qs);
    QVERIFY(model.isAsking());
    model.find(u"x"_qs);
    model.showFolder(u"/b"_qs);
    QCOMPARE(library.asked, (QStringList{u"/a"_qs, u"x"_qs, u"/b"_qs}));
    library.held[0](QList<Node::SharedFileRow>{file(u"old"_qs)});
    library.held[1](QList<Node::SharedFileRow>{file(u"/old"_qs)});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isAsking());
    library.held[2](QList<Node::SharedFileRow>{file(u"new"_qs)});
    QCOMPARE(namesIn(model), QStringList{u"new"_qs});
    QVERIFY(!model.isAsking());
    QCOMPARE(answered.size(), 1);
    // What changes while a folder that is gone by then was asked for, is still asked for later.
    model.askAgain();
    QTRY_COMPARE(library.held.size(), 4);
    model.showFolder(u"/c"_qs);
    library.held[4](QList<Node::SharedFileRow>{file(u"c"_qs)});
    library.held[3](QList<Node::SharedFileRow>{});
    model.askAgain();
    QTRY_COMPARE(library.asked.last(), u"/c"_qs);
    QTRY_COMPARE(library.held.size(), 6);
}

void TestLibraryModel::listsWhatWasFound()
{
    const Tester tester(m_model.get(), Strict);
    m_model->setShares({u"/home/me/Music"_qs});
    m_fake->library.foundRows = {file(u"/home/me/Music/Jazz/a.flac"_qs), file(u"/elsewhere/b.flac"_qs)};
    m_model->find(u"flac"_qs);
    QVERIFY(m_model->isSearch());
    QCOMPARE(namesIn(*m_model), (QStringList{u"/elsewhere/b.flac"_qs, u"Music/Jazz/a.flac"_qs}));
    QCOMPARE(m_model->path(m_model->index(1, 0)), u"/home/me/Music/Jazz/a.flac"_qs);
    m_model->showFolder(u"/m"_qs);
    QVERIFY(!m_model->isSearch());
    QCOMPARE(m_model->rowCount(), 3);
}

void TestLibraryModel::saysWhatIsNotHashedYet()
{
    Node::SharedFileRow waiting = file(u"a"_qs);
    waiting.magnet.clear();
    waiting.sharedAt = {};
    Node::SharedFileRow given = file(u"b"_qs);
    given.timesGiven = 3;
    m_fake->library.folders[u"/m"_qs] = {waiting, given};
    m_model->showFolder(u"/m"_qs);
    QCOMPARE(m_model->index(0, LibraryModel::Shared).data().toString(), u"Waiting"_qs);
    QCOMPARE(m_model->index(1, LibraryModel::Given).data().toString(), u"3"_qs);
    QVERIFY(!m_model->index(1, LibraryModel::Shared).data().toString().isEmpty());
}

void TestLibraryModel::dragsFilesOut()
{
    m_model->showFolder(u"/m"_qs);
    const std::unique_ptr<QMimeData> data(
        m_model->mimeData({m_model->index(1, 0), m_model->index(1, 1), m_model->index(0, 0)}));
    QCOMPARE(data->urls(), (QList<QUrl>{QUrl::fromLocalFile(u"/m/a.flac"_qs), QUrl::fromLocalFile(u"/m/Jazz"_qs)}));
}

void TestLibraryModel::keepsTheListOfShares()
{
    SharesModel model(m_fake->theme);
    const Tester tester(&model, Strict);
    const auto share = [](const QString& path, bool there = true) {
        Node::ShareRow row;
        row.folder = path;
        row.available = there;
        return row;
    };
    model.setShares({share(u"/b/Video"_qs), share(u"/a/Music"_qs), share(u"/c/Music"_qs, false)});
    QCOMPARE(model.index(0).data().toString(), u"Music in a"_qs);
    QCOMPARE(model.index(1).data().toString(), u"Music in c"_qs);
    QCOMPARE(model.index(2).data().toString(), u"Video"_qs);
    QVERIFY(problemOf(model.share(1)).startsWith(u"This folder is not there"));
    const QPersistentModelIndex video = model.index(2);
    model.setShares({share(u"/b/Video"_qs), share(u"/d/Books"_qs)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(video.row(), 1);
    QCOMPARE(model.rowOf(u"/d/Books"_qs), 0);
}

void TestLibraryModel::ordersWhoDownloaded()
{
    GivenModel model;
    const Tester tester(&model, Strict);
    const auto given = [](const QString& peer, int daysAgo, qint64 times) {
        return Node::GivenRow{peer, QDateTime::currentDateTimeUtc().addDays(-daysAgo), 100, times};
    };
    model.setRows({given(u"Anna"_qs, 3, 1), given(u"Bruno"_qs, 1, 5), given(u"Clara"_qs, 2, 3)});
    QCOMPARE(model.index(0, 0).data().toString(), u"Bruno"_qs);
    model.sort(GivenModel::Times, Qt::AscendingOrder);
    QCOMPARE(model.index(0, 0).data().toString(), u"Anna"_qs);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(model.index(2, 0).data().toString(), u"Anna"_qs);
}

QTEST_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
