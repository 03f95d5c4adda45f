// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/sourcecolours.h"

#include <algorithm>

namespace Potluck::Ui {
namespace {

constexpr std::size_t Colours = 8;
constexpr std::size_t MaxMarks = 112; // as many sources as a piece's state can name

} // namespace

bool SourceColours::update(const QList<Node::TransferSourceRow>& sources)
{
    const auto isHere = [&](const QString& owner) {
        return std::any_of(sources.begin(), sources.end(), [&](const auto& source) { return source.peer == owner; });
    };
    const auto markFor = [&](const QString& peer) {
        const auto known = std::find(m_owners.begin(), m_owners.end(), peer);
        if (known != m_owners.end())
            return static_cast<quint8>(known - m_owners.begin());
        if (m_owners.size() >= Colours) {
            const auto away = std::find_if_not(m_owners.begin(), m_owners.end(), isHere);
            if (away != m_owners.end()) {
                *away = peer;
                return static_cast<quint8>(away - m_owners.begin());
            }
        }
        if (m_owners.size() >= MaxMarks)
            return static_cast<quint8>(MaxMarks - 1);
        m_owners.push_back(peer);
        return static_cast<quint8>(m_owners.size() - 1);
    };

    bool differs = m_marks.size() != static_cast<std::size_t>(sources.size());
    m_marks.resize(static_cast<std::size_t>(sources.size()));
    for (qsizetype at = 0; at < sources.size(); ++at) {
        quint8& mark = m_marks[static_cast<std::size_t>(at)];
        const quint8 now = markFor(sources[at].peer);
        differs = differs || mark != now;
        mark = now;
    }
    return differs;
}

QChar letterOfMark(quint8 mark)
{
    if (mark < Colours)
        return {};
    return QChar(static_cast<char16_t>(u'A' + (mark - Colours) % 26));
}

} // namespace Potluck::Ui
