// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/sharedcontent.h"

#include "library/sharefile.h"

#include <QFile>

#include <atomic>
#include <cerrno>
#include <mutex>

#include <sys/uio.h>
#include <unistd.h>

namespace Potluck::Node {
namespace {

class SharedContent final : public Transfer::ContentReader
{
public:
    SharedContent(const Library::LocatedFile& file, QByteArray layer, std::function<void()> changed)
        : m_file(file)
        , m_name(QFile::decodeName(file.path.mid(file.path.lastIndexOf('/') + 1)))
        , m_layer(std::move(layer))
        , m_changed(std::move(changed))
    {}

    Content::ContentId content() const override { return m_file.content; }
    QString name() const override { return m_name; }
    std::uint64_t size() const override { return m_file.identity.size; }
    Content::PieceMap pieces() const override { return Content::PieceMap(Content::pieceCount(size()), true); }
    Result<QByteArray> layer() override { return m_layer; }

    // Opening may wait for the disk, so the first read always goes to a worker.
    Status readCached(std::uint64_t offset, std::span<char> into) override
    {
        const int fd = m_fd.load(std::memory_order_acquire);
        if (fd < 0)
            return Error{ErrorCode::Busy, QStringLiteral("not open yet")};
        iovec vector{into.data(), into.size()};
        const ssize_t count = preadv2(fd, &vector, 1, static_cast<off_t>(offset), RWF_NOWAIT);
        if (count != static_cast<ssize_t>(into.size()))
            return Error{ErrorCode::Busy, QStringLiteral("not in memory")};
        return stillTheSame(fd);
    }

    Status read(std::uint64_t offset, std::span<char> into) override
    {
        if (const Status status = open(); !status)
            return status;
        const int fd = m_fd.load(std::memory_order_acquire);
        while (!into.empty()) {
            const ssize_t count = pread(fd, into.data(), into.size(), static_cast<off_t>(offset));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return Error{ErrorCode::Io,
                             QStringLiteral("reading %1 failed: %2").arg(m_name, qt_error_string(errno))};
            if (count == 0)
                return gone(Error{ErrorCode::Corrupt, QStringLiteral("%1 became shorter").arg(m_name)});
            into = into.subspan(static_cast<std::size_t>(count));
            offset += static_cast<std::uint64_t>(count);
        }
        return stillTheSame(fd);
    }

private:
    Status open()
    {
        const std::lock_guard lock(m_mutex);
        if (m_fd.load(std::memory_order_relaxed) >= 0)
            return {};
        auto opened = Library::openShared(m_file);
        if (!opened)
            return gone(opened.error());
        m_descriptor = std::move(*opened);
        m_fd.store(m_descriptor.fd(), std::memory_order_release);
        return {};
    }

    // Asked after each read: what was read before the change is still good, what comes after is not sent.
    Status stillTheSame(int fd)
    {
        if (Library::isStill(fd, m_file.identity))
            return {};
        return gone(Error{ErrorCode::Corrupt, QStringLiteral("%1 changed since it was shared").arg(m_name)});
    }

    Error gone(Error error)
    {
        if (!m_told.exchange(true))
            m_changed();
        return error;
    }

    const Library::LocatedFile m_file;
    const QString m_name;
    const QByteArray m_layer;
    const std::function<void()> m_changed;
    std::mutex m_mutex;
    Library::FileDescriptor m_descriptor;
    std::atomic<int> m_fd{-1};
    std::atomic<bool> m_told{false};
};

} // namespace

std::shared_ptr<Transfer::ContentReader> makeSharedContent(const Library::LocatedFile& file, QByteArray layer,
                                                           std::function<void()> changed)
{
    return std::make_shared<SharedContent>(file, std::move(layer), std::move(changed));
}

} // namespace Potluck::Node
