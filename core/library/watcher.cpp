// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/watcher.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace Potluck::Library {
namespace {

// Not IN_MODIFY: a file that is being written is told of when it is closed.
constexpr std::uint32_t Events = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB |
                                 IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;
constexpr std::size_t BufferBytes = 64 * 1024;

} // namespace

Watcher::Watcher(std::function<void(const WatchEvent&)> changed)
    : m_changed(std::move(changed)), m_fd(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (!m_fd.isOpen())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_fd.fd(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
}

Watcher::~Watcher() = default;

int Watcher::add(int folder)
{
    if (!m_fd.isOpen())
        return -1;
    // By way of the open folder, so that it is this one whatever its path leads to by now, and however long it is.
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(folder);
    return ::inotify_add_watch(m_fd.fd(), path.constData(), Events);
}

void Watcher::remove(int watch)
{
    if (m_fd.isOpen() && watch >= 0)
        ::inotify_rm_watch(m_fd.fd(), watch);
}

void Watcher::read()
{
    alignas(inotify_event) std::array<char, BufferBytes> buffer;
    // One buffer for each turn of the event loop: a storm of events must not keep everything else waiting.
    const ssize_t size = ::read(m_fd.fd(), buffer.data(), buffer.size());
    for (ssize_t at = 0; at + static_cast<ssize_t>(sizeof(inotify_event)) <= size;) {
        inotify_event event;
        std::memcpy(&event, buffer.data() + at, sizeof event);
        const char* const name = buffer.data() + at + sizeof event;
        m_changed({event.wd, event.mask, QByteArray(name, static_cast<qsizetype>(::strnlen(name, event.len)))});
        at += static_cast<ssize_t>(sizeof event + event.len);
    }
}

} // namespace Potluck::Library
