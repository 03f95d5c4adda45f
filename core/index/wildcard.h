// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace Potluck::Index {

// Whether the whole text is of that shape, '*' standing for anything.
[[nodiscard]] inline bool hasShape(std::string_view text, std::string_view pattern)
{
    // What stands behind the last star is the end of the text; looked at first, for it says no the soonest.
    if (const std::size_t last = pattern.rfind('*'); last != std::string_view::npos) {
        const std::string_view end = pattern.substr(last + 1);
        if (text.size() < pattern.size() - static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '*')) ||
            !text.ends_with(end))
            return false;
        text.remove_suffix(end.size());
        pattern.remove_suffix(end.size());
    }
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            retry = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == '*')
        ++in;
    return in == pattern.size();
}

} // namespace Potluck::Index
