// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "dialects/native/overlaymessages.h"
#include "net/httpclient.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Native {

// For whom one index vouches, as its peer knows it: the signed list of linked indexes, fetched when the index says that
// it changed, and single answers about others. What is known stays good until it expires, also while the index is down,
// so that downloads among peers of linked indexes go on. One thread.
class VouchedIndexes final : public QObject
{
    Q_OBJECT

public:
    // The clock outlives it.
    explicit VouchedIndexes(const Clock& clock) : m_clock(clock) {}

    // Logged in over this connection, or no more (null).
    void setClient(Net::HttpClient* client);
    // What the index says its list is at: fetches it where that is news, or where the known one is half way to its end.
    void told(const QByteArray& revision);

    [[nodiscard]] bool has(const Net::KeyFingerprint& index) const;
    // Asks about one; done() follows, or is destroyed where the context died or the index was lost. At most
    // MaxAsksUnderWay, and each unknown one only every AskAgainAfter: strangers make up as many as they like.
    void ask(const Net::KeyFingerprint& index, QObject* context, std::function<void()> done);
    [[nodiscard]] const std::optional<MemberList>& list() const { return m_list; }

    static constexpr int MaxAsksUnderWay = 16;
    static constexpr Milliseconds AskAgainAfter{5000};
    static constexpr qsizetype MaxSingles = 1000;

private:
    void fetch(const std::optional<Net::KeyFingerprint>& only, std::function<void(const MemberList&)> got,
               std::function<void()> finished);

    const Clock& m_clock;
    QPointer<Net::HttpClient> m_client;
    std::unique_ptr<QObject> m_connection; // what an earlier connection still says finds it gone
    std::optional<MemberList> m_list;
    QHash<Net::KeyFingerprint, qint64> m_singles;       // until when, seconds since 1970
    QHash<Net::KeyFingerprint, Milliseconds> m_unknown; // when they were asked about, monotonic
    bool m_fetching = false;
    int m_asks = 0;
};

} // namespace Potluck::Native
