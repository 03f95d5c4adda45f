// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlayworld.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace Potluck::Overlay::Test;
using namespace std::chrono_literals;

namespace {

RecordPtr from(int number)
{
    Record record;
    record.id = idOf(number);
    return std::make_shared<const Record>(std::move(record));
}

RecordPtr inventedRecord(int number, std::uint32_t incarnation)
{
    Record record;
    record.id = idOf(number);
    record.incarnation = incarnation;
    record.addresses = {{QStringLiteral("203.0.113.1"), 1}};
    return std::make_shared<const Record>(std::move(record));
}

// Of one query, of whoever says so.
Query queryOf(int asker, bool passOn)
{
    QueryBody body;
    body.id = *QueryId::fromBytes(QByteArray(16, 'q'));
    body.asker = placeOf(idOf(asker));
    body.request = requestOf(QStringLiteral("giant"));
    body.terms = queryTerms(body.request);
    return {std::make_shared<const QueryBody>(std::move(body)), passOn, {}, 0};
}

} // namespace

// What a member, or somebody who is none, can say that is not so.
class TestOverlayLiars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void strangersAreAskedWhoTheyAre();
    void aWelcomeThatNobodyAskedForIsIgnored();
    void aHelloInAnothersNameIsIgnored();
    void nobodyIsMovedForLong();
    void incarnationsOfTheFarFutureAreRefused();
    void nobodyIsDeclaredDeadForLong();
    void aWrongDigestIsAskedForAgain();
    void aContactThatExaggeratesDoesNotHoldASearchUp();
    void answersThatNobodyWaitsForAreDropped();
    void whoWasNotAskedDoesNotAnswerForItsGroup();
    void manyAnswersOfOneHolderAreRefused();
    void onlyTheAskerAsksContacts();
    void whoWasAskedBeforeSaysSo();
    void aContactDoesNotMakePopularWhatIsRare();
    void oneAnswerNamesAContentOnce();
    void comparingDoesNotStopRumoursOfDeaths();
    void aMergeIsNotBelievedForEver();
    void sumsOfTheWrongSizeAreDropped();
    void manyRecordsAreCapped();

private:
    Overlay::Overlay& at(int number) { return *m_world->nodes[static_cast<std::size_t>(number)]->overlay; }
    std::unique_ptr<World> m_world;
};

void TestOverlayLiars::init()
{
    m_world = std::make_unique<World>(12);
    // Number 11 is the liar or the stranger: known to the network in memory, not started by itself.
    for (int i = 0; i < 11; ++i)
        m_world->nodes[static_cast<std::size_t>(i)]->start({0});
    m_world->nodes[3]->addFile(QStringLiteral("Giant Steps.flac"));
    m_world->run(20s);
}

void TestOverlayLiars::strangersAreAskedWhoTheyAre()
{
    int hellos = 0;
    int others = 0;
    m_world->tamper = [&](int, int to, Message& message) {
        if (to == 11)
            ++(std::holds_alternative<Hello>(message) ? hellos : others);
        return true;
    };
    at(0).received(from(11), Want{{placeOf(idOf(3))}});
    at(0).received(from(11), DigestWant{});
    at(0).received(from(11), queryOf(11, false));
    QCOMPARE(hellos, 3);
    QCOMPARE(others, 0);
    for (int i = 0; i < 1000; ++i)
        at(0).received(from(11), DigestWant{});
    QVERIFY(hellos <= 20);
}

void TestOverlayLiars::aWelcomeThatNobodyAskedForIsIgnored()
{
    at(0).received(from(5), Welcome{{inventedRecord(77, 1000)}, true});
    QVERIFY(!at(0).isMember(idOf(77)));
}

void TestOverlayLiars::aHelloInAnothersNameIsIgnored()
{
    at(0).received(from(5), Hello{inventedRecord(78, 1000), {}, false, false});
    QVERIFY(!at(0).isMember(idOf(78)));
}

void TestOverlayLiars::nobodyIsMovedForLong()
{
    const std::uint32_t incarnation = at(3).self().incarnation;
    at(0).received(from(5), News{{inventedRecord(3, incarnation + 1)}, {}, false});
    m_world->run(15s);
    QVERIFY(at(3).self().incarnation > incarnation + 1);
    for (const auto& row : at(0).members()) {
        if (row.record->id == idOf(3))
            QCOMPARE(row.record->addresses, at(3).self().addresses);
    }
}

void TestOverlayLiars::incarnationsOfTheFarFutureAreRefused()
{
    at(0).received(from(5), News{{inventedRecord(3, ~std::uint32_t{0})}, {}, false});
    m_world->run(15s);
    QVERIFY(at(0).isMember(idOf(3)));
    QVERIFY(at(3).self().incarnation < ~std::uint32_t{0} / 2);
}

void TestOverlayLiars::nobodyIsDeclaredDeadForLong()
{
    const Death death{placeOf(idOf(3)), at(3).self().incarnation, true};
    at(0).received(from(5), News{{}, {death}, false});
    QVERIFY(!at(0).isMember(idOf(3)));
    m_world->run(15s);
    for (int i = 0; i < 11; ++i) {
        if (i != 3)
            QVERIFY(at(i).isMember(idOf(3)));
    }
}

void TestOverlayLiars::aWrongDigestIsAskedForAgain()
{
    TermDelta delta;
    delta.from = 1;
    delta.to = ~std::uint64_t{0};
    delta.added = {1, 2, 3};
    at(0).received(from(3), DigestDelta{std::make_shared<const TermDelta>(delta)});
    at(0).received(from(3), DigestFull{0, nullptr});
    // One of another state than its member says: right again with the next ping.
    at(0).received(from(3),
                   DigestFull{5, std::make_shared<const CodedTerms>(std::vector<TermKey>{1}, MinKeyBits, true)});
    m_world->run(60s);
    QCOMPARE(m_world->search(0, QStringLiteral("giant steps")).names.size(), 1);
}

void TestOverlayLiars::aContactThatExaggeratesDoesNotHoldASearchUp()
{
    World world(100);
    world.startAll();
    world.run(60s);
    world.tamper = [](int, int, Message& message) {
        if (auto* const answers = std::get_if<Answers>(&message); answers && answers->routed)
            answers->routed->asked = 65'535;
        return true;
    };
    const auto outcome = world.search(0, QStringLiteral("nowhere"));
    QVERIFY(outcome.ended);
    QVERIFY(!outcome.end.complete);
    QVERIFY(outcome.took <= 3s);
}

void TestOverlayLiars::answersThatNobodyWaitsForAreDropped()
{
    Answers answers{*QueryId::fromBytes(QByteArray(16, 'a')), 0, std::nullopt, {Answer{}}};
    at(0).received(from(5), answers);
    int passed = 0;
    m_world->tamper = [&passed](int, int, Message& message) {
        passed += std::holds_alternative<Answers>(message) ? 1 : 0;
        return true;
    };
    const auto refused = at(0).stats().refusedMessages;
    answers.asker = placeOf(idOf(3));
    at(0).received(from(5), answers); // of a query that it was never asked to pass on
    QCOMPARE(passed, 0);
    QCOMPARE(at(0).stats().refusedMessages, refused + 1);
}

void TestOverlayLiars::whoWasNotAskedDoesNotAnswerForItsGroup()
{
    World world(100);
    world.startAll();
    world.run(60s);
    world.linked = [](int, int) { return false; };
    const Prefix group = world.nodes[7]->overlay->group();
    int asker = 0; // of another group
    while (group.holds(placeOf(idOf(asker))))
        ++asker;
    Query query;
    int contact = -1;
    world.tamper = [&](int from, int to, Message& message) {
        const auto* const asked = std::get_if<Query>(&message);
        if (asked && from == asker && group.holds(placeOf(idOf(to)))) {
            query = *asked;
            contact = to;
        }
        return true;
    };
    (void)world.search(asker, QStringLiteral("nowhere"));
    QVERIFY(contact >= 0);
    Overlay::Overlay& overlay = *world.nodes[static_cast<std::size_t>(contact)]->overlay;
    // Two of its group: one has the file.
    std::vector<int> others;
    for (int i = 0; i < 100; ++i) {
        if (i != contact && group.holds(placeOf(idOf(i))))
            others.push_back(i);
    }
    TestNode& holder = *world.nodes[static_cast<std::size_t>(others.at(0))];
    holder.addFile(QStringLiteral("Giant Steps.flac"));
    world.run(15s);

    QStringList names;
    const auto alive = std::make_shared<int>(0);
    world.nodes[static_cast<std::size_t>(asker)]->overlay->search(
        requestOf(QStringLiteral("giant steps")), {}, {}, alive,
        [&](const auto& found) {
            for (const auto& result : found.results)
                names += result.name;
        },
        [](const auto&) {});
    world.run(60ms);
    const auto refused = overlay.stats().refusedMessages;
    Answer fake;
    fake.results = holder.find(requestOf(QStringLiteral("giant steps")));
    fake.results[0].name = QStringLiteral("Fake Steps.flac");
    overlay.received(from(others.at(1)), Answers{query.query->id, query.query->asker, std::nullopt, {fake}});
    QCOMPARE(overlay.stats().refusedMessages, refused + 1);
    world.run(2s);
    QCOMPARE(names, QStringList{QStringLiteral("Giant Steps.flac")});
}

void TestOverlayLiars::manyAnswersOfOneHolderAreRefused()
{
    const auto refused = at(0).stats().refusedMessages;
    const Query query = queryOf(5, true);
    const QueryBody& body = *query.query;
    at(0).received(from(5), query); // number 3 has it
    int messages = 0;
    std::size_t most = 0;
    m_world->tamper = [&](int, int to, Message& message) {
        const auto* const answers = std::get_if<Answers>(&message);
        messages += answers && to == 5 ? 1 : 0;
        most = answers ? std::max(most, answers->answers.size()) : most;
        return true;
    };
    Answer part;
    part.last = false;
    at(0).received(from(3), Answers{body.id, body.asker, std::nullopt, std::vector<Answer>(1000, part)});
    QCOMPARE(at(0).stats().refusedMessages, refused + 1);
    for (int i = 0; i < 5000; ++i)
        at(0).received(from(3), Answers{body.id, body.asker, std::nullopt, {part}});
    QVERIFY(at(0).stats().refusedMessages > refused + 4000);
    m_world->run(1s);
    QVERIFY(messages > 0 && messages < 10);
    QVERIFY(most > 0 && most <= MaxAnswers);
}

void TestOverlayLiars::onlyTheAskerAsksContacts()
{
    int sent = 0;
    m_world->tamper = [&sent](int, int, Message& message) {
        sent += std::holds_alternative<Query>(message) || std::holds_alternative<Answers>(message) ? 1 : 0;
        return true;
    };
    const auto refused = at(0).stats().refusedQueries;
    at(0).received(from(5), queryOf(6, true)); // who never asked
    QCOMPARE(at(0).stats().refusedQueries, refused + 1);
    QCOMPARE(sent, 0);
    at(0).received(from(5), queryOf(5, true));
    QVERIFY(sent > 0);
}

void TestOverlayLiars::whoWasAskedBeforeSaysSo()
{
    const Query query = queryOf(5, false);
    int first = 0;
    int again = 0;
    m_world->tamper = [&](int sender, int, Message& message) {
        const auto* const answers = std::get_if<Answers>(&message);
        if (answers && sender == 3)
            ++(answers->answers.at(0).again ? again : first);
        return true;
    };
    at(3).received(from(5), query);
    at(3).received(from(5), query);
    m_world->run(1s);
    QCOMPARE(first, 1);
    QCOMPARE(again, 1);
}

void TestOverlayLiars::aContactDoesNotMakePopularWhatIsRare()
{
    // One in each group has it, so that all must be asked; contacts say that hundreds have.
    World world(400);
    world.startAll();
    world.run(60s);
    std::set<std::uint32_t> groups;
    const std::uint8_t bits = world.nodes[0]->overlay->group().bits;
    for (const auto& node : world.nodes) {
        if (node->number != 0 && groups.insert(Prefix::of(placeOf(node->record.id), bits).number()).second)
            node->addFile(QStringLiteral("Seldom Seen %1.mp3").arg(node->number));
    }
    world.run(15s);
    world.tamper = [](int, int, Message& message) {
        if (auto* const answers = std::get_if<Answers>(&message); answers && answers->routed) {
            answers->routed->asked = 65'535;
            answers->routed->matched = 65'535;
        }
        return true;
    };
    const auto outcome = world.search(0, QStringLiteral("seldom seen"));
    QVERIFY(outcome.ended);
    QCOMPARE(outcome.names.size(), qsizetype(groups.size()));
}

void TestOverlayLiars::oneAnswerNamesAContentOnce()
{
    World world(100);
    for (const auto& node : world.nodes)
        node->addFile(QStringLiteral("Common Ground %1.mp3").arg(node->number % 10));
    world.startAll();
    world.run(60s);
    world.tamper = [](int, int, Message& message) {
        if (auto* const answers = std::get_if<Answers>(&message)) {
            for (Answer& answer : answers->answers) {
                while (!answer.results.isEmpty() && answer.results.size() < 50)
                    answer.results.append(answer.results.constFirst());
            }
        }
        return true;
    };
    const auto outcome = world.search(0, QStringLiteral("common ground"));
    QVERIFY2(outcome.names.size() >= 9, qPrintable(QString::number(outcome.names.size())));
}

void TestOverlayLiars::comparingDoesNotStopRumoursOfDeaths()
{
    int told = 0;
    m_world->tamper = [&told](int sender, int to, Message& message) {
        const auto* const news = std::get_if<News>(&message);
        told += news && sender == 0 && to != 5 && !news->deaths.empty() ? 1 : 0; // 5 is answered
        return true;
    };
    const Death death{placeOf(idOf(3)), at(3).self().incarnation, false};
    m_world->kill(3);
    at(0).received(from(5), News{{}, {death}, false});
    at(0).received(from(5), Sums{0, {1}, 0});
    at(0).received(from(5), Shorts{{}, {}, 0, false});
    m_world->run(2s);
    QVERIFY(told > 0);
}

void TestOverlayLiars::aMergeIsNotBelievedForEver()
{
    int told = 0;
    m_world->tamper = [&told](int sender, int, Message& message) {
        const auto* const shorts = std::get_if<Shorts>(&message);
        told += shorts && sender == 0 && shorts->merging > 0 ? 1 : 0;
        return true;
    };
    // Again and again for two minutes, and each is answered.
    int answered = 0;
    for (int second = 0; second < 120; second += 5) {
        told = 0;
        at(0).received(from(5), Sums{0, {1}, 30});
        answered += told;
        m_world->run(5s);
    }
    QVERIFY(answered > 0);
    QVERIFY2(answered <= 14, qPrintable(QString::number(answered))); // half of them
}

void TestOverlayLiars::sumsOfTheWrongSizeAreDropped()
{
    int answers = 0;
    m_world->tamper = [&answers](int, int, Message& message) {
        answers += std::holds_alternative<Shorts>(message) ? 1 : 0;
        return true;
    };
    at(0).received(from(5), Sums{4, {1, 2}, false});
    QCOMPARE(answers, 0);
    for (int i = 0; i < 1000; ++i)
        at(0).received(from(5), Sums{0, {1}, false});
    QVERIFY(answers > 0 && answers <= 21);
}

void TestOverlayLiars::manyRecordsAreCapped()
{
    const std::uint32_t incarnation = at(0).self().incarnation;
    for (int page = 0; page < 220; ++page) {
        News news;
        for (int i = 0; i < 500; ++i) {
            Record record;
            record.id = MemberId{};
            const std::uint64_t place = SeededRandom(static_cast<std::uint64_t>(page * 500 + i)).next();
            std::memcpy(record.id.bytes.data(), &place, sizeof(place));
            record.incarnation = incarnation;
            news.births.push_back(std::make_shared<const Record>(std::move(record)));
        }
        at(0).received(from(5), news);
    }
    QVERIFY(at(0).stats().members <= 100'000);
    QVERIFY(at(0).stats().refusedMessages > 9000);
    QVERIFY2(at(0).memory() < 64 * 1024 * 1024, qPrintable(QString::number(at(0).memory())));
}

QTEST_GUILESS_MAIN(TestOverlayLiars)
#include "tst_overlayliars.moc"
