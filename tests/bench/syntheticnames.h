// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <QByteArray>
#include <QByteArrayList>

#include <algorithm>
#include <set>
#include <vector>

namespace Potluck::Bench {

// File names as people have them, the same in every run (the shape of corpus.py): 2 to 6 words of a vocabulary whose
// word of rank r is drawn with a weight of 1/r.
class SyntheticNames
{
public:
    explicit SyntheticNames(std::uint64_t seed, std::size_t vocabulary = 200'000) : m_random(seed)
    {
        const QByteArrayList syllables =
            QByteArray(
                "ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo ga ge go ha he hi ho ja jo ka ke ki ko la "
                "le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu "
                "va ve vi vo wa we wi wo ya yo za zo")
                .split(' ');
        const QByteArrayList endings = QByteArray(",,n,r,s,l,t,m,nd,rk,st").split(',');
        constexpr int Counts[] = {1, 2, 2, 3, 3, 4};
        std::set<QByteArray> words;
        while (words.size() < vocabulary) {
            QByteArray word;
            for (int i = Counts[m_random.below(6)]; i > 0; --i)
                word += pick(syllables);
            words.insert(word + pick(endings));
        }
        // The shorter, the more common, roughly.
        std::vector<std::pair<double, QByteArray>> ranked;
        for (const QByteArray& word : words)
            ranked.emplace_back(static_cast<double>(word.size()) + fraction() * 3, word);
        std::sort(ranked.begin(), ranked.end());
        double sum = 0;
        for (const auto& [rank, word] : ranked) {
            m_words.push_back(word);
            sum += 1.0 / static_cast<double>(m_words.size());
            m_weights.push_back(sum);
        }
    }

    [[nodiscard]] const QByteArray& word()
    {
        const double drawn = fraction() * m_weights.back();
        return m_words[static_cast<std::size_t>(std::lower_bound(m_weights.begin(), m_weights.end(), drawn) -
                                                m_weights.begin())];
    }
    [[nodiscard]] QByteArray name()
    {
        static const QByteArrayList Separators{" ", " ", " ", "_", "-", " - ", "."};
        static const QByteArrayList Extensions{"mp3", "mp3", "mp3", "jpg", "jpg", "pdf", "txt", "mkv", "flac", "zip"};
        QByteArray text;
        if (m_random.below(10) < 3)
            text += QByteArray::number(1 + m_random.below(99)) + ' ';
        const QByteArray separator = pick(Separators);
        for (auto i = m_random.below(5) + 2; i > 0; --i)
            text += word() + (i > 1 ? separator : QByteArray());
        if (m_random.below(5) == 0)
            text += " (" + QByteArray::number(1960 + m_random.below(70)) + ')';
        return text + '.' + pick(Extensions);
    }
    // 1 to 3 words, drawn by how often they stand in names.
    [[nodiscard]] QByteArray query()
    {
        QByteArray text = word();
        for (auto i = m_random.below(3); i > 0; --i)
            text += ' ' + word();
        return text;
    }
    [[nodiscard]] Random& random() { return m_random; }

private:
    [[nodiscard]] const QByteArray& pick(const QByteArrayList& list)
    {
        return list[static_cast<qsizetype>(m_random.below(static_cast<std::uint64_t>(list.size())))];
    }
    [[nodiscard]] double fraction() { return static_cast<double>(m_random.next() >> 11) * 0x1p-53; }

    SeededRandom m_random;
    std::vector<QByteArray> m_words; // by rank
    std::vector<double> m_weights;
};

} // namespace Potluck::Bench
