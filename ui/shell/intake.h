// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/session.h"

#include <QList>
#include <QObject>
#include <QStringList>

class QMimeData;

namespace Potluck::Ui {

// What was dropped, pasted or handed over, sorted by what it is.
struct Offered
{
    QStringList magnets;
    QStringList invites; // of any network
    QStringList folders; // absolute
    struct Refused
    {
        QString text;
        QString reason; // an English one of core/; empty: it is no link at all
    };
    QList<Refused> refused; // what is nothing of these

    [[nodiscard]] bool isEmpty() const { return magnets.isEmpty() && invites.isEmpty() && folders.isEmpty(); }
};

[[nodiscard]] Offered offeredBy(const QStringList& texts); // links, folders; blanks separate several in one text
[[nodiscard]] QStringList textsOf(const QMimeData& data);  // of a drop or the clipboard
// "Share this folder", "Download 2 links", "Join this index"; empty where there is nothing of use.
[[nodiscard]] QString effectOf(const Offered& offered);

// Does it, and tells with banners how it went. GUI thread.
class Intake final : public QObject
{
    Q_OBJECT

public:
    // Others (a web page through the browser) may not make this peer join an index without its owner's word. What they
    // give and cannot be used is told until somebody has seen it.
    enum class From { Person, Outside };

    explicit Intake(const Session& session, QObject* parent = nullptr);

    void take(const QStringList& texts, From from);
    void download(const QStringList& magnets, const QString& folder);

private:
    void join(const QString& link);
    void askToJoin(const QString& link);
    void share(const QString& folder);
    void tellRefused(const Offered& offered, From from);

    const Session m_session;
};

} // namespace Potluck::Ui
