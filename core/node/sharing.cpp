// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sharing.h"

#include "base/log.h"
#include "node/sharedcontent.h"
#include "store/librarystore.h"

#include <QPointer>

namespace Potluck::Node {

Sharing::Sharing(QString databaseFile, Library::PrivateFolder privateFolder, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_databaseFile(std::move(databaseFile))
    , m_privateFolder(std::move(privateFolder))
    , m_clock(clock)
    , m_thread(QStringLiteral("library"))
{}

Sharing::~Sharing()
{
    m_lookup.reset();
    m_view.reset();
    m_thread.post([this] {
        m_library.reset();
        m_timers.reset();
        m_store.reset();
    });
}

template<typename Value>
void Sharing::ask(QObject* context, std::function<Value(Library::Library&)> work, std::function<void(Value)> done)
{
    runOn(
        m_thread, context,
        [this, work = std::move(work)]() -> Value {
            if (!m_library)
                return Error{ErrorCode::Unsupported, QStringLiteral("this node shares nothing")};
            return work(*m_library);
        },
        [done = std::move(done)](Value value) { done(std::move(value)); });
}

Status Sharing::openLibrary()
{
    auto store = Store::openLibraryStore(m_databaseFile, m_clock);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    m_timers = std::make_unique<QtTimerSource>();
    Library::LibraryOptions options;
    options.privateFolder = m_privateFolder;
    m_library = std::make_unique<Library::Library>(*m_store, m_clock, *m_timers, std::move(options));
    const auto library = m_library.get();
    connect(library, &Library::Library::published, this, [this](quint64 sequence) {
        m_sequence = sequence;
        Q_EMIT published(sequence);
    });
    // Values are taken on the library's thread and carried over.
    const auto carryOver = [this, library] {
        QMetaObject::invokeMethod(this, [this, shares = library->shares(), progress = library->progress()] {
            m_shares = shares;
            m_progress = progress;
            Q_EMIT changed();
        });
    };
    connect(library, &Library::Library::sharesChanged, library, carryOver);
    connect(library, &Library::Library::progressChanged, library, carryOver);
    return library->start();
}

void Sharing::start(QObject* context, std::function<void(Status)> done)
{
    struct Outcome
    {
        Status status;
        QList<Library::Share> shares;
        Library::Progress progress;
        quint64 sequence = 0;
        Library::Epoch epoch;
    };
    runOn(
        m_thread, context,
        [this]() -> Outcome {
            if (const Status status = openLibrary(); !status)
                return {status, {}, {}, 0, {}};
            return {{}, m_library->shares(), m_library->progress(), m_library->sequence(), m_library->epoch()};
        },
        [this, guard = QPointer<Sharing>(this), done = std::move(done)](const Outcome& opened) {
            if (!guard)
                return; // stopped meanwhile
            if (opened.status.ok()) {
                m_shares = opened.shares;
                m_progress = opened.progress;
                m_sequence = opened.sequence;
                m_epoch = opened.epoch;
                const auto open = [file = m_databaseFile] { return Store::openLibraryReader(file); };
                m_lookup = std::make_unique<Library::ShareLookup>(open);
                m_view = std::make_unique<Library::ShareLookup>(open);
            }
            done(opened.status);
        });
}

void Sharing::addShare(const QString& folder, QObject* context, std::function<void(Status)> done)
{
    ask<Status>(
        context,
        [folder](Library::Library& library) -> Status {
            const auto added = library.addShare(folder);
            return added ? Status{} : Status{added.error()};
        },
        std::move(done));
}

void Sharing::removeShare(const QString& folder, QObject* context, std::function<void(Status)> done)
{
    ask<Status>(
        context,
        [folder](Library::Library& library) -> Status {
            const auto share = library.shareAt(folder);
            if (!share)
                return Error{ErrorCode::NotFound, QStringLiteral("%1 is not shared").arg(folder)};
            return library.removeShare(*share);
        },
        std::move(done));
}

void Sharing::setDigests(const Content::Algorithms& digests)
{
    m_thread.post([this, digests] {
        if (m_library)
            m_library->setDigests(digests);
    });
}

void Sharing::setHashRate(quint64 bytesPerSecond)
{
    m_thread.post([this, bytesPerSecond] {
        if (m_library)
            m_library->setHashRate(bytesPerSecond);
    });
}

void Sharing::shareProgress(const QString& folder, QObject* context, std::function<void(Result<ShareProgress>)> done)
{
    ask<Result<ShareProgress>>(
        context,
        [folder](Library::Library& library) -> Result<ShareProgress> {
            const auto id = library.shareAt(folder);
            const auto shares = library.shares();
            for (const Library::Share& share : shares) {
                if (id && share.id == *id)
                    return ShareProgress{share, library.sequence()};
            }
            return Error{ErrorCode::NotFound, QStringLiteral("%1 is not shared").arg(folder)};
        },
        std::move(done));
}

void Sharing::changesSince(quint64 sequence, int limit, QObject* context,
                           std::function<void(Result<Library::ChangePage>)> done)
{
    ask<Result<Library::ChangePage>>(
        context, [sequence, limit](Library::Library& library) { return library.changesSince(sequence, limit); },
        std::move(done));
}

void Sharing::acknowledge(const QString& index, quint64 sequence)
{
    m_thread.post([this, index, sequence] {
        if (!m_library)
            return;
        if (const Status status = m_library->acknowledge(index, sequence); !status)
            qCWarning(lcNode) << "cannot record what" << index << "has:" << status.error().detail;
    });
}

void Sharing::forgetIndex(const QString& index)
{
    m_thread.post([this, index] {
        if (!m_library)
            return;
        if (const Status status = m_library->forgetIndex(index); !status)
            qCWarning(lcNode) << "cannot forget" << index << ":" << status.error().detail;
    });
}

void Sharing::rules(QObject* context, std::function<void(Result<Library::ShareRules>)> done)
{
    ask<Result<Library::ShareRules>>(
        context, [](Library::Library& library) -> Result<Library::ShareRules> { return library.rules(); },
        std::move(done));
}

void Sharing::setRules(const Library::ShareRules& rules, QObject* context, std::function<void(Status)> done)
{
    ask<Status>(
        context, [rules](Library::Library& library) { return library.setRules(rules); }, std::move(done));
}

void Sharing::rescan(QObject* context, std::function<void(Status)> done)
{
    ask<Status>(
        context,
        [](Library::Library& library) -> Status {
            library.rescan();
            return {};
        },
        std::move(done));
}

void Sharing::pauseHashing(bool paused, QObject* context, std::function<void(Status)> done)
{
    ask<Status>(
        context,
        [paused](Library::Library& library) -> Status {
            library.setPaused(paused);
            return {};
        },
        std::move(done));
}

void Sharing::addGiven(const QList<Library::Given>& given)
{
    m_thread.post([this, given] {
        if (!m_library)
            return;
        if (const Status status = m_library->addGiven(given); !status)
            qCWarning(lcNode) << "cannot record who was given what:" << status.error().detail;
    });
}

void Sharing::open(const Content::FileKey& key, QObject* context, Opened opened)
{
    // Never from inside the call, whoever has it.
    if (m_downloads && key.content) {
        if (auto running = m_downloads->openForUpload(*key.content)) {
            QMetaObject::invokeMethod(
                context, [opened = std::move(opened), running = std::move(running)] { opened(running); },
                Qt::QueuedConnection);
            return;
        }
    }
    if (!m_lookup) {
        QMetaObject::invokeMethod(
            context,
            [opened = std::move(opened)] {
                opened(Error{ErrorCode::NotFound, QStringLiteral("nothing is shared here")});
            },
            Qt::QueuedConnection);
        return;
    }
    m_lookup->locate(key, context, [this, context, opened](Result<QList<Library::LocatedFile>> found) {
        if (!found)
            return opened(found.error());
        if (found->isEmpty())
            return opened(Error{ErrorCode::NotFound, QStringLiteral("not shared here")});
        const Library::LocatedFile file = found->constFirst();
        m_lookup->pieceLayer(file.content, context, [this, opened, file](Result<QByteArray> layer) {
            if (!layer)
                return opened(layer.error());
            opened(makeSharedContent(file, *layer, [this, file] {
                m_thread.post([this, file] {
                    if (m_library)
                        m_library->recheck(file);
                });
            }));
        });
    });
}

} // namespace Potluck::Node
