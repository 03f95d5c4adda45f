// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagefactory.h"

#include "ui/hosting/hostingpage.h"
#include "ui/library/librarypage.h"
#include "ui/peers/peerspage.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingspage.h"
#include "ui/transfers/transferspage.h"

namespace Potluck::Ui {

PageFactory standardPages()
{
    return [](PageId page, const Session& session) -> Page* {
        switch (page) {
        case PageId::Settings:
            return new SettingsPage(session);
        case PageId::Search:
            return new SearchPage(session);
        case PageId::Peers:
            return new PeersPage(session);
        case PageId::Hosting:
            return new HostingPage(session);
        case PageId::Transfers:
            return new TransfersPage(session);
        case PageId::Library:
            return new LibraryPage(session);
        }
        return nullptr;
    };
}

} // namespace Potluck::Ui
