// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/preferences.h"
#include "node/tuning.h"
#include "runningnodes.h"
#include "support/faketimers.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Potluck;
using namespace Potluck::Node;
using namespace Potluck::Test;
using namespace std::chrono_literals;

namespace {

constexpr quint64 Office = 100;
constexpr quint64 Night = 5000;
constexpr quint64 Else = 1000;

BandwidthHours hours(const QTime& from, const QTime& until, int days, quint64 limit)
{
    return {from, until, days, limit, 2 * limit};
}

// Weekdays 8 to 18, and the nights that begin on Friday and Saturday.
Preferences scheduled()
{
    Preferences preferences;
    preferences.upLimit = Else;
    preferences.downLimit = 2 * Else;
    preferences.scheduleOn = true;
    preferences.schedule = {hours({8, 0}, {18, 0}, 0b0011111, Office), hours({22, 0}, {6, 30}, 0b0110000, Night)};
    return preferences;
}

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsFollowTheHours_data();
    void limitsFollowTheHours();
    void theFirstHoursThatHoldCount();
    void areCheckedWithOneSentence_data();
    void areCheckedWithOneSentence();
    void theScheduleIsFollowedByTheClock();
    void theScheduleIsOfTheUsersTime();
    void areSetAllOrNothing();
    void shareTheDownloadsOrNot();
    void areRememberedByTheNode();
    void theCommandLineGoesBefore();
    void otherCallsChangeThemToo();
};

void TestPreferences::limitsFollowTheHours_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<quint64>("up");
    const auto at = [](int day, int hour, int minute) {
        return QDateTime(QDate(2026, 6, day), QTime(hour, minute)); // June 1 is a Monday
    };
    QTest::newRow("Monday, before") << at(1, 7, 59) << Else;
    QTest::newRow("Monday, first minute") << at(1, 8, 0) << Office;
    QTest::newRow("Monday, last minute") << at(1, 17, 59) << Office;
    QTest::newRow("Monday, after") << at(1, 18, 0) << Else;
    QTest::newRow("Saturday, by day") << at(6, 12, 0) << Else;
    QTest::newRow("Thursday night") << at(4, 23, 0) << Else;
    QTest::newRow("Friday night") << at(5, 22, 0) << Night;
    QTest::newRow("past midnight, of Friday") << at(6, 6, 29) << Night;
    QTest::newRow("Saturday morning") << at(6, 6, 30) << Else;
    QTest::newRow("past midnight, of Saturday") << at(7, 3, 0) << Night;
    QTest::newRow("past midnight, of Sunday") << at(8, 3, 0) << Else;
}

void TestPreferences::limitsFollowTheHours()
{
    QFETCH(QDateTime, when);
    QFETCH(quint64, up);
    QCOMPARE(limitsAt(scheduled(), when), (RateLimits{up, 2 * up}));
    Preferences off = scheduled();
    off.scheduleOn = false;
    QCOMPARE(limitsAt(off, when), (RateLimits{Else, 2 * Else}));
}

void TestPreferences::theFirstHoursThatHoldCount()
{
    Preferences preferences = scheduled();
    preferences.schedule.prepend(hours({9, 0}, {10, 0}, 0x7f, 0)); // 0: none
    QCOMPARE(limitsAt(preferences, QDateTime(QDate(2026, 6, 1), QTime(9, 30))), (RateLimits{0, 0}));
    QCOMPARE(limitsAt(preferences, QDateTime(QDate(2026, 6, 1), QTime(10, 0))), (RateLimits{Office, 2 * Office}));
}

void TestPreferences::areCheckedWithOneSentence_data()
{
    QTest::addColumn<std::function<void(Preferences&)>>("change");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char* name, std::function<void(Preferences&)> change, bool isGood) {
        QTest::newRow(name) << change << isGood;
    };
    row(
        "the defaults", [](Preferences&) {}, true);
    row(
        "a name", [](Preferences& p) { p.user = QStringLiteral("Žofie"); }, true);
    row(
        "a name of two lines", [](Preferences& p) { p.user = QStringLiteral("a\nb"); }, false);
    row(
        "a name that is too long", [](Preferences& p) { p.user = QString(65, QLatin1Char('x')); }, false);
    row(
        "a folder beside the program", [](Preferences& p) { p.downloadDir = QStringLiteral("here"); }, false);
    row(
        "no uploads", [](Preferences& p) { p.uploadSlots = 0; }, false);
    row(
        "too many uploads", [](Preferences& p) { p.uploadSlots = 1001; }, false);
    row(
        "one peer gets more than all", [](Preferences& p) { p.slotsPerPeer = 9; }, false);
    row(
        "no downloads", [](Preferences& p) { p.activeDownloads = 0; }, false);
    row(
        "hours of no day",
        [](Preferences& p) {
            p.schedule = {hours({1, 0}, {2, 0}, 0, 1)};
        },
        false);
    row(
        "hours of an eighth day",
        [](Preferences& p) {
            p.schedule = {hours({1, 0}, {2, 0}, 0x80, 1)};
        },
        false);
    row(
        "hours of no time",
        [](Preferences& p) {
            p.schedule = {hours({1, 0}, {1, 0}, 1, 1)};
        },
        false);
    row(
        "hours that are none",
        [](Preferences& p) {
            p.schedule = {hours({}, {1, 0}, 1, 1)};
        },
        false);
    row(
        "an address", [](Preferences& p) { p.listen = {QStringLiteral("[::]:7700")}; }, true);
    row(
        "an address without a port", [](Preferences& p) { p.listen = {QStringLiteral("0.0.0.0")}; }, false);
    row(
        "a name to be called at", [](Preferences& p) { p.advertise = {QStringLiteral("club.example")}; }, true);
    row(
        "nothing to be called at", [](Preferences& p) { p.advertise = {QStringLiteral("0.0.0.0")}; }, false);
}

void TestPreferences::areCheckedWithOneSentence()
{
    QFETCH(std::function<void(Preferences&)>, change);
    QFETCH(bool, isGood);
    Preferences preferences;
    change(preferences);
    const Status status = checkPreferences(preferences);
    QCOMPARE(status.ok(), isGood);
    if (isGood)
        return;
    QCOMPARE(status.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!status.error().detail.isEmpty() && !status.error().detail.endsWith(QLatin1Char('.')));
}

namespace {

// A Tuning with a clock of the test's, that can share.
struct Tuned
{
    explicit Tuned(const Preferences& preferences, const QTimeZone& zone = QTimeZone::utc())
        : tuning({clock, timers, zone, QStringLiteral("somebody"), dir.filePath(QStringLiteral("downloads")),
                  [this](const RateLimits& now) { limits = now; }, [this] { ++applied; },
                  [this](const QString& folder) { return shares.contains(folder); },
                  [this](const QString& folder, bool shared, QObject*, const PreferencesDoor::Done& done) {
                      calls.append((shared ? QLatin1Char('+') : QLatin1Char('-')) + folder);
                      if (shared && refuses)
                          return done(Error{ErrorCode::InvalidArgument, QStringLiteral("it lies inside a share")});
                      shared ? shares.append(folder) : static_cast<void>(shares.removeAll(folder));
                      done({});
                  }},
                 preferences)
    {
        QDir().mkpath(dir.filePath(QStringLiteral("downloads")));
    }
    Status set(const Preferences& preferences)
    {
        std::optional<Status> answer;
        tuning.setPreferences(preferences, &tuning, [&answer](const Status& status) { answer = status; });
        return answer.value_or(Status(Error{ErrorCode::Timeout, {}}));
    }
    Preferences get() { return tuning.effective(); }

    FakeClock clock;
    FakeTimers timers{clock};
    QTemporaryDir dir;
    RateLimits limits;
    int applied = 0;
    QStringList shares;
    QStringList calls;
    bool refuses = false;
    Tuning tuning;
};

// Moves the wall clock there.
void setTime(FakeClock& clock, const QDateTime& when)
{
    clock.jumpWall(Milliseconds{when.toMSecsSinceEpoch()} - clock.wall());
}

} // namespace

void TestPreferences::theScheduleIsFollowedByTheClock()
{
    Tuned tuned(scheduled());
    setTime(tuned.clock, QDateTime(QDate(2026, 6, 1), QTime(7, 59, 50), Qt::UTC));
    tuned.tuning.begin();
    QCOMPARE(tuned.limits.up, Else);
    tuned.timers.advance(15s);
    QCOMPARE(tuned.limits.up, Office);
    QCOMPARE(tuned.tuning.limits().down, 2 * Office);
    tuned.timers.advance(10h);
    QCOMPARE(tuned.limits.up, Else);
    // Somebody sets the clock.
    setTime(tuned.clock, QDateTime(QDate(2026, 6, 6), QTime(1, 0), Qt::UTC));
    tuned.timers.advance(5s);
    QCOMPARE(tuned.limits.up, Night);
    // It is switched off, and nothing is looked at any more.
    Preferences off = tuned.get();
    off.scheduleOn = false;
    QVERIFY(tuned.set(off));
    QCOMPARE(tuned.limits.up, Else);
    QCOMPARE(tuned.timers.pending(), 0);
}

void TestPreferences::theScheduleIsOfTheUsersTime()
{
    const QTimeZone rome("Europe/Rome");
    if (!rome.isValid())
        QSKIP("no time zones are installed");
    Tuned tuned(scheduled(), rome);
    // In summer two hours before Greenwich, in winter one.
    setTime(tuned.clock, QDateTime(QDate(2026, 6, 1), QTime(6, 30), Qt::UTC));
    tuned.tuning.begin();
    QCOMPARE(tuned.limits.up, Office);
    setTime(tuned.clock, QDateTime(QDate(2026, 12, 7), QTime(6, 30), Qt::UTC));
    tuned.timers.advance(5s);
    QCOMPARE(tuned.limits.up, Else);
}

void TestPreferences::areSetAllOrNothing()
{
    Tuned tuned(Preferences{});
    tuned.tuning.begin();
    QSignalSpy changed(&tuned.tuning, &PreferencesDoor::preferencesChanged);
    QCOMPARE(tuned.get().user, QStringLiteral("somebody"));
    Preferences wanted = tuned.get();
    wanted.upLimit = 7;
    wanted.activeDownloads = 0;
    QVERIFY(!tuned.set(wanted));
    QCOMPARE(tuned.limits.up, 0U);
    QCOMPARE(tuned.applied, 0);
    wanted.activeDownloads = 3;
    wanted.downloadDir = QStringLiteral("/proc/nowhere");
    QVERIFY(!tuned.set(wanted));
    QCOMPARE(tuned.limits.up, 0U);
    QCOMPARE(changed.size(), 0);
    wanted.downloadDir = tuned.dir.filePath(QStringLiteral("deep/er/../folder"));
    QVERIFY(tuned.set(wanted));
    QVERIFY(QDir(tuned.dir.filePath(QStringLiteral("deep/folder"))).exists());
    QCOMPARE(tuned.get().downloadDir, tuned.dir.filePath(QStringLiteral("deep/folder")));
    QCOMPARE(tuned.limits.up, 7U);
    QCOMPARE(tuned.applied, 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().value<Preferences>(), tuned.get());
    // What is as it would be by itself is not remembered as a wish.
    QCOMPARE(tuned.tuning.stored().user, QString());
}

void TestPreferences::shareTheDownloadsOrNot()
{
    Tuned tuned(Preferences{});
    const QString before = tuned.dir.filePath(QStringLiteral("downloads"));
    const QString after = tuned.dir.filePath(QStringLiteral("other"));
    Preferences wanted = tuned.get();
    QVERIFY(!wanted.shareDownloads);
    wanted.shareDownloads = true;
    QVERIFY(tuned.set(wanted));
    QVERIFY(tuned.get().shareDownloads);
    QCOMPARE(tuned.calls, QStringList{QLatin1Char('+') + before});
    // It moves with the folder.
    tuned.calls.clear();
    wanted.downloadDir = after;
    QVERIFY(tuned.set(wanted));
    QCOMPARE(tuned.calls, (QStringList{QLatin1Char('+') + after, QLatin1Char('-') + before}));
    // Where the new one cannot be shared, nothing changes.
    tuned.refuses = true;
    wanted.downloadDir = before;
    wanted.upLimit = 5;
    QVERIFY(!tuned.set(wanted));
    QCOMPARE(tuned.get().downloadDir, after);
    QVERIFY(tuned.get().shareDownloads);
    QCOMPARE(tuned.limits.up, 0U);
    // What the owner takes off the list of shares is not shared here either.
    tuned.shares.clear();
    QVERIFY(!tuned.get().shareDownloads);
    tuned.calls.clear();
    QVERIFY(tuned.set(tuned.get()));
    QCOMPARE(tuned.calls, QStringList());
}

void TestPreferences::areRememberedByTheNode()
{
    RunningNodes nodes;
    auto anna = RunningNodes::start(nodes.peer(QStringLiteral("anna")));
    auto got = ask<Preferences>([&](auto done) { anna->preferencesDoor().preferences(this, done); });
    QVERIFY(got);
    Preferences wanted = *got;
    QCOMPARE(wanted.downloadDir, nodes.path(QStringLiteral("anna/downloads")));
    QSignalSpy changed(&anna->preferencesDoor(), &PreferencesDoor::preferencesChanged);
    wanted.downloadDir = nodes.path(QStringLiteral("dishes"));
    wanted.shareDownloads = true;
    wanted.upLimit = 5'000'000'000;
    wanted.schedule = scheduled().schedule;
    wanted.uploadSlots = 1;
    wanted.slotsPerPeer = 1;
    wanted.activeDownloads = 2;
    wanted.hashRate = 1'000'000;
    wanted.listen = {QStringLiteral("127.0.0.1:0")};
    wanted.dialects = Dialect::Native | Dialect::Beer2beer;
    wanted.mayBecomeSupernode = true;
    wanted.findOnLan = false;
    QVERIFY(ask<void>([&](auto done) { anna->preferencesDoor().setPreferences(wanted, this, done); }));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(RunningNodes::status(anna).upLimit, 5'000'000'000U);
    const auto shares = ask<QList<ShareRow>>([&](auto done) { anna->shares(this, done); });
    QCOMPARE(shares->size(), 1);
    QCOMPARE(shares->constFirst().folder, QFileInfo(wanted.downloadDir).canonicalFilePath());
    RunningNodes::stop(anna);
    NodeOptions plain;
    plain.dataDir = nodes.path(QStringLiteral("anna"));
    plain.isPeer = true;
    anna = RunningNodes::start(plain);
    QVERIFY(anna.node);
    got = ask<Preferences>([&](auto done) { anna->preferencesDoor().preferences(this, done); });
    QCOMPARE(*got, wanted);
    QVERIFY(anna.started.addresses.constFirst().startsWith(QStringLiteral("127.0.0.1:")));
}

void TestPreferences::theCommandLineGoesBefore()
{
    RunningNodes nodes;
    auto anna = RunningNodes::start(nodes.peer(QStringLiteral("anna")));
    Preferences wanted = *ask<Preferences>([&](auto done) { anna->preferencesDoor().preferences(this, done); });
    wanted.listen = {QStringLiteral("127.0.0.2:0")};
    wanted.user = QStringLiteral("annabella");
    QVERIFY(ask<void>([&](auto done) { anna->preferencesDoor().setPreferences(wanted, this, done); }));
    RunningNodes::stop(anna);
    anna = RunningNodes::start(nodes.peer(QStringLiteral("anna"))); // which says a name and an address
    QVERIFY(anna.started.addresses.constFirst().startsWith(QStringLiteral("127.0.0.1:")));
    const auto got = ask<Preferences>([&](auto done) { anna->preferencesDoor().preferences(this, done); });
    QCOMPARE(got->user, QStringLiteral("anna"));
    QCOMPARE(got->listen, wanted.listen); // of a start without
}

void TestPreferences::otherCallsChangeThemToo()
{
    RunningNodes nodes;
    const auto anna = RunningNodes::start(nodes.peer(QStringLiteral("anna")));
    QVERIFY(ask<void>([&](auto done) { anna->limitRates(11, 22, this, done); }));
    QVERIFY(ask<void>([&](auto done) { anna->allowSupernode(true, this, done); }));
    const auto got = ask<Preferences>([&](auto done) { anna->preferencesDoor().preferences(this, done); });
    QCOMPARE(got->upLimit, 11U);
    QCOMPARE(got->downLimit, 22U);
    QVERIFY(got->mayBecomeSupernode);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
