#include "shared/views/network/network_view.h"

#include "shared/domain/network/rights.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr std::string_view define_site = R"sql(
INSERT INTO site(id, code, name, kind, parent, time, event, province) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, kind = excluded.kind,
    parent = excluded.parent, province = excluded.province, time = excluded.time, event = excluded.event
WHERE (excluded.time, excluded.event) > (site.time, site.event))sql";

constexpr std::string_view define_place = R"sql(
INSERT INTO place(id, site, number, kind, code, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO NOTHING)sql";

// When a change has come before the addition it stands; only site and login come from the addition.
constexpr std::string_view add_user = R"sql(
INSERT INTO site_user(id, site, login, name, roles, time, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET site = excluded.site, login = excluded.login)sql";

constexpr std::string_view change_user = R"sql(
INSERT INTO site_user(id, site, login, name, roles, time, event) VALUES (?1, ?2, '', ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, time = excluded.time,
    event = excluded.event
WHERE (excluded.time, excluded.event) > (site_user.time, site_user.event))sql";

// An announcement replaces an earlier one as a whole, so any row tells when it was made.
constexpr std::string_view later_addresses =
    "SELECT 1 FROM hub_address WHERE (time, event) >= (?1, ?2)";
constexpr std::string_view forget_addresses = "DELETE FROM hub_address";
constexpr std::string_view keep_address =
    "INSERT INTO hub_address(turn, address, time, event) VALUES (?1, ?2, ?3, ?4)";

struct StoredUser {
    base::UserId id;
    base::SiteId site;
    std::string login;
    std::string name;
    std::int64_t roles = 0;
};
BOOST_DESCRIBE_STRUCT(StoredUser, (), (id, site, login, name, roles))

UserRow shown(const StoredUser& stored) {
    return {stored.id, stored.site, stored.login, stored.name, domain::roles_in(stored.roles)};
}
std::optional<UserRow> shown(const std::optional<StoredUser>& stored) {
    if (!stored) return std::nullopt;
    return shown(*stored);
}

constexpr ListColumn site_columns[] = {
    {"id", "site.id", CellKind::site, Sorting::yes},
    {"code", "site.code", CellKind::text, Sorting::yes},
    {"name", "site.name", CellKind::text},
    name_column<domain::SiteKind>("kind", "site.kind"),
    {"parent", "site.parent", CellKind::site},
    {"parent_code", "parent.code", CellKind::text},
    name_column<domain::Province>("province", "site.province"),
};
constexpr ListColumn user_columns[] = {
    {"id", "site_user.id", CellKind::event, Sorting::yes},
    {"site", "site_user.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"login", "site_user.login", CellKind::text, Sorting::yes},
    {"name", "site_user.name", CellKind::text},
    {"roles", "site_user.roles", CellKind::integer},  // bit n: Role n
};
constexpr ListColumn place_columns[] = {
    {"id", "place.id", CellKind::event, Sorting::yes},
    {"site", "place.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"number", "place.number", CellKind::wide},
    name_column<domain::PlaceKind>("kind", "place.kind"),
    {"code", "place.code", CellKind::text, Sorting::yes},
    {"name", "place.name", CellKind::text},
};

constexpr ListColumn hub_address_columns[] = {
    {"id", "hub_address.address", CellKind::text, Sorting::yes},
    {"turn", "hub_address.turn", CellKind::integer, Sorting::yes},
    {"address", "hub_address.address", CellKind::text},
};

constexpr Sought site_texts[] = {{Sought::By::part, "search_key(site.name)"},
                                 {Sought::By::part, "search_key(site.code)"}};
constexpr Sought user_texts[] = {{Sought::By::part, "search_key(site_user.name)"},
                                 {Sought::By::part, "search_key(site_user.login)"}};
constexpr Sought place_texts[] = {{Sought::By::part, "search_key(place.name)"},
                                  {Sought::By::part, "search_key(place.code)"}};
constexpr Sought hub_address_texts[] = {{Sought::By::part, "search_key(hub_address.address)"}};

}  // namespace

const List sites_list{"sites",
                      "site LEFT JOIN site AS parent ON parent.id = site.parent",
                      site_columns,
                      "code",
                      Direction::ascending,
                      site_texts};
const List users_list{"users",
                      "site_user LEFT JOIN site ON site.id = site_user.site",
                      user_columns,
                      "login",
                      Direction::ascending,
                      user_texts};
const List places_list{"places",
                       "place LEFT JOIN site ON site.id = place.site",
                       place_columns,
                       "code",
                       Direction::ascending,
                       place_texts};
const List hub_addresses_list{"hub-addresses", "hub_address",        hub_address_columns,
                              "turn",          Direction::ascending, hub_address_texts};

NetworkProjection::NetworkProjection(store::Database& database)
    : define_site_(database.prepare(define_site)),
      define_place_(database.prepare(define_place)),
      add_user_(database.prepare(add_user)),
      change_user_(database.prepare(change_user)),
      later_addresses_(database.prepare(later_addresses)),
      forget_addresses_(database.prepare(forget_addresses)),
      keep_address_(database.prepare(keep_address)) {}

void NetworkProjection::apply(const domain::Event& event, const domain::SiteDefined& defined) {
    define_site_->run(defined.site, defined.code, defined.name, defined.kind, defined.parent,
                      event.time, event.id, defined.province);
}

void NetworkProjection::apply(const domain::Event& event, const domain::PlaceDefined& defined) {
    define_place_->run(event.id, event.id.site(), domain::further_store(event.id), defined.kind,
                       defined.code, defined.name);
}

void NetworkProjection::apply(const domain::Event& event, const domain::UserAdded& added) {
    add_user_->run(event.id, event.id.site(), added.login, added.name, domain::bits_of(added.roles),
                   event.time, event.id);
}

void NetworkProjection::apply(const domain::Event& event, const domain::UserChanged& changed) {
    change_user_->run(changed.user, changed.user.site(), changed.name,
                      domain::bits_of(changed.roles), event.time, event.id);
}

void NetworkProjection::apply(const domain::Event& event,
                              const domain::HubAddressesAnnounced& announced) {
    const bool is_outdated = later_addresses_->with(event.time, event.id).step();
    later_addresses_->reset();
    if (is_outdated) return;
    forget_addresses_->run();
    int turn = 0;
    for (const auto& address : announced.addresses)
        keep_address_->run(++turn, address, event.time, event.id);
}

std::optional<SiteRow> site(store::Database& database, base::SiteId id) {
    return row<SiteRow>(
        database, "SELECT id, code, name, kind, parent, province FROM site WHERE id = ?1", id);
}

std::optional<SiteRow> site_with_code(store::Database& database, std::string_view code) {
    return row<SiteRow>(
        database,
        "SELECT id, code, name, kind, parent, province FROM site WHERE code = ?1 ORDER BY id",
        code);
}

base::SiteId central_site(store::Database& database) {
    const auto found =
        number(database, 0, "SELECT id FROM site WHERE kind = ?1 ORDER BY id LIMIT 1",
               domain::SiteKind::central);
    return {static_cast<std::uint32_t>(found)};
}

std::vector<SiteRow> sites(store::Database& database) {
    return rows<SiteRow>(database,
                         "SELECT id, code, name, kind, parent, province FROM site ORDER BY id");
}

std::vector<PlaceRow> places_of(store::Database& database, base::SiteId site) {
    return rows<PlaceRow>(
        database,
        "SELECT id, site, number, kind, code, name FROM place WHERE site = ?1 ORDER BY number",
        site);
}

std::optional<UserRow> user(store::Database& database, base::UserId id) {
    return shown(row<StoredUser>(
        database, "SELECT id, site, login, name, roles FROM site_user WHERE id = ?1", id));
}

std::optional<UserRow> user_with_login(store::Database& database, base::SiteId site,
                                       std::string_view login) {
    return shown(row<StoredUser>(database,
                                 "SELECT id, site, login, name, roles FROM site_user WHERE login = "
                                 "?1 AND site = ?2 ORDER BY id",
                                 login, site));
}

std::vector<std::string> hub_addresses(store::Database& database) {
    std::vector<std::string> addresses;
    auto& query = database.cached("SELECT address FROM hub_address ORDER BY turn");
    query.with();
    while (query.step()) addresses.push_back(query.string(0));
    query.reset();
    return addresses;
}

std::vector<UserRow> users_of(store::Database& database, base::SiteId site) {
    std::vector<UserRow> users;
    for (const StoredUser& stored : rows<StoredUser>(
             database,
             "SELECT id, site, login, name, roles FROM site_user WHERE site = ?1 ORDER BY id",
             site)) {
        users.push_back(shown(stored));
    }
    return users;
}

}  // namespace amani::views
