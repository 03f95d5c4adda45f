// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/settings/preferencestore.h"
#include "ui/settings/settingsform.h"

#include <QStringList>
#include <QVariant>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

// Joins what a person sees with where a setting is kept. Each editor shows what holds, also after somebody else
// changed it, and changes it at once, with a step for Ctrl+Z.
namespace Potluck::Ui {

class HostingBinding;
class RateEdit;

struct SettingsContext
{
    const Session& session;
    PreferenceStore& store;
    HostingBinding& hosting;
    QWidget* page; // the bindings live as long as it does
};

void bindCheck(const SettingsContext& context, QCheckBox* check, const QString& what, bool Node::Preferences::*field);
void bindNumber(const SettingsContext& context, QSpinBox* number, const QString& what, int Node::Preferences::*field);
void bindRate(const SettingsContext& context, RateEdit* rate, const QString& what, quint64 Node::Preferences::*field);
// One line of text, taken with Return or when the focus goes. An empty one is not taken.
void bindText(const SettingsContext& context, QLineEdit* line, const QString& what, QString Node::Preferences::*field);
// Several, with commas between; each is checked before it is taken, and the row says what is wrong.
void bindList(const SettingsContext& context, QLineEdit* line, SettingRow* row, const QString& what,
              QStringList Node::Preferences::*field, Status (*check)(const QString&));

// What is kept in Session::memory: `key` with the choices' data. apply() makes it so.
void bindChoice(const SettingsContext& context, QComboBox* choice, const QString& what, const QString& key,
                const std::function<void(const QVariant&)>& apply);
void bindMemory(const SettingsContext& context, QCheckBox* check, const QString& what, const QString& key, bool usual);

[[nodiscard]] QStringList listOf(const QString& text); // of a line with commas

} // namespace Potluck::Ui
