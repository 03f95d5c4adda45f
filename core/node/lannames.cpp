// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/lannames.h"

#include "dialects/native/indexcalls.h"
#include "node/inputchecks.h"

#include <algorithm>

namespace Potluck::Node {
namespace {

constexpr Milliseconds AskPatience{5000};

} // namespace

LanNames::LanNames(std::shared_ptr<const Net::TlsContext> tls, TimerSource& timers, QObject* parent)
    : QObject(parent), m_tls(std::move(tls)), m_timers(timers)
{}

LanNames::~LanNames() = default;

void LanNames::find(const QList<Net::LanEntry>& entries)
{
    m_entries = entries;
    m_names.removeIf([&entries](const QHash<Net::KeyFingerprint, QString>::iterator& known) {
        return std::none_of(entries.begin(), entries.end(),
                            [&known](const Net::LanEntry& entry) { return entry.key == known.key(); });
    });
    if (!m_call)
        askNext();
}

void LanNames::askNext()
{
    m_call.reset();
    m_client.reset();
    const auto next = std::find_if(m_entries.begin(), m_entries.end(),
                                   [this](const Net::LanEntry& entry) { return !m_names.contains(entry.key); });
    if (next == m_entries.end())
        return;
    const Net::KeyFingerprint key = next->key;
    m_names.insert(key, {}); // asked
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
