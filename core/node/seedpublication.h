// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/alakazaam/sharedfiles.h"
#include "dialects/beer2beer/publication.h"

namespace Potluck::Node {

class Sharing;

// What the seed networks are told of the library: whole lists, as their protocols want them. Core thread.
class SeedPublication final : public Beer2beer::Publication, public Alakazaam::SharedFiles
{
public:
    explicit SeedPublication(Sharing& sharing) : m_sharing(sharing) {}

    void newest(int most, QObject* context, Beer2beer::Publication::Answered answered) override;
    void list(QObject* context, Listed listed) override;

private:
    Sharing& m_sharing;
};

} // namespace Potluck::Node
