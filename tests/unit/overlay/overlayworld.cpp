// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlayworld.h"

#include "overlay/codec.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

namespace Potluck::Overlay::Test {
namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

MemberId idOf(int number)
{
    return *MemberId::fromBytes(sha256("member " + QByteArray::number(number)));
}

Index::SearchRequest requestOf(const QString& query)
{
    Index::SearchRequest request;
    request.query = query;
    return request;
}

TestNode::TestNode(World& owner, int ownNumber) : world(owner), number(ownNumber)
{
    record.id = idOf(number);
    record.addresses = {{QStringLiteral("10.0.%1.%2").arg(number / 250).arg(number % 250), 7700}};
}

void TestNode::addFile(const QString& name)
{
    files.append(name);
    terms.add(name.toUtf8());
}

void TestNode::removeFile(const QString& name)
{
    if (files.removeOne(name))
        terms.remove(name.toUtf8());
}

void TestNode::start(const std::vector<int>& contacts)
{
    overlay = std::make_unique<Overlay>(
        Overlay::Environment{world.clock, world.timers, world.random, *this, *this, *this, terms, applier, nullptr},
        record);
    refuses = false;
    overlay->start();
    for (const int contact : contacts) {
        if (contact != number)
            overlay->addContact(std::make_shared<const Record>(world.nodes[static_cast<std::size_t>(contact)]->record));
    }
}

void TestNode::send(const RecordPtr& to, Message message)
{
    world.deliver(number, to->id, std::move(message));
}

bool TestNode::isLinked(const MemberId& member) const
{
    return !world.linked || world.linked(number, world.numbers.at(member));
}

void TestNode::close(const MemberId& member)
{
    Q_UNUSED(member)
}

bool TestNode::isGood(const Record& other) const
{
    return !refusedCredentials.contains(other.id);
}

QList<Index::SearchResult> TestNode::find(const Index::SearchRequest& request) const
{
    QList<Index::SearchResult> results;
    const auto query = Index::SearchQuery::parse(request.query);
    if (!query)
        return results;
    Index::FoldedName folded;
    for (const QString& name : files) {
        folded.assign(name.toUtf8());
        const bool matches = std::all_of(query->words.begin(), query->words.end(), [&](const Index::QueryWord& word) {
            for (std::size_t i = 0; i < folded.words().size(); ++i) {
                if (word.pattern ? folded.word(i).startsWith(QByteArrayView(word.text).chopped(1))
                                 : folded.word(i) == word.text)
                    return true;
            }
            return false;
        });
        if (!matches)
            continue;
        Index::SearchResult result;
        result.name = name;
        result.content = Content::ContentId::fromBytes(sha256(name.toUtf8()));
        result.size = 1000;
        Index::Source source;
        source.peer.value = static_cast<std::uint64_t>(number) + 1;
        source.key = record.id;
        source.online = true;
        source.addresses = record.addresses;
        result.sources = {source};
        result.sourceCount = 1;
        result.onlineCount = 1;
        results.append(result);
        if (results.size() == request.limit)
            break;
    }
    return results;
}

void TestNode::search(const Index::SearchRequest& request, bool fromSeedNetwork, std::weak_ptr<void> isAlive,
                      std::function<void(QList<Index::SearchResult>, bool more)> done)
{
    Q_UNUSED(fromSeedNetwork)
    ++searched;
    world.agenda.after(Milliseconds{1}, [this, request, isAlive, done = std::move(done)] {
        if (!isAlive.expired())
            done(find(request), false);
    });
}

int TestNode::alive() const
{
    const auto rows = overlay->members();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const Overlay::MemberRow& row) {
        return row.state == Overlay::MemberRow::State::Alive;
    }));
}

World::World(int count, std::uint64_t seed) : random(seed)
{
    for (int i = 0; i < count; ++i) {
        nodes.push_back(std::make_unique<TestNode>(*this, i));
        numbers[idOf(i)] = i;
    }
}

World::~World() = default;

void World::startAll()
{
    for (const auto& node : nodes)
        node->start({0});
}

void World::kill(int number, bool noticed)
{
    TestNode& node = *nodes[static_cast<std::size_t>(number)];
    node.overlay.reset();
    node.refuses = noticed;
    if (!noticed)
        return;
    for (const auto& other : nodes) {
        if (other->overlay)
            other->overlay->linkLost(node.record.id);
    }
}

void World::restart(int number, const std::vector<int>& contacts)
{
    nodes[static_cast<std::size_t>(number)]->start(contacts);
}

void World::deliver(int from, const MemberId& to, Message message)
{
    const auto at = numbers.find(to);
    if (at == numbers.end())
        return;
    const int target = at->second;
    ++sent;
    if (throughBytes) {
        const QByteArray bytes = encode(message);
        if (bytes.size() != encodedSize(message))
            qFatal("the size of a %s is wrong", kindName(kindOf(message)));
        auto again = decode(bytes);
        if (!again)
            qFatal("a %s does not decode", kindName(kindOf(message)));
        message = std::move(*again);
    }
    if (isCut(from, target) || (tamper && !tamper(from, target, message)))
        return;
    const auto sender = std::make_shared<const Record>(Record{idOf(from), 0, {}, false, {}});
    agenda.after(delay, [this, from, target, sender, message = std::move(message)] {
        TestNode& node = *nodes[static_cast<std::size_t>(target)];
        if (node.overlay && !isCut(from, target))
            node.overlay->received(sender, message);
        TestNode& back = *nodes[static_cast<std::size_t>(from)];
        if (!node.overlay && node.refuses && back.overlay)
            back.overlay->linkLost(node.record.id);
    });
}

World::Outcome World::search(int number, const QString& query, Overlay::SearchOptions options)
{
    Outcome outcome;
    const Milliseconds began = clock.monotonic();
    const auto alive = std::make_shared<int>(0);
    TestNode& node = *nodes[static_cast<std::size_t>(number)];
    const auto own = node.find(requestOf(query));
    for (const auto& result : own)
        outcome.names.insert(result.name);
    node.overlay->search(
        requestOf(query), options, own, alive,
        [&](const Overlay::Found& found) {
            ++outcome.answers;
            if (outcome.firstHit.count() < 0)
                outcome.firstHit = clock.monotonic() - began;
            for (const auto& result : found.results)
                outcome.names.insert(result.name);
        },
        [&](const Overlay::SearchEnd& end) {
            outcome.ended = true;
            outcome.end = end;
            outcome.took = clock.monotonic() - began;
        });
    for (int i = 0; i < 1000 && !outcome.ended; ++i)
        run(Milliseconds{10});
    return outcome;
}

} // namespace Potluck::Overlay::Test
