// Sites, places, users and the hub's addresses as tables. Of two definitions of one site or user,
// and of two announcements, the one with the later (time, event) stands.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

class NetworkProjection {
  public:
    explicit NetworkProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::SiteDefined& defined);
    void apply(const domain::Event& event, const domain::PlaceDefined& defined);
    void apply(const domain::Event& event, const domain::UserAdded& added);
    void apply(const domain::Event& event, const domain::UserChanged& changed);
    void apply(const domain::Event& event, const domain::HubAddressesAnnounced& announced);

  private:
    std::unique_ptr<store::Statement> define_site_;
    std::unique_ptr<store::Statement> define_place_;
    std::unique_ptr<store::Statement> add_user_;
    std::unique_ptr<store::Statement> change_user_;
    std::unique_ptr<store::Statement> later_addresses_;
    std::unique_ptr<store::Statement> forget_addresses_;
    std::unique_ptr<store::Statement> keep_address_;
};

struct SiteRow {
    base::SiteId id;
    std::string code;
    std::string name;
    domain::SiteKind kind{};
    base::SiteId parent;
    domain::Province province{};
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (id, code, name, kind, parent, province))

struct PlaceRow {
    base::EventId id;
    base::SiteId site;
    std::int64_t number = 0;
    domain::PlaceKind kind{};
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PlaceRow, (), (id, site, number, kind, code, name))

struct UserRow {
    base::UserId id;
    base::SiteId site;
    std::string login;
    std::string name;
    std::vector<domain::Role> roles;  // none: may not sign in
};
BOOST_DESCRIBE_STRUCT(UserRow, (), (id, site, login, name, roles))

[[nodiscard]] std::optional<SiteRow> site(store::Database& database, base::SiteId id);
[[nodiscard]] std::optional<SiteRow> site_with_code(store::Database& database,
                                                    std::string_view code);
// None while it is not known here.
[[nodiscard]] base::SiteId central_site(store::Database& database);
[[nodiscard]] std::vector<SiteRow> sites(store::Database& database);
[[nodiscard]] std::vector<PlaceRow> places_of(store::Database& database, base::SiteId site);
[[nodiscard]] std::optional<UserRow> user(store::Database& database, base::UserId id);
// The user of `site` who signs in as `login`.
[[nodiscard]] std::optional<UserRow> user_with_login(store::Database& database, base::SiteId site,
                                                     std::string_view login);
[[nodiscard]] std::vector<UserRow> users_of(store::Database& database, base::SiteId site);

// Where the hub says that it can be reached, in the order to be tried; none: it has said nothing.
[[nodiscard]] std::vector<std::string> hub_addresses(store::Database& database);

extern const List sites_list;
extern const List users_list;
extern const List places_list;  // further stores of sites
extern const List hub_addresses_list;

}  // namespace amani::views
