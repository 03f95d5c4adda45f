// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/text.h"

#include "base/bytes.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Potluck::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Text)
};

constexpr quint64 Minute = 60;
constexpr quint64 Hour = 60 * Minute;
constexpr quint64 Day = 24 * Hour;

int asNumber(quint64 count)
{
    constexpr quint64 Largest = 1'000'000'000;
    return static_cast<int>(std::min(count, Largest));
}

QString minutes(quint64 count)
{
    return Words::tr("%n min", "a duration", asNumber(count));
}

QString hours(quint64 count)
{
    return Words::tr("%n h", "a duration", asNumber(count));
}

QString days(quint64 count)
{
    return Words::tr("%n day(s)", "a duration", asNumber(count));
}

} // namespace

QString plainName(const QString& name)
{
    const auto turns = [](QChar c) {
        return (c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    };
    if (std::none_of(name.begin(), name.end(), turns))
        return name;
    QString plain = name;
    std::replace_if(plain.begin(), plain.end(), turns, QChar(QChar::ReplacementCharacter));
    return plain;
}

QString sizeText(quint64 bytes)
{
    return humanSize(bytes, QLocale());
}

QString rateText(quint64 bytesPerSecond)
{
    return Words::tr("%1/s", "a size each second").arg(sizeText(bytesPerSecond));
}

QString durationText(quint64 seconds)
{
    if (seconds < Minute)
        return Words::tr("%n s", "a duration", asNumber(seconds));
    // Rounded up, as what is told is how long something still takes.
    const quint64 wholeMinutes = (seconds + Minute - 1) / Minute;
    if (wholeMinutes < 60)
        return minutes(wholeMinutes);
    if (wholeMinutes < 24 * 60) {
        const quint64 rest = wholeMinutes % 60;
        return rest == 0 ? hours(wholeMinutes / 60)
                         : Words::tr("%1 %2", "two parts of a duration").arg(hours(wholeMinutes / 60), minutes(rest));
    }
    const quint64 wholeHours = (seconds + Hour - 1) / Hour;
    const quint64 rest = wholeHours % 24;
    if (rest == 0 || wholeHours >= 7 * 24)
        return days(wholeHours / 24);
    return Words::tr("%1 %2", "two parts of a duration").arg(days(wholeHours / 24), hours(rest));
}

QString leftText(std::optional<quint64> seconds)
{
    return seconds ? durationText(*seconds) : QString();
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

QString percentText(quint64 done, quint64 of)
{
    const int percent =
        of == 0      ? 0
        : done >= of ? 100
                     : std::min(99, static_cast<int>(100.0 * static_cast<double>(done) / static_cast<double>(of)));
    return Words::tr("%1 %", "percent").arg(QLocale().toString(percent));
}

QString sinceText(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    const qint64 ago = when.secsTo(now);
    if (ago < static_cast<qint64>(Minute))
        return Words::tr("just now");
    const auto seconds = static_cast<quint64>(ago);
    if (seconds < Hour)
        return Words::tr("%n minute(s) ago", nullptr, asNumber(seconds / Minute));
    const qint64 nights = when.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (nights == 0 || seconds < 6 * Hour)
        return Words::tr("%n hour(s) ago", nullptr, asNumber(seconds / Hour));
    if (nights == 1)
        return Words::tr("yesterday");
    if (nights < 30)
        return Words::tr("%n day(s) ago", nullptr, asNumber(static_cast<quint64>(nights)));
    return QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat);
}

FileKind fileKind(const QString& fileName)
{
    static const QHash<QString, FileKind> kinds = [] {
        QHash<QString, FileKind> map;
        const auto put = [&map](FileKind kind, const char* extensions) {
            for (const QString& extension : QString::fromLatin1(extensions).split(QLatin1Char(' ')))
                map.insert(extension, kind);
        };
        put(FileKind::Video, "mkv mp4 avi webm mov mpg mpeg m4v ogv wmv flv ts vob m2ts 3gp");
        put(FileKind::Music, "mp3 flac ogg oga opus wav m4a aac wma aiff aif ape mka mid midi");
        put(FileKind::Picture, "jpg jpeg png gif webp svg bmp tif tiff heic avif raw xcf psd ico");
        put(FileKind::Text,
            "txt md pdf epub mobi djvu odt ods odp doc docx xls xlsx ppt pptx rtf tex html htm csv log srt json xml");
        put(FileKind::Archive, "zip tar gz xz bz2 zst 7z rar tgz txz tbz2 lz cab cpio");
        put(FileKind::DiskImage, "iso img dmg vdi qcow2 vmdk vhd bin cue nrg");
        put(FileKind::Program, "exe msi deb rpm appimage apk flatpak jar sh run snap");
        return map;
    }();
    const qsizetype dot = fileName.lastIndexOf(QLatin1Char('.'));
    return dot <= 0 ? FileKind::Other : kinds.value(fileName.mid(dot + 1).toLower(), FileKind::Other);
}

namespace {

// Empty: known by its extension only.
QString wordFor(FileKind kind)
{
    switch (kind) {
    case FileKind::Video:
        return Words::tr("Video");
    case FileKind::Music:
        return Words::tr("Music");
    case FileKind::Picture:
        return Words::tr("Picture");
    case FileKind::Text:
        return Words::tr("Text");
    case FileKind::Archive:
        return Words::tr("Archive");
    case FileKind::DiskImage:
        return Words::tr("Disk", "disk image");
    case FileKind::Program:
        return Words::tr("Program");
    case FileKind::Other:
        break;
    }
    return {};
}

} // namespace

QString typeText(const QString& fileName)
{
    if (const QString word = wordFor(fileKind(fileName)); !word.isEmpty())
        return word;
    constexpr qsizetype LongestExtension = 6;
    const qsizetype dot = fileName.lastIndexOf(QLatin1Char('.'));
    const QString extension = dot <= 0 ? QString() : fileName.mid(dot + 1);
    return extension.isEmpty() || extension.size() > LongestExtension ? Words::tr("File") : extension.toUpper();
}

QStringList typeWords()
{
    QStringList words{Words::tr("File")};
    for (const FileKind kind : {FileKind::Video, FileKind::Music, FileKind::Picture, FileKind::Text, FileKind::Archive,
                                FileKind::DiskImage, FileKind::Program})
        words.append(wordFor(kind));
    return words;
}

QString typeIcon(const QString& fileName)
{
    switch (fileKind(fileName)) {
    case FileKind::Video:
        return QStringLiteral("film");
    case FileKind::Music:
        return QStringLiteral("music");
    case FileKind::Picture:
        return QStringLiteral("image");
    case FileKind::Text:
        return QStringLiteral("text");
    case FileKind::Archive:
        return QStringLiteral("archive");
    case FileKind::DiskImage:
        return QStringLiteral("disc");
    case FileKind::Program:
        return QStringLiteral("program");
    case FileKind::Other:
        break;
    }
    return QStringLiteral("file");
}

} // namespace Potluck::Ui
