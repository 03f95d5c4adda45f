// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/contentid.h"
#include "dialects/alakazaam/peeraddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Potluck::Alakazaam {

constexpr int MaxFoundFiles = 999;
constexpr int MaxCopies = 999; // of one file

// One file of an AFIN.
struct FoundFile
{
    Content::Md5Digest md5;
    QByteArray name; // without padding
    QList<PeerAddress> copies;
    friend bool operator==(const FoundFile&, const FoundFile&) = default;
};

// AFIN: the first 999 files and 999 copies of each; names cut between characters and padded to 100 bytes, which is what
// the programs read.
[[nodiscard]] QByteArray encodeAfin(const QList<FoundFile>& files);

// Reads an AFIN as it arrives, in pieces of any size. A name is taken as 100 bytes, or as 100 characters where only
// that fits what follows (the network's own super-peer pads so). Copies whose address makes no sense are left out,
// files that have none left too. Bounded: beyond 50,000 copies in all further ones are read and dropped.
class AfinDecoder
{
public:
    enum class State {
        Reading,
        Done,      // bytes that follow are ignored
        Malformed, // no AFIN; what was read before stays
    };

    State feed(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }
    // Files that are complete and were not taken yet.
    [[nodiscard]] QList<FoundFile> takeFiles();

private:
    enum class Part { Head, File, Copy };
    [[nodiscard]] qsizetype readHead(QByteArrayView bytes);
    [[nodiscard]] qsizetype readFile(QByteArrayView bytes);
    [[nodiscard]] qsizetype readCopy(QByteArrayView bytes);
    void endFile();
    void nextPart();

    State m_state = State::Reading;
    Part m_part = Part::Head;
    int m_filesLeft = 0;
    int m_copiesLeft = 0;
    int m_copiesKept = 0;
    FoundFile m_file;
    QList<FoundFile> m_files;
    QByteArray m_buffer; // of a part that is not complete: below 1 KiB
};

} // namespace Potluck::Alakazaam
