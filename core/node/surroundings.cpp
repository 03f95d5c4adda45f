// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/surroundings.h"

#include "dialects/native/invitelink.h"
#include "dialects/native/parts.h"
#include "node/explaining.h"
#include "node/joinedindexes.h"

namespace Potluck::Node {

Surroundings::Surroundings(Environment environment, const QList<KeptSetting>& stored, QObject* parent)
    : NetworkDoor(parent)
    , m_environment(std::move(environment))
    , m_lan(m_environment.clock, m_environment.timers, {})
    , m_names(m_environment.timers)
    , m_kept({m_environment.clock, m_environment.timers, Native::toIndex(m_environment.tls->identity().fingerprint()),
              [this] { return m_environment.joined.access(); },
              [this](const QStringList& queries) { m_environment.joined.keepSearches(queries); }},
             stored)
{
    connect(&m_lan, &Net::LanDiscovery::foundChanged, this, [this] {
        m_names.find(m_lan.found());
        lanChanged();
    });
    connect(&m_names, &LanNames::changed, this, &Surroundings::lanChanged);
    connect(&m_environment.joined, &JoinedIndexes::listening, &m_kept, &KeptSearches::listening);
    connect(&m_environment.joined, &JoinedIndexes::hit, &m_kept, &KeptSearches::hit);
    connect(&m_kept, &KeptSearches::changed, this, [this] { Q_EMIT keptSearchesChanged(m_kept.rows()); });
    connect(&m_kept, &KeptSearches::found, this, &NetworkDoor::found);
    connect(&m_kept, &KeptSearches::settingChanged, this, &Surroundings::settingChanged);
    m_kept.begin();
}

Surroundings::~Surroundings() = default;

void Surroundings::setLan(bool find, bool announce)
{
    m_finds = find;
    m_announces = announce;
    m_lan.setListening(m_finds && m_wasAsked);
    hostedChanged();
}

void Surroundings::hostedChanged()
{
    m_lan.setAnnounced(m_announces ? m_environment.hosted() : std::nullopt);
}

QList<LanIndexRow> Surroundings::lanRows() const
{
    QList<LanIndexRow> rows;
    for (const Net::LanEntry& entry : m_lan.found()) {
        if (entry.key == m_environment.tls->identity().fingerprint())
            continue;
        Native::InviteLink link;
        link.endpoint = entry.endpoint;
        link.key = entry.key;
        rows.append({link.toString(), m_names.nameOf(entry.key), entry.endpoint.toString()});
    }
    return rows;
}

void Surroundings::lanChanged()
{
    Q_EMIT lanIndexesChanged(lanRows());
}

void Surroundings::explain(const PeerRow& peer, QObject* context, Callback<QString> done)
{
    explainPeer({m_environment.tls, m_environment.timers, m_environment.indexes}, peer, context, std::move(done));
}

void Surroundings::lanIndexes(QObject* context, Callback<QList<LanIndexRow>> done)
{
    Q_UNUSED(context)
    m_wasAsked = true;
    m_lan.setListening(m_finds);
    done(lanRows());
}

void Surroundings::keepSearch(const QString& query, QObject* context, Callback<quint64> done)
{
    Q_UNUSED(context)
    done(m_kept.keep(query));
}

void Surroundings::dropSearch(quint64 id, QObject* context, Done done)
{
    Q_UNUSED(context)
    done(m_kept.drop(id));
}

void Surroundings::keptSearches(QObject* context, Callback<QList<StandingSearchRow>> done)
{
    Q_UNUSED(context)
    done(m_kept.rows());
}

void Surroundings::lookedAt(quint64 id, QObject* context, Done done)
{
    Q_UNUSED(context)
    done(m_kept.lookedAt(id));
}

} // namespace Potluck::Node
