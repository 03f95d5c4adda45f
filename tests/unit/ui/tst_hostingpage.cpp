// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/hosting/hostedpeersmodel.h"
#include "ui/hosting/hostingpage.h"
#include "ui/hosting/lateremovals.h"
#include "ui/hosting/neighbourhood.h"
#include "ui/hosting/neighboursmodel.h"
#include "ui/hosting/tracesmodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/rowview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

const QString Invite = QStringLiteral("potluck://10.20.30.1:7700/?key=AAAA");

Node::HostedPeerRow hostedPeer(quint64 id, const char* name, bool online = true)
{
    Node::HostedPeerRow row;
    row.id = id;
    row.name = QString::fromLatin1(name);
    row.online = online;
    row.files = static_cast<qint64>(id) * 10;
    return row;
}

Node::NeighbourRow neighbour(const char* key, const char* name, const char* state = "online")
{
    return {QString::fromLatin1(key), QString::fromLatin1(name), QStringLiteral("10.20.30.7:7700"),
            QString::fromLatin1(state), QString()};
}

Node::TracedSearch trace(const char* id, const QStringList& neighbours, bool ours = true)
{
    Node::TracedSearch trace;
    trace.id = QString::fromLatin1(id);
    trace.at = QDateTime::currentDateTimeUtc();
    trace.ours = ours;
    trace.answers = 14;
    trace.hops = 2;
    trace.duplicates = 1;
    for (const QString& key : neighbours)
        trace.legs.append({key, key == u"k1" ? 14 : 0, key == u"k1"});
    return trace;
}

struct Fixture
{
    Test::FakeSession fakes;
    std::unique_ptr<HostingPage> page;

    explicit Fixture(bool isHosting = true)
    {
        fakes.hosting.registeredRows = {hostedPeer(1, "Anna"), hostedPeer(2, "Bruno", false)};
        fakes.hosting.optionsRow.name = QStringLiteral("Attic");
        if (isHosting)
            tell();
        page = std::make_unique<HostingPage>(fakes.session);
        page->resize(1100, 700);
        page->show();
    }
    void tell(const QString& invite = Invite, const QList<Node::NeighbourRow>& neighbours = {})
    {
        Node::StatusRow status;
        status.hosted = Node::HostedIndexRow{u"Attic"_qs, invite, 40, 12, 120'000, 3.25};
        status.neighbours = neighbours;
        fakes.node.statusRow = status;
        fakes.node.neighbourRows = neighbours;
        fakes.feed.setStatus(status);
    }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* const each : page->findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }
    bool says(const QString& text) const
    {
        for (const QLabel* const each : page->findChildren<QLabel*>()) {
            if (each->isVisible() && each->text().contains(text))
                return true;
        }
        return false;
    }
    QLineEdit* field(const QString& name) const
    {
        for (QLineEdit* const each : page->findChildren<QLineEdit*>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    QComboBox* choice(const QString& name) const
    {
        for (QComboBox* const each : page->findChildren<QComboBox*>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    RowView* list(const QString& name) const
    {
        for (RowView* const each : page->findChildren<RowView*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
};

} // namespace

class HostingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithOneButton()
    {
        Fixture f(false);
        f.fakes.hosting.optionsRow = {};
        QVERIFY(f.says(u"Let friends meet here."_qs));
        f.field(u"Name that friends see"_qs)->setText(QStringLiteral("  My attic "));
        f.page->findChildren<QRadioButton*>().at(1)->setChecked(true);
        Node::StatusRow status;
        status.hosted = Node::HostedIndexRow{u"My attic"_qs, QString()};
        f.fakes.node.statusRow = status;
        f.button(u"Start hosting"_qs)->click();
        QCOMPARE(f.fakes.hosting.optionsRow.name, QStringLiteral("My attic"));
        QVERIFY(f.fakes.hosting.optionsRow.inviteOnly);
        QVERIFY(f.button(u"Stop hosting"_qs));
        QCOMPARE(f.field(u"Invite"_qs)->text(), f.fakes.hosting.inviteLink);
    }

    void asksForAName()
    {
        Fixture f(false);
        f.field(u"Name that friends see"_qs)->clear();
        f.button(u"Start hosting"_qs)->click();
        QVERIFY(f.says(u"Give it a name first."_qs));
        QVERIFY(!f.fakes.hosting.running);
    }

    void saysWhyItCouldNotStart()
    {
        Fixture f(false);
        f.fakes.hosting.refusal = Error{ErrorCode::Io, u"port 7700 is taken"_qs};
        f.button(u"Start hosting"_qs)->click();
        QVERIFY(f.says(u"port 7700 is taken"_qs));
    }

    void stopsAndOffersToStartAgain()
    {
        Fixture f;
        f.fakes.node.statusRow.hosted.reset();
        f.button(u"Stop hosting"_qs)->click();
        QVERIFY(f.fakes.hosting.asked.contains(QStringLiteral("stopHosting")));
        QVERIFY(f.says(u"Let friends meet here."_qs));
        f.fakes.shell.banners.last().buttons.constFirst().pressed();
        QCOMPARE(f.fakes.hosting.asked.last(), QStringLiteral("startHosting Attic"));
    }

    void remembersItsFilterAndView()
    {
        Fixture f;
        f.field(u"Filter peers"_qs)->setText(QStringLiteral("bru"));
        QCOMPARE(f.list(u"Registered peers"_qs)->model()->rowCount(), 1);
        f.page->remember();
        f.page = std::make_unique<HostingPage>(f.fakes.session);
        f.page->show();
        QCOMPARE(f.field(u"Filter peers"_qs)->text(), QStringLiteral("bru"));
        QCOMPARE(f.list(u"Registered peers"_qs)->model()->rowCount(), 1);
        f.page->open(HostingPage::View::Requests);
        f.page->remember();
        f.page = std::make_unique<HostingPage>(f.fakes.session);
        f.page->show();
        QVERIFY(f.list(u"Searches"_qs)->parentWidget()->isVisible());
    }

    void showsItsNumbers()
    {
        Fixture f;
        const QString numbers = f.page->findChild<ElidedLabel*>()->text();
        QVERIFY2(numbers.startsWith(QStringLiteral("12 of 40 peers online, 120,000 files, 3.")), qPrintable(numbers));
    }

    void copiesAndShowsTheInvite()
    {
        Fixture f;
        f.button(u"Copy"_qs)->click();
        QCOMPARE(f.fakes.shell.copied, Invite);
        auto* const qr = f.page->findChild<QrView*>();
        QVERIFY(!qr->isVisible());
        f.button(u"QR"_qs)->click();
        QVERIFY(qr->isVisible());
        QVERIFY(!qr->isEmpty());
        QCOMPARE(qr->accessibleDescription(), Invite);
    }

    void makesInvitesWhereRegistrationIsByInvite()
    {
        Fixture f;
        f.fakes.node.inviteLink = QStringLiteral("potluck://10.20.30.1/?key=A&token=T");
        f.tell(QString());
        QVERIFY(!f.button(u"Copy"_qs)->isEnabled());
        f.choice(u"For how many"_qs)->setCurrentIndex(1);
        f.button(u"New invite"_qs)->click();
        QCOMPARE(f.fakes.node.asked.last(), QStringLiteral("invite 5 7"));
        QCOMPARE(f.field(u"Invite"_qs)->text(), f.fakes.node.inviteLink);
        QCOMPARE(f.fakes.shell.copied, f.fakes.node.inviteLink);
        f.tell(QString()); // the next status does not take it away
        QCOMPARE(f.field(u"Invite"_qs)->text(), f.fakes.node.inviteLink);
    }

    void changesWhoMayRegister()
    {
        Fixture f;
        QComboBox* const who = f.choice(u"Who may join"_qs);
        who->setCurrentIndex(1);
        Q_EMIT who->activated(1);
        QVERIFY(f.fakes.hosting.optionsRow.inviteOnly);
        QCOMPARE(f.fakes.hosting.optionsRow.name, QStringLiteral("Attic"));
        f.fakes.hosting.refusal = Error{ErrorCode::Io, u"no"_qs};
        who->setCurrentIndex(0);
        Q_EMIT who->activated(0);
        QVERIFY(f.says(u"That did not work"_qs));
    }

    void removesAPeerWhenItCanNoLongerBeUndone()
    {
        Fixture f;
        f.page->findChild<LateRemovals*>()->setDelay(0);
        RowView* const list = f.list(u"Registered peers"_qs);
        QCOMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        f.button(u"Remove"_qs)->click();
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(!f.fakes.hosting.asked.contains(QStringLiteral("removePeer 1")));
        f.fakes.shell.stack.undo();
        QCOMPARE(list->model()->rowCount(), 2);
        QCoreApplication::processEvents();
        QVERIFY(!f.fakes.hosting.asked.contains(QStringLiteral("removePeer 1")));
        f.fakes.shell.stack.redo();
        QTRY_VERIFY(f.fakes.hosting.asked.contains(QStringLiteral("removePeer 1")));
    }

    void removesAtOnceWhenThePageGoes()
    {
        Fixture f;
        RowView* const list = f.list(u"Registered peers"_qs);
        list->setCurrentIndex(list->model()->index(0, 0));
        f.button(u"Remove"_qs)->click();
        f.page.reset();
        QVERIFY(f.fakes.hosting.asked.contains(QStringLiteral("removePeer 1")));
        f.fakes.shell.stack.undo(); // harmless
    }

    void removesAtOnceWhenTheStackForgets()
    {
        Fixture f;
        RowView* const list = f.list(u"Registered peers"_qs);
        list->setCurrentIndex(list->model()->index(0, 0));
        f.button(u"Remove"_qs)->click();
        QVERIFY(!f.fakes.hosting.asked.contains(QStringLiteral("removePeer 1")));
        f.fakes.shell.stack.clear();
        QVERIFY(f.fakes.hosting.asked.contains(QStringLiteral("removePeer 1")));
    }

    void bansAndLetsInAgain()
    {
        Fixture f;
        RowView* const list = f.list(u"Registered peers"_qs);
        list->setCurrentIndex(list->model()->index(0, 0));
        f.button(u"Ban"_qs)->click();
        QVERIFY(f.fakes.hosting.asked.contains(QStringLiteral("ban 1")));
        f.fakes.shell.stack.undo();
        QVERIFY(f.fakes.hosting.asked.contains(QStringLiteral("unban Anna")));
        f.fakes.hosting.registeredRows[0].banned = true;
        f.page->refresh();
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(f.button(u"Let in again"_qs));
    }

    void addsInvitesAndRemovesNeighbours()
    {
        Fixture f;
        f.tell(Invite, {neighbour("k1", "Cellar"), neighbour("k2", "Barn", "refused")});
        f.page->open(HostingPage::View::Neighbours);
        RowView* const list = f.list(u"Neighbours"_qs);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Barn"));

        QLineEdit* const field = f.field(u"Paste a neighbour’s link"_qs);
        field->setText(QStringLiteral("http://x"));
        f.button(u"Add"_qs)->click();
        QVERIFY(f.says(u"That is no neighbour’s link"_qs));
        field->setText(QStringLiteral("alakazaam://10.1.2.7:3000"));
        f.button(u"Add"_qs)->click();
        QVERIFY(f.fakes.node.asked.contains(QStringLiteral("addNeighbour alakazaam://10.1.2.7:3000")));

        f.fakes.node.inviteLink = QStringLiteral("potluck://10.20.30.1/?neighbour=N");
        f.button(u"Invite a neighbour"_qs)->click();
        QCOMPARE(f.fakes.shell.copied, f.fakes.node.inviteLink);

        f.page->findChild<LateRemovals*>()->setDelay(0);
        list->setCurrentIndex(list->model()->index(0, 0));
        f.button(u"Remove"_qs)->click();
        QCOMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(f.fakes.node.asked.contains(QStringLiteral("removeNeighbour k2")));
    }

    void listsTheLastSearches()
    {
        Fixture f;
        f.fakes.hosting.traceRows = {trace("t1", {u"k1"_qs, u"k2"_qs})};
        f.page->open(HostingPage::View::Requests);
        const QAbstractItemModel* const model = f.list(u"Searches"_qs)->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, TracesModel::AskedColumn).data().toString(), QStringLiteral("1 of 2"));
        QCOMPARE(model->index(0, TracesModel::HopsColumn).data().toString(), QStringLiteral("2"));
    }

    void whereNoSearchWentOutNeighboursAreNext()
    {
        Fixture f;
        f.page->open(HostingPage::View::Requests);
        QVERIFY(f.says(u"No search was passed to neighbours yet."_qs));
        for (auto* const button : f.page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == u"Neighbours")
                button->click();
        }
        QVERIFY(f.page->focusWidget() && f.page->focusWidget()->isVisible());
        QCOMPARE(qobject_cast<QLineEdit*>(f.page->focusWidget())->placeholderText(),
                 u"Paste a neighbour\u2019s link"_qs);
    }

    void modelsKeepTheirRules()
    {
        Test::FakeSession fakes;
        HostedPeersModel peers(fakes.theme);
        HostedPeersFilter filter(peers);
        NeighboursModel neighbours(fakes.theme);
        TracesModel traces(fakes.theme);
        QAbstractItemModelTester peersTester(&peers);
        QAbstractItemModelTester filterTester(&filter);
        QAbstractItemModelTester neighboursTester(&neighbours);
        QAbstractItemModelTester tracesTester(&traces);
        peers.setPeers({hostedPeer(1, "a"), hostedPeer(2, "b"), hostedPeer(3, "c")});
        filter.hide(2);
        QCOMPARE(filter.rowCount(), 2);
        peers.setPeers({hostedPeer(4, "d"), hostedPeer(3, "c", false)});
        QCOMPARE(peers.peer(0).id, 3U);
        // Who is banned has no id.
        Node::HostedPeerRow banned = hostedPeer(0, "banned");
        banned.banned = true;
        Node::HostedPeerRow another = hostedPeer(0, "another");
        another.banned = true;
        peers.setPeers({hostedPeer(3, "c", false), banned, another});
        QCOMPARE(peers.count(), 3);
        peers.setPeers({hostedPeer(3, "c", false), another});
        QCOMPARE(peers.count(), 2);
        QCOMPARE(peers.peer(1).name, another.name);
        neighbours.setNeighbours({neighbour("k1", "x"), neighbour("k2", "y")});
        neighbours.setNeighbours({neighbour("k1", "x", "offline"), neighbour("k2", "y")});
        QCOMPARE(neighbours.index(0, NeighboursModel::StateColumn).data().toString(), QStringLiteral("Offline"));
        QList<Node::TracedSearch> all;
        for (int i = 0; i < 5; ++i) {
            all.prepend(trace(QByteArray::number(i).constData(), {u"k1"_qs}));
            traces.setTraces(all.mid(0, 3));
            QCOMPARE(traces.traces().constFirst().id, QString::number(i));
            QCOMPARE(traces.rowCount(), std::min(i + 1, 3));
        }
        traces.setTraces({trace("other", {})});
        QCOMPARE(traces.rowCount(), 1);
    }

    void equalPeersLieByName()
    {
        Test::FakeSession fakes;
        HostedPeersModel peers(fakes.theme);
        HostedPeersFilter filter(peers);
        QAbstractItemModelTester tester(&filter);
        peers.setPeers(
            {hostedPeer(1, "Carla"), hostedPeer(2, "Dora", false), hostedPeer(3, "Anna"), hostedPeer(4, "Bruno")});
        const auto names = [&filter] {
            QStringList shown;
            for (int row = 0; row < filter.rowCount(); ++row)
                shown.append(filter.index(row, HostedPeersModel::NameColumn).data().toString());
            return shown;
        };
        filter.sort(HostedPeersModel::StateColumn, Qt::AscendingOrder);
        QCOMPARE(names(), (QStringList{u"Anna"_qs, u"Bruno"_qs, u"Carla"_qs, u"Dora"_qs}));
        filter.sort(HostedPeersModel::StateColumn, Qt::DescendingOrder);
        QCOMPARE(names(), (QStringList{u"Dora"_qs, u"Anna"_qs, u"Bruno"_qs, u"Carla"_qs}));
        filter.sort(HostedPeersModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(names(), (QStringList{u"Dora"_qs, u"Carla"_qs, u"Bruno"_qs, u"Anna"_qs}));
    }

    void tellsInWordsWhatThePictureShows()
    {
        Test::FakeSession fakes;
        Neighbourhood picture(fakes.theme);
        QCOMPARE(picture.facts(), u"No neighbours yet."_qs);
        picture.setNeighbours({neighbour("k1", "Cellar"), neighbour("k2", "Barn", "offline")});
        QVERIFY(picture.facts().startsWith(QStringLiteral("1 of 2 neighbours online.")));
        QVERIFY(picture.facts().contains(QStringLiteral("No search")));
        picture.setTraces({trace("t1", {u"k1"_qs, u"k2"_qs}), trace("t0", {u"k1"_qs}, false)});
        QCOMPARE(picture.accessibleDescription().split(QLatin1Char('\n')),
                 (QStringList{picture.facts(), u"Cellar, Online, Answered with 14 results"_qs,
                              u"Barn, Offline, Was asked, did not answer"_qs}));
        QVERIFY2(picture.facts().contains(QStringLiteral("2 neighbour")) &&
                     picture.facts().contains(QStringLiteral("14 result")) &&
                     picture.facts().contains(QStringLiteral("2 hop")),
                 qPrintable(picture.facts()));
        picture.show();
        QTest::keyClick(&picture, Qt::Key_Left);
        QVERIFY(picture.facts().contains(QStringLiteral("Passed on for others")));
        QTest::keyClick(&picture, Qt::Key_Right);
        QVERIFY(picture.facts().contains(QStringLiteral("Asked here")));
    }

    void movesOnlyWhereMotionIsWelcome()
    {
        Test::FakeSession fakes;
        Neighbourhood picture(fakes.theme);
        picture.setNeighbours({neighbour("k1", "Cellar")});
        picture.show();
        picture.setTraces({trace("t1", {u"k1"_qs})});
        QVERIFY(!picture.isMoving()); // it was there before
        picture.setTraces({trace("t2", {u"k1"_qs}), trace("t1", {u"k1"_qs})});
        QVERIFY(picture.isMoving());
        picture.hide();
        QVERIFY(!picture.isMoving());
        picture.show();
        picture.setMoves(false);
        picture.setTraces({trace("t3", {u"k1"_qs}), trace("t2", {u"k1"_qs})});
        QVERIFY(!picture.isMoving());
    }

    void drawsWholeModulesWithAQuietZone()
    {
        QrView view;
        QVERIFY(view.isEmpty());
        view.setText(Invite);
        const QImage image = view.picture(400);
        QVERIFY(image.width() <= 400 && image.width() == image.height());
        // The first dark module is the corner of the finder pattern, which is seven modules wide.
        int first = 0;
        while (first < image.width() && image.pixel(first, first) == qRgb(255, 255, 255))
            ++first;
        int wide = 0;
        while (image.pixel(first + wide, first) == qRgb(0, 0, 0))
            ++wide;
        QCOMPARE(wide % 7, 0);
        QCOMPARE(first, 4 * (wide / 7));
        QCOMPARE(image.width() % (wide / 7), 0);
        view.setText(QString(5000, u'x'));
        QVERIFY(view.isEmpty());
    }
};

QTEST_MAIN(HostingPageTest)
#include "tst_hostingpage.moc"
