// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/foundorder.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSettings;

namespace Potluck::Ui {

// The filters of results: type, size, sources, online only. Remembers them.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    [[nodiscard]] FoundFilter filter() const; // without a text
    void clear();
    void remember(QSettings& memory) const; // under its current group
    void restore(QSettings& memory);

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_type;
    QComboBox* m_size;
    QComboBox* m_sources;
    QCheckBox* m_online;
};

} // namespace Potluck::Ui
