// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/namecollator.h"
#include "ui/look/text.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace Potluck::Ui {

// Which results are shown.
struct FoundFilter
{
    std::optional<FileKind> kind;
    quint64 minSize = 0; // bytes
    quint64 maxSize = 0; // bytes, 0: no bound; a file of unknown size passes no bound
    int minSources = 1;
    bool onlineOnly = false; // only what somebody online has; then minSources counts those alone
    QString text;            // somewhere in the name, in any case

    friend bool operator==(const FoundFilter&, const FoundFilter&) = default;
};

// In which order results are shown, and which: pure, without a model. Results have the numbers 0, 1, 2... in the order
// in which they came. Names and sizes are kept sorted while results come, so that any arrangement takes time linear in
// their count: 100,000 are arranged within one frame.
class FoundOrder
{
public:
    // What a result is sorted and filtered by.
    struct Facts
    {
        QString name;
        std::optional<quint64> size;
        int sources = 0;
        int online = 0;
    };
    enum class Key { Rank, Name, Type, Size, Weight };

    void clear();
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    void append(const std::vector<Facts>& results);
    // The order of Key::Rank: these first, then the others as they came.
    void rank(const std::vector<quint32>& results);
    // Of a result that is known; cheap where neither name nor size differ.
    void change(int result, const Facts& facts);

    [[nodiscard]] bool passes(int result, const FoundFilter& filter) const;
    // weights: for Key::Weight, one for each result; ties go by name. Unknown sizes come last in either order.
    [[nodiscard]] std::vector<quint32> arranged(Key key, Qt::SortOrder order, const FoundFilter& filter,
                                                const std::vector<quint16>& weights = {}) const;

private:
    struct Entry
    {
        QCollatorSortKey nameKey;
        quint32 nameStart = 0; // in m_names
        quint32 nameSize = 0;
        quint64 size = 0;
        int sources = 0;
        int online = 0;
        quint16 type = 0; // into m_types
        FileKind kind = FileKind::Other;
        bool hasSize = false;
    };
    using Order = std::vector<quint32>;

    // text: without case.
    [[nodiscard]] bool hasText(const Entry& entry, const QString& text) const;
    [[nodiscard]] static bool passesNumbers(const Entry& entry, const FoundFilter& filter);
    // Of each result; in the order in which they lie in memory.
    [[nodiscard]] std::vector<bool> passing(const FoundFilter& filter) const;
    [[nodiscard]] Entry entry(const Facts& facts);
    [[nodiscard]] quint16 typeNumber(const QString& name);
    [[nodiscard]] bool nameLess(quint32 a, quint32 b) const;
    [[nodiscard]] bool sizeLess(quint32 a, quint32 b) const;
    // Into both orders, sorted among what is there.
    void insert(Order results);
    [[nodiscard]] Order byWeight(const Order& results, const std::vector<quint16>& weights, Qt::SortOrder order) const;
    // The place of each type's word among all words.
    [[nodiscard]] std::vector<quint16> typeRanks() const;

    NameCollator m_collator;
    std::deque<Entry> m_entries; // grows without moving what is there
    std::u16string m_names;      // without case, one behind the other: read fast in their order
    QStringList m_types;
    QHash<QString, quint16> m_typeNumbers; // by file name extension
    Order m_byRank;
    Order m_byName;
    Order m_bySize;
};

} // namespace Potluck::Ui
