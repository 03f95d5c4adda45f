// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"
#include "ui/shell/explanation.h"

#include <QPointer>
#include <QToolButton>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QTimer;

namespace Potluck::Ui {

class LimitsMenu;

// The bottom of the window: connection, hashing, room on the disk, limits, both rates. Every part is a button of fixed
// width that explains itself. What does not fit hides: the disk first, then hashing.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    // Bytes that are free where a folder lies, told later; nothing where it cannot be told. Never blocks.
    using FreeSpace =
        std::function<void(const QString& folder, QObject* context, std::function<void(std::optional<quint64>)> done)>;

    StatusLine(const Session& session, FreeSpace freeSpace, QWidget* parent = nullptr);

    // Something that was done just now ("Copied"), for a few seconds.
    void tell(const QString& message);
    // The parts that are shown, from left to right, for the order of focus.
    [[nodiscard]] QList<QWidget*> parts() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* addPart(const QString& icon, const QString& widest, const std::function<void()>& explain);
    void setPart(QToolButton* part, const QString& text, const QString& description);
    void showStatus(const Node::StatusRow& status);
    void showHashing(const Node::HashingRow& hashing);
    void askForSpace();
    void askForPeers();
    void fitParts();
    [[nodiscard]] Explanation::Content aboutConnection() const;
    [[nodiscard]] Explanation::Content aboutHashing() const;
    [[nodiscard]] Explanation::Content aboutSpace() const;
    [[nodiscard]] Explanation::Content aboutDownloads() const;
    [[nodiscard]] Explanation::Content aboutUploads() const;

    const Session m_session;
    const FreeSpace m_freeSpace;
    QToolButton* m_connection;
    QToolButton* m_hashing;
    QToolButton* m_space;
    QLabel* m_message;
    QToolButton* m_limits;
    QToolButton* m_down;
    QToolButton* m_up;
    LimitsMenu* m_limitsMenu;
    QTimer* m_messageTime;
    QTimer* m_spaceTime;
    QTimer* m_peersTime;
    Node::HashingRow m_hashingRow;
    std::optional<quint64> m_freeBytes;
    QString m_downloadDir;
    QString m_connectionIcon;
    QStringList m_online;       // links of the indexes that are
    std::optional<int> m_peers; // online there; nothing: not known yet
};

} // namespace Potluck::Ui
