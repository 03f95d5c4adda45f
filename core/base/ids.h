// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>

namespace Potluck {

// An integer that cannot be mixed up with another kind of integer. Tag is an empty struct naming the kind; 0 is "none".
template<typename Tag, typename Int = std::uint64_t>
struct StrongId
{
    Int value = 0;

    [[nodiscard]] bool isNull() const { return value == 0; }
    friend auto operator<=>(const StrongId&, const StrongId&) = default; // NOLINT(modernize-use-nullptr): no pointer
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

// N raw bytes that cannot be mixed up with another kind of N bytes (a digest, a key fingerprint). All zero is "none".
template<typename Tag, std::size_t N>
struct StrongBytes
{
    static constexpr std::size_t Size = N;
    std::array<std::uint8_t, N> bytes{};

    [[nodiscard]] bool isNull() const { return *this == StrongBytes{}; }
    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(N)};
    }
    [[nodiscard]] QByteArray toByteArray() const { return view().toByteArray(); }
    // Lower-case hexadecimal, 2 N characters.
    [[nodiscard]] QByteArray toHex() const { return toByteArray().toHex(); }

    // Exactly N bytes, else nothing.
    static std::optional<StrongBytes> fromBytes(QByteArrayView raw)
    {
        if (raw.size() != static_cast<qsizetype>(N))
            return std::nullopt;
        StrongBytes result;
        std::memcpy(result.bytes.data(), raw.data(), N);
        return result;
    }
    // Exactly 2 N hexadecimal digits of either case, else nothing.
    static std::optional<StrongBytes> fromHex(QByteArrayView hex)
    {
        if (hex.size() != static_cast<qsizetype>(2 * N))
            return std::nullopt;
        for (const char c : hex) {
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
                return std::nullopt;
        }
        return fromBytes(QByteArray::fromHex(hex.toByteArray()));
    }

    // NOLINTNEXTLINE(modernize-use-nullptr): no pointer
    friend auto operator<=>(const StrongBytes&, const StrongBytes&) = default;
    friend size_t qHash(const StrongBytes& id, size_t seed = 0) { return qHashBits(id.bytes.data(), N, seed); }
};

} // namespace Potluck

template<typename Tag, typename Int>
struct std::hash<Potluck::StrongId<Tag, Int>>
{
    std::size_t operator()(const Potluck::StrongId<Tag, Int>& id) const noexcept { return std::hash<Int>{}(id.value); }
};

template<typename Tag, std::size_t N>
struct std::hash<Potluck::StrongBytes<Tag, N>>
{
    std::size_t operator()(const Potluck::StrongBytes<Tag, N>& id) const noexcept { return qHash(id); }
};
