// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/bindings.h"

namespace Potluck::Ui {

// The categories of the settings, in their order. Each section is a child of the context's page.
[[nodiscard]] SettingsSection* makeGeneralSection(const SettingsContext& context);
[[nodiscard]] SettingsSection* makeFilesSection(const SettingsContext& context);
[[nodiscard]] SettingsSection* makeSpeedSection(const SettingsContext& context);
[[nodiscard]] SettingsSection* makeNetworkSection(const SettingsContext& context);
[[nodiscard]] SettingsSection* makeHostingSection(const SettingsContext& context);
[[nodiscard]] SettingsSection* makeOlderNetworksSection(const SettingsContext& context);
[[nodiscard]] SettingsSection* makeAboutSection(const SettingsContext& context);

} // namespace Potluck::Ui
