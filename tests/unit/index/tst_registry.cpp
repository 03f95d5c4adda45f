// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "index/presence.h"
#include "index/registry.h"
#include "memorystore.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Index;
using namespace std::chrono_literals;

namespace {

constexpr auto Day = std::chrono::hours{24};

KeyFingerprint keyOf(int number)
{
    KeyFingerprint key;
    key.bytes[0] = 7;
    std::memcpy(key.bytes.data() + 1, &number, sizeof number);
    return key;
}

RegisterRequest registering(const QString& user, int key, const QString& password = {})
{
    RegisterRequest request;
    request.user = user;
    request.key = key ? keyOf(key) : KeyFingerprint{};
    request.password = password;
    return request;
}

LoginRequest loggingIn(const QString& user, int key, const QString& password = {})
{
    LoginRequest request;
    request.user = user;
    request.key = key ? keyOf(key) : KeyFingerprint{};
    request.password = password;
    return request;
}

} // namespace

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void idsGrowAndAreNeverUsedAgain();
    void namesAreUniqueWithoutCase();
    void refusesNames_data();
    void refusesNames();
    void knownKeyRetiresTheOldRegistration();
    void unknownKeyNeedsThePassword();
    void passwordOfAnOldHashNoLongerCounts();
    void loginByUnknownKeyIsRememberedAfterThePassword();
    void loginByIdAndNameMustAgree();
    void forgetsTheKeyLongestUnused();
    void seedPasswordsOnlyWhereAllowed();
    void seedPasswordTakesNoAccountFromItsKeys();
    void expiresThirtyDaysAfterTheLastLogin();
    void settingTheClockNeitherEndsNorExtendsALife();
    void timeWhileStoppedCounts();
    void invitesAreSpent();
    void inviteIsNotSpentWhereRegistrationFails();
    void invitesEnd();
    void isOpenedAndClosedWhileItRuns();
    void bansTheNameAndTheKeys();
    void remembersAllOverARestart();
    void failedCommitLeavesTheOldRegistration();
    void presenceEndsAfterLeaseAndGrace();

private:
    void start()
    {
        m_registry = std::make_unique<Registry>(m_store, m_clock, m_random, m_options);
        QVERIFY(m_registry->load().ok());
    }
    Result<Registry::Registered> enroll(const RegisterRequest& request)
    {
        const auto check = m_registry->checkRegister(request);
        if (!check)
            return check.error();
        Registry::Hashes hashes;
        if (check->hashPassword)
            hashes.password = "hash of " + request.password.toUtf8();
        if (check->hashSeed)
            hashes.seedPassword = "hash of " + request.seedPassword.toUtf8();
        const QString& given = request.key.isNull() ? request.seedPassword : request.password;
        if (!check->verify.isEmpty() && check->verify != "hash of " + given.toUtf8())
            return Error{ErrorCode::Unauthorized, QStringLiteral("wrong")};
        return m_registry->commitRegister(request, *check, hashes);
    }
    Result<StoredRegistration> login(const LoginRequest& request)
    {
        const auto check = m_registry->checkLogin(request);
        if (!check)
            return check.error();
        const QString& given = request.key.isNull() ? request.seedPassword : request.password;
        if (!check->verify.isEmpty() && check->verify != "hash of " + given.toUtf8())
            return Error{ErrorCode::Unauthorized, QStringLiteral("wrong")};
        return m_registry->commitLogin(request, *check);
    }

    Test::FakeClock m_clock;
    Test::MemoryStore m_store;
    SeededRandom m_random{1};
    IndexOptions m_options;
    std::unique_ptr<Registry> m_registry;
};

#define COMPARE_ERROR(result, expected)                                                                                \
    do {                                                                                                               \
        const auto answer = (result);                                                                                  \
        QVERIFY(!answer.ok());                                                                                         \
        QCOMPARE(answer.error().code, ErrorCode::expected);                                                            \
    } while (false)

void TestRegistry::init()
{
    m_store.data = {};
    m_store.failCommits = 0;
    m_options = {};
    start();
}

void TestRegistry::idsGrowAndAreNeverUsedAgain()
{
    const auto first = enroll(registering(QStringLiteral("anna"), 1));
    QVERIFY(first.ok());
    QVERIFY(m_registry->remove(first->registration.id).ok());
    COMPARE_ERROR(m_registry->remove(first->registration.id), NotFound);
    start();
    const auto second = enroll(registering(QStringLiteral("anna"), 2));
    QVERIFY(second.ok());
    QVERIFY(second->registration.id > first->registration.id);
}

void TestRegistry::namesAreUniqueWithoutCase()
{
    QVERIFY(enroll(registering(QStringLiteral("  Zoë "), 1)).ok());
    QCOMPARE(m_registry->list({}, 10)[0].user, QStringLiteral("Zoë"));
    for (const QString& same : {QStringLiteral("ZOË"), QStringLiteral("zoe\u0308"), QStringLiteral("ｚｏë")})
        COMPARE_ERROR(enroll(registering(same, 2)), Unauthorized);
    QVERIFY(enroll(registering(QStringLiteral("Zoe"), 2)).ok());
}

void TestRegistry::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral("   ");
    QTest::newRow("too long") << QString(65, QLatin1Char('x'));
    QTest::newRow("much too long") << QString(1'000'000, QLatin1Char('x'));
    QTest::newRow("NUL") << QString(QLatin1String("a\0b", 3));
    QTest::newRow("newline") << QStringLiteral("a\nb");
    QTest::newRow("turns the direction") << QStringLiteral("a\u202eb");
    QTest::newRow("half a character") << QString(QChar(0xd800));
}

void TestRegistry::refusesNames()
{
    QFETCH(QString, name);
    COMPARE_ERROR(enroll(registering(name, 1)), InvalidArgument);
    QVERIFY(!login(loggingIn(name, 1)).ok());
}

void TestRegistry::knownKeyRetiresTheOldRegistration()
{
    const auto first = enroll(registering(QStringLiteral("anna"), 1));
    QVERIFY(first->retired.isNull());
    const auto second = enroll(registering(QStringLiteral("Anna"), 1));
    QVERIFY(second.ok());
    QCOMPARE(second->retired, first->registration.id);
    QCOMPARE(m_registry->count(), 1U);
    QVERIFY(!m_registry->find(first->registration.id));
    LoginRequest old;
    old.id = first->registration.id;
    old.key = keyOf(1);
    COMPARE_ERROR(login(old), NotFound);
}

void TestRegistry::unknownKeyNeedsThePassword()
{
    const auto first = enroll(registering(QStringLiteral("anna"), 1, QStringLiteral("secret")));
    QVERIFY(first.ok());
    COMPARE_ERROR(enroll(registering(QStringLiteral("anna"), 2)), Unauthorized);
    COMPARE_ERROR(enroll(registering(QStringLiteral("anna"), 2, QStringLiteral("guess"))), Unauthorized);
    QVERIFY(m_registry->find(first->registration.id));
    const auto second = enroll(registering(QStringLiteral("anna"), 2, QStringLiteral("secret")));
    QVERIFY(second.ok());
    QCOMPARE(second->retired, first->registration.id);
    QCOMPARE(second->registration.password, QByteArray("hash of secret"));
    // Only the key that registered is known now.
    COMPARE_ERROR(login(loggingIn(QStringLiteral("anna"), 1)), Unauthorized);
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 2)).ok());

    QVERIFY(enroll(registering(QStringLiteral("bert"), 3)).ok()); // without a password
    COMPARE_ERROR(enroll(registering(QStringLiteral("bert"), 4, QStringLiteral("any"))), Unauthorized);
}

void TestRegistry::passwordOfAnOldHashNoLongerCounts()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1, QStringLiteral("old"))).ok());
    const auto request = loggingIn(QStringLiteral("anna"), 2, QStringLiteral("old"));
    const auto check = m_registry->checkLogin(request);
    QVERIFY(check.ok());
    // While the old password is being checked, the owner sets a new one.
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1, QStringLiteral("new"))).ok());
    COMPARE_ERROR(m_registry->commitLogin(request, *check), Unauthorized);
}

void TestRegistry::loginByUnknownKeyIsRememberedAfterThePassword()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1, QStringLiteral("secret"))).ok());
    COMPARE_ERROR(login(loggingIn(QStringLiteral("anna"), 2)), Unauthorized);
    COMPARE_ERROR(login(loggingIn(QStringLiteral("anna"), 2, QStringLiteral("guess"))), Unauthorized);
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 2, QStringLiteral("secret"))).ok());
    QVERIFY(login(loggingIn(QStringLiteral("ANNA"), 2)).ok());
    COMPARE_ERROR(login(loggingIn(QStringLiteral("nobody"), 2)), NotFound);
}

void TestRegistry::loginByIdAndNameMustAgree()
{
    const auto anna = enroll(registering(QStringLiteral("anna"), 1));
    QVERIFY(enroll(registering(QStringLiteral("bert"), 1)).ok());
    auto request = loggingIn(QStringLiteral("bert"), 1);
    request.id = anna->registration.id;
    COMPARE_ERROR(login(request), NotFound);
    request.user = QStringLiteral("Anna");
    QVERIFY(login(request).ok());
    request.user.clear();
    QVERIFY(login(request).ok());
}

void TestRegistry::forgetsTheKeyLongestUnused()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 100, QStringLiteral("secret"))).ok());
    for (int key = 1; key <= MaxKnownKeys; ++key) {
        m_clock.advance(1s);
        if (key == 8)
            QVERIFY(login(loggingIn(QStringLiteral("anna"), 100)).ok());
        QVERIFY(login(loggingIn(QStringLiteral("anna"), key, QStringLiteral("secret"))).ok());
    }
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 100)).ok());
    COMPARE_ERROR(login(loggingIn(QStringLiteral("anna"), 1)), Unauthorized);
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 2)).ok());
}

void TestRegistry::seedPasswordsOnlyWhereAllowed()
{
    auto request = registering(QStringLiteral("anna"), 1);
    request.seedPassword = QStringLiteral("clear");
    COMPARE_ERROR(enroll(request), PermissionDenied);
    COMPARE_ERROR(enroll(registering(QStringLiteral("anna"), 0)), InvalidArgument);
    m_options.seedPasswords = true;
    start();
    QVERIFY(enroll(request).ok());
    auto seed = loggingIn(QStringLiteral("anna"), 0);
    COMPARE_ERROR(login(seed), Unauthorized);
    seed.seedPassword = QStringLiteral("clear");
    QVERIFY(login(seed).ok());
    seed.seedPassword = QStringLiteral("wrong");
    COMPARE_ERROR(login(seed), Unauthorized);
    seed.seedPassword = QStringLiteral("clear");
    seed.id = m_registry->list({}, 1).front().id;
    QVERIFY(login(seed).ok());
    seed.user = QStringLiteral("bert"); // another name than the id's is not an unknown id
    COMPARE_ERROR(login(seed), Unauthorized);
    seed.id = RegistrationId{99};
    COMPARE_ERROR(login(seed), NotFound);
    seed = loggingIn(QStringLiteral("anna"), 0);
    m_options.seedPasswords = false;
    start();
    seed.seedPassword = QStringLiteral("clear");
    COMPARE_ERROR(login(seed), Unauthorized);
}

void TestRegistry::seedPasswordTakesNoAccountFromItsKeys()
{
    m_options.seedPasswords = true;
    start();
    auto native = registering(QStringLiteral("anna"), 1);
    QVERIFY(enroll(native).ok());
    auto seed = registering(QStringLiteral("anna"), 0);
    seed.seedPassword = QStringLiteral("clear");
    COMPARE_ERROR(enroll(seed), Unauthorized); // the owner allows it first
    native.seedPassword = QStringLiteral("clear");
    const auto owned = enroll(native);
    QVERIFY(owned.ok());
    seed.seedPassword = QStringLiteral("guess");
    COMPARE_ERROR(enroll(seed), Unauthorized);
    seed.seedPassword = QStringLiteral("clear");
    const auto taken = enroll(seed);
    QVERIFY(taken.ok());
    QCOMPARE(taken->retired, owned->registration.id);
    start();
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 1)).ok()); // still by its key
    seed.user = QStringLiteral("bert");
    QVERIFY(enroll(seed).ok());
    const auto again = enroll(seed);
    QVERIFY(again.ok());
    QVERIFY(!again->retired.isNull());
}

void TestRegistry::expiresThirtyDaysAfterTheLastLogin()
{
    const auto anna = enroll(registering(QStringLiteral("anna"), 1));
    QCOMPARE(m_registry->expiresAt(anna->registration), m_clock.wall() + 30 * Day);
    m_clock.advance(29 * Day);
    QVERIFY(m_registry->expired(10).empty());
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 1)).ok());
    m_clock.advance(30 * Day);
    QVERIFY(m_registry->expired(10).empty());
    m_clock.advance(1s);
    QCOMPARE(m_registry->expired(10), std::vector{anna->registration.id});
    QVERIFY(m_registry->expired(0).empty() || m_registry->expired(1).size() == 1);
}

void TestRegistry::settingTheClockNeitherEndsNorExtendsALife()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1)).ok());
    m_clock.jumpWall(365 * Day);
    QVERIFY(m_registry->expired(10).empty());
    m_clock.jumpWall(-3 * 365 * Day);
    QVERIFY(m_registry->expired(10).empty());
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 1)).ok());
    QVERIFY(m_registry->saveTime().ok());
    start(); // with the clock far back
    m_clock.jumpWall(2 * 365 * Day);
    m_clock.advance(30 * Day - 1s);
    QVERIFY(m_registry->expired(10).empty());
    m_clock.advance(2s);
    QCOMPARE(m_registry->expired(10).size(), std::size_t{1});
}

void TestRegistry::timeWhileStoppedCounts()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1)).ok());
    QVERIFY(m_registry->saveTime().ok());
    m_registry.reset();
    m_clock.jumpWall(31 * Day); // the monotonic clock starts anew with the machine
    start();
    QCOMPARE(m_registry->expired(10).size(), std::size_t{1});
}

void TestRegistry::invitesAreSpent()
{
    m_options.registrationByInvite = true;
    start();
    COMPARE_ERROR(enroll(registering(QStringLiteral("anna"), 1)), PermissionDenied);
    const auto invite = m_registry->createInvite({2, 24h});
    QVERIFY(invite.ok());
    QCOMPARE(invite->token.size(), 22);
    auto request = registering(QStringLiteral("anna"), 1);
    request.inviteToken = QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA");
    COMPARE_ERROR(enroll(request), PermissionDenied);
    request.inviteToken = invite->token;
    QVERIFY(enroll(request).ok());
    QCOMPARE(m_registry->invites()[0].usesLeft, 1);
    QVERIFY(m_registry->invites()[0].token.isEmpty());
    for (const auto& [hash, stored] : m_store.data.invites)
        QVERIFY(!hash.contains(invite->token.toLatin1()) && hash.size() == 32);
    start();
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1)).ok()); // an account that is in needs none
    request = registering(QStringLiteral("bert"), 2);
    request.inviteToken = invite->token;
    QVERIFY(enroll(request).ok());
    request = registering(QStringLiteral("carl"), 3);
    request.inviteToken = invite->token;
    COMPARE_ERROR(enroll(request), PermissionDenied);
    QVERIFY(m_registry->invites().isEmpty());

    const auto unbounded = m_registry->createInvite({0, 0h});
    request.inviteToken = unbounded->token;
    m_clock.advance(1000 * Day);
    QVERIFY(enroll(request).ok());
    request = registering(QStringLiteral("dora"), 4);
    request.inviteToken = unbounded->token;
    QVERIFY(enroll(request).ok());
}

void TestRegistry::inviteIsNotSpentWhereRegistrationFails()
{
    m_options.registrationByInvite = true;
    start();
    auto request = registering(QStringLiteral("anna"), 1);
    request.inviteToken = m_registry->createInvite({1, 24h})->token;
    m_store.failCommits = 1;
    COMPARE_ERROR(enroll(request), DiskFull);
    QCOMPARE(m_registry->count(), 0U);
    QVERIFY(enroll(request).ok());
}

void TestRegistry::invitesEnd()
{
    m_options.registrationByInvite = true;
    start();
    auto request = registering(QStringLiteral("anna"), 1);
    request.inviteToken = m_registry->createInvite({1, 24h})->token;
    m_clock.advance(24h);
    COMPARE_ERROR(enroll(request), PermissionDenied);
    QVERIFY(m_registry->invites().isEmpty());
    COMPARE_ERROR(m_registry->createInvite({-1, 24h}), InvalidArgument);
}

void TestRegistry::isOpenedAndClosedWhileItRuns()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1)).ok());
    m_registry->setByInvite(true);
    COMPARE_ERROR(enroll(registering(QStringLiteral("bert"), 2)), PermissionDenied);
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1)).ok()); // an account that is in
    auto invited = registering(QStringLiteral("bert"), 2);
    invited.inviteToken = m_registry->createInvite({1, 24h})->token;
    QVERIFY(enroll(invited).ok());
    m_registry->setByInvite(false);
    QVERIFY(enroll(registering(QStringLiteral("carl"), 3)).ok());
}

void TestRegistry::bansTheNameAndTheKeys()
{
    QVERIFY(m_registry->bannedNames().isEmpty());
    const auto anna = enroll(registering(QStringLiteral("anna"), 1));
    QVERIFY(m_registry->ban(anna->registration.id).ok());
    QCOMPARE(m_registry->count(), 0U);
    start();
    QCOMPARE(m_registry->bannedNames(), QStringList{QStringLiteral("anna")});
    COMPARE_ERROR(enroll(registering(QStringLiteral("ANNA"), 2)), PermissionDenied);
    COMPARE_ERROR(enroll(registering(QStringLiteral("bert"), 1)), PermissionDenied);
    COMPARE_ERROR(login(loggingIn(QStringLiteral("anna"), 1)), PermissionDenied);
    LoginRequest byId;
    byId.id = anna->registration.id;
    byId.key = keyOf(1);
    COMPARE_ERROR(login(byId), PermissionDenied);
    COMPARE_ERROR(m_registry->unban(QStringLiteral("bert")), NotFound);
    QVERIFY(m_registry->unban(QStringLiteral("Anna")).ok());
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1)).ok());
}

void TestRegistry::remembersAllOverARestart()
{
    QVERIFY(enroll(registering(QStringLiteral("anna"), 1, QStringLiteral("secret"))).ok());
    m_clock.advance(5h);
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 2, QStringLiteral("secret"))).ok());
    const auto before = m_registry->list({}, 10);
    start();
    const auto after = m_registry->list({}, 10);
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after[0].keys.size(), std::size_t{2});
    QCOMPARE(after[0].lastLogin, before[0].lastLogin);
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 2)).ok());
}

void TestRegistry::failedCommitLeavesTheOldRegistration()
{
    const auto first = enroll(registering(QStringLiteral("anna"), 1));
    m_store.failCommits = 1;
    COMPARE_ERROR(enroll(registering(QStringLiteral("anna"), 1)), DiskFull);
    QVERIFY(m_registry->find(first->registration.id));
    m_store.failCommits = 1;
    COMPARE_ERROR(login(loggingIn(QStringLiteral("anna"), 1)), DiskFull);
    m_store.failCommits = 1;
    COMPARE_ERROR(m_registry->ban(first->registration.id), DiskFull);
    QVERIFY(login(loggingIn(QStringLiteral("anna"), 1)).ok());
}

void TestRegistry::presenceEndsAfterLeaseAndGrace()
{
    Presence presence(m_clock);
    const RegistrationId anna{5};
    QVERIFY(!presence.renew(anna, std::nullopt));
    presence.enter(anna, {{QStringLiteral("192.0.2.1"), 7700}}, keyOf(1));
    m_clock.advance(5min + 29s);
    QVERIFY(presence.expire().empty());
    QVERIFY(presence.renew(anna, std::nullopt));
    m_clock.jumpWall(-365 * Day); // says nothing to a lease
    m_clock.advance(5min + 29s);
    QVERIFY(presence.isOnline(anna));
    QCOMPARE(presence.online({}, 10), std::vector{anna});
    m_clock.advance(1s);
    QVERIFY(!presence.isOnline(anna));
    QVERIFY(!presence.renew(anna, std::nullopt));
    QCOMPARE(presence.onlineCount(), 0U);
    QCOMPARE(presence.expire(), std::vector{anna});
    QVERIFY(presence.expire().empty());
    QCOMPARE(presence.stay(anna).addresses.size(), 1);
    presence.enter(anna, {}, keyOf(2));
    QVERIFY(presence.leave(anna));
    QVERIFY(!presence.leave(anna));
}

QTEST_APPLESS_MAIN(TestRegistry)
#include "tst_registry.moc"
