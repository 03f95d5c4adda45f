// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/sharefile.h"

#include <QByteArray>
#include <QSocketNotifier>

#include <cstdint>
#include <functional>
#include <memory>

namespace Potluck::Library {

// Something happened in a watched folder.
struct WatchEvent
{
    int watch = -1;
    std::uint32_t mask = 0; // as inotify(7) gives it
    QByteArray name;        // in the folder; empty where it is about the folder itself
};

// Tells of changes in folders (inotify, one watch per folder). Lives on one thread with an event loop, where the
// events are told; add() and remove() may be called from any thread.
class Watcher
{
public:
    explicit Watcher(std::function<void(const WatchEvent&)> changed);
    ~Watcher();

    // False where the system has no watches to give at all.
    [[nodiscard]] bool isWorking() const { return m_fd.isOpen(); }
    // Watches an open folder and returns the watch, the same one for the same folder; -1 where the system's number of
    // watches is used up.
    [[nodiscard]] int add(int folder);
    void remove(int watch);

private:
    void read();

    std::function<void(const WatchEvent&)> m_changed;
    FileDescriptor m_fd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Potluck::Library
