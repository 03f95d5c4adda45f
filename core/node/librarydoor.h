// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

namespace Potluck::Node {

// A file or a folder of what is shared.
struct SharedFileRow
{
    QString name;
    bool isFolder = false;
    quint64 size = 0;      // of a folder: of all files in it
    qint64 files = 0;      // of a folder: in it, at any depth
    QString magnet;        // empty while the file is not hashed, and of a folder
    QDateTime sharedAt;    // when it was published first; invalid of a folder and where that is not known
    qint64 timesGiven = 0; // how often somebody got all of it from here
    quint64 bytesGiven = 0;
};

// Somebody who downloaded a file from here.
struct GivenRow
{
    QString peer; // account name
    QDateTime last;
    quint64 bytes = 0; // sent to that peer, of this file
    qint64 times = 0;  // how often that is all of it
};

// What is left out of the shares.
struct ShareRulesRow
{
    bool hiddenFiles = false; // true: hidden files and folders are shared too
    QStringList leftOut;      // patterns of names, as `*.part`

    friend bool operator==(const ShareRulesRow&, const ShareRulesRow&) = default;
};

struct HashingRow
{
    bool paused = false;
    qint64 pendingFiles = 0;
    qint64 pendingBytes = 0;
    qint64 totalFiles = 0;              // pending and done since it last began
    std::optional<quint64> secondsLeft; // nothing while it cannot be told
    QString current;                    // a file that is read now; empty: none

    friend bool operator==(const HashingRow&, const HashingRow&) = default;
};

// What a desktop asks of the library beyond ControlTarget's calls. No call blocks; answers as in ControlTarget. Lives
// on the thread of its Node.
class LibraryDoor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    template<typename T>
    using Callback = ControlTarget::Callback<T>;
    using Done = ControlTarget::Done;

    // What lies directly in a shared folder or in one below it (absolute), folders first, both by name; NotFound where
    // it is not shared.
    virtual void list(const QString& folder, QObject* context, Callback<QList<SharedFileRow>> done) = 0;
    // Files of all shares whose name has the text, at most `limit`, with their folder's path before their name.
    virtual void find(const QString& text, int limit, QObject* context, Callback<QList<SharedFileRow>> done) = 0;
    // Who downloaded the file, the latest first.
    virtual void given(const QString& magnet, QObject* context, Callback<QList<GivenRow>> done) = 0;
    // Which of these contents are shared here or downloaded already: for marks beside results.
    virtual void have(const QStringList& magnets, QObject* context, Callback<QStringList> done) = 0;
    virtual void rules(QObject* context, Callback<ShareRulesRow> done) = 0;
    virtual void setRules(const ShareRulesRow& rules, QObject* context, Done done) = 0;
    virtual void rescan(QObject* context, Done done) = 0;
    virtual void pauseHashing(bool paused, QObject* context, Done done) = 0;

Q_SIGNALS:
    // At most four times a second.
    void hashingChanged(const Potluck::Node::HashingRow& hashing);
    // Something came, went or was hashed; at most once a second.
    void changed();
    void rulesChanged(const Potluck::Node::ShareRulesRow& rules); // setRules() made them so
};

} // namespace Potluck::Node
