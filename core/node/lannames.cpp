// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/lannames.h"

#include "base/log.h"
#include "dialects/native/indexcalls.h"
#include "node/inputchecks.h"

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr Milliseconds AskPatience{5000};

} // namespace

LanNames::LanNames(TimerSource& timers, QObject* parent) : QObject(parent), m_timers(timers)
{
    const auto identity = Net::Identity::generate();
    const auto tls = identity ? Net::TlsContext::create(*identity) : identity.error();
    if (tls)
        m_tls = *tls;
    else
        qCWarning(lcNode) << "indexes nearby stay without names:" << tls.error().detail;
}

LanNames::~LanNames() = default;

void LanNames::find(const QList<Net::LanEntry>& entries)
{
    m_entries = entries;
    m_names.removeIf([&entries](const QHash<Net::KeyFingerprint, QString>::iterator& known) {
        return std::none_of(entries.begin(), entries.end(),
                            [&known](const Net::LanEntry& entry) { return entry.key == known.key(); });
    });
    const bool isGone = m_call && !m_names.contains(m_asked);
    if (m_tls && (!m_call || isGone))
        askNext();
}

void LanNames::askNext()
{
    m_call.reset();
    m_client.reset();
    m_patience.reset();
    const auto next = std::find_if(m_entries.begin(), m_entries.end(),
                                   [this](const Net::LanEntry& entry) { return !m_names.contains(entry.key); });
    if (next == m_entries.end())
        return;
    const Net::KeyFingerprint key = next->key;
    m_names.insert(key, {}); // asked
    m_asked = key;
    m_patience = m_timers.after(2 * AskPatience, [this] { askNext(); }); // one that drips keeps nobody waiting
    Net::HttpClientOptions options;
    options.pin = key;
    options.connect = AskPatience;
    options.handshake = AskPatience;
    m_client.reset(new Net::HttpClient(m_tls, next->endpoint, m_timers, std::move(options)));
    m_call = std::make_unique<QObject>();
    Native::call<Native::IndexInfo>(*m_client, Native::requestHead("GET", "/v1/index"), {}, m_call.get(),
                                    Native::MaxSmallMessageBytes, Native::decodeIndexInfo,
                                    [this, key](const Result<Native::IndexInfo>& info) {
                                        if (info && checkShownName(info->name) && m_names.contains(key)) {
                                            m_names.insert(key, info->name);
                                            Q_EMIT changed();
                                        }
                                        askNext();
                                    });
}

} // namespace Potluck::Node
