// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/acceptedsocket.h"

#include <unistd.h>

namespace Potluck::Net {

void SocketDescriptor::reset(qintptr descriptor)
{
    if (m_descriptor >= 0)
        ::close(static_cast<int>(m_descriptor));
    m_descriptor = descriptor;
}

} // namespace Potluck::Net
