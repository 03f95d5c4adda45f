// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"
#include "overlay/digests.h"
#include "overlay/relays.h"

#include <QHash>

#include <memory>
#include <unordered_map>

namespace Potluck::Overlay {

// What is done for others' queries: the own catalog is asked, and as a contact the own group. Answers go straight to
// the asker, or through the contact that asked where there is no link yet. A query is remembered for two to four
// minutes and done once.
class Answering
{
public:
    using Number = MemberBook::Number;

    Answering(Context& context, Digests& digests) : m_context(context), m_digests(digests), m_relays(context) {}

    void received(const MemberId& from, const Query& query);
    // Those of somebody whom we asked for another.
    void passBack(const MemberId& from, const Answers& answers);
    // A query of our own: not to be answered by us, whatever way it comes.
    void remember(const QueryId& id);
    void turn(); // each second
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr Milliseconds RememberTime = std::chrono::minutes{2};
    static constexpr qsizetype MaxRemembered = 100'000; // in each half
    // Sources of one result; whoever wants more asks for them. Where many members answer, each tells of few.
    static constexpr qsizetype AnswerSources = 10;
    static constexpr qsizetype SourcesOfMany = 2;
    // What one member may ask of us: so many at once, then so many a second.
    static constexpr double QueryBurst = 300;
    static constexpr double QueryRate = 30;
    static constexpr std::size_t MaxMeters = 4096;

    enum Done : quint8 { OwnAsked = 1, PassedOn = 2 };
    struct Meter
    {
        double left = QueryBurst;
        Milliseconds at{};
    };

    [[nodiscard]] bool mayAsk(const MemberId& from);
    // What was done for it before, and from now on this too.
    quint8 mark(const QueryId& id, quint8 done);
    // via: who asked: the asker or its contact, which may be us.
    void askOwn(const QueryPtr& query, const MemberId& via);
    void answer(const QueryBody& query, const MemberId& via, Answer answer);
    void passOn(const Query& query);
    [[nodiscard]] RecordPtr recordOf(const QueryBody& query) const;

    Context& m_context;
    Digests& m_digests;
    Relays m_relays;
    QHash<quint64, quint8> m_recent; // by the first 8 bytes of the id, which is random
    QHash<quint64, quint8> m_earlier;
    Milliseconds m_turned{};
    std::unordered_map<std::uint64_t, Meter> m_meters; // by place
    std::size_t m_pending = 0;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace Potluck::Overlay
