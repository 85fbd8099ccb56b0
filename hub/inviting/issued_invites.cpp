#include "hub/inviting/issued_invites.h"

#include "shared/store/migrations.h"
#include "shared/views/network/network_view.h"
#include "sync/membership/succession.h"

#include <algorithm>
#include <array>

namespace amani::hub {

namespace {

// Instants are stored as logical times, as in every list.
constexpr std::array<store::Migration, 1> migrations{{
    {1, "issued invites",
     "CREATE TABLE issued_invite ("
     "  log INTEGER PRIMARY KEY, site INTEGER NOT NULL, incarnation INTEGER NOT NULL,"
     "  issued INTEGER NOT NULL, issued_by INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;"},
}};

constexpr views::ListColumn columns[] = {
    {"id", "issued_invite.site || '.' || issued_invite.incarnation", views::CellKind::text},
    {"site", "issued_invite.site", views::CellKind::site},
    {"site_code", "site.code", views::CellKind::text},
    {"incarnation", "issued_invite.incarnation"},
    views::ListColumn{"issued", "issued_invite.issued", views::CellKind::instant,
                      views::Sorting::yes}
        .always(),
    {"issued_by", "issued_invite.issued_by", views::CellKind::event},
    {"issued_by_name", "site_user.name", views::CellKind::text},
    views::ListColumn{"expires", "issued_invite.expires", views::CellKind::instant,
                      views::Sorting::yes}
        .always(),
};

constexpr views::Sought texts[] = {{views::Sought::By::part, "search_key(site.code)"}};

base::LogicalTime as_kept(base::Instant at) { return base::LogicalTime::next({}, at); }

}  // namespace

const views::List issued_invites_list{
    "invites",
    "issued_invite LEFT JOIN site ON site.id = issued_invite.site"
    " LEFT JOIN site_user ON site_user.id = issued_invite.issued_by",
    columns,
    "issued",
    views::Direction::descending,
    texts};

void migrate_invites(store::Database& database) { store::migrate(database, "invites", migrations); }

// The counter's table is in the migration group "books", because stores of the first version have
// it there.
std::uint32_t next_incarnation(store::Database& database, base::SiteId site,
                               const membership::Roster& roster, std::uint32_t first) {
    auto& query = database.cached("SELECT next FROM invited WHERE site = ?1");
    std::uint32_t next = std::max(first, roster.next_incarnation(site));
    if (query.with(site).step())
        next = std::max(next, static_cast<std::uint32_t>(query.integer(0)));
    query.reset();
    return next;
}

std::uint32_t take_incarnation(store::Database& database, base::SiteId site,
                               const membership::Roster& roster, std::uint32_t first) {
    const std::uint32_t incarnation = next_incarnation(database, site, roster, first);
    database
        .cached(
            "INSERT INTO invited (site, next) VALUES (?1, ?2)"
            " ON CONFLICT (site) DO UPDATE SET next = excluded.next")
        .run(site, incarnation + 1);
    return incarnation;
}

void keep_issued(store::Database& database, const membership::InviteTerms& terms,
                 const Issuing& issuing) {
    database
        .cached(
            "INSERT INTO issued_invite (log, site, incarnation, issued, issued_by, expires) VALUES "
            "(?1, ?2, ?3, ?4, ?5, ?6)")
        .run(terms.log(), terms.site, terms.incarnation, as_kept(issuing.at), issuing.by,
             as_kept(terms.expires));
}

membership::InviteFile invite(station::Station& station, const crypto::SecretKey& root,
                              Inviting wanted, base::Randomness& randomness) {
    auto& database = station.database();
    const auto row = views::site(database, wanted.site);
    base::ensure(row.has_value(), "an invite is for a site that is defined");
    membership::InviteTerms terms{.hub_addresses = std::move(wanted.hub_addresses),
                                  .site = wanted.site,
                                  .code = row->code,
                                  .role = static_cast<membership::SiteRole>(row->kind),
                                  .expires = wanted.expires};
    for (auto& address : views::hub_addresses(database)) {
        if (std::ranges::find(terms.hub_addresses, address) == terms.hub_addresses.end())
            terms.hub_addresses.push_back(std::move(address));
    }
    station.transact([&] {
        const auto& roster = station.roster();
        terms.incarnation = take_incarnation(database, wanted.site, roster,
                                             membership::first_invited(roster.epoch()));
        keep_issued(database, terms, {.at = station.clock().now(), .by = wanted.by});
        return station::Station::Then::commit;
    });
    terms.block = membership::document_block_of(terms.incarnation);
    return membership::issue_invite(std::move(terms), root, randomness);
}

InviteFate fate_of(base::LogId log, base::Instant expires, const membership::Roster& roster,
                   base::Instant now) {
    if (const auto* member = roster.member(log))
        return {domain::InviteState::joined, member->admitted.wall()};
    return {now > expires ? domain::InviteState::expired : domain::InviteState::open, {}};
}

}  // namespace amani::hub
