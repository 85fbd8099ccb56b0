#include "hub/members.h"

#include "shared/codec/codec.h"
#include "shared/domain/network/site.h"
#include "sync/membership/events.h"

namespace amani::hub {

using station::Station;

void Members::found(const Founder& founder) {
    const auto& identity = station_.identity();
    const auto admitted = codec::encode(membership::MemberAdmitted{
        identity.log(), membership::SiteRole::central, station_.key().public_key(), {}});
    base::LogicalTime at;
    station_.transact([&] {
        at = record(membership::member_admitted_type, admitted);
        const app::Author nobody{{}, station_.desk().today()};
        const std::vector<domain::Body> bodies{
            domain::SiteDefined{
                identity.site, identity.code, identity.name, domain::SiteKind::central, {}},
            domain::UserAdded{founder.login,
                              founder.name,
                              {domain::Role::administrator, domain::Role::parts_desk,
                               domain::Role::used_desk, domain::Role::finance, domain::Role::store,
                               domain::Role::clerk, domain::Role::technician}}};
        const auto events = station_.journal().record(nobody, bodies);
        station_.database()
            .cached("INSERT INTO credential (user, verifier) VALUES (?1, ?2)")
            .run(events.back().id, founder.password_verifier);
        return Station::Then::commit;
    });
    learn(membership::member_admitted_type, admitted, at);
    feeds_.seal();
}

base::LogicalTime Members::record(std::uint32_t type, base::ByteView body,
                                  base::LogicalTime after) {
    const auto now = station_.clock().now();
    const auto at = base::LogicalTime::next(after, now);
    const auto row = codec::encode_row({.type = type,
                                        .time = at,
                                        .author = {},
                                        .day = base::day_in_tehran(now),
                                        .causes = {},
                                        .body = body});
    const auto id = station_.replica().logs().append(feeds_.network(), row);
    station_.journal().apply_row(app::read_row(id, row));
    return at;
}

// Call for durable events only, since the roster cannot be rolled back.
void Members::learn(std::uint32_t type, base::ByteView body, base::LogicalTime at) {
    const auto applied = station_.roster().apply(type, body, {at, feeds_.epoch()});
    base::ensure(applied.has_value(), "a membership event of our own is understood");
}

void Members::change(std::uint32_t type, base::ByteView body) {
    base::LogicalTime at;
    station_.transact([&] {
        at = record(type, body);
        return Station::Then::commit;
    });
    learn(type, body, at);
    feeds_.seal();
}

void Members::admit(const membership::MemberAdmitted& member) {
    change(membership::member_admitted_type, codec::encode(member));
}

void Members::revoke(base::LogId log) {
    const std::uint32_t received = station_.replica().logs().state(log).sealed;
    change(membership::member_revoked_type,
           codec::encode(membership::MemberRevoked{log, received}));
}

// Of two revocations the later one stands, so the new cut is recorded after the one before,
// whatever this machine's clock says.
void Members::move_cut(base::LogId log, std::uint32_t through,
                       const std::function<void()>& letting_in) {
    const auto body = codec::encode(membership::MemberRevoked{log, through});
    base::LogicalTime at;
    station_.transact([&] {
        at = record(membership::member_revoked_type, body, station_.roster().member(log)->revoked);
        // Sealed at once: a site that got the log before the cut would keep it apart.
        feeds_.seal_network_feed();
        letting_in();
        return Station::Then::commit;
    });
    learn(membership::member_revoked_type, body, at);
}

}  // namespace amani::hub
