// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"

namespace Potluck::App {

class Terminal;

// Draws a download over its own last picture on a terminal; does nothing where there is none.
class ProgressView
{
public:
    explicit ProgressView(Terminal& terminal) : m_terminal(terminal) {}

    void draw(const Node::TransferRow& download);
    void clear(); // takes the picture away

private:
    Terminal& m_terminal;
    qsizetype m_lines = 0; // of the last picture
};

} // namespace Potluck::App
