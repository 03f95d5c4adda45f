// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/joinedindexes.h"

#include "node/nativeindex.h"

#include <QMetaObject>

#include <algorithm>
#include <memory>

namespace Potluck::Node {
namespace {

QString stateText(JoinedIndex::State state)
{
    switch (state) {
    case JoinedIndex::State::Stopped:
    case JoinedIndex::State::Connecting:
        return QStringLiteral("connecting");
    case JoinedIndex::State::Online:
        return QStringLiteral("online");
    case JoinedIndex::State::Offline:
        return QStringLiteral("offline");
    case JoinedIndex::State::Refused:
        break;
    }
    return QStringLiteral("refused");
}

} // namespace

JoinedIndexes::JoinedIndexes(Factory factory, QObject* parent) : QObject(parent), m_factory(std::move(factory))
{}

JoinedIndexes::~JoinedIndexes() = default;

void JoinedIndexes::setSelf(const JoinedIndex::Self& self)
{
    m_self = self;
    for (const auto& index : m_indexes)
        index->setSelf(self);
}

JoinedIndex* JoinedIndexes::find(const QString& link) const
{
    for (const auto& index : m_indexes) {
        if (index->isMeantBy(link))
            return index.get();
    }
    return nullptr;
}

Status JoinedIndexes::add(const JoinedSetting& joined)
{
    auto made = m_factory(joined, m_self);
    if (!made)
        return made.error();
    if (JoinedIndex* const known = find(joined.link)) {
        const auto link = Native::InviteLink::parse(joined.link);
        const bool bringsToken = known->setting().peer == 0 && link && !link->token.isEmpty();
        if (!bringsToken) {
            known->retryNow();
            return {};
        }
        remove(known, false);
    }
    JoinedIndex* const index = made->get();
    m_indexes.push_back(std::move(*made));
    connect(index, &JoinedIndex::changed, this, &JoinedIndexes::changed);
    connect(index, &JoinedIndex::settingChanged, this, &JoinedIndexes::settingsChanged);
    connect(index, &JoinedIndex::acknowledged, this, &JoinedIndexes::acknowledged);
    connect(index, &JoinedIndex::promoted, this, &JoinedIndexes::promoted);
    connect(index, &JoinedIndex::digestsChanged, this, &JoinedIndexes::tellDigests);
    connect(index, &JoinedIndex::stateChanged, this, [this, index] {
        if (index->state() != JoinedIndex::State::Online)
            return;
        dropTwinOf(index);
        Q_EMIT cameOnline();
    });
    connect(index, &JoinedIndex::listening, this, [this, index] { Q_EMIT listening(index); });
    connect(index, &JoinedIndex::hit, this, [this, index](const QString& query, const Index::SearchResult& result) {
        Q_EMIT hit(index, query, result);
    });
    for (const Index::SharedDownload& download : std::as_const(m_downloads))
        index->announce(download);
    if (m_searches)
        index->keepSearches(*m_searches);
    index->start();
    Q_EMIT membersChanged();
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    tellDigests();
    return {};
}

void JoinedIndexes::tellDigests()
{
    QStringList wanted;
    for (const auto& index : m_indexes)
        wanted += index->digests();
    wanted.removeDuplicates();
    Q_EMIT digestsChanged(wanted);
}

void JoinedIndexes::join(const QString& link, QObject* context, std::function<void(Status)> done)
{
    if (const Status status = add({link, 0, {}, {}}); !status) {
        done(status);
        return;
    }
    JoinedIndex* const index = find(link);
    if (index->state() == JoinedIndex::State::Online) {
        done({});
        return;
    }
    auto* const watch = new QObject(context);
    connect(index, &QObject::destroyed, watch, [watch, done] {
        watch->deleteLater();
        done(Error{ErrorCode::Cancelled, QStringLiteral("the index was left meanwhile")});
    });
    connect(index, &JoinedIndex::stateChanged, watch, [this, index, watch, done] {
        const JoinedIndex::State state = index->state();
        if (state == JoinedIndex::State::Connecting || state == JoinedIndex::State::Stopped)
            return;
        watch->disconnect();
        index->disconnect(watch);
        watch->deleteLater();
        if (state == JoinedIndex::State::Online) {
            done({});
            return;
        }
        const Error error{state == JoinedIndex::State::Refused ? ErrorCode::Unauthorized : ErrorCode::Network,
                          index->detail()};
        if (index->setting().peer == 0)
            QMetaObject::invokeMethod(
                this, [this, index] { remove(index, false); }, Qt::QueuedConnection);
        done(error);
    });
}

std::unique_ptr<JoinedIndex> JoinedIndexes::takeOut(JoinedIndex* index)
{
    const auto at =
        std::find_if(m_indexes.begin(), m_indexes.end(), [index](const auto& known) { return known.get() == index; });
    if (at == m_indexes.end())
        return nullptr;
    std::unique_ptr<JoinedIndex> taken = std::move(*at);
    m_indexes.erase(at);
    taken->disconnect(this);
    Q_EMIT membersChanged();
    Q_EMIT settingsChanged();
    Q_EMIT changed();
    tellDigests();
    return taken;
}

void JoinedIndexes::remove(JoinedIndex* index, bool unregister)
{
    JoinedIndex* const leaving = takeOut(index).release();
    if (!leaving)
        return;
    leaving->setParent(this);
    connect(leaving, &JoinedIndex::stopped, leaving, &QObject::deleteLater);
    leaving->stop(unregister);
}

void JoinedIndexes::dropTwinOf(JoinedIndex* index)
{
    const auto twin = std::find_if(m_indexes.begin(), m_indexes.end(), [index](const auto& known) {
        return known.get() != index && known->key() && known->key() == index->key();
    });
    if (twin == m_indexes.end())
        return;
    // Without a logout, which would end the login that both share; later, because it is telling us something.
    JoinedIndex* const dropped = takeOut((*twin)->isReachable() ? index : twin->get()).release();
    dropped->setParent(this);
    dropped->deleteLater();
}

Result<QString> JoinedIndexes::leave(const QString& linkOrName)
{
    JoinedIndex* meant = find(linkOrName);
    const auto link = Native::InviteLink::parse(linkOrName);
    for (const auto& index : m_indexes) {
        if (!meant && (index->name() == linkOrName || (link && link->key && link->key == index->key())))
            meant = index.get();
    }
    if (!meant)
        return Error{ErrorCode::NotFound, QStringLiteral("this node has not joined %1").arg(linkOrName)};
    if (m_hosted && meant->key() == m_hosted)
        return Error{ErrorCode::Unsupported, QStringLiteral("this is the index that is hosted here: stop hosting it")};
    const QString id = meant->id();
    remove(meant, true);
    return id;
}

void JoinedIndexes::forget(const Net::KeyFingerprint& key)
{
    for (const auto& index : m_indexes) {
        if (index->key() == key)
            return remove(index.get(), false);
    }
}

void JoinedIndexes::stop(std::function<void()> done)
{
    auto left = std::make_shared<std::size_t>(m_indexes.size());
    if (*left == 0) {
        QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
        return;
    }
    for (const auto& index : m_indexes) {
        index->disconnect(this);
        connect(index.get(), &JoinedIndex::stopped, this, [left, done] {
            if (--*left == 0)
                done();
        });
        index->stop(false);
    }
}

QList<IndexRow> JoinedIndexes::rows() const
{
    QList<IndexRow> rows;
    for (const auto& index : m_indexes) {
        IndexRow row = index->row();
        row.state = stateText(index->state());
        row.detail = index->isReachable() ? QString() : index->detail();
        rows.append(row);
    }
    return rows;
}

QList<JoinedSetting> JoinedIndexes::settings() const
{
    QList<JoinedSetting> settings;
    for (const auto& index : m_indexes)
        settings.append(index->setting());
    return settings;
}

QList<IndexAccess*> JoinedIndexes::access() const
{
    QList<IndexAccess*> result;
    for (const auto& index : m_indexes)
        result.append(index.get());
    return result;
}

Dialects JoinedIndexes::dialects() const
{
    Dialects dialects;
    for (const auto& index : m_indexes)
        dialects |= index->dialect();
    return dialects;
}

QString JoinedIndexes::trouble() const
{
    for (const auto& index : m_indexes) {
        if (!index->detail().isEmpty())
            return index->detail();
    }
    return {};
}

QByteArray JoinedIndexes::ticketOf(const Net::KeyFingerprint& key) const
{
    for (const auto& index : m_indexes) {
        const auto* const native = qobject_cast<const NativeIndex*>(index.get());
        if (native && native->key() == key)
            return native->ticket();
    }
    return {};
}

bool JoinedIndexes::hasJoined(const Net::KeyFingerprint& key) const
{
    return std::any_of(m_indexes.begin(), m_indexes.end(), [&key](const auto& index) { return index->key() == key; });
}

JoinedIndexes::Publication JoinedIndexes::publicationOf(quint64 sequence) const
{
    if (m_indexes.empty())
        return Publication::NoIndex;
    Publication publication = Publication::Unreachable;
    for (const auto& index : m_indexes) {
        const bool isOnTheWay =
            index->state() == JoinedIndex::State::Stopped || index->state() == JoinedIndex::State::Connecting;
        if (isOnTheWay || (index->isReachable() && !index->hasAll(sequence)))
            return Publication::UnderWay;
        if (index->isReachable())
            publication = Publication::Done;
    }
    return publication;
}

void JoinedIndexes::publicationChanged()
{
    for (const auto& index : m_indexes)
        index->publicationChanged();
}

void JoinedIndexes::announce(const Index::SharedDownload& download)
{
    m_downloads.insert(download.content, download);
    for (const auto& index : m_indexes)
        index->announce(download);
}

void JoinedIndexes::withdraw(const Content::ContentId& content)
{
    m_downloads.remove(content);
    for (const auto& index : m_indexes)
        index->withdraw(content);
}

void JoinedIndexes::keepSearches(const QStringList& queries)
{
    m_searches = queries;
    for (const auto& index : m_indexes)
        index->keepSearches(queries);
}

bool JoinedIndexes::trusts(const Net::KeyFingerprint& key) const
{
    if (m_hosted && (m_hosted == key || m_hostedVouches(key)))
        return true;
    return std::any_of(m_indexes.begin(), m_indexes.end(), [&key](const auto& index) {
        if (index->key() == key)
            return true;
        const auto* const native = qobject_cast<const NativeIndex*>(index.get());
        return native && native->vouchesFor(key);
    });
}

void JoinedIndexes::lookInto(const Net::KeyFingerprint& key, QObject* context, std::function<void()> done)
{
    // done() goes with its last holder: when all have answered.
    const std::shared_ptr<void> answered(nullptr, [guard = QPointer<QObject>(context), done = std::move(done)](void*) {
        if (guard)
            QMetaObject::invokeMethod(guard.data(), done, Qt::QueuedConnection);
    });
    for (const auto& index : m_indexes) {
        if (auto* const native = qobject_cast<NativeIndex*>(index.get()))
            native->vouched().ask(key, context, [answered] {});
    }
}

} // namespace Potluck::Node
