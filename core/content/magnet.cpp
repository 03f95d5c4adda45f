// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/magnet.h"

#include "content/piecemap.h"

#include <QByteArray>
#include <QUrl>

namespace Potluck::Content {
namespace {

Error malformed(const QString& detail)
{
    return {ErrorCode::InvalidArgument, QStringLiteral("not a file link: %1").arg(detail)};
}

// RFC 4648 section 6 without padding: 32 characters are 20 bytes.
std::optional<Sha1Digest> sha1FromBase32(QByteArrayView text)
{
    if (text.size() != 32)
        return std::nullopt;
    Sha1Digest digest;
    std::uint32_t buffer = 0;
    int bits = 0;
    std::size_t at = 0;
    for (const char c : text) {
        std::uint32_t value = 0;
        if (c >= 'A' && c <= 'Z')
            value = static_cast<std::uint32_t>(c - 'A');
        else if (c >= 'a' && c <= 'z')
            value = static_cast<std::uint32_t>(c - 'a');
        else if (c >= '2' && c <= '7')
            value = static_cast<std::uint32_t>(c - '2') + 26;
        else
            return std::nullopt;
        buffer = (buffer << 5) | value;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            digest.bytes[at++] = static_cast<std::uint8_t>(buffer >> bits);
        }
    }
    return digest;
}

// Takes a value that may be there already; false where it differs from the one that is.
template<typename T>
bool take(std::optional<T>& into, const T& value)
{
    if (into && *into != value)
        return false;
    into = value;
    return true;
}

// False where the topic contradicts an earlier one or is a malformed one of a kind that is known.
bool readTopic(Magnet& magnet, const QByteArray& topic)
{
    const QByteArray lower = topic.toLower();
    const QByteArrayView hash = QByteArrayView(topic).sliced(topic.lastIndexOf(':') + 1);
    if (lower.startsWith("urn:tree:sha256:")) {
        const auto id = ContentId::fromHex(hash);
        return id && take(magnet.content, *id);
    }
    if (lower.startsWith("urn:sha1:")) {
        const auto digest = hash.size() == 32 ? sha1FromBase32(hash) : Sha1Digest::fromHex(hash);
        return digest && take(magnet.sha1, *digest);
    }
    if (lower.startsWith("urn:md5:")) {
        const auto digest = Md5Digest::fromHex(hash);
        return digest && take(magnet.md5, *digest);
    }
    return true;
}

// "xt.1" is "xt": several of one kind may be numbered.
QByteArray keyOf(QByteArrayView raw)
{
    QByteArray key = QByteArray::fromPercentEncoding(raw.toByteArray()).toLower();
    if (const auto dot = key.indexOf('.'); dot >= 0)
        key.truncate(dot);
    return key;
}

std::optional<std::uint64_t> sizeFrom(const QByteArray& text)
{
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
    }
    bool ok = false;
    const qulonglong size = text.toULongLong(&ok);
    if (!ok || size > MaxFileSize)
        return std::nullopt;
    return size;
}

} // namespace

Result<Magnet> parseMagnet(const QString& text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.size() > MaxMagnetLength)
        return malformed(QStringLiteral("it is too long"));
    if (!trimmed.startsWith(QLatin1String("magnet:?"), Qt::CaseInsensitive))
        return malformed(QStringLiteral("it does not begin with magnet:?"));

    Magnet magnet;
    bool named = false;
    const QList<QByteArray> parameters = trimmed.sliced(8).toUtf8().split('&');
    for (const QByteArray& parameter : parameters) {
        const auto equals = parameter.indexOf('=');
        if (equals < 0)
            continue;
        const QByteArray key = keyOf(QByteArrayView(parameter).first(equals));
        QByteArray encoded = parameter.sliced(equals + 1);
        encoded.replace('+', ' ');
        const QByteArray value = QByteArray::fromPercentEncoding(encoded);
        if (key == "xt") {
            if (!readTopic(magnet, value))
                return malformed(QStringLiteral("a content hash in it is malformed or contradicts another"));
        } else if (key == "dn") {
            const QString name = QString::fromUtf8(value);
            if (named && magnet.name != name)
                return malformed(QStringLiteral("it has two names"));
            magnet.name = name;
            named = true;
        } else if (key == "xl") {
            const auto size = sizeFrom(value);
            if (!size || !take(magnet.size, *size))
                return malformed(QStringLiteral("its size is malformed or too large"));
        }
    }
    if (!magnet.content && !magnet.sha1 && !magnet.md5)
        return malformed(QStringLiteral("it has no content hash that Potluck knows"));
    return magnet;
}

QString formatMagnet(const Magnet& magnet)
{
    QByteArray link = "magnet:?";
    const auto add = [&link](const QByteArray& parameter) {
        if (!link.endsWith('?'))
            link += '&';
        link += parameter;
    };
    if (magnet.content)
        add("xt=urn:tree:sha256:" + magnet.content->toHex());
    if (magnet.sha1)
        add("xt=urn:sha1:" + magnet.sha1->toHex());
    if (magnet.md5)
        add("xt=urn:md5:" + magnet.md5->toHex());
    if (!magnet.name.isEmpty())
        add("dn=" + QUrl::toPercentEncoding(magnet.name));
    if (magnet.size)
        add("xl=" + QByteArray::number(static_cast<qulonglong>(*magnet.size)));
    return QString::fromLatin1(link);
}

} // namespace Potluck::Content
