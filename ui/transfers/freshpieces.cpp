// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/freshpieces.h"

namespace Potluck::Ui {

void FreshPieces::changed(const Node::PieceStates& before, qint64 now)
{
    expire(now);
    m_states.push_back({before, now});
}

bool FreshPieces::expire(qint64 now)
{
    return std::erase_if(m_states, [now](const State& state) { return now - state.until >= ShownFor; }) > 0;
}

} // namespace Potluck::Ui
