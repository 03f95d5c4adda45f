// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/seedpublication.h"

#include "node/sharing.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace Potluck::Node {
namespace {

constexpr int PageSize = 1000;

// Shows everything that is published to visit(), page by page, then calls done().
void walk(Sharing& sharing, quint64 after, QObject* context, std::function<void(const Library::PublishedFile&)> visit,
          std::function<void(Status)> done)
{
    sharing.changesSince(after, PageSize, context,
                         [&sharing, context, visit = std::move(visit),
                          done = std::move(done)](const Result<Library::ChangePage>& page) mutable {
                             if (!page)
                                 return done(page.error());
                             for (const Library::Change& change : page->changes) {
                                 if (change.file)
                                     visit(*change.file);
                             }
                             if (!page->more || page->changes.isEmpty())
                                 return done({});
                             walk(sharing, page->changes.constLast().sequence, context, std::move(visit),
                                  std::move(done));
                         });
}

// The newest so many of all that were added.
class NewestFiles
{
public:
    explicit NewestFiles(std::size_t most) : m_most(most) {}

    void add(const Library::PublishedFile& file)
    {
        ++m_total;
        if (!file.sha1 || m_most == 0)
            return;
        if (m_kept.size() == m_most) {
            if (file.mtime <= m_kept.front().mtime)
                return;
            std::pop_heap(m_kept.begin(), m_kept.end(), isNewer);
            m_kept.pop_back();
        }
        m_kept.push_back({file.mtime, {file.name, file.size, *file.sha1}});
        std::push_heap(m_kept.begin(), m_kept.end(), isNewer);
    }
    [[nodiscard]] Beer2beer::Publication::Newest take()
    {
        std::sort_heap(m_kept.begin(), m_kept.end(), isNewer);
        Beer2beer::Publication::Newest newest;
        newest.total = m_total;
        for (Kept& kept : m_kept)
            newest.files.append(std::move(kept.file));
        return newest;
    }

private:
    struct Kept
    {
        qint64 mtime = 0;
        Beer2beer::FileRecord file;
    };
    // A heap by this has its oldest file in front.
    static bool isNewer(const Kept& a, const Kept& b) { return a.mtime > b.mtime; }

    const std::size_t m_most;
    quint64 m_total = 0;
    std::vector<Kept> m_kept;
};

} // namespace

void SeedPublication::newest(int most, QObject* context, Beer2beer::Publication::Answered answered)
{
    auto newest = std::make_shared<NewestFiles>(static_cast<std::size_t>(std::max(most, 0)));
    walk(
        m_sharing, 0, context, [newest](const Library::PublishedFile& file) { newest->add(file); },
        [newest, answered = std::move(answered)](const Status& status) {
            answered(status ? Result<Beer2beer::Publication::Newest>(newest->take())
                            : Result<Beer2beer::Publication::Newest>(status.error()));
        });
}

void SeedPublication::list(QObject* context, Listed listed)
{
    using Files = QHash<Content::Md5Digest, QString>;
    auto files = std::make_shared<Files>();
    walk(
        m_sharing, 0, context,
        [files](const Library::PublishedFile& file) {
            if (file.md5)
                files->insert(*file.md5, file.name);
        },
        [files, listed = std::move(listed)](const Status& status) {
            listed(status ? Result<Files>(std::move(*files)) : Result<Files>(status.error()));
        });
}

} // namespace Potluck::Node
