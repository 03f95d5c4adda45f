// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/contentserver.h"

#include "base/log.h"
#include "content/filekey.h"

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr std::size_t MaxCallers = 200;
constexpr QLatin1String BusyText("Sorry, the peer is busy. Please try again later.");

} // namespace

struct ContentServer::Caller
{
    Content::FileKey key;
    Transfer::UploadPeer peer;
    std::unique_ptr<PacketCall> call; // until the upload has it
    std::shared_ptr<Transfer::ContentReader> reader;
    ChunkPlan plan;
    std::unique_ptr<Timer> again; // waits for a slot
    std::unique_ptr<Upload> upload;
    QObject context; // what still comes for it finds it gone
};

ContentServer::ContentServer(const ContentServerEnvironment& environment, QObject* parent)
    : QObject(parent), m_environment(environment)
{}

ContentServer::~ContentServer() = default;

bool ContentServer::handle(const Packet& packet, std::unique_ptr<PacketCall>& call)
{
    const auto* const retr = std::get_if<Retr>(&packet);
    if (!retr)
        return false;
    if (m_callers.size() >= MaxCallers) {
        call->answer(BusyText.data());
        call.reset();
        return true;
    }
    const quint64 id = ++m_lastId;
    Caller& caller = *m_callers.emplace(id, std::make_unique<Caller>()).first->second;
    caller.key.md5 = retr->md5;
    const QString host = call->remote().host;
    caller.peer = {QStringLiteral("alakazaam:") + host, host, call->remote().toString()};
    caller.call = std::move(call);
    connect(&caller.call->socket(), &QTcpSocket::disconnected, &caller.context, [this, id] { forget(id); });
    m_environment.provider.open(
        caller.key, &caller.context,
        [this, id](const Result<std::shared_ptr<Transfer::ContentReader>>& reader) { opened(id, reader); });
    return true;
}

void ContentServer::opened(quint64 id, const Result<std::shared_ptr<Transfer::ContentReader>>& reader)
{
    const auto found = m_callers.find(id);
    if (found == m_callers.end())
        return;
    Caller& caller = *found->second;
    if (!reader) {
        qCDebug(lcAlakazaam) << "cannot serve a file:" << reader.error().detail;
        const ErrorCode code = reader.error().code;
        const bool isGone = code == ErrorCode::NotFound || code == ErrorCode::Corrupt;
        return refuse(id, isGone ? NotAvailableText : ProblemText);
    }
    caller.reader = *reader;
    const Result<ChunkPlan> plan = ChunkPlan::of(caller.reader->size());
    if (!plan)
        return refuse(id, TooLargeText);
    if (!caller.reader->pieces().isComplete())
        return refuse(id, NotAvailableText); // this network cannot ask for a part
    caller.plan = *plan;
    askForSlot(id);
}

void ContentServer::askForSlot(quint64 id)
{
    const auto found = m_callers.find(id);
    if (found == m_callers.end())
        return;
    Caller& caller = *found->second;
    const auto answer =
        m_environment.uploads.ask(caller.peer, caller.reader->content(), caller.reader->name(), caller.reader->size());
    if (!answer.granted) {
        const Milliseconds pause = std::max(answer.retryIn, Milliseconds(1000));
        caller.again = m_environment.timers.after(pause, [this, id] { askForSlot(id); });
        return;
    }
    caller.again.reset();
    disconnect(&caller.call->socket(), nullptr, &caller.context, nullptr); // from now on the upload's
    caller.upload = std::make_unique<Upload>(
        UploadEnvironment{m_environment.uploads, m_environment.timers, m_environment.reading, m_environment.limiter},
        answer.upload, std::move(caller.call), std::move(caller.reader), caller.plan, [this, id] { forget(id); });
}

void ContentServer::refuse(quint64 id, QLatin1String sentence)
{
    m_callers.at(id)->call->answer(sentence.data());
    forget(id);
}

void ContentServer::forget(quint64 id)
{
    const auto found = m_callers.find(id);
    if (found == m_callers.end())
        return;
    // Its upload or its socket is calling, as a rule: it is destroyed from the event loop, or with this server.
    const std::shared_ptr<Caller> caller = std::move(found->second);
    m_callers.erase(found);
    QMetaObject::invokeMethod(
        this, [caller] {}, Qt::QueuedConnection);
    const QString& peer = caller->peer.peer;
    const bool hadSlot = caller->upload != nullptr;
    // A slot whose only connection ended is free for the next one. Who waited keeps its place for a while.
    const bool hasOther = std::any_of(m_callers.begin(), m_callers.end(),
                                      [&peer](const auto& each) { return each.second->peer.peer == peer; });
    if (hadSlot && !hasOther)
        m_environment.uploads.peerLeft(peer);
}

} // namespace Potluck::Alakazaam
