// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/librarydoor.h"

namespace Potluck::Node {

class Crossing;

// The library door on its Node's thread. The crossing outlives it.
class LibraryProxy final : public LibraryDoor
{
    Q_OBJECT

public:
    explicit LibraryProxy(Crossing& crossing);

    void list(const QString& folder, QObject* context, Callback<QList<SharedFileRow>> done) override;
    void find(const QString& text, int limit, QObject* context, Callback<QList<SharedFileRow>> done) override;
    void given(const QString& magnet, QObject* context, Callback<QList<GivenRow>> done) override;
    void have(const QStringList& magnets, QObject* context, Callback<QStringList> done) override;
    void rules(QObject* context, Callback<ShareRulesRow> done) override;
    void setRules(const ShareRulesRow& rules, QObject* context, Done done) override;
    void rescan(QObject* context, Done done) override;
    void pauseHashing(bool paused, QObject* context, Done done) override;

private:
    Crossing& m_crossing;
};

} // namespace Potluck::Node
