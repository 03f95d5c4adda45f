// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/libraryproxy.h"

#include "node/crossing.h"

namespace Potluck::Node {

LibraryProxy::LibraryProxy(Crossing& crossing) : m_crossing(crossing)
{
    m_crossing.post([this](NodeCore& core) {
        connect(&core.libraryDoor(), &LibraryDoor::hashingChanged, this, &LibraryDoor::hashingChanged);
        connect(&core.libraryDoor(), &LibraryDoor::changed, this, &LibraryDoor::changed);
        connect(&core.libraryDoor(), &LibraryDoor::rulesChanged, this, &LibraryDoor::rulesChanged);
    });
}

void LibraryProxy::list(const QString& folder, QObject* context, Callback<QList<SharedFileRow>> done)
{
    m_crossing.ask(context, std::move(done), [folder](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().list(folder, token, answer);
    });
}

void LibraryProxy::find(const QString& text, int limit, QObject* context, Callback<QList<SharedFileRow>> done)
{
    m_crossing.ask(context, std::move(done), [text, limit](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().find(text, limit, token, answer);
    });
}

void LibraryProxy::given(const QString& magnet, QObject* context, Callback<QList<GivenRow>> done)
{
    m_crossing.ask(context, std::move(done), [magnet](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().given(magnet, token, answer);
    });
}

void LibraryProxy::have(const QStringList& magnets, QObject* context, Callback<QStringList> done)
{
    m_crossing.ask(context, std::move(done), [magnets](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().have(magnets, token, answer);
    });
}

void LibraryProxy::rules(QObject* context, Callback<ShareRulesRow> done)
{
    m_crossing.ask(context, std::move(done),
                   [](NodeCore& core, QObject* token, const auto& answer) { core.libraryDoor().rules(token, answer); });
}

void LibraryProxy::setRules(const ShareRulesRow& rules, QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [rules](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().setRules(rules, token, answer);
    });
}

void LibraryProxy::rescan(QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().rescan(token, answer);
    });
}

void LibraryProxy::pauseHashing(bool paused, QObject* context, Done done)
{
    m_crossing.ask(context, std::move(done), [paused](NodeCore& core, QObject* token, const auto& answer) {
        core.libraryDoor().pauseHashing(paused, token, answer);
    });
}

} // namespace Potluck::Node
