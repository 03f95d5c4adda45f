// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialects/native/ndjson.h"
#include "node/controlprotocol.h"
#include "node/controltarget.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QLocalSocket;

namespace Potluck::Node {

// One client of the control socket, on the thread of its server. Deletes itself never: its server does, after ended().
class ControlConnection final : public QObject
{
    Q_OBJECT

public:
    ControlConnection(std::unique_ptr<QLocalSocket> socket, ControlTarget& target, QObject* parent);
    ~ControlConnection() override;

    [[nodiscard]] bool hasOpenCalls() const { return !m_calls.isEmpty(); }
    void publishTransfers(const QList<TransferRow>& changed, const QList<quint64>& removed);
    // Fails every open call and reads no more; the connection stays.
    void stopServing();

Q_SIGNALS:
    void ended();
    void quitRequested();

private:
    // A request without its last answer. The target is given the context; what arrives for an older one is too late.
    struct OpenCall
    {
        QObject* context = nullptr;      // child of this
        quint64 watched = 0;             // transfer
        bool told = false;               // a row went out already
        std::optional<TransferRow> held; // the latest row that waits for the client to read
    };
    struct Dispatcher;

    void read();
    [[nodiscard]] Status take(QByteArrayView line);
    [[nodiscard]] Status begin(const ControlRequest& request);
    void startWatching(quint64 id, quint64 transfer, QObject* context);
    void tell(quint64 id, OpenCall& call, const TransferRow& row);
    void sendHeldRows();

    [[nodiscard]] bool isOpen(quint64 id, const QObject* context) const;
    void send(const QByteArray& line);
    void end();
    void finish(quint64 id, const QByteArray& line);

    // Callbacks for the target that end the request with what write makes of the value.
    template<typename T>
    ControlTarget::Callback<T> answer(quint64 id, QObject* context, std::function<QJsonObject(const T&)> write);
    // The same for lists: a row each, then done with what is left to say.
    template<typename T>
    ControlTarget::Callback<QList<T>> answerRows(quint64 id, QObject* context);
    ControlTarget::Done answerDone(quint64 id, QObject* context);

    ControlTarget& m_target;
    std::unique_ptr<QLocalSocket> m_socket;
    Native::LineSplitter m_lines;
    QHash<quint64, OpenCall> m_calls;
    bool m_serving = true;
    bool m_ended = false;
};

} // namespace Potluck::Node
