// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/timers.h"
#include "dialects/alakazaam/packets.h"
#include "index/indexservice.h"
#include "net/endpoint.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Alakazaam {

struct GuestsLimits
{
    int guests = 50'000;
    int guestsPerRemote = 1000;  // by who logged them in (Net::limitKey); loopback is exempt
    int filesPerGuest = 200'000; // further ones are ignored, as a super-peer ignores what it cannot store
    int files = 3'000'000;       // of all guests: they are kept in memory
};

// The peers of this network that are logged in at our index, as guests of the IndexService, and what they share. One
// address is one session, until it logs out or has gone: a guest that was silent for 30 minutes is called every 10
// minutes, and two calls in vain end its session (the network has no keep-alive). Only addresses of the kind that the
// login came from are called; a guest that cannot be called leaves after a day of silence. Lives on one thread with a
// Qt event loop; everything given outlives it.
class Guests final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds SilentAfter = std::chrono::minutes{30};
    static constexpr Milliseconds ProbeEvery = std::chrono::minutes{10};
    static constexpr Milliseconds GoneAfter = std::chrono::hours{24};

    Guests(Index::IndexService& service, const Clock& clock, TimerSource& timers, Random& random,
           GuestsLimits limits = {}, QObject* parent = nullptr);
    ~Guests() override; // the registrations stay until the index ends them

    // Answers with the session, the same for the same address; Algi::refusal() where there is no room or the index does
    // not want it. `remote` is where the packet came from.
    void login(const PeerAddress& address, const Net::Endpoint& remote, std::function<void(SessionId)> done);
    // Whether the session is one; then its guest was heard of.
    [[nodiscard]] bool heard(const SessionId& session);
    void add(const SessionId& session, const Content::Md5Digest& md5, const QByteArray& name);
    void remove(const SessionId& session, const Content::Md5Digest& md5);
    // How many files go with it; nothing where there is no such session.
    std::optional<int> logout(const SessionId& session);

    [[nodiscard]] int count() const;
    [[nodiscard]] int fileCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Potluck::Alakazaam
