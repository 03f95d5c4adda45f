// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <unistd.h>

namespace Potluck::Test {

// While it lives, the process may read only what everybody may, also where the tests run as root.
class AsNobody
{
public:
    AsNobody() : m_isRoot(::geteuid() == 0), m_changed(m_isRoot && ::seteuid(Nobody) == 0) {}
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

    [[nodiscard]] bool works() const { return m_changed || !m_isRoot; }

private:
    static constexpr uid_t Nobody = 65534;
    bool m_isRoot;
    bool m_changed;
};

} // namespace Potluck::Test
