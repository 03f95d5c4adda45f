// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/threadworker.h"
#include "node/handover.h"
#include "node/node.h"
#include "ui/look/languages.h"
#include "ui/look/theme.h"
#include "ui/page/feed.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QSettings>

#include <memory>
#include <optional>

class QApplication;

namespace Potluck::App {

// The desktop app from its start to its end: one window over one node in one data directory, which a node without a
// window may have used before and may use after. Lives on the main thread, in a QApplication that outlives it.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString dataDir; // absolute
        QStringList links;
        QStringList listen{}; // instead of the remembered ones, for tests
        bool hasTray = true;  // false: none is looked for
    };

    Desktop(QApplication& application, Options options);
    ~Desktop() override;

    // Whether this one is the first on its data directory. Where it is not, the first has the links and this one ends;
    // an error is one sentence, and it may be tried again. Before start(), where no event loop runs.
    [[nodiscard]] Result<Node::Handover::Role> claim();
    // Shows the window at once, then starts the node.
    void start();
    // Hides the window, ends the node; also while it starts. Once.
    void end();

    [[nodiscard]] Ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] Ui::Theme& theme() { return m_theme; }
    [[nodiscard]] Ui::Languages& languages() { return m_languages; }
    [[nodiscard]] Node::Node& node() { return *m_node; }

Q_SIGNALS:
    void failed(const QString& reason); // the node did not start, which the window says, too; an English sentence
    void ending();                      // end() began; ended() comes within 3 seconds or never
    void ended(int exitCode);

private:
    void applyLook();
    void makeNode();
    void makeWindow(const QHash<Ui::PageId, QVariant>& left = {});
    void startNode();
    void tellFailure();
    void makeWindowAnew(); // in another language

    const Options m_options;
    Node::Handover m_handover;
    QSettings m_memory;
    Ui::Languages m_languages;
    Ui::Theme m_theme;
    ThreadWorker m_disk;
    std::unique_ptr<Node::Node> m_node;
    std::unique_ptr<Ui::Feed> m_feed; // the window's pages hold them all
    std::unique_ptr<Ui::MainWindow> m_window;
    QStringList m_links;            // of the command line, until the window has them
    std::optional<Error> m_failure; // of the node's start
    bool m_isRunning = false;
    bool m_isEnding = false;
};

} // namespace Potluck::App
