// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialects/native/messages.h"
#include "net/httpexchange.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>

namespace Potluck::Native {

// The answer to one search in several parts: the index's own results at once, those of its neighbours as they arrive,
// then the end. Hands on only what the client takes; what waits is bounded by the number of results. The exchange owns
// it: it dies when the answer is complete or the client gone.
class SearchStream final : public QObject, public std::enable_shared_from_this<SearchStream>
{
    Q_OBJECT

public:
    // `use` is held as long as the answer is under way.
    SearchStream(std::shared_ptr<Net::HttpExchange> exchange, std::shared_ptr<void> use);

    // Hands itself to the exchange and sends the lines of the own results, of which `own` tells; further ones of
    // neighbours are left out above `most`. False where the client is gone.
    bool begin(const QByteArray& lines, const SearchEnd& own, quint64 most);
    void add(const QList<Index::SearchResult>& results);
    void end();

private:
    void write(const QByteArray& lines);
    void pump();

    std::shared_ptr<Net::HttpExchange> m_exchange;
    std::shared_ptr<void> m_use;
    QByteArray m_waiting;
    qsizetype m_written = 0; // of what waits
    SearchEnd m_end;
    quint64 m_room = 0;
    bool m_ended = false;
    bool m_full = false; // the client has not taken what it was sent
};

} // namespace Potluck::Native
