// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/filename.h"

#include "base/bytes.h"

#include <QByteArray>
#include <QStringList>

namespace Potluck::Content {
namespace {

// Longer "extensions" are parts of the name and may be cut.
constexpr qsizetype MaxExtensionBytes = 32;

bool isSeparator(QChar c)
{
    return c == QLatin1Char('/') || c == QLatin1Char('\\');
}

// Characters that no file system, terminal or person should meet in a file name.
bool isHarmful(char32_t c)
{
    if (c < 0x80)
        return c < 0x20 || c == 0x7f || QLatin1String("<>:\"|?*/\\").contains(QLatin1Char(static_cast<char>(c)));
    if (QChar::isNonCharacter(c) || c == QChar::ReplacementCharacter)
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format: // bidi overrides and isolates, zero-width marks, tags: but joiners shape Persian and
                              // emoji
        return c != 0x200c && c != 0x200d && c != 0x00ad;
    default:
        return false;
    }
}

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x00ad) || c == QChar(0x200c) || c == QChar(0x200d);
}

// Device names of Windows, which claims them with any extension.
bool isReserved(const QString& name)
{
    static const QStringList names{
        QStringLiteral("con"),  QStringLiteral("prn"),  QStringLiteral("aux"),  QStringLiteral("nul"),
        QStringLiteral("com0"), QStringLiteral("com1"), QStringLiteral("com2"), QStringLiteral("com3"),
        QStringLiteral("com4"), QStringLiteral("com5"), QStringLiteral("com6"), QStringLiteral("com7"),
        QStringLiteral("com8"), QStringLiteral("com9"), QStringLiteral("lpt0"), QStringLiteral("lpt1"),
        QStringLiteral("lpt2"), QStringLiteral("lpt3"), QStringLiteral("lpt4"), QStringLiteral("lpt5"),
        QStringLiteral("lpt6"), QStringLiteral("lpt7"), QStringLiteral("lpt8"), QStringLiteral("lpt9"),
    };
    return names.contains(name.section(QLatin1Char('.'), 0, 0).trimmed().toLower());
}

// Where the extension begins, its dot included; the length where there is none.
qsizetype extensionOf(const QString& name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    if (dot <= 0 || QStringView(name).sliced(dot).toUtf8().size() > MaxExtensionBytes)
        return name.size();
    static const QString tar = QStringLiteral(".tar");
    if (dot > tar.size() && QStringView(name).first(dot).endsWith(tar, Qt::CaseInsensitive))
        return dot - tar.size();
    return dot;
}

// The longest beginning of at most that many bytes of UTF-8, whole characters.
QString cutToBytes(const QString& text, qsizetype bytes)
{
    const QByteArray utf8 = text.toUtf8();
    return utf8.size() <= bytes ? text : QString::fromUtf8(cutUtf8(utf8, bytes));
}

QString trimmedName(const QString& name)
{
    qsizetype begin = 0;
    qsizetype end = name.size();
    while (begin < end && (name[begin] == QLatin1Char('.') || isBlank(name[begin])))
        ++begin;
    while (end > begin && (name[end - 1] == QLatin1Char('.') || isBlank(name[end - 1])))
        --end;
    return name.sliced(begin, end - begin);
}

// stem + tail, the stem cut so that both fit.
QString joined(const QString& stem, const QString& tail)
{
    return trimmedName(cutToBytes(stem, MaxFileNameBytes - tail.toUtf8().size())) + tail;
}

} // namespace

QString safeFileName(const QString& name)
{
    qsizetype begin = name.size();
    while (begin > 0 && !isSeparator(name[begin - 1]))
        --begin;
    QString kept;
    const auto characters = QStringView(name).sliced(begin).toUcs4();
    for (const uint c : characters) {
        if (!isHarmful(c))
            kept += QChar::fromUcs4(c);
    }
    kept = trimmedName(kept.normalized(QString::NormalizationForm_C));
    // Trimming the stem may bring another extension to light (".tar .gz"); each round makes the name shorter.
    for (QString before; before != kept;) {
        before = kept;
        const qsizetype extension = extensionOf(kept);
        kept = trimmedName(joined(kept.first(extension), kept.sliced(extension)));
    }
    if (kept.isEmpty())
        return QStringLiteral("file");
    if (isReserved(kept))
        return safeFileName(QLatin1Char('_') + kept);
    return kept;
}

QString numberedName(const QString& name, std::uint64_t number)
{
    if (number < 2)
        return name;
    const qsizetype extension = extensionOf(name);
    return joined(name.first(extension), QStringLiteral(" (%1)").arg(number) + name.sliced(extension));
}

QString uniqueName(const QString& name, const std::function<bool(const QString&)>& isTaken)
{
    constexpr std::uint64_t MaxNumber = 10'000;
    std::uint64_t number = 1;
    while (number < MaxNumber && isTaken(numberedName(name, number)))
        ++number;
    return numberedName(name, number);
}

} // namespace Potluck::Content
