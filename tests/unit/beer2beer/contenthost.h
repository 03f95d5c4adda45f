// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/threadworker.h"
#include "dialects/beer2beer/contentserver.h"
#include "dialects/beer2beer/messages.h"
#include "dialects/beer2beer/server.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "loopback.h"

#include <QCryptographicHash>
#include <QHash>

#include <cstring>

namespace Potluck::Beer2beer::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

inline Content::Sha1Digest sha1Of(const QByteArray& bytes)
{
    return *Content::Sha1Digest::fromBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1));
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
    explicit MemoryReader(QByteArray content) : bytes(std::move(content)) {}
    [[nodiscard]] Content::ContentId content() const override
    {
        return *Content::ContentId::fromBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("pie.bin"); }
    [[nodiscard]] std::uint64_t size() const override { return static_cast<std::uint64_t>(bytes.size()); }
    [[nodiscard]] Content::PieceMap pieces() const override
    {
        return Content::PieceMap(Content::pieceCount(size()), true);
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

    QByteArray bytes;
    bool cached = true;
    std::optional<Error> trouble;
    std::uint64_t troubleFrom = 0;
};

class MemoryProvider final : public Transfer::ContentProvider
{
public:
    void open(const Content::FileKey& key, QObject* context, Opened opened) override
    {
        const auto reader = key.sha1 ? readers.value(*key.sha1) : nullptr;
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
        readers.insert(sha1Of(bytes), reader);
        return reader;
    }
    QHash<Content::Sha1Digest, std::shared_ptr<MemoryReader>> readers;
};

class CallerList final : public KnownCallers
{
public:
    void isOnline(const Net::Endpoint& caller, QObject* context, Answered answered) override
    {
        asked.append(caller.host);
        QMetaObject::invokeMethod(
            context, [answered, result = known] { answered(result); }, Qt::QueuedConnection);
    }
    CallerKnown known = CallerKnown::Online;
    QStringList asked;
};

// A peer that serves files from memory on loopback.
class ContentHost
{
public:
    explicit ContentHost(const Transfer::UploadSettings& settings = {})
        : timers(clock)
        , uploads(clock, timers, settings)
        , content({provider, uploads, callers, reading, {}})
        , server(nullptr, &content, serverTimers)
        , gate(server)
    {}

    FakeClock clock;
    FakeTimers timers;
    QtTimerSource serverTimers;
    MemoryProvider provider;
    CallerList callers;
    ThreadWorker reading{QStringLiteral("reading")};
    Transfer::UploadSlots uploads;
    ContentServer content;
    Server server;
    Gate gate;
};

} // namespace Potluck::Beer2beer::Test
