// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/beer2beer/lines.h"

#include "base/bytes.h"

#include <QStringDecoder>

#include <algorithm>

namespace Potluck::Beer2beer {
namespace {

// What the program writes for a peer that has not told its address.
constexpr const char* NoHost = "None";

} // namespace

std::optional<QList<QByteArrayView>> linesOf(QByteArrayView payload)
{
    if (!isUtf8(payload))
        return std::nullopt;
    QList<QByteArrayView> lines;
    while (!payload.isEmpty()) {
        const qsizetype end = payload.indexOf('\n');
        lines += end < 0 ? payload : payload.first(end);
        payload = end < 0 ? QByteArrayView() : payload.sliced(end + 1);
    }
    return lines;
}

bool isWhite(QChar character)
{
    return character.isSpace() || (character >= QChar(0x1c) && character <= QChar(0x1f));
}

std::optional<QStringList> tokensOf(QByteArrayView payload)
{
    if (!isUtf8(payload))
        return std::nullopt;
    const QString text = textOf(payload);
    QStringList tokens;
    QString token;
    for (const QChar character : text) {
        if (!isWhite(character)) {
            token += character;
        } else if (!token.isEmpty()) {
            tokens += std::exchange(token, {});
        }
    }
    if (!token.isEmpty())
        tokens += token;
    return tokens;
}

QString textOf(QByteArrayView utf8)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(utf8);
}

std::optional<quint64> numberOf(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool fits = false;
    const quint64 number = text.toByteArray().toULongLong(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

std::optional<quint64> numberOf(QStringView text)
{
    return numberOf(QByteArrayView(text.toUtf8()));
}

std::optional<FileRecord> fileOfLine(QByteArrayView line)
{
    if (std::count(line.begin(), line.end(), '|') != 2)
        return std::nullopt;
    const qsizetype first = line.indexOf('|');
    const qsizetype second = line.indexOf('|', first + 1);
    return fileOfLines(line.first(first), line.sliced(first + 1, second - first - 1), line.sliced(second + 1));
}

std::optional<FileRecord> fileOfLines(QByteArrayView name, QByteArrayView size, QByteArrayView sha1)
{
    const auto bytes = numberOf(size);
    const auto digest = Content::Sha1Digest::fromHex(sha1);
    if (name.isEmpty() || !bytes || !digest)
        return std::nullopt;
    return FileRecord{textOf(name), *bytes, *digest};
}

QString hostOf(QByteArrayView line)
{
    return line == QByteArrayView(NoHost) ? QString() : textOf(line);
}

void appendLine(QByteArray& payload, QByteArrayView line)
{
    payload += line;
    payload += '\n';
}

void appendLine(QByteArray& payload, QStringView line)
{
    appendLine(payload, QByteArrayView(line.toUtf8()));
}

void appendLine(QByteArray& payload, quint64 number)
{
    appendLine(payload, QByteArrayView(QByteArray::number(number)));
}

void appendFile(QByteArray& payload, const FileRecord& file)
{
    appendLine(payload, file.name);
    appendLine(payload, file.size);
    appendLine(payload, QByteArrayView(file.sha1.toHex()));
}

void appendHost(QByteArray& payload, const QString& host)
{
    host.isEmpty() ? appendLine(payload, QByteArrayView(NoHost)) : appendLine(payload, host);
}

} // namespace Potluck::Beer2beer
