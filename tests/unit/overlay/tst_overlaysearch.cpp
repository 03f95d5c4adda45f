// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlayworld.h"

#include <QTest>

#include <numeric>

using namespace Potluck;
using namespace Potluck::Overlay;
using namespace Potluck::Overlay::Test;
using namespace std::chrono_literals;

namespace {

using Options = Overlay::Overlay::SearchOptions;

Options everything()
{
    Options options;
    options.everything = true;
    return options;
}

// Who can be asked on, told and not told.
int contacts(const World& world)
{
    return (1 << world.nodes.front()->overlay->group().bits) - 1;
}

} // namespace

class TestOverlaySearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRareFileIsFoundInThreeLegs();
    void aPopularFileCostsFewMessages();
    void goesOnWhileAnswersNameWhatIsNew();
    void whatOtherGroupsHaveTellsWhetherItIsPopular();
    void sourcesOfOneContentAreAllAskedFor();
    void contactsChooseEachOther();
    void aContactCollectsTheAnswersOfItsGroup();
    void everythingCostsTheGroupsAndTheHolders();
    void commonWordsThatStandApartCostNothing();
    void whatCameIsFoundSoonAndWhatWentNotForLong();
    void urgentTermsAreFoundAtOnce();
    void contactsThatSayNothingAreReplaced();
    void answersPassTheContactWhereThereIsNoLink();
    void patternsAskTheOwnGroupOnly();
    void aSmallOverlayFindsBeginnings();
    void gatewaysAreAskedExceptByFloods();
    void longAnswersComeInParts();
    void nothingIsSaidAfterTheCallerIsGone();
    void endsAtThePatience();
    void refusesWhoAsksTooMuch();
    void membersOfOtherSizesOfGroupsAnswer();
    void tracesTellWhereTheLastSearchesWent();
    void tracesAreKeptForWhoWantsThem();

private:
    std::unique_ptr<World> m_world;
};

// 100 members in 8 groups. Each has files of its own; one in two has the popular one.
void TestOverlaySearch::init()
{
    m_world = std::make_unique<World>(100);
    for (int i = 0; i < 100; ++i) {
        TestNode& node = *m_world->nodes[static_cast<std::size_t>(i)];
        node.addFile(QStringLiteral("Own Song %1 alpha.mp3").arg(i, 3, 10, QLatin1Char('0')));
        node.addFile(QStringLiteral("beta gamma %1.mp3").arg(i % 10));
        if (i % 2 == 0)
            node.addFile(QStringLiteral("The Popular Tune.mp3"));
    }
    m_world->startAll();
    m_world->run(60s);
}

void TestOverlaySearch::aRareFileIsFoundInThreeLegs()
{
    int found = 0;
    for (int asker = 0; asker < 10; ++asker) {
        const auto outcome = m_world->search(asker, QStringLiteral("own song 077"));
        found += outcome.names.contains(QStringLiteral("Own Song 077 alpha.mp3")) ? 1 : 0;
        QVERIFY(outcome.end.complete);
        QVERIFY(outcome.end.messages <= contacts(*m_world) + 3);
        QVERIFY(outcome.firstHit <= 121ms);
        QVERIFY(outcome.took < 300ms);
    }
    QCOMPARE(found, 10);
}

void TestOverlaySearch::aPopularFileCostsFewMessages()
{
    for (int asker = 1; asker < 20; asker += 2) {
        const auto outcome = m_world->search(asker, QStringLiteral("popular tune"));
        QVERIFY(outcome.names.contains(QStringLiteral("The Popular Tune.mp3")));
        QVERIFY2(outcome.end.messages <= 10, qPrintable(QString::number(outcome.end.messages)));
    }
}

void TestOverlaySearch::goesOnWhileAnswersNameWhatIsNew()
{
    // Ten contents, one at each member: four answers do not tell of most.
    for (int asker = 0; asker < 10; ++asker) {
        const auto outcome = m_world->search(asker, QStringLiteral("beta gamma"));
        QVERIFY2(outcome.names.size() >= 9, qPrintable(QString::number(outcome.names.size())));
        QVERIFY2(outcome.end.messages < 60, qPrintable(QString::number(outcome.end.messages)));
    }
}

void TestOverlaySearch::whatOtherGroupsHaveTellsWhetherItIsPopular()
{
    const Prefix group = m_world->nodes[0]->overlay->group();
    int inGroup = 0;
    for (const auto& node : m_world->nodes) {
        const bool ofGroup = group.holds(placeOf(node->record.id));
        if (node->number != 0 && (!ofGroup || ++inGroup == 1))
            node->addFile(QStringLiteral("Everywhere Else.mp3"));
    }
    m_world->run(15s);
    const auto outcome = m_world->search(0, QStringLiteral("everywhere else"));
    QCOMPARE(outcome.names.size(), 1);
    QVERIFY2(outcome.end.messages <= 25, qPrintable(QString::number(outcome.end.messages)));
}

void TestOverlaySearch::sourcesOfOneContentAreAllAskedFor()
{
    // Each answer names the same content: that is what is asked for.
    const auto own = m_world->nodes[0]->find(requestOf(QStringLiteral("popular tune")));
    const QString query = QStringLiteral("content:") + QString::fromLatin1(own.at(0).content->toByteArray().toHex()) +
                          QStringLiteral(" popular tune");
    int asked = 0;
    m_world->tamper = [&asked](int, int, Message& message) {
        const auto* const one = std::get_if<Query>(&message);
        asked += one && !one->passOn ? 1 : 0;
        return true;
    };
    (void)m_world->search(0, query);
    QVERIFY2(asked > 30, qPrintable(QString::number(asked)));
}

void TestOverlaySearch::contactsChooseEachOther()
{
    std::set<std::pair<int, int>> asked;
    m_world->tamper = [&asked, this](int from, int to, Message& message) {
        const auto* const query = std::get_if<Query>(&message);
        if (query && query->passOn && query->query->asker == placeOf(idOf(from)))
            asked.emplace(from, to);
        return true;
    };
    for (int asker = 0; asker < 100; ++asker)
        m_world->search(asker, QStringLiteral("own song 077"));
    QVERIFY(asked.size() >= 690);
    const auto mutual = std::count_if(asked.begin(), asked.end(), [&](const auto& pair) {
        return asked.contains({pair.second, pair.first});
    });
    // By chance one in twelve.
    QVERIFY2(mutual > 350, qPrintable(QString::number(mutual)));
    std::map<int, int> times;
    for (const auto& pair : asked)
        ++times[pair.second];
    for (const auto& [contact, count] : times)
        QVERIFY2(count <= 21, qPrintable(QString::number(count)));
}

void TestOverlaySearch::aContactCollectsTheAnswersOfItsGroup()
{
    m_world->linked = [](int, int) { return false; };
    int messages = 0;
    int answers = 0;
    m_world->tamper = [&](int from, int to, Message& message) {
        const auto* const told = std::get_if<Answers>(&message);
        const bool isContact = told && to == 1 && !m_world->nodes[1]->overlay->group().holds(placeOf(idOf(from)));
        messages += isContact ? 1 : 0;
        answers += isContact ? static_cast<int>(told->answers.size()) : 0;
        return true;
    };
    const auto outcome = m_world->search(1, QStringLiteral("popular tune"), everything());
    QVERIFY(outcome.end.complete);
    QVERIFY(answers > 35);
    QVERIFY2(messages <= 2 * contacts(*m_world), qPrintable(QString::number(messages)));
}

void TestOverlaySearch::everythingCostsTheGroupsAndTheHolders()
{
    const auto outcome = m_world->search(1, QStringLiteral("popular tune"), everything());
    QVERIFY(outcome.end.complete);
    QCOMPARE(outcome.answers, 50);
    QVERIFY2(outcome.end.messages <= contacts(*m_world) + 55, qPrintable(QString::number(outcome.end.messages)));
}

void TestOverlaySearch::commonWordsThatStandApartCostNothing()
{
    // Everybody has both words, nobody in one name.
    const auto outcome = m_world->search(1, QStringLiteral("alpha beta"), everything());
    QVERIFY(outcome.end.complete);
    QVERIFY2(outcome.end.messages <= contacts(*m_world) + 4, qPrintable(QString::number(outcome.end.messages)));
}

void TestOverlaySearch::whatCameIsFoundSoonAndWhatWentNotForLong()
{
    m_world->nodes[50]->addFile(QStringLiteral("Fresh Delta.mp3"));
    m_world->run(11s);
    QCOMPARE(m_world->search(3, QStringLiteral("fresh delta")).names.size(), 1);
    m_world->nodes[50]->removeFile(QStringLiteral("Fresh Delta.mp3"));
    QCOMPARE(m_world->search(3, QStringLiteral("fresh delta")).names.size(), 0);
}

void TestOverlaySearch::urgentTermsAreFoundAtOnce()
{
    m_world->nodes[50]->addFile(QStringLiteral("Fresh Delta.mp3"));
    m_world->nodes[50]->overlay->termsChangedUrgently();
    m_world->run(50ms);
    QCOMPARE(m_world->search(3, QStringLiteral("fresh delta")).names.size(), 1);
}

void TestOverlaySearch::contactsThatSayNothingAreReplaced()
{
    // A third of all swallow what they should ask on.
    m_world->tamper = [](int, int to, Message& message) {
        const auto* const query = std::get_if<Query>(&message);
        return !(query && query->passOn && to % 3 == 0);
    };
    int found = 0;
    for (int asker = 0; asker < 20; ++asker)
        found += static_cast<int>(m_world->search(asker, QStringLiteral("own song 076")).names.size());
    QVERIFY2(found >= 19, qPrintable(QString::number(found)));
}

void TestOverlaySearch::answersPassTheContactWhereThereIsNoLink()
{
    m_world->linked = [](int, int) { return false; };
    int back = 0;
    m_world->tamper = [&back](int, int, Message& message) {
        if (const auto* const answers = std::get_if<Answers>(&message))
            back += static_cast<int>(std::count_if(answers->answers.begin(), answers->answers.end(),
                                                   [](const Answer& answer) { return answer.holder != 0; }));
        return true;
    };
    const auto outcome = m_world->search(1, QStringLiteral("popular tune"), everything());
    QVERIFY(outcome.end.complete);
    QCOMPARE(outcome.answers, 50);
    QVERIFY(back > 20);
}

void TestOverlaySearch::patternsAskTheOwnGroupOnly()
{
    const auto outcome = m_world->search(1, QStringLiteral("popul*"));
    QVERIFY(!outcome.names.isEmpty());
    QVERIFY(outcome.end.messages <= 32);
    QVERIFY(!outcome.end.complete);
}

void TestOverlaySearch::aSmallOverlayFindsBeginnings()
{
    World world(10);
    world.nodes[7]->addFile(QStringLiteral("Wonderland.mp3"));
    world.startAll();
    world.run(20s);
    const auto outcome = world.search(2, QStringLiteral("wonder*"));
    QCOMPARE(outcome.names.size(), 1);
    QCOMPARE(outcome.end.messages, 9);
    QVERIFY(outcome.end.complete);
}

void TestOverlaySearch::gatewaysAreAskedExceptByFloods()
{
    World world(80);
    world.nodes[40]->record.gateway = true;
    world.startAll();
    world.run(60s);
    (void)world.search(2, QStringLiteral("nowhere to be found"));
    QCOMPARE(world.nodes[40]->searched, 1);
    Options flood;
    flood.fromSeedNetwork = true;
    (void)world.search(2, QStringLiteral("nowhere to be found"), flood);
    QCOMPARE(world.nodes[40]->searched, 1);
}

void TestOverlaySearch::longAnswersComeInParts()
{
    World world(2);
    for (int i = 0; i < 350; ++i)
        world.nodes[1]->addFile(QStringLiteral("Epsilon %1.mp3").arg(i));
    world.startAll();
    world.run(20s);
    Index::SearchRequest request = requestOf(QStringLiteral("epsilon"));
    request.limit = 1000;
    int results = 0;
    bool complete = false;
    const auto alive = std::make_shared<int>(0);
    world.nodes[0]->overlay->search(
        request, everything(), {}, alive, [&](const auto& found) { results += static_cast<int>(found.results.size()); },
        [&](const auto& end) { complete = end.complete; });
    world.run(1s);
    QCOMPARE(results, 350);
    QVERIFY(complete);
}

void TestOverlaySearch::nothingIsSaidAfterTheCallerIsGone()
{
    auto alive = std::make_shared<int>(0);
    bool said = false;
    m_world->nodes[1]->overlay->search(
        requestOf(QStringLiteral("popular tune")), {}, {}, alive, [&](const auto&) { said = true; },
        [&](const auto&) { said = true; });
    QVERIFY(!said);
    alive.reset();
    m_world->run(10s);
    QVERIFY(!said);
}

void TestOverlaySearch::endsAtThePatience()
{
    m_world->tamper = [](int, int, Message& message) { return !std::holds_alternative<Answers>(message); };
    Options options;
    options.patience = 3s;
    const auto outcome = m_world->search(1, QStringLiteral("popular tune"), options);
    QVERIFY(outcome.ended);
    QVERIFY(!outcome.end.complete);
    QVERIFY(outcome.took <= 3250ms);
}

void TestOverlaySearch::refusesWhoAsksTooMuch()
{
    const auto alive = std::make_shared<int>(0);
    for (int i = 0; i < 200; ++i) {
        for (int j = 0; j < 5; ++j)
            m_world->nodes[1]->overlay->search(
                requestOf(QStringLiteral("popular tune")), everything(), {}, alive, [](const auto&) {},
                [](const auto&) {});
        m_world->run(1ms);
    }
    m_world->run(5s);
    std::uint64_t refused = 0;
    for (const auto& node : m_world->nodes)
        refused += node->overlay->stats().refusedQueries;
    QVERIFY(refused > 0);
    // Others are served.
    QCOMPARE(m_world->search(9, QStringLiteral("own song 078")).names.size(), 1);
}

void TestOverlaySearch::membersOfOtherSizesOfGroupsAnswer()
{
    // Half of all know only half of all: their groups are larger.
    World world(200);
    for (int i = 0; i < 200; ++i)
        world.nodes[static_cast<std::size_t>(i)]->addFile(QStringLiteral("Zeta %1.mp3").arg(i));
    world.startAll();
    world.run(60s);
    world.partition(40);
    world.run(2min);
    QCOMPARE(int(world.nodes[0]->overlay->group().bits), 0);
    QVERIFY(world.nodes[199]->overlay->group().bits > 2);
    world.heal();
    world.run(3s);
    int found = 0;
    for (int i = 0; i < 200; i += 10)
        found += static_cast<int>(world.search(45, QStringLiteral("zeta %1").arg(i)).names.size());
    QVERIFY2(found >= 19, qPrintable(QString::number(found)));
}

void TestOverlaySearch::tracesTellWhereTheLastSearchesWent()
{
    for (const auto& node : m_world->nodes)
        node->overlay->keepTraces(2);
    const auto outcome = m_world->search(1, QStringLiteral("own song 077"));
    QCOMPARE(outcome.names.size(), 1);
    auto traces = m_world->nodes[1]->overlay->traces();
    QCOMPARE(traces.size(), std::size_t{1});
    QVERIFY(traces.front().ours);
    QCOMPARE(traces.front().answers, 1);
    QCOMPARE(traces.front().hops, 2); // its contact in that group asked on
    const auto leg =
        std::find_if(traces.front().legs.begin(), traces.front().legs.end(),
                     [this](const Trace::Leg& each) { return each.member == m_world->nodes[77]->record.id; });
    QVERIFY(leg != traces.front().legs.end());
    QVERIFY(leg->answered);
    QCOMPARE(leg->answers, 1);
    // Whoever asked on knows whom.
    const Trace mine = traces.front();
    const bool passedOn = std::any_of(m_world->nodes.begin(), m_world->nodes.end(), [&mine](const auto& node) {
        const auto theirs = node->overlay->traces();
        return std::any_of(theirs.begin(), theirs.end(),
                           [&mine](const Trace& each) { return each.id == mine.id && !each.ours; });
    });
    QVERIFY(passedOn);

    // The latest first, and no more than were wanted.
    m_world->search(1, QStringLiteral("own song 078"));
    m_world->search(1, QStringLiteral("own song 079"));
    traces = m_world->nodes[1]->overlay->traces();
    QCOMPARE(traces.size(), std::size_t{2});
    QVERIFY(traces[0].at >= traces[1].at);
    QVERIFY(traces[1].id != mine.id);
}

void TestOverlaySearch::tracesAreKeptForWhoWantsThem()
{
    m_world->search(1, QStringLiteral("own song 077"));
    QVERIFY(m_world->nodes[1]->overlay->traces().empty());
}

QTEST_GUILESS_MAIN(TestOverlaySearch)
#include "tst_overlaysearch.moc"
