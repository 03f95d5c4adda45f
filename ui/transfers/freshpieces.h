// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

#include <vector>

namespace Potluck::Ui {

// Remembers for a moment what the pieces of one transfer were, so that those verified just now can be shown as such.
// Keeps whole states, which are shared with the node's rows: nothing is compared before something is painted.
class FreshPieces final
{
public:
    static constexpr qint64 ShownFor = 800; // milliseconds

    // The pieces were `before` until `now` (milliseconds of any steady clock).
    void changed(const Node::PieceStates& before, qint64 now);
    // Forgets what is over. Answers whether that changes what is shown.
    bool expire(qint64 now);

    [[nodiscard]] bool isEmpty() const { return m_states.empty(); }
    // What has PieceHave now and had not here was verified just now. Empty: nothing was.
    [[nodiscard]] Node::PieceStates before() const { return m_states.empty() ? QByteArray() : m_states.front().pieces; }

private:
    struct State
    {
        Node::PieceStates pieces;
        qint64 until;
    };
    std::vector<State> m_states; // the oldest first; a handful at most
};

} // namespace Potluck::Ui
