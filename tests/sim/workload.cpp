// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/workload.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Potluck::Sim {

namespace {

constexpr double ReplicaHead = 100;
constexpr double QueryHead = 200;
constexpr double WordHead = 20;
constexpr double LibraryShape = 1.3;
constexpr std::uint32_t FakesOfLiar = 200;
constexpr double FilesOfArtist = 30; // about

constexpr QByteArrayView Consonants = "bcdfghjklmnprstvwz";
constexpr QByteArrayView Vowels = "aeiou";
constexpr WordIndex Syllables = 18 * 5;

// What the random numbers are for, so that none is used twice.
enum Stream : std::uint64_t {
    Library = 1,
    Artist,
    ArtistWord,
    Album,
    AlbumWord,
    Title,
    TitleWord,
    Extension,
    Firewall,
    Address
};

} // namespace

Workload::Workload(const WorkloadOptions& options)
    : m_options(options)
    , m_replicaLaw(options.files, options.replicaExponent, ReplicaHead)
    , m_queryLaw(options.files, options.queryExponent, QueryHead)
    , m_wordLaw(options.words, 1, WordHead)
    , m_decoyLaw(DecoysOfFile, 0.8, 1)
    , m_libraryLaw(
          BoundedPareto::withMean(LibraryShape, options.meanLibrary / (1 - options.shareless), options.largestLibrary))
{
    m_librariesFrom.reserve(options.peers + 1);
    m_librariesFrom.push_back(0);
    m_libraries.reserve(static_cast<std::size_t>(options.meanLibrary * 1.05 * options.peers));
    std::vector<FileIndex> library;
    for (PeerIndex peer = 0; peer < options.peers; ++peer) {
        library.clear();
        if (isLiar(peer))
            drawFakes(peer, library);
        else
            drawLibrary(peer, library);
        m_libraries.insert(m_libraries.end(), library.begin(), library.end());
        m_librariesFrom.push_back(static_cast<std::uint32_t>(m_libraries.size()));
    }
    findHolders();
}

FileIndex Workload::namesake(FileIndex file) const
{
    // One decoy more for each file than those that spread: the liars' fake.
    return isDecoy(file) ? (file - m_options.files) / (DecoysOfFile + 1) : file;
}

bool Workload::isFirewalled(PeerIndex peer, double share) const
{
    return fraction(mix(m_options.seed + Firewall, peer)) < share;
}

bool Workload::isLiar(PeerIndex peer) const
{
    return m_options.liars > 0 && peer < m_options.liars * m_options.peers;
}

QString Workload::addressOf(PeerIndex peer) const
{
    std::uint64_t bits = mix(m_options.seed + Address, peer);
    if (isLiar(peer))
        bits = (mix(m_options.seed + Address, peer % m_options.liarNetworks) & ~std::uint64_t{0xff}) | (bits & 0xff);
    // First numbers that are ordinary addresses, each more than a liar's network is likely to be hit by chance.
    return QString::asprintf("%u.%u.%u.%u", 20 + unsigned(bits >> 24 & 0x7f), unsigned(bits >> 16 & 0xff),
                             unsigned(bits >> 8 & 0xff), unsigned(bits & 0xff));
}

void Workload::wordsOf(FileIndex file, std::vector<WordIndex>& words) const
{
    words.clear();
    const auto add = [&words](WordIndex word) {
        if (std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
    };
    const std::uint64_t seed = m_options.seed;
    const std::uint64_t title = namesake(file);
    const std::uint64_t album = title / FilesOfAlbum;
    // Some artists have many albums: the power draws them together.
    const double drawn = std::pow(fraction(mix(seed + Artist, album)), 1.25);
    const auto artist = static_cast<std::uint64_t>(drawn * m_options.files / FilesOfArtist);
    const auto artistBits = mix(seed + ArtistWord, artist);
    for (std::uint64_t i = 0; i < (artistBits % 3 > 0 ? 2 : 1); ++i)
        add(drawWord(mix(artistBits, i)));
    const auto albumBits = mix(seed + Album, album);
    if (albumBits % 10 < 4) {
        for (std::uint64_t i = 0; i < 1 + albumBits / 16 % 2; ++i)
            add(drawWord(mix(albumBits + AlbumWord, i)));
    }
    const auto titleBits = mix(seed + Title, title);
    for (std::uint64_t i = 0; i < 1 + titleBits % 4; ++i)
        add(drawWord(mix(titleBits + TitleWord, i)));
    // A name of one word cannot be asked for by two.
    for (std::uint64_t i = 100; words.size() < 2; ++i)
        add(drawWord(mix(titleBits + TitleWord, i)));
}

QString Workload::nameOf(FileIndex file) const
{
    std::vector<WordIndex> words;
    wordsOf(file, words);
    return queryText(words) + QLatin1Char('.') + QString::fromLatin1(extensionOf(file));
}

QByteArray Workload::extensionOf(FileIndex file) const
{
    static const std::array<QByteArray, 8> Extensions{"mp3", "mp3", "mp3", "jpg", "flac", "mkv", "pdf", "zip"};
    // Of an album alike.
    return Extensions[mix(m_options.seed + Extension, namesake(file) / FilesOfAlbum) % Extensions.size()];
}

QByteArray Workload::wordText(WordIndex word)
{
    // Two syllables and more, so that no word is as short as an extension.
    QByteArray text;
    WordIndex rest = word;
    for (int i = 0; i < 2 || rest > 0; ++i) {
        const WordIndex syllable = rest % Syllables;
        rest /= Syllables;
        text += Consonants[static_cast<qsizetype>(syllable / 5)];
        text += Vowels[static_cast<qsizetype>(syllable % 5)];
    }
    return text;
}

std::optional<WordIndex> Workload::wordOf(QByteArrayView text) const
{
    if (text.size() < 4 || text.size() % 2 != 0 || text.size() > 10)
        return std::nullopt;
    std::uint64_t word = 0;
    for (qsizetype i = text.size() - 2; i >= 0; i -= 2) {
        const qsizetype consonant = Consonants.indexOf(text[i]);
        const qsizetype vowel = Vowels.indexOf(text[i + 1]);
        if (consonant < 0 || vowel < 0)
            return std::nullopt;
        word = word * Syllables + static_cast<std::uint64_t>(consonant * 5 + vowel);
    }
    if (word >= m_options.words || wordText(static_cast<WordIndex>(word)) != text)
        return std::nullopt;
    return static_cast<WordIndex>(word);
}

std::vector<WordIndex> Workload::drawQuery(Random& random) const
{
    return queryFor(m_queryLaw.rank(fraction(random)), random);
}

std::vector<WordIndex> Workload::drawQueryAmong(FileIndex best, Random& random) const
{
    return queryFor(static_cast<FileIndex>(random.below(best)), random);
}

std::vector<WordIndex> Workload::queryFor(FileIndex file, Random& random) const
{
    std::vector<WordIndex> words;
    wordsOf(file, words);
    const auto wanted = std::min<std::size_t>(2 + random.below(3), words.size());
    while (words.size() > wanted)
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(random.below(words.size())));
    return words;
}

QString Workload::queryText(const std::vector<WordIndex>& words)
{
    QByteArray text;
    for (const WordIndex word : words) {
        if (!text.isEmpty())
            text += ' ';
        text += wordText(word);
    }
    return QString::fromLatin1(text);
}

void Workload::drawLibrary(PeerIndex peer, std::vector<FileIndex>& library) const
{
    SeededRandom random(mix(m_options.seed + Library, peer));
    if (fraction(random) < m_options.shareless)
        return;
    const auto wanted = static_cast<std::size_t>(m_libraryLaw.draw(fraction(random)) + fraction(random));
    const auto unique = [&library] {
        std::sort(library.begin(), library.end());
        library.erase(std::unique(library.begin(), library.end()), library.end());
    };
    // What is drawn twice is drawn again, a few times: the largest libraries have all that is well known.
    for (int round = 0; round < 4 && library.size() < wanted; ++round) {
        while (library.size() < wanted) {
            // People have albums, or part of one: some files that follow each other.
            FileIndex file = m_replicaLaw.rank(fraction(random));
            const FileIndex albumEnd = std::min(file - file % FilesOfAlbum + FilesOfAlbum, m_options.files);
            do {
                FileIndex copy = file;
                if (file < m_options.pollutedFiles && fraction(random) < m_options.pollutedCopies)
                    copy = m_options.files + file * (DecoysOfFile + 1) + m_decoyLaw.rank(fraction(random));
                library.push_back(copy);
            } while (++file < albumEnd && library.size() < wanted && random.below(3) > 0);
        }
        unique();
    }
}

void Workload::drawFakes(PeerIndex peer, std::vector<FileIndex>& library) const
{
    SeededRandom random(mix(m_options.seed + Library, peer));
    // All liars say that they have the same fakes: together they weigh most.
    for (std::uint32_t i = 0; i < FakesOfLiar; ++i) {
        const auto file = static_cast<FileIndex>(random.below(m_options.pollutedFiles));
        library.push_back(m_options.files + file * (DecoysOfFile + 1) + DecoysOfFile);
    }
    std::sort(library.begin(), library.end());
    library.erase(std::unique(library.begin(), library.end()), library.end());
}

void Workload::findHolders()
{
    const std::size_t contents =
        std::size_t{m_options.files} + std::size_t{m_options.pollutedFiles} * (DecoysOfFile + 1);
    m_holdersFrom.assign(contents + 1, 0);
    for (const FileIndex file : m_libraries)
        ++m_holdersFrom[file + 1];
    for (std::size_t i = 1; i < m_holdersFrom.size(); ++i)
        m_holdersFrom[i] += m_holdersFrom[i - 1];
    m_holders.resize(m_libraries.size());
    std::vector<std::uint32_t> filled(contents, 0);
    for (PeerIndex peer = 0; peer < m_options.peers; ++peer) {
        for (const FileIndex file : library(peer))
            m_holders[m_holdersFrom[file] + filled[file]++] = peer;
    }
}

} // namespace Potluck::Sim
