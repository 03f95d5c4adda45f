// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

// Numbers as people read them, in their language (that of QLocale()). Pure.
namespace Potluck::Ui {

// With a mark for each character that would turn the text behind it around.
[[nodiscard]] QString plainName(const QString& name);
[[nodiscard]] QString sizeText(quint64 bytes);                                // "628 MB", "4.2 GB"; decimal units
[[nodiscard]] QString rateText(quint64 bytesPerSecond);                       // "4.2 MB/s"
[[nodiscard]] QString durationText(quint64 seconds);                          // "3 min", "2 h 10 min"
[[nodiscard]] QString leftText(std::optional<quint64> seconds);               // the same, empty where it is not known
[[nodiscard]] QString countText(quint64 count);                               // "12,340"
[[nodiscard]] QString percentText(quint64 done, quint64 of);                  // "42 %"; never 100 % before all is there
[[nodiscard]] QString sinceText(const QDateTime& when, const QDateTime& now); // "3 minutes ago", "yesterday"

enum class FileKind { Video, Music, Picture, Text, Archive, DiskImage, Program, Other };
// By the name's extension.
[[nodiscard]] FileKind fileKind(const QString& fileName);
// The word for it: "Video", "Music", "Picture", "Text", "Archive", "Disk", "Program", else the extension in capitals,
// else "File".
[[nodiscard]] QString typeText(const QString& fileName);
[[nodiscard]] QStringList typeWords(); // all but the extensions, for the width of a column
// The icon for it (see Theme::icon).
[[nodiscard]] QString typeIcon(const QString& fileName);

} // namespace Potluck::Ui
