// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagefactory.h"

#include "ui/settings/settingspage.h"

namespace Potluck::Ui {

PageFactory standardPages()
{
    return [](PageId page, const Session& session) -> Page* {
        switch (page) {
        case PageId::Settings:
            return new SettingsPage(session);
        case PageId::Search:
        case PageId::Transfers:
        case PageId::Library:
        case PageId::Peers:
        case PageId::Hosting:
            break;
        }
        return nullptr;
    };
}

} // namespace Potluck::Ui
