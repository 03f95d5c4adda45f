// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/search/foundproxy.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Potluck::Ui {

class DownloadWatch;
class EmptyState;
class PeerSpeeds;
class RowView;
struct Session;

// One query and what it found. GUI thread; what it is given outlives it.
class SearchTab final : public QWidget
{
    Q_OBJECT

public:
    SearchTab(const Session& session, const DownloadWatch& downloads, const PeerSpeeds& speeds,
              QWidget* parent = nullptr);
    ~SearchTab() override;

    void search(const QString& query);
    void searchAgain();
    // The same once more, with linked indexes that were not asked because there was enough.
    void searchEverywhere();
    [[nodiscard]] const QString& query() const { return m_query; }
    [[nodiscard]] bool isSearching() const { return m_call != nullptr; }

    // Of type, size and sources; the text is the tab's own.
    void setFilter(FoundFilter filter);
    void filterByText(); // opens its field
    void toggleSources();

    // Of the selected results, the current one where none is selected.
    [[nodiscard]] QStringList selectedMagnets() const;
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] QStringList
    currentPeers() const; // who has the current result, online ones first; one where it is a source
    [[nodiscard]] RowView& view() const { return *m_view; }
    [[nodiscard]] const FoundProxy& results() const { return *m_proxy; }

Q_SIGNALS:
    void changed(); // its state or what is selected
    void downloadAsked();
    void menuAsked(const QPoint& at); // global
    void keepAsked();
    void filterDropAsked(); // the filters of type, size and sources
    void joinAsked();

protected:
    void timerEvent(QTimerEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFilterLine();
    QWidget* makeFooter();
    void begin();
    void take(const QList<Node::FoundRow>& rows);
    void count(const QList<Node::FoundRow>& rows); // their peers
    void takeSome();
    void finish(const Status& status);
    void end();
    void choosePane();
    void tell();
    void applyFilter();
    [[nodiscard]] QList<int> selectedResults() const;

    const Session& m_session;
    FoundModel* m_model;
    FoundProxy* m_proxy;
    QWidget* m_filterLine;
    QLineEdit* m_filterField = nullptr;
    QStackedWidget* m_panes;
    RowView* m_view;
    EmptyState* m_searching;
    EmptyState* m_nothing;
    EmptyState* m_noMatch;
    EmptyState* m_failure;
    QPushButton* m_join = nullptr;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_waiting = nullptr;
    QPushButton* m_download = nullptr;

    QString m_query;
    bool m_everywhere = false;
    FoundFilter m_filter;
    std::unique_ptr<QObject> m_call;  // of the search that goes on; gives it up when it goes
    QList<Node::FoundRow> m_arriving; // not yet in the model
    QList<Node::FoundRow> m_last;     // of the call before: all that holds, when the search has ended
    std::optional<Status> m_ended;    // as the search ended, with rows still arriving
    std::optional<Error> m_error;
    QSet<QString> m_peers;
    QElapsedTimer m_clock;
    qint64 m_took = 0;      // milliseconds
    bool m_touched = false; // somebody looks at the list: its rows stay where they are
    QBasicTimer m_slices;
};

} // namespace Potluck::Ui
