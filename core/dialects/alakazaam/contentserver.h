// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/packetserver.h"
#include "dialects/alakazaam/upload.h"

#include <QHash>

#include <memory>
#include <unordered_map>

namespace Potluck::Alakazaam {

struct ContentServerEnvironment
{
    Transfer::ContentProvider& provider;
    Transfer::UploadSlots& uploads;
    TimerSource& timers;
    Worker& reading;                           // reads files where they are not in the page cache
    std::shared_ptr<Net::RateLimiter> limiter; // of everything uploaded; null: none
};

// The uploading side of this dialect: answers RETR with the file that the provider has by that MD5, in chunks, or with
// a sentence. This network knows no queue and its programs wait for ever: a caller for whom there is no slot is kept
// waiting on its connection, asked for again at the slots' pace; at most 200 wait or are served at once, further ones
// get a sentence. Slots are counted by the caller's IP address.
//
// Lives on the thread of the PacketServer and of UploadSlots (the core thread). Everything in the environment outlives
// it.
class ContentServer final : public QObject, public PacketHandler
{
    Q_OBJECT

public:
    explicit ContentServer(const ContentServerEnvironment& environment, QObject* parent = nullptr);
    ~ContentServer() override;

    // Takes every RETR.
    bool handle(const Packet& packet, std::unique_ptr<PacketCall>& call) override;

    [[nodiscard]] int callerCount() const { return static_cast<int>(m_callers.size()); }

private:
    struct Caller;

    void opened(quint64 id, const Result<std::shared_ptr<Transfer::ContentReader>>& reader);
    void askForSlot(quint64 id);
    void refuse(quint64 id, QLatin1String sentence);
    void forget(quint64 id);

    ContentServerEnvironment m_environment;
    std::unordered_map<quint64, std::unique_ptr<Caller>> m_callers;
    quint64 m_lastId = 0;
};

} // namespace Potluck::Alakazaam
