// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/publisher.h"

#include "base/log.h"
#include "dialects/native/errors.h"
#include "dialects/native/messages.h"

namespace Potluck::Native {

namespace {

constexpr Milliseconds Debounce{500};
constexpr Milliseconds AskAgain{5000};
constexpr Milliseconds IdleConnection{30'000};
constexpr Milliseconds BusyRetry{2000};
constexpr Milliseconds LostRetry{5000};
constexpr Milliseconds RefusedBatchRetry{60'000};
// Conflicts one after the other before it waits: somebody else writes to the same list.
constexpr int QuickConflicts = 2;

QByteArray bodyOf(const QByteArray& base, const PublicationBatch& batch)
{
    QByteArray lines;
    lines.reserve(256 + 256 * batch.adds.size());
    appendFilesHead(lines, {batch.reset ? QByteArray() : base, batch.next, batch.reset, batch.last});
    for (const Index::EntryKey& key : batch.removes)
        appendRemove(lines, key);
    for (const Index::Entry& entry : batch.adds)
        appendAdd(lines, entry);
    return lines;
}

} // namespace

Publisher::Publisher(Publication& publication, TimerSource& timers, QObject* parent)
    : QObject(parent), m_publication(publication), m_timers(timers)
{}

Publisher::~Publisher() = default;

void Publisher::begin(const Server& server, const QByteArray& revision, const QByteArray& stagedRevision)
{
    end();
    m_server = server;
    m_active = true;
    m_inReset = !stagedRevision.isEmpty();
    m_next = m_inReset ? stagedRevision : revision;
    restart();
}

void Publisher::end()
{
    m_active = false;
    m_run.reset();
    m_soon.reset();
    m_idle.reset();
    m_client.reset();
    setCurrent(false);
}

void Publisher::changed()
{
    m_changed = true;
    if (m_active && !m_soon)
        m_soon = m_timers.after(Debounce, [this] {
            m_soon.reset();
            pump();
        });
}

// Forgets what is under way: its answers come to nobody.
void Publisher::restart()
{
    m_run = std::make_unique<QObject>();
    m_asking = false;
    m_underWay = 0;
    m_changed = true;
    pump();
}

void Publisher::pump()
{
    if (!m_active || m_asking || !m_changed || m_underWay >= MaxUnderWay)
        return;
    m_asking = true;
    m_changed = false;
    m_publication.batchAfter(m_next, m_run.get(), [this](Result<std::optional<PublicationBatch>> batch) {
        m_asking = false;
        takeBatch(std::move(batch));
    });
}

void Publisher::takeBatch(Result<std::optional<PublicationBatch>> batch)
{
    if (!batch) {
        qCWarning(lcNative) << "cannot read what is to be published:" << batch.error().detail;
        m_changed = true;
        m_soon = m_timers.after(AskAgain, [this] {
            m_soon.reset();
            pump();
        });
        return;
    }
    if (!batch->has_value()) {
        if (m_inReset) {
            // It knows nothing to end the begun list with: once more from the start.
            m_next.clear();
            m_inReset = false;
            restart();
        } else if (m_underWay == 0 && !m_changed) {
            setCurrent(true);
        }
        pump();
        return;
    }
    setCurrent(false);
    send(**batch);
    m_next = (*batch)->next;
    m_inReset = (m_inReset || (*batch)->reset) && !(*batch)->last;
    // There may be more behind it.
    m_changed = true;
    pump();
}

void Publisher::send(const PublicationBatch& batch)
{
    m_idle.reset();
    if (!m_client) {
        Net::HttpClientOptions options;
        options.pin = m_server.key;
        m_client.reset(new Net::HttpClient(m_server.tls, m_server.endpoint, m_timers, options));
    }
    Net::HttpRequestHead head;
    head.method = "PATCH";
    head.target = "/v1/files";
    head.fields.add("Content-Type", "application/x-ndjson");
    PublicationBatch told; // what the answer is about, without its files
    told.next = batch.next;
    told.reset = batch.reset;
    told.last = batch.last;
    ++m_underWay;
    const QPointer<QObject> run = m_run.get();
    m_client->send(std::move(head), bodyOf(m_next, batch),
                   Net::collectResponse(MaxSmallMessageBytes, [this, run, told](Result<Net::HttpResponse> response) {
                       if (run)
                           answered(told, std::move(response));
                   }));
}

void Publisher::answered(const PublicationBatch& batch, Result<Net::HttpResponse> response)
{
    --m_underWay;
    if (!response)
        return giveUp(response.error(), LostRetry);
    const int status = response->head.status;
    if (status == 409) {
        // The index holds something else: all anew. The others under way fail, too.
        const bool quick = ++m_conflicts <= QuickConflicts;
        m_next.clear();
        m_inReset = false;
        if (quick)
            return restart();
        return giveUp(errorOf(status, response->body), RefusedBatchRetry);
    }
    if (isDisplaced(status, response->body)) {
        end();
        Q_EMIT displaced();
        return;
    }
    if (status != 200) {
        const Error error = errorOf(status, response->body);
        const bool soon = error.code == ErrorCode::Busy || isLoginNeeded(status, response->body);
        return giveUp(error, soon ? BusyRetry : RefusedBatchRetry);
    }
    const auto answer = decodeFilesAnswer(response->body);
    if (!answer || answer->revision != batch.next)
        return giveUp({ErrorCode::Protocol, QStringLiteral("the index answered a list of files with nonsense")},
                      RefusedBatchRetry);
    m_conflicts = 0;
    Q_EMIT advanced(answer->revision, answer->entries, answer->refused, batch.reset);
    if (m_underWay == 0)
        m_idle = m_timers.after(IdleConnection, [this] {
            m_idle.reset();
            m_client.reset();
        });
    m_changed = true;
    pump();
}

void Publisher::giveUp(const Error& error, Milliseconds retryIn)
{
    end();
    Q_EMIT lost(error, retryIn);
}

void Publisher::setCurrent(bool current)
{
    if (std::exchange(m_current, current) != current)
        Q_EMIT currentChanged(current);
}

} // namespace Potluck::Native
