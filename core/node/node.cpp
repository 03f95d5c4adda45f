// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/node.h"

#include "node/eventthread.h"
#include "node/nodecore.h"

#include <QAbstractEventDispatcher>
#include <QPointer>
#include <QThread>

namespace Potluck::Node {

// The core's side of every call has a token as its context: it lives on the core thread and goes when the answer was
// given or the caller's context died, so that the work ends with it.
class Node::Private
{
public:
    explicit Private(NodeOptions given) : options(std::move(given)), thread(QStringLiteral("core")) {}

    // Calls back on the thread of `context`, as long as that lives.
    template<typename... Args>
    static std::function<void(Args...)> backTo(QObject* context, std::function<void(Args...)> call)
    {
        return [guard = QPointer<QObject>(context), home = context->thread(), call = std::move(call)](Args... args) {
            QAbstractEventDispatcher* const dispatcher = QAbstractEventDispatcher::instance(home);
            if (!dispatcher)
                return;
            QMetaObject::invokeMethod(
                dispatcher,
                [guard, call, args...] {
                    if (guard)
                        call(args...);
                },
                Qt::QueuedConnection);
        };
    }

    // Runs work(core, token, done) on the core thread; done(...) answers the caller and ends the token.
    template<typename... Args, typename Work>
    void ask(QObject* context, std::function<void(Args...)> done, Work work)
    {
        auto* const token = new QObject;
        token->moveToThread(thread.thread());
        QObject::connect(context, &QObject::destroyed, token, &QObject::deleteLater);
        std::function<void(Args...)> answer = [back = backTo(context, std::move(done)), token](Args... args) {
            back(args...);
            token->deleteLater();
        };
        thread.post([this, token = QPointer<QObject>(token), answer = std::move(answer), work = std::move(work)] {
            if (!token)
                return;
            work(*core, token.data(), answer);
        });
    }

    NodeOptions options;
    std::unique_ptr<NodeCore> core; // made, used and destroyed on the thread
    EventThread thread;             // last: its end runs what was posted
};

Node::Node(NodeOptions options, QObject* parent) : QObject(parent), d(std::make_unique<Private>(std::move(options)))
{
    d->thread.post([this] {
        d->core = std::make_unique<NodeCore>(d->options);
        connect(d->core.get(), &NodeCore::statusChanged, this, &Node::statusChanged);
        connect(d->core.get(), &NodeCore::transfersChanged, this, &Node::transfersChanged);
        connect(d->core.get(), &NodeCore::quitRequested, this, &Node::quitRequested);
    });
}

Node::~Node()
{
    d->thread.post([this] { d->core.reset(); });
}

void Node::start(QObject* context, Callback<Started> done)
{
    d->ask(context, std::move(done),
           [](NodeCore& core, QObject* token, const auto& answer) { core.start(token, answer); });
}

void Node::stop(QObject* context, std::function<void()> done)
{
    d->ask(context, std::move(done),
           [](NodeCore& core, QObject* token, const auto& answer) { core.stop(token, answer); });
}

void Node::status(QObject* context, Callback<StatusRow> done)
{
    d->ask(context, std::move(done),
           [](NodeCore& core, QObject* token, const auto& answer) { core.status(token, answer); });
}

void Node::join(const QString& link, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [link](NodeCore& core, QObject* token, const auto& answer) { core.join(link, token, answer); });
}

void Node::leave(const QString& link, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [link](NodeCore& core, QObject* token, const auto& answer) { core.leave(link, token, answer); });
}

void Node::invite(int uses, int days, QObject* context, Callback<QString> done)
{
    d->ask(context, std::move(done), [uses, days](NodeCore& core, QObject* token, const auto& answer) {
        core.invite(uses, days, token, answer);
    });
}

void Node::inviteNeighbour(int uses, int days, QObject* context, Callback<QString> done)
{
    d->ask(context, std::move(done), [uses, days](NodeCore& core, QObject* token, const auto& answer) {
        core.inviteNeighbour(uses, days, token, answer);
    });
}

void Node::addNeighbour(const QString& link, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [link](NodeCore& core, QObject* token, const auto& answer) { core.addNeighbour(link, token, answer); });
}

void Node::removeNeighbour(const QString& keyOrLink, QObject* context, Done done)
{
    d->ask(context, std::move(done), [keyOrLink](NodeCore& core, QObject* token, const auto& answer) {
        core.removeNeighbour(keyOrLink, token, answer);
    });
}

void Node::neighbours(QObject* context, Callback<QList<NeighbourRow>> done)
{
    d->ask(context, std::move(done),
           [](NodeCore& core, QObject* token, const auto& answer) { core.neighbours(token, answer); });
}

void Node::addShare(const QString& folder, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [folder](NodeCore& core, QObject* token, const auto& answer) { core.addShare(folder, token, answer); });
}

void Node::waitForShare(const QString& folder, QObject* context, Callback<SharedRow> done)
{
    d->ask(context, std::move(done),
           [folder](NodeCore& core, QObject* token, const auto& answer) { core.waitForShare(folder, token, answer); });
}

void Node::removeShare(const QString& folder, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [folder](NodeCore& core, QObject* token, const auto& answer) { core.removeShare(folder, token, answer); });
}

void Node::shares(QObject* context, Callback<QList<ShareRow>> done)
{
    d->ask(context, std::move(done),
           [](NodeCore& core, QObject* token, const auto& answer) { core.shares(token, answer); });
}

void Node::peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done)
{
    d->ask(context, std::move(done),
           [presence](NodeCore& core, QObject* token, const auto& answer) { core.peers(presence, token, answer); });
}

void Node::browse(const QString& peer, const QString& after, QObject* context, Callback<BrowsePage> done)
{
    d->ask(context, std::move(done), [peer, after](NodeCore& core, QObject* token, const auto& answer) {
        core.browse(peer, after, token, answer);
    });
}

void Node::search(const QString& query, const SearchOptions& options, QObject* context,
                  std::function<void(QList<FoundRow>)> more, Done done)
{
    d->ask(context, std::move(done),
           [query, options, back = Private::backTo(context, std::move(more))](NodeCore& core, QObject* token,
                                                                              const auto& answer) {
               core.search(query, options, token, back, answer);
           });
}

void Node::download(const QString& magnet, const QString& folder, QObject* context, Callback<quint64> done)
{
    d->ask(context, std::move(done), [magnet, folder](NodeCore& core, QObject* token, const auto& answer) {
        core.download(magnet, folder, token, answer);
    });
}

void Node::transfers(QObject* context, Callback<QList<TransferRow>> done)
{
    d->ask(context, std::move(done),
           [](NodeCore& core, QObject* token, const auto& answer) { core.transfers(token, answer); });
}

void Node::pause(quint64 transfer, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [transfer](NodeCore& core, QObject* token, const auto& answer) { core.pause(transfer, token, answer); });
}

void Node::resume(quint64 transfer, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [transfer](NodeCore& core, QObject* token, const auto& answer) { core.resume(transfer, token, answer); });
}

void Node::cancel(quint64 transfer, QObject* context, Done done)
{
    d->ask(context, std::move(done),
           [transfer](NodeCore& core, QObject* token, const auto& answer) { core.cancel(transfer, token, answer); });
}

void Node::limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done)
{
    d->ask(context, std::move(done), [up, down](NodeCore& core, QObject* token, const auto& answer) {
        core.limitRates(up, down, token, answer);
    });
}

void Node::allowSupernode(bool allowed, QObject* context, Done done)
{
    d->ask(context, std::move(done), [allowed](NodeCore& core, QObject* token, const Done& answer) {
        core.allowSupernode(allowed, token, answer);
    });
}

} // namespace Potluck::Node
