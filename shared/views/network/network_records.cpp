#include "shared/views/network/network_records.h"

#include "shared/domain/network/events.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/record_keys.h"

#include <charconv>

namespace amani::views {
namespace {

// A site is known by its code, and by its number.
std::optional<Cell> site_with(store::Database& database, const std::string& code) {
    if (const auto row = site_with_code(database, code)) return key_of(row);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number);
    if (error != std::errc{} || end != code.data() + code.size() || number > base::max_site)
        return std::nullopt;
    return Cell{std::int64_t{number}};
}

// Sites choose logins by themselves; one that several people have names nobody.
std::optional<Cell> user_with(store::Database& database, const std::string& login) {
    return key_found(database,
                     "SELECT iif(count(*) = 1, min(id), 0) FROM site_user WHERE upper(login) = ?1",
                     login);
}

constexpr domain::EventType sites_begin[] = {domain::SiteDefined::about.type};
constexpr domain::EventType places_begin[] = {domain::PlaceDefined::about.type};
constexpr domain::EventType users_begin[] = {domain::UserAdded::about.type};

constexpr domain::EventType hub_addresses_begin[] = {domain::HubAddressesAnnounced::about.type};

}  // namespace

const RecordKind site_record{.name = "site",
                             .fa = "محل",
                             .en = "site",
                             .list = sites_list,
                             .reads = domain::Subject::common,
                             .topic = "board",
                             .begun_by = sites_begin,
                             .with_code = site_with};
const RecordKind place_record{.name = "place",
                              .fa = "انبار",
                              .en = "place",
                              .list = places_list,
                              .reads = domain::Subject::goods,
                              .topic = "board",
                              .begun_by = places_begin};
const RecordKind user_record{.name = "user",
                             .fa = "کاربر",
                             .en = "user",
                             .list = users_list,
                             .reads = domain::Subject::people,
                             .topic = "board",
                             .begun_by = users_begin,
                             .mention = Mention::changes_it,
                             .with_code = user_with};
const RecordKind hub_address_record{.name = "hub_address",
                                    .fa = "نشانی مرکز",
                                    .en = "hub address",
                                    .list = hub_addresses_list,
                                    .reads = domain::Subject::network,
                                    .topic = "board",
                                    .begun_by = hub_addresses_begin};

}  // namespace amani::views
