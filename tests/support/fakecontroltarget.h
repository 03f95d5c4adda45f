// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace Potluck::Test {

// A node that does nothing but remember what it was asked, and answers at once what a test put into it. A search and a
// wait for a share stay open until the test answers them.
class FakeControlTarget final : public Node::ControlTarget
{
public:
    std::optional<Error> refusal; // every call fails so
    QStringList asked;            // "name argument argument"

    Node::StatusRow statusRow;
    QString inviteLink;
    QList<Node::NeighbourRow> neighbourRows;
    QList<Node::ShareRow> shareRows;
    QList<Node::PeerRow> peerRows;
    QList<BrowsePage> pages; // `next` is the number of the following one
    quint64 newTransfer = 1;
    QList<Node::TransferRow> transferRows;
    bool holdsDownloads = false; // they are answered when the test calls them
    QList<Callback<quint64>> heldDownloads;
    bool holdsTransfers = false; // the list is answered when the test calls heldTransfers
    Callback<QList<Node::TransferRow>> heldTransfers;

    struct OpenSearch
    {
        QPointer<QObject> context;
        std::function<void(QList<Node::FoundRow>)> more;
        Done done;
        SearchOptions options;
    };
    QList<OpenSearch> searches;
    QPointer<QObject> shareWaiter;
    Callback<Node::SharedRow> shareWaited;

    void status(QObject*, Callback<Node::StatusRow> done) override { answer(u"status"_qs, statusRow, done); }
    void join(const QString& link, QObject*, Done done) override { answer(u"join "_qs + link, done); }
    void leave(const QString& link, QObject*, Done done) override { answer(u"leave "_qs + link, done); }
    void invite(int uses, int days, QObject*, Callback<QString> done) override
    {
        answer(QStringLiteral("invite %1 %2").arg(uses).arg(days), inviteLink, done);
    }
    void inviteNeighbour(int uses, int days, QObject*, Callback<QString> done) override
    {
        answer(QStringLiteral("inviteNeighbour %1 %2").arg(uses).arg(days), inviteLink, done);
    }
    void addNeighbour(const QString& link, QObject*, Done done) override { answer(u"addNeighbour "_qs + link, done); }
    void removeNeighbour(const QString& neighbour, QObject*, Done done) override
    {
        answer(u"removeNeighbour "_qs + neighbour, done);
    }
    void neighbours(QObject*, Callback<QList<Node::NeighbourRow>> done) override
    {
        answer(u"neighbours"_qs, neighbourRows, done);
    }
    void addShare(const QString& folder, QObject*, Done done) override { answer(u"addShare "_qs + folder, done); }
    void waitForShare(const QString& folder, QObject* context, Callback<Node::SharedRow> done) override
    {
        asked.append(u"waitForShare "_qs + folder);
        shareWaiter = context;
        shareWaited = std::move(done);
    }
    void removeShare(const QString& folder, QObject*, Done done) override { answer(u"removeShare "_qs + folder, done); }
    void shares(QObject*, Callback<QList<Node::ShareRow>> done) override { answer(u"shares"_qs, shareRows, done); }
    void peers(Presence presence, QObject*, Callback<QList<Node::PeerRow>> done) override
    {
        answer(QStringLiteral("peers %1").arg(static_cast<int>(presence)), peerRows, done);
    }
    void browse(const QString& peer, const QString& after, QObject*, Callback<BrowsePage> done) override
    {
        answer(u"browse "_qs + peer + u' ' + after, pages.value(after.toInt()), done);
    }
    void search(const QString& query, const SearchOptions& options, QObject* context,
                std::function<void(QList<Node::FoundRow>)> more, Done done) override
    {
        asked.append(QStringLiteral("search %1 %2 %3")
                         .arg(query)
                         .arg(options.limit)
                         .arg(options.wait.value_or(Milliseconds{0}).count()));
        searches.append({context, std::move(more), std::move(done), options});
    }
    void download(const QString& magnet, const QString& folder, QObject*, Callback<quint64> done) override
    {
        if (!holdsDownloads)
            return answer(u"download "_qs + magnet + u' ' + folder, newTransfer, done);
        asked.append(u"download "_qs + magnet + u' ' + folder);
        heldDownloads.append(std::move(done));
    }
    void transfers(QObject*, Callback<QList<Node::TransferRow>> done) override
    {
        if (holdsTransfers)
            heldTransfers = std::move(done);
        else
            answer(u"transfers"_qs, transferRows, done);
    }
    void pause(quint64 id, QObject*, Done done) override { answer(QStringLiteral("pause %1").arg(id), done); }
    void resume(quint64 id, QObject*, Done done) override { answer(QStringLiteral("resume %1").arg(id), done); }
    void cancel(quint64 id, QObject*, Done done) override { answer(QStringLiteral("cancel %1").arg(id), done); }
    void limitRates(std::optional<quint64> up, std::optional<quint64> down, QObject*, Done done) override
    {
        const auto text = [](std::optional<quint64> rate) { return rate ? QString::number(*rate) : u"-"_qs; };
        answer(u"limits "_qs + text(up) + u' ' + text(down), done);
    }

private:
    template<typename T>
    void answer(const QString& call, const T& value, const Callback<T>& done)
    {
        asked.append(call);
        if (refusal)
            done(*refusal);
        else
            done(value);
    }
    void answer(const QString& call, const Done& done)
    {
        asked.append(call);
        done(refusal ? Status(*refusal) : Status());
    }
};

} // namespace Potluck::Test
