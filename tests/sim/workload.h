// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sim/distributions.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace Potluck::Sim {

using FileIndex = std::uint32_t; // by popularity, the best known first; decoys behind all files
using PeerIndex = std::uint32_t;
using WordIndex = std::uint32_t; // by frequency

struct WorkloadOptions
{
    std::uint64_t seed = 1;
    std::uint32_t peers = 0;       // with those that are away at first
    std::uint32_t files = 0;       // different contents
    std::uint32_t words = 200'000; // the vocabulary
    double replicaExponent = 0.9;  // of Zipf's law; the head of 100 files is flat
    double queryExponent = 0.9;    // the same; the head of 200 files is flat
    double meanLibrary = 120;      // of all peers
    double largestLibrary = 20'000;
    double shareless = 0.25; // of peers: share nothing
    double firewalled = 0.2; // of peers
    // Pollution. Of the copies of the `pollutedFiles` best known files that many are decoys: other contents under the
    // same name, which spread among honest peers; and liars publish fakes under these names.
    std::uint32_t pollutedFiles = 0;
    double pollutedCopies = 0.5;
    double liars = 0;               // of peers
    std::uint32_t liarNetworks = 4; // /24 networks in which all of them are
};

// Who has what, what it is called, and what is looked for; all of one seed. Names are artist, sometimes album, title:
// the ten files of an album share words, its artist's albums share some. Neither names nor words are kept: they are
// made from their numbers. Immutable, callable from any thread.
class Workload
{
public:
    static constexpr FileIndex FilesOfAlbum = 10;
    static constexpr std::uint32_t DecoysOfFile = 20; // different decoys that spread among honest peers

    explicit Workload(const WorkloadOptions& options);

    [[nodiscard]] const WorkloadOptions& options() const { return m_options; }
    // Contents, decoys included.
    [[nodiscard]] FileIndex contents() const { return static_cast<FileIndex>(m_holdersFrom.size() - 1); }
    [[nodiscard]] bool isDecoy(FileIndex file) const { return file >= m_options.files; }
    // The file whose name a decoy bears; else the file itself.
    [[nodiscard]] FileIndex namesake(FileIndex file) const;

    // What the peer shares, ascending.
    [[nodiscard]] std::span<const FileIndex> library(PeerIndex peer) const
    {
        return {m_libraries.data() + m_librariesFrom[peer], m_libraries.data() + m_librariesFrom[peer + 1]};
    }
    // Who shares the file, ascending.
    [[nodiscard]] std::span<const PeerIndex> holders(FileIndex file) const
    {
        return {m_holders.data() + m_holdersFrom[file], m_holders.data() + m_holdersFrom[file + 1]};
    }
    [[nodiscard]] std::uint64_t replicas() const { return m_libraries.size(); }
    // Where that share of all peers is.
    [[nodiscard]] bool isFirewalled(PeerIndex peer, double share) const;
    [[nodiscard]] bool isLiar(PeerIndex peer) const;
    // An IPv4 address as text.
    [[nodiscard]] QString addressOf(PeerIndex peer) const;

    // The words of a file's name in their order, each once, without the extension. Takes the place of what was there.
    void wordsOf(FileIndex file, std::vector<WordIndex>& words) const;
    [[nodiscard]] QString nameOf(FileIndex file) const;
    // What stands behind the last dot of the name.
    [[nodiscard]] QByteArray extensionOf(FileIndex file) const;
    // Letters a to z only, never the same for two words, never an extension.
    [[nodiscard]] static QByteArray wordText(WordIndex word);
    [[nodiscard]] std::optional<WordIndex> wordOf(QByteArrayView text) const;

    // What somebody looks for: two to four words of the name of a file that is drawn by its popularity.
    [[nodiscard]] std::vector<WordIndex> drawQuery(Random& random) const;
    // The same for one of the `best` best known files.
    [[nodiscard]] std::vector<WordIndex> drawQueryAmong(FileIndex best, Random& random) const;
    [[nodiscard]] static QString queryText(const std::vector<WordIndex>& words);

private:
    [[nodiscard]] WordIndex drawWord(std::uint64_t bits) const { return m_wordLaw.rank(fraction(bits)); }
    [[nodiscard]] std::vector<WordIndex> queryFor(FileIndex file, Random& random) const;
    void drawLibrary(PeerIndex peer, std::vector<FileIndex>& library) const;
    void drawFakes(PeerIndex peer, std::vector<FileIndex>& library) const;
    void findHolders();

    WorkloadOptions m_options;
    Zipf m_replicaLaw;
    Zipf m_queryLaw;
    Zipf m_wordLaw;
    Zipf m_decoyLaw;
    BoundedPareto m_libraryLaw;
    std::vector<FileIndex> m_libraries; // of all peers, one after another
    std::vector<std::uint32_t> m_librariesFrom;
    std::vector<PeerIndex> m_holders; // of all contents, one after another
    std::vector<std::uint32_t> m_holdersFrom;
};

} // namespace Potluck::Sim
