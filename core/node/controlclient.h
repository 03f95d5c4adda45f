// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialects/native/ndjson.h"
#include "node/controlprotocol.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QLocalSocket;

namespace Potluck::Node {

// The other end of ControlServer: asks the node that runs on a data directory. Needs no thread but its own event loop;
// nothing blocks. Everything is called back on its thread, nothing after it was destroyed; it must not be destroyed by
// one of these calls.
class ControlClient final : public QObject
{
    Q_OBJECT

public:
    using Row = std::function<void(const QJsonObject&)>;
    using Done = std::function<void(Result<QJsonObject>)>;

    explicit ControlClient(QObject* parent = nullptr);
    ~ControlClient() override;

    // NotFound where no node runs on that directory, PermissionDenied where it is another user's.
    void open(const QString& dataDir, std::function<void(Status)> done);

    // Answers the id for giveUp(). done() comes exactly once, unless the call is given up: with Network where the
    // connection breaks first, or is not open.
    quint64 call(const ControlCall& call, Row row, Done done);
    void giveUp(quint64 id);

Q_SIGNALS:
    void closed(); // the node ended, or broke the protocol; after the last done()

private:
    struct OpenCall
    {
        Row row;
        Done done;
    };

    void opened(Status status);
    void read();
    [[nodiscard]] Status take(QByteArrayView line);
    void close(const Error& why);

    std::unique_ptr<QLocalSocket> m_socket;
    std::function<void(Status)> m_opened;
    Native::LineSplitter m_lines;
    QHash<quint64, OpenCall> m_calls;
    quint64 m_lastId = 0;
};

} // namespace Potluck::Node
