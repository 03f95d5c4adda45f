// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Potluck::Native {

class Fields;
class JsonWriter;

// What an index found when it called a peer where the peer says that it can be called.
struct Reachability
{
    bool isReachable = false;
    QString address; // that answered, or was tried first; empty: none was told
    QString reason;  // where it is not, in plain words: "refused", "timed out", "another key answered" and so on
    friend bool operator==(const Reachability&, const Reachability&) = default;
};

// Its members "reachable", "address" and "reason" of the object that is being written or read.
void writeReachability(JsonWriter& json, const Reachability& reachability);
[[nodiscard]] Reachability readReachability(Fields& fields);

} // namespace Potluck::Native
