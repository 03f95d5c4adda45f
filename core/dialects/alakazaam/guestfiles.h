// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"
#include "index/catalog.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <optional>

namespace Potluck::Alakazaam {

// The files of one peer of this network, which come and go one by one, as the batches in which an index takes them. One
// name for each MD5, the latest. Two files of one name live in different folders of the index, for it tells files apart
// by folder and name. Pure.
class GuestFiles
{
public:
    // The name as a catalog takes it: without '/' and control characters, at most 255 bytes, never empty.
    [[nodiscard]] static QString catalogName(const QString& name);

    void add(const Content::Md5Digest& md5, const QString& name);
    void remove(const Content::Md5Digest& md5);
    [[nodiscard]] bool contains(const Content::Md5Digest& md5) const { return m_files.contains(md5); }
    [[nodiscard]] int count() const { return static_cast<int>(m_files.size()); }

    // The next batch towards what is wanted; nothing where the index has it all. It counts as applied until
    // startAgain(). `peer` is left to the caller.
    [[nodiscard]] std::optional<Index::Delta> nextDelta();
    // The last batch was refused or got lost: everything is told anew, beginning with a reset.
    void startAgain();

private:
    struct Key
    {
        QString folder;
        QString name;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0) { return qHashMulti(seed, key.folder, key.name); }
    };
    void release(const Content::Md5Digest& md5);
    void touch(const Content::Md5Digest& md5);

    QHash<Content::Md5Digest, Key> m_files;      // wanted
    QHash<QString, Content::Md5Digest> m_names;  // of files without a folder
    QHash<Content::Md5Digest, Key> m_told;       // what the index has
    QHash<Key, Content::Md5Digest> m_toldKeys;   // the same the other way round
    QHash<Content::Md5Digest, quint64> m_turns;  // files to be told
    QMap<quint64, Content::Md5Digest> m_changed; // by their turn
    quint64 m_lastTurn = 0;
    quint64 m_revision = 0; // of the index's list; 0: none
    bool m_reset = true;
};

} // namespace Potluck::Alakazaam
