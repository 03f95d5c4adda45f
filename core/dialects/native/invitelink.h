// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/endpoint.h"
#include "net/identity.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace Potluck::Native {

// What somebody is given to join an index: potluck://HOST[:PORT]/?key=KEY[&token=TOKEN][&neighbour=TOKEN]
//
// KEY is the base64url (no padding) of the SHA-256 of the index's SubjectPublicKeyInfo. TOKEN, of the characters of
// base64url, admits to an index where registration is by invite; the neighbour's lets another index become its
// neighbour. One host; IPv6 in brackets; without a port 7700.
struct InviteLink
{
    Net::Endpoint endpoint;
    std::optional<Net::KeyFingerprint> key; // nothing: trusted on first use
    QString token;                          // a secret; empty where there is none
    QString neighbour{};                    // the same, for indexes

    // InvalidArgument, with a sentence that can be shown, where the text is no such link or names a host nobody can
    // call. The scheme in either case, a missing slash before the question mark and unknown parameters are all right.
    [[nodiscard]] static Result<InviteLink> parse(QStringView text);
    [[nodiscard]] QString toString() const;
    // The link without its tokens, for logs and lists.
    [[nodiscard]] QString withoutToken() const;

    friend bool operator==(const InviteLink&, const InviteLink&) = default;
};

// The longest link and token that are looked at, in characters.
constexpr qsizetype MaxInviteLinkChars = 1024;
constexpr qsizetype MaxTokenChars = 128;
// Whether a text has the shape of a token.
[[nodiscard]] bool isTokenText(QStringView text);

} // namespace Potluck::Native
