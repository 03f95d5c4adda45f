// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>

namespace Potluck::Library {

// Files of a share that should be published and cannot be: how many, and one of them.
struct LeftOut
{
    std::uint64_t files = 0;
    QByteArray example; // its path below the share's root
    QString why;        // of the example

    void add(const LeftOut& other);
    // Names the number and the example; empty where there is none.
    [[nodiscard]] QString sentence() const;
};

// Whether indexes take it: without control characters.
[[nodiscard]] bool isPublishable(QByteArrayView path);

} // namespace Potluck::Library
