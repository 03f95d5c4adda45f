// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialects/beer2beer/messages.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

// What the messages are made of: lines of UTF-8 and numbers in digits. Internal to this room. Pure.
namespace Potluck::Beer2beer {

// The lines of a payload without their newlines; a newline at the end begins no further line. Nothing where the bytes
// are not UTF-8. The views are good as long as the payload.
[[nodiscard]] std::optional<QList<QByteArrayView>> linesOf(QByteArrayView payload);
// What stands between white space, as the network's programs split it. Nothing where the bytes are not UTF-8.
[[nodiscard]] std::optional<QStringList> tokensOf(QByteArrayView payload);
[[nodiscard]] bool isWhite(QChar character);

// The text of UTF-8, all of it: a byte order mark is a character like others.
[[nodiscard]] QString textOf(QByteArrayView utf8);

// Digits alone.
[[nodiscard]] std::optional<quint64> numberOf(QByteArrayView text);
[[nodiscard]] std::optional<quint64> numberOf(QStringView text);

// name|size|sha1
[[nodiscard]] std::optional<FileRecord> fileOfLine(QByteArrayView line);
// name, size and sha1, in a line each.
[[nodiscard]] std::optional<FileRecord> fileOfLines(QByteArrayView name, QByteArrayView size, QByteArrayView sha1);
// An address as it stands in a record: empty where it is "None" or nothing.
[[nodiscard]] QString hostOf(QByteArrayView line);

void appendLine(QByteArray& payload, QByteArrayView line);
void appendLine(QByteArray& payload, QStringView line);
void appendLine(QByteArray& payload, quint64 number);
// name\nsize\nsha1\n
void appendFile(QByteArray& payload, const FileRecord& file);
void appendHost(QByteArray& payload, const QString& host);

} // namespace Potluck::Beer2beer
