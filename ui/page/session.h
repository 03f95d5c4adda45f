// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/controltarget.h"
#include "node/hostingdoor.h"
#include "node/librarydoor.h"
#include "node/networkdoor.h"
#include "node/preferencesdoor.h"
#include "node/transferdoor.h"

class QSettings;

namespace Potluck::Ui {

class Feed;
class Languages;
class Shell;
class Theme;

// What every page is given: references that outlive it.
struct Session
{
    Node::ControlTarget& node;
    Node::TransferDoor& transfers;
    Node::LibraryDoor& library;
    Node::HostingDoor& hosting;
    Node::PreferencesDoor& preferences;
    Node::NetworkDoor& network;
    Feed& feed;
    Theme& theme;
    Shell& shell;
    QSettings& memory; // of columns, sorting, filters, splitters: desktop.ini in the data directory
    Languages& languages;
};

} // namespace Potluck::Ui
