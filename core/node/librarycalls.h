// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timers.h"
#include "library/types.h"
#include "node/librarydoor.h"
#include "transfer/downloads.h"

#include <memory>

namespace Potluck::Node {

class Sharing;

// The library door's side on the core thread: what Node's own forwards there. What is listed and found is read on the
// library's own threads.
class LibraryCalls final : public LibraryDoor
{
    Q_OBJECT

public:
    explicit LibraryCalls(TimerSource& timers) : m_timers(timers) {}

    // Null: this node shares nothing (any more), and calls are refused. Else they must outlive this or be taken back.
    void setSharing(Sharing* sharing);
    void setDownloads(Transfer::Downloads* downloads) { m_downloads = downloads; }

    void list(const QString& folder, QObject* context, Callback<QList<SharedFileRow>> done) override;
    void find(const QString& text, int limit, QObject* context, Callback<QList<SharedFileRow>> done) override;
    void given(const QString& magnet, QObject* context, Callback<QList<GivenRow>> done) override;
    void have(const QStringList& magnets, QObject* context, Callback<QStringList> done) override;
    void rules(QObject* context, Callback<ShareRulesRow> done) override;
    void setRules(const ShareRulesRow& rules, QObject* context, Done done) override;
    void rescan(QObject* context, Done done) override;
    void pauseHashing(bool paused, QObject* context, Done done) override;

private:
    void sharingChanged();
    void tellHashing();
    void tellChanged();
    [[nodiscard]] HashingRow hashing();

    TimerSource& m_timers;
    Sharing* m_sharing = nullptr;
    Transfer::Downloads* m_downloads = nullptr;
    QList<Library::Share> m_shares;   // as last told
    HashingRow m_hashing;             // the same
    std::uint64_t m_hashedBefore = 0; // files, when hashing last began
    std::unique_ptr<Timer> m_hashingTimer;
    std::unique_ptr<Timer> m_changedTimer;
    bool m_isChanged = false; // since it was told
};

} // namespace Potluck::Node
