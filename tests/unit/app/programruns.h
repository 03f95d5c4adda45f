// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

// The built potluck, started in a folder of its own that goes with this object. POTLUCK_NODE names the program.
class ProgramRuns
{
public:
    enum class Display { None, Offscreen }; // a node without a window needs none
    struct Ended
    {
        int exitCode = -1; // -1: it did not end within 20 s, or not by itself
        QByteArray out;
        QByteArray err;
    };

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    // Relative paths among the arguments lie in the folder.
    void launch(QProcess& process, const QStringList& arguments, Display display = Display::None) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_qs, path(u"home"_qs));
        for (const QString& name : {u"DISPLAY"_qs, u"WAYLAND_DISPLAY"_qs, u"QT_QPA_PLATFORM"_qs})
            environment.remove(name);
        if (display == Display::Offscreen)
            environment.insert(u"QT_QPA_PLATFORM"_qs, u"offscreen"_qs);
        environment.insert(u"XDG_RUNTIME_DIR"_qs, m_folder.path()); // of a session; Qt says so where there is none
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(POTLUCK_NODE), arguments);
    }

    [[nodiscard]] Ended run(const QStringList& arguments, Display display = Display::None) const
    {
        QProcess process;
        launch(process, arguments, display);
        if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    // The lines until the last one that a node prints when it is ready.
    [[nodiscard]] static QStringList readyLines(QProcess& process, const char* last)
    {
        QStringList lines;
        while (lines.isEmpty() || !lines.last().startsWith(QLatin1String(last))) {
            if (!process.canReadLine() && !process.waitForReadyRead(20'000))
                break;
            if (process.canReadLine())
                lines.append(QString::fromUtf8(process.readLine()).trimmed());
        }
        return lines;
    }

    // The exit code; -1 when it did not end by itself.
    [[nodiscard]] static int end(QProcess& process, int signal)
    {
        if (process.processId() <= 0) // it ended already; 0 would mean this test and all around it
            return -1;
        ::kill(static_cast<pid_t>(process.processId()), signal);
        const bool ended = process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit;
        return ended ? process.exitCode() : -1;
    }

private:
    QTemporaryDir m_folder;
};
