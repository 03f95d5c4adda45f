// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/contentserver.h"
#include "node/joinedindex.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Potluck::Node {

// The indexes that this node joined, of all dialects. Core thread.
class JoinedIndexes final : public QObject, public Native::TrustedIndexes
{
    Q_OBJECT

public:
    // Makes what a link to an index stands for; InvalidArgument where it is none.
    using Factory = std::function<Result<std::unique_ptr<JoinedIndex>>(const JoinedSetting&, const JoinedIndex::Self&)>;

    explicit JoinedIndexes(Factory factory, QObject* parent = nullptr);
    ~JoinedIndexes() override;

    // Tells the indexes that are joined already, too.
    void setSelf(const JoinedIndex::Self& self);
    // A hosted index of this node is trusted too, and whom it vouches for.
    void setHosted(const Net::KeyFingerprint& key, std::function<bool(const Net::KeyFingerprint&)> vouches)
    {
        m_hosted = key;
        m_hostedVouches = std::move(vouches);
    }

    void clearHosted() { m_hosted.reset(); }

    // Joins, in the background; a link to an index that is joined already brings its token and tries again. Where an
    // index turns out to have the key of another one, they are one index under two addresses: that which can be reached
    // stays, the earlier one where both can. InvalidArgument where it is no link.
    [[nodiscard]] Status add(const JoinedSetting& joined);
    // As add(); answers when logged in, refused or found unreachable. What could not be joined is not kept.
    void join(const QString& link, QObject* context, std::function<void(Status)> done);
    // By link, also one of another address with its key, or by name; takes the registration back where the index can be
    // reached. Answers its id for forgetting. Unsupported where it is hosted here.
    [[nodiscard]] Result<QString> leave(const QString& linkOrName);
    // Ends the session with the index of that key, where it is joined; its registration there stays.
    void forget(const Net::KeyFingerprint& key);
    // Logs out everywhere; done within 2 seconds.
    void stop(std::function<void()> done);

    [[nodiscard]] bool isEmpty() const { return m_indexes.empty(); }
    [[nodiscard]] QList<IndexRow> rows() const;
    [[nodiscard]] QList<JoinedSetting> settings() const;
    [[nodiscard]] QList<IndexAccess*> access() const;
    // Of all that are joined.
    [[nodiscard]] Dialects dialects() const;
    // Why none can be reached: the detail of the first that says one.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] bool hasJoined(const Net::KeyFingerprint& index) const;
    [[nodiscard]] QByteArray ticketOf(const Net::KeyFingerprint& index) const;
    enum class Publication {
        NoIndex,     // none is joined
        UnderWay,    // one is being reached, or is online and has not got everything yet
        Done,        // every index that is online has it
        Unreachable, // none is online or about to be: trouble() says why
    };
    // How far the indexes are with the library's changes up to that sequence.
    [[nodiscard]] Publication publicationOf(quint64 sequence) const;
    void publicationChanged();
    // Tells the indexes, also those that are joined later, of a running download that is given on.
    void announce(const Index::SharedDownload& download);
    void withdraw(const Content::ContentId& content);

    // The searches that native indexes shall keep, also those that are joined later.
    void keepSearches(const QStringList& queries);

    [[nodiscard]] bool trusts(const Net::KeyFingerprint& index) const override;
    void lookInto(const Net::KeyFingerprint& index, QObject* context, std::function<void()> done) override;

Q_SIGNALS:
    void changed();         // any row
    void settingsChanged(); // to be stored
    void membersChanged();  // joined or left one
    // What an index has of the library: `index` names it for good.
    void acknowledged(const QString& index, quint64 sequence);
    void cameOnline();
    // As JoinedIndex tells; the index lives at least as long as the call.
    void listening(IndexAccess* index);
    void hit(IndexAccess* index, const QString& query, const Potluck::Index::SearchResult& result);
    void promoted(const QString& link);             // see JoinedIndex
    void digestsChanged(const QStringList& wanted); // that any of the indexes wants

private:
    [[nodiscard]] JoinedIndex* find(const QString& link) const;
    // Null where it is not joined.
    [[nodiscard]] std::unique_ptr<JoinedIndex> takeOut(JoinedIndex* index);
    void remove(JoinedIndex* index, bool unregister);
    void dropTwinOf(JoinedIndex* index);
    void tellDigests();

    const Factory m_factory;
    JoinedIndex::Self m_self;
    std::optional<Net::KeyFingerprint> m_hosted;
    std::function<bool(const Net::KeyFingerprint&)> m_hostedVouches;
    QHash<Content::ContentId, Index::SharedDownload> m_downloads; // that are given on
    std::optional<QStringList> m_searches;                        // that are kept; nothing: not known yet
    std::vector<std::unique_ptr<JoinedIndex>> m_indexes;
};

} // namespace Potluck::Node
