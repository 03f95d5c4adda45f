// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/hostingdoor.h"
#include "node/librarydoor.h"
#include "node/networkdoor.h"
#include "node/preferencesdoor.h"
#include "node/transferdoor.h"

#include <QHash>
#include <QStringList>

#include <optional>

// Doors behind which nothing happens: they remember what they were asked ("name argument argument") and answer at once
// what a test put into them, or the refusal. A test emits their signals itself; setters tell the change themselves
// where the real ones do.
namespace Potluck::Test {

template<typename Door>
class FakeDoor : public Door
{
public:
    using Done = Node::ControlTarget::Done;
    template<typename T>
    using Callback = Node::ControlTarget::Callback<T>;

    std::optional<Error> refusal; // every call fails so
    QStringList asked;

protected:
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

class FakeTransferDoor final : public FakeDoor<Node::TransferDoor>
{
public:
    Preview previewed;
    bool piecesShown = false;

    void setPriority(quint64 id, Node::TransferPriority priority, QObject*, Done done) override
    {
        answer(QStringLiteral("setPriority %1 %2").arg(id).arg(static_cast<int>(priority)), done);
    }
    void moveBefore(quint64 id, quint64 other, QObject*, Done done) override
    {
        answer(QStringLiteral("moveBefore %1 %2").arg(id).arg(other), done);
    }
    void checkAgain(quint64 id, QObject*, Done done) override { answer(QStringLiteral("checkAgain %1").arg(id), done); }
    void limit(quint64 id, quint64 rate, QObject*, Done done) override
    {
        answer(QStringLiteral("limit %1 %2").arg(id).arg(rate), done);
    }
    void preview(quint64 id, QObject*, Callback<Preview> done) override
    {
        answer(QStringLiteral("preview %1").arg(id), previewed, done);
    }
    void pauseAll(QObject*, Done done) override { answer(QStringLiteral("pauseAll"), done); }
    void resumeAll(QObject*, Done done) override { answer(QStringLiteral("resumeAll"), done); }
    void showPieces(bool shown) override { piecesShown = shown; }
};

class FakeLibraryDoor final : public FakeDoor<Node::LibraryDoor>
{
public:
    QHash<QString, QList<Node::SharedFileRow>> folders; // what list() answers; NotFound for others
    QList<Node::SharedFileRow> foundRows;
    QList<Node::GivenRow> givenRows;
    QStringList haveMagnets; // those of them that were asked for are answered
    Node::ShareRulesRow rulesRow;

    void list(const QString& folder, QObject*, Callback<QList<Node::SharedFileRow>> done) override
    {
        asked.append(QStringLiteral("list ") + folder);
        if (refusal)
            done(*refusal);
        else if (folders.contains(folder))
            done(folders.value(folder));
        else
            done(Error{ErrorCode::NotFound, QStringLiteral("%1 is not shared").arg(folder)});
    }
    void find(const QString& text, int limit, QObject*, Callback<QList<Node::SharedFileRow>> done) override
    {
        answer(QStringLiteral("find %1 %2").arg(text).arg(limit), foundRows, done);
    }
    void given(const QString& magnet, QObject*, Callback<QList<Node::GivenRow>> done) override
    {
        answer(QStringLiteral("given ") + magnet, givenRows, done);
    }
    void have(const QStringList& magnets, QObject*, Callback<QStringList> done) override
    {
        QStringList there;
        for (const QString& magnet : magnets) {
            if (haveMagnets.contains(magnet))
                there.append(magnet);
        }
        answer(QStringLiteral("have %1").arg(magnets.size()), there, done);
    }
    void rules(QObject*, Callback<Node::ShareRulesRow> done) override
    {
        answer(QStringLiteral("rules"), rulesRow, done);
    }
    void setRules(const Node::ShareRulesRow& rules, QObject*, Done done) override
    {
        if (!refusal)
            rulesRow = rules;
        answer(QStringLiteral("setRules %1 %2").arg(rules.hiddenFiles).arg(rules.leftOut.join(QLatin1Char(','))), done);
        if (!refusal)
            Q_EMIT rulesChanged(rulesRow);
    }
    void rescan(QObject*, Done done) override { answer(QStringLiteral("rescan"), done); }
    void pauseHashing(bool paused, QObject*, Done done) override
    {
        answer(QStringLiteral("pauseHashing %1").arg(paused), done);
    }
};

class FakeHostingDoor final : public FakeDoor<Node::HostingDoor>
{
public:
    QString inviteLink = QStringLiteral("potluck://192.0.2.1:7700/?key=AAAA");
    Node::HostingOptions optionsRow;
    bool running = false;
    QList<Node::HostedPeerRow> registeredRows;
    QList<Node::TracedSearch> traceRows;

    void startHosting(const Node::HostingOptions& options, QObject*, Callback<QString> done) override
    {
        if (!refusal) {
            optionsRow = options;
            running = true;
        }
        answer(QStringLiteral("startHosting ") + options.name, inviteLink, done);
    }
    void stopHosting(QObject*, Done done) override
    {
        running = running && refusal;
        answer(QStringLiteral("stopHosting"), done);
    }
    void options(QObject*, Callback<Node::HostingOptions> done) override
    {
        answer(QStringLiteral("options"), optionsRow, done);
    }
    void registered(QObject*, Callback<QList<Node::HostedPeerRow>> done) override
    {
        answer(QStringLiteral("registered"), registeredRows, done);
    }
    void removePeer(quint64 id, QObject*, Done done) override { answer(QStringLiteral("removePeer %1").arg(id), done); }
    void ban(quint64 id, QObject*, Done done) override { answer(QStringLiteral("ban %1").arg(id), done); }
    void unban(const QString& name, QObject*, Done done) override { answer(QStringLiteral("unban ") + name, done); }
    void traces(QObject*, Callback<QList<Node::TracedSearch>> done) override
    {
        answer(QStringLiteral("traces"), traceRows, done);
    }
};

class FakePreferencesDoor final : public FakeDoor<Node::PreferencesDoor>
{
public:
    Node::Preferences row;

    void preferences(QObject*, Callback<Node::Preferences> done) override
    {
        answer(QStringLiteral("preferences"), row, done);
    }
    void setPreferences(const Node::Preferences& preferences, QObject*, Done done) override
    {
        answer(QStringLiteral("setPreferences"), done);
        if (refusal || preferences == row)
            return;
        row = preferences;
        Q_EMIT preferencesChanged(row);
    }
};

class FakeNetworkDoor final : public FakeDoor<Node::NetworkDoor>
{
public:
    QString explanation;
    QList<Node::LanIndexRow> lanRows;
    QList<Node::StandingSearchRow> keptRows;

    void explain(const Node::PeerRow& peer, QObject*, Callback<QString> done) override
    {
        answer(QStringLiteral("explain ") + peer.name, explanation, done);
    }
    void lanIndexes(QObject*, Callback<QList<Node::LanIndexRow>> done) override
    {
        answer(QStringLiteral("lanIndexes"), lanRows, done);
    }
    void keepSearch(const QString& query, QObject*, Callback<quint64> done) override
    {
        if (!refusal)
            keptRows.append({static_cast<quint64>(keptRows.size()) + 1, query, {}, 0, 0});
        answer(QStringLiteral("keepSearch ") + query, static_cast<quint64>(keptRows.size()), done);
        if (!refusal)
            Q_EMIT keptSearchesChanged(keptRows);
    }
    void dropSearch(quint64 id, QObject*, Done done) override
    {
        if (!refusal)
            keptRows.removeIf([id](const Node::StandingSearchRow& row) { return row.id == id; });
        answer(QStringLiteral("dropSearch %1").arg(id), done);
        if (!refusal)
            Q_EMIT keptSearchesChanged(keptRows);
    }
    void keptSearches(QObject*, Callback<QList<Node::StandingSearchRow>> done) override
    {
        answer(QStringLiteral("keptSearches"), keptRows, done);
    }
    void lookedAt(quint64 id, QObject*, Done done) override { answer(QStringLiteral("lookedAt %1").arg(id), done); }
};

} // namespace Potluck::Test
