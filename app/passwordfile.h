// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace Potluck::App {

struct PasswordFile
{
    QString password;           // the first line, without its end
    bool othersMayRead = false; // worth a warning
};

// Fails with one sentence where the file cannot be read, or its first line is empty, too long or not UTF-8.
[[nodiscard]] Result<PasswordFile> readPasswordFile(const QString& path);

} // namespace Potluck::App
