// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/threadworker.h"
#include "content/piecemap.h"
#include "dialects/alakazaam/contentserver.h"
#include "loopback.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>

namespace Potluck::Alakazaam::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

inline Content::Md5Digest md5Of(const QByteArray& bytes)
{
    return *Content::Md5Digest::fromBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Md5));
}

inline QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char& c : bytes) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>(state >> 24U);
    }
    return bytes;
}

// A file in memory, with what can go wrong with it.
class MemoryReader final : public Transfer::ContentReader
{
public:
    explicit MemoryReader(QByteArray file) : bytes(std::move(file))
    {
        const Content::Md5Digest md5 = md5Of(bytes);
        std::copy(md5.bytes.begin(), md5.bytes.end(), id.bytes.begin()); // another one for each file
    }

    [[nodiscard]] Content::ContentId content() const override { return id; }
    [[nodiscard]] QString name() const override { return QStringLiteral("pie.bin"); }
    [[nodiscard]] std::uint64_t size() const override
    {
        return claimed.value_or(static_cast<std::uint64_t>(bytes.size()));
    }
    [[nodiscard]] Content::PieceMap pieces() const override
    {
        Content::PieceMap map(Content::pieceCount(size()), true);
        if (isPartial)
            map.set(0, false);
        return map;
    }
    [[nodiscard]] Result<QByteArray> layer() override { return QByteArray(); }
    [[nodiscard]] Status readCached(std::uint64_t offset, std::span<char> into) override
    {
        if (!cached)
            return Error{ErrorCode::Busy, {}};
        return read(offset, into);
    }
    [[nodiscard]] Status read(std::uint64_t offset, std::span<char> into) override
    {
        if (trouble && offset >= troubleFrom)
            return *trouble;
        std::memcpy(into.data(), bytes.constData() + offset, into.size());
        return {};
    }

    Content::ContentId id;
    QByteArray bytes;
    std::optional<std::uint64_t> claimed; // another size than it has
    bool isPartial = false;
    bool cached = true;
    std::optional<Error> trouble;
    std::uint64_t troubleFrom = 0;
};

class MemoryProvider final : public Transfer::ContentProvider
{
public:
    void open(const Content::FileKey& key, QObject* context, Opened opened) override
    {
        const auto reader = key.md5 ? readers.value(*key.md5) : nullptr;
        QMetaObject::invokeMethod(
            context,
            [reader, opened] {
                if (reader)
                    opened(std::static_pointer_cast<Transfer::ContentReader>(reader));
                else
                    opened(Error{ErrorCode::NotFound, QStringLiteral("this file is not shared here")});
            },
            Qt::QueuedConnection);
    }
    std::shared_ptr<MemoryReader> add(const QByteArray& bytes)
    {
        auto reader = std::make_shared<MemoryReader>(bytes);
        readers.insert(md5Of(bytes), reader);
        return reader;
    }
    QHash<Content::Md5Digest, std::shared_ptr<MemoryReader>> readers;
};

// A peer that serves files from memory, in a time that the test turns.
class RetrHost
{
public:
    explicit RetrHost(const Transfer::UploadSettings& settings = {}, std::shared_ptr<Net::RateLimiter> limiter = {})
        : uploads(clock, timers, settings)
        , content({provider, uploads, timers, reading, std::move(limiter)})
        , door(server, QStringLiteral("127.0.0.1"))
    {
        server.addHandler(content);
    }
    [[nodiscard]] Net::Endpoint endpoint() const { return door.endpoint(); }

    FakeClock clock;
    FakeTimers timers{clock};
    MemoryProvider provider;
    ThreadWorker reading{QStringLiteral("reading")};
    Transfer::UploadSlots uploads;
    PacketServer server{timers};
    ContentServer content;
    Door door;
};

// Somebody of the network who does what a test says with what each connection brings.
class Scripted final
{
public:
    using Script = std::function<void(QTcpSocket& socket, const QByteArray& packet)>;
    explicit Scripted(Script given, const QString& address = QStringLiteral("127.0.0.1")) : script(std::move(given))
    {
        if (!m_server.listen(QHostAddress(address)))
            qFatal("cannot listen on %s", qPrintable(address));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    const QByteArray packet = socket->readAll();
                    packets.append(packet);
                    script(*socket, packet);
                });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    [[nodiscard]] Net::Endpoint endpoint() const
    {
        return Net::Endpoint::of(m_server.serverAddress(), m_server.serverPort());
    }
    [[nodiscard]] PeerAddress address() const { return {m_server.serverAddress(), {}, m_server.serverPort()}; }
    // As if the machine were gone.
    void close() { m_server.close(); }
    // How many packets began with these letters.
    [[nodiscard]] qsizetype count(QByteArrayView letters) const
    {
        return std::count_if(packets.cbegin(), packets.cend(),
                             [letters](const QByteArray& packet) { return packet.startsWith(letters); });
    }

    Script script;
    QList<QByteArray> packets;

private:
    QTcpServer m_server;
};

// What answers in one write and hangs up.
inline Scripted::Script answering(const QByteArray& bytes)
{
    return [bytes](QTcpSocket& socket, const QByteArray&) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

} // namespace Potluck::Alakazaam::Test
