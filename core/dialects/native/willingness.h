// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Potluck::Native {

class Fields;
class JsonWriter;

// What a peer says whose owner agreed that it may become a supernode.
struct Willingness
{
    quint64 upRate = 0; // bytes a second that it has managed to upload
    std::chrono::seconds uptime{0};
    friend bool operator==(const Willingness&, const Willingness&) = default;
};

// The member "supernode" of the object that is being written or read; absent where the owner has not agreed.
void writeWillingness(JsonWriter& json, const std::optional<Willingness>& willingness);
[[nodiscard]] std::optional<Willingness> readWillingness(Fields& fields);

} // namespace Potluck::Native
