// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

// core/ gives its reasons in English, also those that an index or another peer sent: logs, the command line and what
// goes over the wire stay so. The window says them in its own language. GUI thread.
namespace Potluck::Ui {

// A reason in the language of the window. Sentences that stand in others ("cannot share /music: it does not exist") and
// several in a row ("a; b") are found, too; what no table has stays as it is.
[[nodiscard]] QString reasonText(const QString& detail);
[[nodiscard]] inline QString reasonText(const Error& error)
{
    return reasonText(error.detail);
}

// The same as a sentence of its own, with a capital and a full stop.
[[nodiscard]] QString reasonSentence(const QString& detail);
[[nodiscard]] inline QString reasonSentence(const Error& error)
{
    return reasonSentence(error.detail);
}

} // namespace Potluck::Ui
