// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;

namespace Potluck::Ui {

class HostingBinding;
class PreferenceStore;
class SettingsSection;

// All settings: categories at the left, one column of rows, a field that searches all of them. Everything holds at once
// and is undone with Ctrl+Z.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Session& session, QWidget* parent = nullptr);

    void openWith(const QString& searchedFor) override;
    void focusFilter() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showChosen();
    void showRow(const QString& key);

    PreferenceStore* m_store;
    HostingBinding* m_hosting;
    QLineEdit* m_field;
    QWidget* m_side; // the categories with their margin
    QListWidget* m_categories;
    QScrollArea* m_area;
    QLabel* m_nothing;
    QList<SettingsSection*> m_sections;
};

} // namespace Potluck::Ui
