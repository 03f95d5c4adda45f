// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QLocalServer;

namespace Potluck::Node {

// One desktop app for each data directory: the first takes what those that are started later are given, and they end.
// `desktop.lock` and `desktop.sock` (mode 0600, processes of the same user only) lie in the data directory; a node that
// runs there without a window holds neither.
class Handover final : public QObject
{
    Q_OBJECT

public:
    explicit Handover(QString dataDir, QObject* parent = nullptr);
    ~Handover() override; // another may be the first from now on

    enum class Role {
        First,     // links come with taken() from now on
        HandedOver // the first has the links
    };
    // Makes the directory where it is missing. Waits for the first one's word, two seconds at most: Timeout where it
    // says none. Needs no event loop, and must not be called where one runs.
    [[nodiscard]] Result<Role> claim(const QStringList& links);

Q_SIGNALS:
    void taken(const QStringList& links); // perhaps none: then only the window is wanted

private:
    [[nodiscard]] Status listen();
    [[nodiscard]] Status handOver(const QStringList& links) const;
    void accept();

    const QString m_dataDir;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace Potluck::Node
