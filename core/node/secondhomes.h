// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "dialects/native/indexclient.h"
#include "overlay/homes.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Potluck::Node {

// A peer's other homes beside one native index that it joined (see Overlay::Homes): sessions as a silent visitor at
// indexes that this one names, one of which is woken when it is lost. Core thread.
class SecondHomes final : public QObject, private Overlay::HomeLink
{
    Q_OBJECT

public:
    // Whether this node has an account of its own there: such an index is no second home.
    using IsJoined = std::function<bool(const Net::KeyFingerprint&)>;

    // The primary, its settings but for account and link, and all in the environment outlive it.
    SecondHomes(const Native::IndexClientEnvironment& environment, Native::IndexClient& primary,
                const Native::IndexClientSettings& settings, IsJoined isJoined, QObject* parent = nullptr);
    ~SecondHomes() override;

    // Logs out everywhere; nothing follows.
    void stop();

    // Who answers for us while the primary does not; null: nobody.
    [[nodiscard]] Native::IndexClient* substitute() const;
    // The name of the index that is ready to be it; empty: none.
    [[nodiscard]] QString readyName() const;
    // Whether an index with that key is one of the second homes, or one of these vouches for it.
    [[nodiscard]] bool trust(const Net::KeyFingerprint& index) const;

    void publicationChanged();
    void announce(const Index::SharedDownload& download);
    void withdraw(const Content::ContentId& content);
    void setDialects(Dialects dialects);

Q_SIGNALS:
    void changed(); // whether there is a substitute, its state, or who is ready

private:
    struct Visit
    {
        Overlay::RecordPtr home;
        std::unique_ptr<Native::IndexClient> client;
    };

    void enter(const Overlay::RecordPtr& home) override;
    void beat(const Overlay::RecordPtr& home) override;
    void wake(const Overlay::RecordPtr& home, bool active) override;
    void leave(const Overlay::RecordPtr& home) override;

    void primaryChanged();
    void takeCandidates();
    void visitChanged(const Overlay::MemberId& home);
    void lose(const Overlay::MemberId& home);
    void endAll();
    void end(const Overlay::MemberId& home);
    void settled();
    [[nodiscard]] bool isPrimary(const Overlay::MemberId& home) const;
    [[nodiscard]] Native::IndexClient* clientOf(const Overlay::MemberId& home) const;
    [[nodiscard]] QByteArray ticket() const;
    [[nodiscard]] Milliseconds now() const { return m_environment.clock.monotonic(); }

    const Native::IndexClientEnvironment m_environment;
    Native::IndexClient& m_primary;
    Native::IndexClientSettings m_settings;
    const IsJoined m_isJoined;
    std::optional<Overlay::Homes> m_homes; // nothing: the primary was never online
    Overlay::MemberId m_primaryId;
    std::vector<Visit> m_visits;
    std::vector<std::unique_ptr<Native::IndexClient>> m_leaving;
    QHash<Content::ContentId, Index::SharedDownload> m_downloads; // that are given on
    std::unique_ptr<Timer> m_timer;
    std::optional<Native::IndexClient::State> m_told; // the substitute's state, where there is one
    Overlay::RecordPtr m_toldReady;
};

} // namespace Potluck::Node
