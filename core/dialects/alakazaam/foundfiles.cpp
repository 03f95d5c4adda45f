// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/alakazaam/foundfiles.h"

#include "dialects/alakazaam/fields.h"
#include "dialects/alakazaam/packets.h"
#include "dialects/alakazaam/wiretext.h"

#include <algorithm>
#include <utility>

namespace Potluck::Alakazaam {

namespace {

constexpr QByteArrayView Afin("AFIN");
constexpr qsizetype FoundCountBytes = 3;
constexpr qsizetype HeadBytes = 4 + FoundCountBytes;
constexpr qsizetype Md5HexBytes = 32;
constexpr qsizetype CopyBytes = AddressBytes + PortBytes;
constexpr qsizetype BarAt = 15; // in an address
constexpr int MaxCopiesKept = 50'000;

QByteArray encodeFile(const FoundFile& file)
{
    const int copies = static_cast<int>(std::min<qsizetype>(file.copies.size(), MaxCopies));
    QByteArray bytes = file.md5.toHex() + paddedToBytes(file.name, NameBytes) + writeNumber(copies, FoundCountBytes);
    for (int i = 0; i < copies; ++i)
        bytes += file.copies[i].addressText() + file.copies[i].portText();
    return bytes;
}

enum class Fit { TooShort, Yes, No };

// Whether a name that ends there is followed by a number of copies, and by the beginning of what comes after it.
Fit fits(QByteArrayView bytes, qsizetype nameEnd)
{
    if (bytes.size() < nameEnd + FoundCountBytes)
        return Fit::TooShort;
    const auto copies = readDigits(bytes.sliced(nameEnd, FoundCountBytes));
    if (!copies)
        return Fit::No;
    const qsizetype bar = nameEnd + FoundCountBytes + BarAt;
    if (*copies == 0)
        return Fit::Yes;
    if (bytes.size() <= bar)
        return Fit::TooShort;
    return bytes[bar] == '|' ? Fit::Yes : Fit::No;
}

} // namespace

QByteArray encodeAfin(const QList<FoundFile>& files)
{
    const qsizetype count = std::min<qsizetype>(files.size(), MaxFoundFiles);
    QByteArray bytes = Afin.toByteArray() + writeNumber(static_cast<int>(count), FoundCountBytes);
    for (qsizetype i = 0; i < count; ++i)
        bytes += encodeFile(files[i]);
    return bytes;
}

AfinDecoder::State AfinDecoder::feed(QByteArrayView bytes)
{
    // A part at a time, so that no more than one incomplete part is ever kept.
    constexpr qsizetype Step = 512;
    while (m_state == State::Reading && !bytes.isEmpty()) {
        const qsizetype step = std::min(bytes.size(), Step);
        m_buffer += bytes.first(step);
        bytes = bytes.sliced(step);
        qsizetype begin = 0;
        while (m_state == State::Reading) {
            const QByteArrayView rest = QByteArrayView(m_buffer).sliced(begin);
            const qsizetype used = m_part == Part::Head   ? readHead(rest)
                                   : m_part == Part::File ? readFile(rest)
                                                          : readCopy(rest);
            if (used == 0)
                break;
            begin += used;
        }
        m_buffer.remove(0, begin);
    }
    return m_state;
}

QList<FoundFile> AfinDecoder::takeFiles()
{
    return std::exchange(m_files, {});
}

qsizetype AfinDecoder::readHead(QByteArrayView bytes)
{
    const qsizetype letters = std::min(bytes.size(), Afin.size());
    if (bytes.first(letters) != Afin.first(letters)) {
        m_state = State::Malformed;
        return 0;
    }
    if (bytes.size() < HeadBytes)
        return 0;
    const auto files = readDigits(bytes.sliced(Afin.size(), FoundCountBytes));
    if (!files) {
        m_state = State::Malformed;
        return 0;
    }
    m_filesLeft = *files;
    nextPart();
    return HeadBytes;
}

qsizetype AfinDecoder::readFile(QByteArrayView bytes)
{
    if (bytes.size() < Md5HexBytes + NameBytes + FoundCountBytes)
        return 0;
    const QByteArrayView rest = bytes.sliced(Md5HexBytes);
    qsizetype nameEnd = NameBytes;
    Fit fit = fits(rest, nameEnd);
    if (fit == Fit::No) {
        nameEnd = firstCharacters(rest, NameBytes).size();
        fit = nameEnd == NameBytes ? Fit::No : fits(rest, nameEnd);
    }
    const auto md5 = Content::Md5Digest::fromHex(bytes.first(Md5HexBytes));
    if (fit == Fit::No || !md5) {
        m_state = State::Malformed;
        return 0;
    }
    if (fit == Fit::TooShort)
        return 0;
    --m_filesLeft;
    m_file = {*md5, stripped(rest.first(nameEnd)).toByteArray(), {}};
    m_copiesLeft = *readDigits(rest.sliced(nameEnd, FoundCountBytes));
    nextPart();
    return Md5HexBytes + nameEnd + FoundCountBytes;
}

qsizetype AfinDecoder::readCopy(QByteArrayView bytes)
{
    if (bytes.size() < CopyBytes)
        return 0;
    --m_copiesLeft;
    const auto copy = PeerAddress::parse(bytes.first(AddressBytes), bytes.sliced(AddressBytes, PortBytes));
    if (copy && m_copiesKept < MaxCopiesKept && !m_file.copies.contains(*copy)) {
        ++m_copiesKept;
        m_file.copies.append(*copy);
    }
    nextPart();
    return CopyBytes;
}

void AfinDecoder::endFile()
{
    if (!m_file.copies.isEmpty())
        m_files.append(std::exchange(m_file, {}));
}

void AfinDecoder::nextPart()
{
    if (m_part != Part::Head && m_copiesLeft == 0)
        endFile();
    if (m_copiesLeft > 0)
        m_part = Part::Copy;
    else if (m_filesLeft > 0)
        m_part = Part::File;
    else
        m_state = State::Done;
}

} // namespace Potluck::Alakazaam
