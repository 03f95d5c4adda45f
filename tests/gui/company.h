// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/node.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Potluck::GuiTest {

// Folders with files as people have them, and peers without a window who share them.
class Company
{
public:
    static constexpr qint64 BigBytes = 48LL * 1024 * 1024;
    static inline const QString BigName = QStringLiteral("Midsummer concert 2026.mkv");
    static constexpr int Photos = 12;
    [[nodiscard]] static QString photoName(int number); // from 1
    static inline const QString SmallName = QStringLiteral("Apple pie.txt");

    Company();
    ~Company();

    // A folder of that name in its own place, with the big file and some small ones.
    [[nodiscard]] QString folderWithBigFile(const QString& name) const;
    [[nodiscard]] QString emptyFolder(const QString& name) const;
    [[nodiscard]] const QByteArray& bigContent() const { return m_big; }
    // A running peer that joined with the invite and shares the folder; false where one of it fails within 30 s.
    [[nodiscard]] bool invite(const QString& name, const QString& invite, const QString& folder);
    void sendHome();

private:
    QTemporaryDir m_place;
    QByteArray m_big;
    std::vector<std::unique_ptr<Node::Node>> m_peers;
};

} // namespace Potluck::GuiTest
