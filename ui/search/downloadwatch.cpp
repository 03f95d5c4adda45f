// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/downloadwatch.h"

#include "content/magnet.h"
#include "ui/page/feed.h"
#include "ui/page/session.h"

#include <algorithm>

namespace Potluck::Ui {
namespace {

QList<QByteArray> digestsOf(const Node::FoundRow& file)
{
    QList<QByteArray> digests; // told apart by their lengths
    if (file.content)
        digests.append(file.content->toByteArray());
    if (file.sha1)
        digests.append(file.sha1->toByteArray());
    if (file.md5)
        digests.append(file.md5->toByteArray());
    return digests;
}

} // namespace

DownloadWatch::DownloadWatch(const Session& session, QObject* parent) : QObject(parent)
{
    connect(&session.feed, &Feed::transfersChanged, this, &DownloadWatch::watch);
    session.node.transfers(this, [this](const Result<QList<Node::TransferRow>>& rows) {
        if (rows)
            watch(*rows, {});
    });
}

bool DownloadWatch::isRunning(const Node::FoundRow& file) const
{
    if (m_running.isEmpty())
        return false;
    // What is known by its content is that content; others may lie about its digests.
    if (file.content)
        return m_running.contains(file.content->toByteArray());
    const QList<QByteArray> digests = digestsOf(file);
    return std::any_of(digests.cbegin(), digests.cend(),
                       [this](const QByteArray& digest) { return m_running.contains(digest); });
}

void DownloadWatch::watch(const QList<Node::TransferRow>& transfers, const QList<quint64>& removed)
{
    const auto end = [this](quint64 id) {
        const auto known = m_files.constFind(id);
        if (known == m_files.cend())
            return;
        const Node::FoundRow file = *known;
        m_files.erase(known);
        for (const QByteArray& digest : digestsOf(file)) {
            if (--m_running[digest] == 0)
                m_running.remove(digest);
        }
        Q_EMIT changed(file);
    };
    for (const quint64 id : removed)
        end(id);
    for (const Node::TransferRow& transfer : transfers) {
        if (transfer.direction != Node::TransferRow::Direction::Download)
            continue;
        if (transfer.state == u"done") {
            end(transfer.id);
            continue;
        }
        if (m_files.contains(transfer.id))
            continue;
        const auto magnet = Content::parseMagnet(transfer.magnet);
        if (!magnet)
            continue;
        Node::FoundRow file;
        file.content = magnet->content;
        file.sha1 = magnet->sha1;
        file.md5 = magnet->md5;
        file.size = magnet->size ? std::optional<quint64>(*magnet->size) : std::nullopt;
        m_files.insert(transfer.id, file);
        for (const QByteArray& digest : digestsOf(file))
            ++m_running[digest];
        Q_EMIT changed(file);
    }
}

} // namespace Potluck::Ui
