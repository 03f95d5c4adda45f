// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "library/library.h"
#include "library/sharelookup.h"
#include "node/eventthread.h"
#include "transfer/downloads.h"
#include "transfer/uploads.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Potluck::Node {

// The library on its own thread, as the core thread sees it: calls answer later through callbacks on the core thread,
// shares and progress are at hand as last told. Also finds what may be uploaded: the readers it gives, and the contexts
// of calls under way, must be gone before it.
class Sharing final : public QObject, public Transfer::ContentProvider
{
    Q_OBJECT

public:
    // Nothing of the private folder is shared.
    Sharing(QString databaseFile, Library::PrivateFolder privateFolder, const Clock& clock, QObject* parent = nullptr);
    // Stops hashing and waits for the thread.
    ~Sharing() override;

    // Opens the database and begins to scan the shares of last time.
    void start(QObject* context, std::function<void(Status)> done);

    void addShare(const QString& folder, QObject* context, std::function<void(Status)> done);
    void removeShare(const QString& folder, QObject* context, std::function<void(Status)> done);
    void setDigests(const Content::Algorithms& digests);
    // Bytes a second that are read for hashing, 0: no limit.
    void setHashRate(quint64 bytesPerSecond);

    [[nodiscard]] const QList<Library::Share>& shares() const { return m_shares; }
    [[nodiscard]] const Library::Progress& progress() const { return m_progress; }
    [[nodiscard]] quint64 sequence() const { return m_sequence; }
    [[nodiscard]] const Library::Epoch& epoch() const { return m_epoch; }

    // How far the share at that folder is, asked of the library itself: not behind what was called before.
    struct ShareProgress
    {
        Library::Share share;
        quint64 sequence = 0; // of the library at that moment
    };
    void shareProgress(const QString& folder, QObject* context, std::function<void(Result<ShareProgress>)> done);

    void changesSince(quint64 sequence, int limit, QObject* context,
                      std::function<void(Result<Library::ChangePage>)> done);
    void acknowledge(const QString& index, quint64 sequence);
    void forgetIndex(const QString& index);

    // What is left out, and whether hashing waits; asked of the library itself.
    void rules(QObject* context, std::function<void(Result<Library::ShareRules>)> done);
    void setRules(const Library::ShareRules& rules, QObject* context, std::function<void(Status)> done);
    void rescan(QObject* context, std::function<void(Status)> done);
    void pauseHashing(bool paused, QObject* context, std::function<void(Status)> done);
    void addGiven(const QList<Library::Given>& given);
    // What is shared, for a person who looks through it; null before start() was through.
    [[nodiscard]] Library::ShareLookup* view() { return m_view.get(); }

    // Running downloads are asked first. Must outlive this, or be taken back with null.
    void setDownloads(Transfer::Downloads* downloads) { m_downloads = downloads; }
    void open(const Content::FileKey& key, QObject* context, Opened opened) override;

Q_SIGNALS:
    void published(quint64 sequence);
    void changed(); // shares or progress

private:
    // Runs on the library thread with the library; the answer comes on the core thread unless context died.
    template<typename Value>
    void ask(QObject* context, std::function<Value(Library::Library&)> work, std::function<void(Value)> done);
    [[nodiscard]] Status openLibrary(); // on m_thread

    const QString m_databaseFile;
    const Library::PrivateFolder m_privateFolder;
    const Clock& m_clock;
    Transfer::Downloads* m_downloads = nullptr;

    // Made, used and destroyed on m_thread.
    std::unique_ptr<Library::LibraryStore> m_store;
    std::unique_ptr<TimerSource> m_timers;
    std::unique_ptr<Library::Library> m_library;

    std::unique_ptr<Library::ShareLookup> m_lookup; // for uploads
    std::unique_ptr<Library::ShareLookup> m_view;

    QList<Library::Share> m_shares;
    Library::Progress m_progress;
    quint64 m_sequence = 0;
    Library::Epoch m_epoch;

    EventThread m_thread; // last: its end runs what was posted
};

} // namespace Potluck::Node
