// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/fields.h"

#include <algorithm>

namespace Potluck::Alakazaam {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\0' || (c >= '\t' && c <= '\r');
}

} // namespace

QByteArrayView stripped(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && isBlank(bytes.front()))
        bytes = bytes.sliced(1);
    while (!bytes.isEmpty() && isBlank(bytes.back()))
        bytes.chop(1);
    return bytes;
}

std::optional<int> readDigits(QByteArrayView field)
{
    if (field.isEmpty() || field.size() > 9)
        return std::nullopt;
    int number = 0;
    for (const char c : field) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<int> readNumber(QByteArrayView field)
{
    return readDigits(stripped(field));
}

QByteArray writeNumber(int number, qsizetype width)
{
    const QByteArray digits = QByteArray::number(std::max(number, 0));
    return digits.size() > width ? QByteArray(width, '9') : digits.rightJustified(width, '0');
}

} // namespace Potluck::Alakazaam
