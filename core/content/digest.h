// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>
#include <QSet>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

struct evp_md_ctx_st;

namespace Potluck::Content {

// Digests are named as Qt names them and computed by OpenSSL, several times faster with the CPU's SHA instructions;
// many blocks at once by what sha256lanes.h tells of.
using Algorithm = QCryptographicHash::Algorithm;
using Algorithms = QSet<Algorithm>;

// Md5, Sha1 and Sha256 are computed; nothing else is needed by any dialect.
[[nodiscard]] bool isSupported(Algorithm algorithm);

struct EvpContextDeleter
{
    void operator()(evp_md_ctx_st* context) const;
};

// One digest over bytes that arrive in any portions. Thread-confined; costly to make (a few hundred nanoseconds), cheap
// to reuse. The algorithm must be supported.
class Digest
{
public:
    explicit Digest(Algorithm algorithm);

    [[nodiscard]] Algorithm algorithm() const { return m_algorithm; }
    void update(QByteArrayView bytes);
    // The raw digest of all bytes since the last finish(); starts anew.
    [[nodiscard]] QByteArray finish();

private:
    Algorithm m_algorithm;
    std::unique_ptr<evp_md_ctx_st, EvpContextDeleter> m_context;
};

using Sha256Bytes = std::array<std::uint8_t, 32>;

// SHA-256 of many short messages with one context and no allocation: the leaves and nodes of hash trees.
// Thread-confined.
class Sha256
{
public:
    Sha256();

    // A whole message at once; this and the next must not be called between update() and finish().
    void hash(const void* data, std::size_t size, std::uint8_t* out32);
    // `count` messages of `size` bytes each that lie one after the other, several at once where the CPU can (see
    // sha256lanes.h). `out` takes 32 bytes for each and must not overlap them.
    void hashEach(const std::uint8_t* messages, std::size_t size, std::size_t count, std::uint8_t* out);
    void update(const void* data, std::size_t size);
    void finish(std::uint8_t* out32);

private:
    std::unique_ptr<evp_md_ctx_st, EvpContextDeleter> m_context;
};

} // namespace Potluck::Content
