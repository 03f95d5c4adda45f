// SPDX-License-Identifier: GPL-3.0-or-later
// The part of IndexService that is about visitors, see VisitorRequest.
#include "index/indexservicestate.h"

namespace Potluck::Index {

Result<Registration> IndexService::State::enterVisitor(const VisitorRequest& request)
{
    if (const Status status = ready(); !status)
        return status.error();
    if (const Status status = checkAddresses(request.addresses); !status)
        return status.error();
    if (const Status status = checkDialects(request.dialects); !status)
        return status.error();
    if (request.key.isNull())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a visitor is known by its key")};
    if (const auto known = guests.visitor(request.key))
        hideVisitor(*known);
    const auto visitor = guests.addVisitor(request.name, request.key, clock.wall().count());
    if (!visitor)
        return visitor.error();
    presence.visit(visitor->id, request.addresses, request.key, request.dialects);
    catalog.setVisitor(visitor->id, true, request.dialects);
    Registration registration;
    const Publication publication = catalog.publicationOf(visitor->id);
    registration.id = visitor->id;
    registration.user = visitor->user;
    registration.expires = clock.wall() + RegistrationLife;
    registration.revision = publication.revision;
    registration.stagedRevision = publication.stagedRevision;
    registration.entries = publication.entries;
    return registration;
}

void IndexService::State::tellVisitorLeft(RegistrationId visitor)
{
    const std::lock_guard<std::mutex> lock(serviceMutex);
    if (service)
        Q_EMIT service->visitorLeft(visitor);
}

Status IndexService::State::wakeVisitor(RegistrationId visitor, bool awake)
{
    const Presence::Stay stay = presence.stay(visitor);
    if (!isGuest(visitor) || !stay.online || !guests.find(visitor))
        return noRegistration();
    if (!awake) {
        hideVisitor(visitor);
        return {};
    }
    if (!presence.setSilent(visitor, false))
        return {};
    catalog.setVisitor(visitor, false, stay.dialects);
    tellPresence(visitor);
    return {};
}

void IndexService::State::hideVisitor(RegistrationId visitor)
{
    const auto known = guests.find(visitor);
    if (!known || !presence.setSilent(visitor, true))
        return;
    catalog.setVisitor(visitor, true, presence.stay(visitor).dialects);
    downloads.removeAll(visitor);
    PeerSummary gone;
    gone.id = visitor;
    gone.user = known->user;
    tell(gone);
}

} // namespace Potluck::Index
