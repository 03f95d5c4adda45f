// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/publication.h"
#include "library/types.h"

#include <optional>

namespace Potluck::Node {

class Sharing;

// A place in the library's sequence of changes as the revision of a published list: "EPOCH.SEQUENCE", within a reset
// "EPOCH.SEQUENCE.r".
struct LibraryRevision
{
    Library::Epoch epoch;
    quint64 sequence = 0;
    bool inReset = false;

    [[nodiscard]] static std::optional<LibraryRevision> parse(const QByteArray& text);
    [[nodiscard]] QByteArray toByteArray() const;
};

// What indexes are told: the library's changes in batches.
class LibraryPublication final : public Native::Publication
{
public:
    explicit LibraryPublication(Sharing& sharing) : m_sharing(sharing) {}

    void batchAfter(const QByteArray& revision, QObject* context, Answered answered) override;

private:
    void ask(const LibraryRevision& from, bool reset, QObject* context, Answered answered);

    Sharing& m_sharing;
};

} // namespace Potluck::Node
