// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QByteArray>

namespace Potluck::Native {

// How an Error travels in an HTTP answer: a status for the tools of the web, the code's name in the body for peers.
struct ErrorAnswer
{
    int status = 500;
    QByteArray code; // "not-found"
};
[[nodiscard]] ErrorAnswer answerFor(ErrorCode code);

// The error that an answer of 400 or more stands for. The body comes from anybody: what it says is cut to a sentence.
[[nodiscard]] Error errorOf(int status, QByteArrayView body);

// The code of "you are not logged in here (any more)".
inline constexpr char LoginNeeded[] = "login-needed";
[[nodiscard]] bool isLoginNeeded(int status, QByteArrayView body);

// The code of "another key of your account has logged in here since".
inline constexpr char Displaced[] = "displaced";
[[nodiscard]] bool isDisplaced(int status, QByteArrayView body);

} // namespace Potluck::Native
