// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/transferstate.h"

#include <QCoreApplication>

#include <array>

namespace Potluck::Ui {
namespace {

struct Names
{
    const char* node; // as the node writes it
    const char* text;
    const char* icon;
    Theme::Tint tint;
};

// In the order of TransferState.
constexpr std::array<Names, 11> AllNames{{
    {"queued", QT_TRANSLATE_NOOP("TransferState", "Queued"), "more", Theme::Tint::Muted},
    {"finding", QT_TRANSLATE_NOOP("TransferState", "Finding sources"), "search", Theme::Tint::Muted},
    {"waiting", QT_TRANSLATE_NOOP("TransferState", "Waiting"), "clock", Theme::Tint::Muted},
    {"downloading", QT_TRANSLATE_NOOP("TransferState", "Downloading"), "download", Theme::Tint::Accent},
    {"paused", QT_TRANSLATE_NOOP("TransferState", "Paused"), "pause", Theme::Tint::Muted},
    {"checking", QT_TRANSLATE_NOOP("TransferState", "Checking"), "refresh", Theme::Tint::Accent},
    {"moving", QT_TRANSLATE_NOOP("TransferState", "Moving"), "forward", Theme::Tint::Accent},
    {"done", QT_TRANSLATE_NOOP("TransferState", "Done"), "done", Theme::Tint::Ok},
    {"nobody-online", QT_TRANSLATE_NOOP("TransferState", "Nobody online"), "offline", Theme::Tint::Muted},
    {"failed", QT_TRANSLATE_NOOP("TransferState", "Needs attention"), "warning", Theme::Tint::Error},
    {"uploading", QT_TRANSLATE_NOOP("TransferState", "Uploading"), "upload", Theme::Tint::Ok},
}};

const Names& namesOf(TransferState state)
{
    return AllNames[static_cast<std::size_t>(state)];
}

} // namespace

TransferState transferState(const Node::TransferRow& row)
{
    for (std::size_t at = 0; at < AllNames.size(); ++at) {
        if (row.state == QLatin1String(AllNames[at].node))
            return static_cast<TransferState>(at);
    }
    return TransferState::Queued;
}

QString stateText(TransferState state, int place)
{
    if (state == TransferState::Waiting && place > 0)
        return QCoreApplication::translate("TransferState", "Waiting, place %1").arg(place);
    return QCoreApplication::translate("TransferState", namesOf(state).text);
}

QStringList stateTexts()
{
    constexpr int UsualPlace = 99;
    QStringList texts{stateText(TransferState::Waiting, UsualPlace)};
    for (std::size_t at = 0; at < AllNames.size(); ++at)
        texts += stateText(static_cast<TransferState>(at));
    return texts;
}

QString stateIcon(TransferState state)
{
    return QLatin1String(namesOf(state).icon);
}

Theme::Tint stateTint(TransferState state)
{
    return namesOf(state).tint;
}

bool isUnfinished(TransferState state)
{
    return state != TransferState::Done && state != TransferState::Uploading;
}

bool canPause(TransferState state)
{
    return isUnfinished(state) && !canResume(state);
}

bool canResume(TransferState state)
{
    return state == TransferState::Paused || state == TransferState::Attention;
}

} // namespace Potluck::Ui
