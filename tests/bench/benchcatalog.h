// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/filecatalog.h"
#include "syntheticnames.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace Potluck::Bench {

[[noreturn]] inline void fail(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail));
    std::exit(1);
}

inline double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

// Anonymous resident memory of this process in MiB.
inline double rssAnon()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly)) {
        const auto lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("RssAnon:"))
                return line.mid(8).simplified().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

// A store with one registered peer for each number up to peers.
inline void registerPeers(Index::CatalogStore& store, quint64 peers)
{
    for (quint64 i = 1; i <= peers; ++i) {
        Index::StoredRegistration registration;
        registration.user = registration.folded = QStringLiteral("peer %1").arg(i);
        if (const auto id = store.addRegistration(registration); !id)
            fail(id.error());
    }
}

// Entry number of a peer's list: files of 100 to a folder.
inline Index::Entry entryOf(SyntheticNames& names, quint64 number)
{
    Content::ContentId content;
    for (std::size_t i = 0; i < content.bytes.size(); i += 8) {
        const std::uint64_t bits = names.random().next();
        std::memcpy(content.bytes.data() + i, &bits, sizeof bits);
    }
    Index::Entry entry;
    entry.content = content;
    entry.size = names.random().below(quint64{1} << 32);
    entry.folder = QStringLiteral("share/part%1/folder%2")
                       .arg(number / 5000, 4, 10, QLatin1Char('0'))
                       .arg(number / 100, 6, 10, QLatin1Char('0'));
    entry.name = QString::fromLatin1(names.name());
    entry.modified = static_cast<qint64>(1'600'000'000 + number);
    return entry;
}

} // namespace Potluck::Bench
