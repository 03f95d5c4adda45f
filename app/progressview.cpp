// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progressview.h"

#include "app/rowtext.h"
#include "app/terminal.h"

namespace Potluck::App {

void ProgressView::draw(const Node::TransferRow& download)
{
    const int width = m_terminal.progressWidth();
    if (width == 0)
        return;
    clear();
    // One column stays free: a full line makes some terminals wrap.
    const QStringList lines = progressLines(download, width - 1);
    m_terminal.err((lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
    m_lines = lines.size();
}

void ProgressView::clear()
{
    if (m_lines == 0)
        return;
    // ECMA-48: cursor up, then erase to the end of the screen.
    m_terminal.err("\x1b[" + QByteArray::number(m_lines) + "A\x1b[J");
    m_lines = 0;
}

} // namespace Potluck::App
