// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/node.h"

#include "node/crossing.h"
#include "node/hostingproxy.h"
#include "node/libraryproxy.h"
#include "node/networkproxy.h"
#include "node/preferencesproxy.h"
#include "node/transferproxy.h"

namespace Potluck::Node {

class Node::Private
{
public:
    explicit Private(NodeOptions options) : crossing(std::move(options))
    {
        transfers = std::make_unique<TransferProxy>(crossing);
        library = std::make_unique<LibraryProxy>(crossing);
        hosting = std::make_unique<HostingProxy>(crossing);
        preferences = std::make_unique<PreferencesProxy>(crossing);
        network = std::make_unique<NetworkProxy>(crossing);
    }

    // Doors: what they posted is run before the crossing has ended, so they end after it.
    std::unique_ptr<TransferProxy> transfers;
    std::unique_ptr<LibraryProxy> library;
    std::unique_ptr<HostingProxy> hosting;
    std::unique_ptr<PreferencesProxy> preferences;
    std::unique_ptr<NetworkProxy> network;
    Crossing crossing;
};

Node::Node(NodeOptions options, QObject* parent) : QObject(parent), d(std::make_unique<Private>(std::move(options)))
{
    d->crossing.post([this](NodeCore& core) {
        connect(&core, &NodeCore::statusChanged, this, &Node::statusChanged);
        connect(&core, &NodeCore::transfersChanged, this, &Node::transfersChanged);
        connect(&core, &NodeCore::quitRequested, this, &Node::quitRequested);
    });
}

Node::~Node() = default;

TransferDoor& Node::transferDoor()
{
    return *d->transfers;
}

LibraryDoor& Node::libraryDoor()
{
    return *d->library;
}

void Node::start(QObject* context, Callback<Started> done)
{
    d->crossing.ask(context, std::move(done),
                    [](NodeCore& core, QObject* token, const auto& answer) { core.start(token, answer); });
}

void Node::stop(QObject* context, std::function<void()> done)
{
    d->crossing.ask(context, std::move(done),
                    [](NodeCore& core, QObject* token, const auto& answer) { core.stop(token, answer); });
}

void Node::status(QObject* context, Callback<StatusRow> done)
{
    d->crossing.ask(context, std::move(done),
                    [](NodeCore& core, QObject* token, const auto& answer) { core.status(token, answer); });
}

void Node::join(const QString& link, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done),
                    [link](NodeCore& core, QObject* token, const auto& answer) { core.join(link, token, answer); });
}

void Node::leave(const QString& link, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done),
                    [link](NodeCore& core, QObject* token, const auto& answer) { core.leave(link, token, answer); });
}

void Node::invite(int uses, int days, QObject* context, Callback<QString> done)
{
    d->crossing.ask(context, std::move(done), [uses, days](NodeCore& core, QObject* token, const auto& answer) {
        core.invite(uses, days, token, answer);
    });
}

void Node::inviteNeighbour(int uses, int days, QObject* context, Callback<QString> done)
{
    d->crossing.ask(context, std::move(done), [uses, days](NodeCore& core, QObject* token, const auto& answer) {
        core.inviteNeighbour(uses, days, token, answer);
    });
}

void Node::addNeighbour(const QString& link, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [link](NodeCore& core, QObject* token, const auto& answer) {
        core.addNeighbour(link, token, answer);
    });
}

void Node::removeNeighbour(const QString& keyOrLink, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [keyOrLink](NodeCore& core, QObject* token, const auto& answer) {
        core.removeNeighbour(keyOrLink, token, answer);
    });
}

void Node::neighbours(QObject* context, Callback<QList<NeighbourRow>> done)
{
    d->crossing.ask(context, std::move(done),
                    [](NodeCore& core, QObject* token, const auto& answer) { core.neighbours(token, answer); });
}

void Node::addShare(const QString& folder, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [folder](NodeCore& core, QObject* token, const auto& answer) {
        core.addShare(folder, token, answer);
    });
}

void Node::waitForShare(const QString& folder, QObject* context, Callback<SharedRow> done)
{
    d->crossing.ask(context, std::move(done), [folder](NodeCore& core, QObject* token, const auto& answer) {
        core.waitForShare(folder, token, answer);
    });
}

void Node::removeShare(const QString& folder, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [folder](NodeCore& core, QObject* token, const auto& answer) {
        core.removeShare(folder, token, answer);
    });
}

void Node::shares(QObject* context, Callback<QList<ShareRow>> done)
{
    d->crossing.ask(context, std::move(done),
                    [](NodeCore& core, QObject* token, const auto& answer) { core.shares(token, answer); });
}

void Node::peers(Presence presence, QObject* context, Callback<QList<PeerRow>> done)
{
    d->crossing.ask(context, std::move(done), [presence](NodeCore& core, QObject* token, const auto& answer) {
        core.peers(presence, token, answer);
    });
}

void Node::browse(const QString& peer, const QString& after, QObject* context, Callback<BrowsePage> done)
{
    d->crossing.ask(context, std::move(done), [peer, after](NodeCore& core, QObject* token, const auto& answer) {
        core.browse(peer, after, token, answer);
    });
}

void Node::search(const QString& query, const SearchOptions& options, QObject* context,
                  std::function<void(QList<FoundRow>)> more, Done done)
{
    d->crossing.ask(context, std::move(done),
                    [query, options, back = Crossing::backTo(context, std::move(more))](NodeCore& core, QObject* token,
                                                                                        const auto& answer) {
                        core.search(query, options, token, back, answer);
                    });
}

void Node::download(const QString& magnet, const QString& folder, QObject* context, Callback<quint64> done)
{
    d->crossing.ask(context, std::move(done), [magnet, folder](NodeCore& core, QObject* token, const auto& answer) {
        core.download(magnet, folder, token, answer);
    });
}

void Node::transfers(QObject* context, Callback<QList<TransferRow>> done)
{
    d->crossing.ask(context, std::move(done),
                    [](NodeCore& core, QObject* token, const auto& answer) { core.transfers(token, answer); });
}

void Node::pause(quint64 transfer, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [transfer](NodeCore& core, QObject* token, const auto& answer) {
        core.pause(transfer, token, answer);
    });
}

void Node::resume(quint64 transfer, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [transfer](NodeCore& core, QObject* token, const auto& answer) {
        core.resume(transfer, token, answer);
    });
}

void Node::cancel(quint64 transfer, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [transfer](NodeCore& core, QObject* token, const auto& answer) {
        core.cancel(transfer, token, answer);
    });
}

void Node::limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [up, down](NodeCore& core, QObject* token, const auto& answer) {
        core.limitRates(up, down, token, answer);
    });
}

HostingDoor& Node::hostingDoor()
{
    return *d->hosting;
}

PreferencesDoor& Node::preferencesDoor()
{
    return *d->preferences;
}

NetworkDoor& Node::networkDoor()
{
    return *d->network;
}

void Node::allowSupernode(bool allowed, QObject* context, Done done)
{
    d->crossing.ask(context, std::move(done), [allowed](NodeCore& core, QObject* token, const Done& answer) {
        core.allowSupernode(allowed, token, answer);
    });
}

} // namespace Potluck::Node
