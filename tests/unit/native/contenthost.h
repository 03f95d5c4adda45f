// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/threadworker.h"
#include "content/treehasher.h"
#include "dialects/native/contentserver.h"
#include "dialects/native/ticket.h"
#include "support/fakeclock.h"
#include "support/faketimers.h"

#include "server.h"

#include <QHash>
#include <QSet>

#include <cstring>

namespace Potluck::Native::Test {

using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

// A file in memory, with what can go wrong with it.
class MemoryReader final : public Transfer::ContentReader
{
public:
    explicit MemoryReader(QByteArray content)
        : bytes(std::move(content)), map(Content::pieceCount(static_cast<std::uint64_t>(bytes.size())), true)
    {
        Content::TreeHasher hasher;
        hasher.update(bytes);
        digest = hasher.finish();
    }

    [[nodiscard]] Content::ContentId content() const override { return digest.content; }
    [[nodiscard]] QString name() const override { return QStringLiteral("pie.bin"); }
    [[nodiscard]] std::uint64_t size() const override { return static_cast<std::uint64_t>(bytes.size()); }
    [[nodiscard]] Content::PieceMap pieces() const override { return map; }
    [[nodiscard]] Result<QByteArray> layer() override { return digest.pieceLayer; }
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
        if (offset + into.size() > size())
            return Error{ErrorCode::InvalidArgument, {}};
        std::memcpy(into.data(), bytes.constData() + offset, into.size());
        return {};
    }

    QByteArray bytes;
    Content::PieceMap map;
    Content::FileDigest digest;
    bool cached = true;
    std::optional<Error> trouble;
    std::uint64_t troubleFrom = 0;
};

class MemoryProvider final : public Transfer::ContentProvider
{
public:
    void open(const Content::FileKey& key, QObject* context, Opened opened) override
    {
        const auto reader = readers.value(key.content.value_or(Content::ContentId()));
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
        readers.insert(reader->digest.content, reader);
        return reader;
    }
    QHash<Content::ContentId, std::shared_ptr<MemoryReader>> readers;
};

class TrustedSet final : public TrustedIndexes
{
public:
    [[nodiscard]] bool trusts(const Net::KeyFingerprint& index) const override { return keys.contains(index); }
    void lookInto(const Net::KeyFingerprint& index, QObject* context, std::function<void()> done) override
    {
        looked.append(index);
        QMetaObject::invokeMethod(
            context,
            [this, index, done = std::move(done)] {
                if (vouched.contains(index))
                    keys.insert(index);
                done();
            },
            Qt::QueuedConnection);
    }
    QSet<Net::KeyFingerprint> keys;
    QSet<Net::KeyFingerprint> vouched; // found when they are looked into
    QList<Net::KeyFingerprint> looked;
};

// A peer that serves files from memory over real TLS.
class ContentHost
{
public:
    explicit ContentHost(const Transfer::UploadSettings& settings = {})
        : timers(clock)
        , uploads(clock, timers, settings)
        , content({provider, uploads, trusted, clock, reading, {}})
        , server(content, newTls())
    {
        trusted.keys.insert(index->fingerprint());
    }
    [[nodiscard]] QByteArray ticketFor(const Net::TlsContext& tls) const
    {
        return signTicket(*index, 17, QStringLiteral("anna"), tls.identity().fingerprint(), clock.wall());
    }

    std::shared_ptr<const Net::Identity> index = newIdentity();
    FakeClock clock;
    FakeTimers timers;
    MemoryProvider provider;
    TrustedSet trusted;
    ThreadWorker reading{QStringLiteral("reading")};
    Transfer::UploadSlots uploads;
    ContentServer content;
    Server server;
};

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

} // namespace Potluck::Native::Test
