// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

// Numbers as people read them, in their language. Pure.
namespace Potluck::Ui {

[[nodiscard]] QString sizeText(quint64 bytes);                   // "628 MB"; decimal units
[[nodiscard]] QString rateText(quint64 bytesPerSecond);          // "4.2 MB/s"
[[nodiscard]] QString durationText(quint64 seconds);             // "3 min", "2 h 10 min"
[[nodiscard]] QString leftText(std::optional<quint64> seconds);  // the same, empty where it is not known
[[nodiscard]] QString countText(qint64 count);                   // "12,340"
[[nodiscard]] QString percentText(quint64 done, quint64 of);     // "42 %"; never 100 % before all is there
[[nodiscard]] QString sinceText(const QDateTime& when, const QDateTime& now); // "3 minutes ago", "yesterday"
// The word for a kind of file by its name's extension: "Video", "Music", "Picture", "Text", "Archive", "Disk image",
// "Program", else the extension in capitals.
[[nodiscard]] QString typeText(const QString& fileName);

} // namespace Potluck::Ui
