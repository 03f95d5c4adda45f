// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/context.h"

#include <vector>

namespace Potluck::Overlay {

// Whom to talk to where anybody would do: always the same ones as long as they live, because a new connection costs
// more than most messages.
class Partners
{
public:
    using Number = MemberBook::Number;

    explicit Partners(Context& context) : m_context(context) {}

    // The one that is asked for that group; None where nobody is known there.
    // Two members of groups of the same size choose each other, so that one link serves both.
    [[nodiscard]] Number contactOf(const Prefix& prefix);
    // Somebody in there but these, at random; None.
    [[nodiscard]] Number anyOf(const Prefix& prefix, const std::vector<Number>& but) const;
    // It did not answer: somebody else is the contact from now on.
    void replace(Number contact);
    // That many different ones, fewer where there are not so many.
    [[nodiscard]] std::vector<Number> forGossip(int count);
    // All that rumours are told to directly.
    [[nodiscard]] std::vector<Number> gossipCircle();
    // The contacts of other groups that were needed so far.
    [[nodiscard]] std::vector<Number> contacts() const;
    [[nodiscard]] qsizetype memory() const;

private:
    static constexpr std::size_t CircleSize = 32;
    static constexpr std::size_t OwnGroupShare = 8; // of them

    [[nodiscard]] Number counterpartIn(const Prefix& prefix) const;
    void refillCircle();

    Context& m_context;
    std::uint8_t m_bits = 0;        // of m_contacts
    std::vector<Number> m_contacts; // by number of the group; None: not chosen yet
    std::vector<Number> m_circle;
};

} // namespace Potluck::Overlay
