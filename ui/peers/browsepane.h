// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/types.h"
#include "ui/page/session.h"
#include "ui/peers/folderdownload.h"

#include <QBasicTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Potluck::Ui {

class BrowseModel;
class EmptyState;
class RowView;

// What one peer shares, as a tree with a filter; downloads of files and of whole folders. Pages are asked for one after
// the other. GUI thread; the session outlives it.
class BrowsePane final : public QWidget
{
    Q_OBJECT

public:
    explicit BrowsePane(const Session& session, QWidget* parent = nullptr);
    ~BrowsePane() override;

    void browse(const Node::PeerRow& peer);
    void reload();
    [[nodiscard]] const Node::PeerRow& peer() const { return m_peer; }
    void explain(); // why it cannot be reached, above the list

    void showBack(bool shown); // where this lies over the list of peers
    void focusFilter();
    [[nodiscard]] QWidget* focusTarget() const; // the files, or what stands in for them
    void remember();
    // Downloads of folders that have not asked for all files yet; for a window that is made anew.
    [[nodiscard]] QList<FolderDownload::Rest> runningDownloads() const;
    void goOnWith(const QList<FolderDownload::Rest>& downloads);
    [[nodiscard]] RowView& view() const; // the one that is seen

Q_SIGNALS:
    void backPressed();

protected:
    void timerEvent(QTimerEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeReason();
    QWidget* makeFoot();
    RowView* makeView(BrowseModel& model, const QString& name);
    void askPage(const QString& after);
    void finish();
    void startFilter();
    void filterSome();
    void choosePane();
    void tell();
    void tellPath();
    void download();
    void downloadFolder(const BrowseModel& model, const QModelIndex& index);
    void openMenu(RowView& view, const QPoint& at);

    const Session& m_session;
    QToolButton* m_back = nullptr;
    QLabel* m_title = nullptr;
    QLineEdit* m_filter = nullptr;
    QPushButton* m_download = nullptr;
    QWidget* m_reasonLine;
    QLabel* m_reason = nullptr;
    QStackedWidget* m_panes;
    BrowseModel* m_files;
    BrowseModel* m_matches; // those that the filter lets through
    RowView* m_tree;
    RowView* m_matchTree;
    EmptyState* m_nobody;
    EmptyState* m_reading;
    EmptyState* m_nothing;
    EmptyState* m_noMatch;
    EmptyState* m_failure;
    QWidget* m_foot;
    QLabel* m_count = nullptr;
    QProgressBar* m_progress = nullptr;

    Node::PeerRow m_peer;
    std::unique_ptr<QObject> m_call; // of the listing that goes on
    QString m_error;
    QString m_text;              // that is filtered by
    int m_filtered = 0;          // files that were looked at
    QList<QStringList> m_wanted; // folders to download when all is read
    QBasicTimer m_slices;
};

} // namespace Potluck::Ui
