// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dialect.h"

namespace Potluck {

QLatin1String dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Native:
        return QLatin1String("native");
    case Dialect::Beer2beer:
        return QLatin1String("beer2beer");
    case Dialect::Alakazaam:
        break;
    }
    return QLatin1String("alakazaam");
}

std::optional<Dialect> dialectFromName(QStringView name)
{
    for (const Dialect dialect : AllDialects) {
        if (name == dialectName(dialect))
            return dialect;
    }
    return std::nullopt;
}

} // namespace Potluck
