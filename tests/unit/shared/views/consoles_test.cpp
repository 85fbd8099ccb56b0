// Network, catalogue, agents, customers: what the last definition says, found by what people type.
#include "station.h"

#include "shared/base/fold.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/typed_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace testing;
using ::testing::ElementsAre;

TEST(NetworkView, KeepsTheLaterDefinitionWhicheverComesFirst) {
    Station station;
    const auto first = station.clerk.write(
        centre, domain::SiteDefined{agent, "AG-KRJ", "old", domain::SiteKind::agent, {}});
    const auto second = station.clerk.write(
        centre, domain::SiteDefined{agent, "AG-KRJ", "new", domain::SiteKind::agent, {}});
    station.apply({second, first});
    EXPECT_EQ("new", site(*station.database, agent)->name);
    EXPECT_EQ(agent, site_with_code(*station.database, "AG-KRJ")->id);
}

TEST(NetworkView, KeepsAUsersLoginAndLatestRolesInAnyOrder) {
    Station station;
    const auto added =
        station.clerk.write(agent, domain::UserAdded{"ali", "Ali", {domain::Role::clerk}});
    const auto user_id = base::UserId::of(added.id);
    const auto changed = station.clerk.write(
        agent,
        domain::UserChanged{user_id, "Ali R.", {domain::Role::store, domain::Role::cashier}});
    station.apply({changed, added});
    const auto found = user_with_login(*station.database, agent, "ali");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ("Ali R.", found->name);
    EXPECT_THAT(found->roles, ElementsAre(domain::Role::store, domain::Role::cashier));
    EXPECT_FALSE(user_with_login(*station.database, centre, "ali").has_value());
}

TEST(NetworkView, NumbersAFurtherStoreByItsEvent) {
    Station station;
    const auto defined =
        station.record(agent, domain::PlaceDefined{domain::PlaceKind::main, "B", "back"});
    const auto places = places_of(*station.database, agent);
    ASSERT_EQ(1U, places.size());
    EXPECT_EQ(defined.id.sequence(), places[0].number);
}

TEST(NetworkView, KeepsTheLaterAnnouncementOfTheHubsAddressesWhicheverComesFirst) {
    Station station;
    const auto first =
        station.clerk.write(centre, domain::HubAddressesAnnounced{{"a:1", "b:2", "c:3"}});
    const auto second = station.clerk.write(centre, domain::HubAddressesAnnounced{{"d:4", "a:1"}});
    station.apply({second, first, second});
    EXPECT_THAT(hub_addresses(*station.database), ElementsAre("d:4", "a:1"));
}

TEST(CatalogueView, KeepsTheIdOfAPartsFirstDefinitionAndTheContentsOfItsLast) {
    Station station;
    const auto first = station.record(centre, a_pump());
    auto changed = a_pump();
    changed.name = "pump";
    changed.substitutes = {"PUMP-B", "PUMP-C"};
    station.record(centre, changed);
    const auto found = part_with_code(*station.database, "PUMP");
    EXPECT_EQ(base::PartId::of(first.id), found->id);
    EXPECT_EQ("pump", found->name);
    EXPECT_EQ("PUMP-B\nPUMP-C", found->substitutes);
    EXPECT_EQ("PUMP", part(*station.database, found->id)->code);
}

TEST(CatalogueView, PricesAPartByTheListInForceOnTheDay) {
    Station station;
    const auto list = [&](const char* name, base::Day from, std::int64_t price) {
        const auto id = base::PriceListId::of(
            station
                .record(centre, domain::PriceListPublished{name, domain::PriceKind::retail, from})
                .id);
        station.record(centre, domain::PriceSet{id, pump, {price}});
    };
    list("PL-2", day + 10, 8'100'000);
    list("PL-1", day, 7'200'000);
    EXPECT_FALSE(price_on(*station.database, pump, day + -1).has_value());
    EXPECT_EQ(7'200'000, price_on(*station.database, pump, day + 9)->price.value);
    EXPECT_EQ("PL-2", price_on(*station.database, pump, day + 10)->list_name);
    EXPECT_EQ(2, *count_list(*station.database, prices_list, {}));
}

TEST(CatalogueView, KeepsTariffHandlingAndVatByTheirFirstDay) {
    Station station;
    station.record(centre, domain::TariffSet{day, pump, {2'800'000}, {300'000}});
    station.record(centre, domain::TariffSet{day + 5, pump, {3'000'000}, {300'000}});
    station.record(centre, domain::HandlingSet{day, {250'000}});
    station.record(centre, domain::VatRateSet{day, {1'000}});
    const auto said = [&](std::string_view sql, base::Day from) {
        return number(*station.database, 0, sql, from);
    };
    EXPECT_EQ(2'800'000, said("SELECT labour FROM tariff WHERE valid_from = ?1", day));
    EXPECT_EQ(3'000'000, said("SELECT labour FROM tariff WHERE valid_from = ?1", day + 5));
    EXPECT_EQ(250'000, said("SELECT handling FROM handling WHERE valid_from = ?1", day));
    EXPECT_EQ(1'000, said("SELECT rate FROM vat_rate WHERE valid_from = ?1", day));
}

TEST(AgentsView, HasTheTermsSetLast) {
    Station station;
    station.record(centre,
                   domain::AgentTermsSet{agent, domain::SettlementPolicy::consignment, {8'500}});
    station.record(
        centre, domain::AgentTermsSet{agent, domain::SettlementPolicy::sold_on_account, {8'000}});
    EXPECT_EQ(domain::SettlementPolicy::sold_on_account,
              agent_terms(*station.database, agent)->policy);
    EXPECT_FALSE(agent_terms(*station.database, centre).has_value());
}

TEST(CustomersView, FindsByTheBeginningOfAnyWordHoweverItIsWritten) {
    Station station;
    station.record(agent, domain::CustomerRegistered{.name = "علي كريمي", .mobile = "09121234567"});
    station.record(agent, domain::CustomerRegistered{.name = "علی رضایی"});
    EXPECT_EQ(2U, search_customers(*station.database, "علی").size());
    EXPECT_EQ(1U, search_customers(*station.database, "علی کر").size());
    EXPECT_EQ(1U, search_customers(*station.database, "۰۹۱۲۱۲۳").size());
    EXPECT_TRUE(search_customers(*station.database, "ریمی").empty());
    EXPECT_TRUE(search_customers(*station.database, "  ").empty());
}

TEST(CustomersView, ForgetsTheOldWordsOfAChangedCustomerInAnyOrder) {
    Station station;
    const auto registered =
        station.clerk.write(agent, domain::CustomerRegistered{.name = "Old Name"});
    const auto id = base::CustomerId::of(registered.id);
    const auto changed =
        station.clerk.write(agent, domain::CustomerChanged{.customer = id, .name = "New Name"});
    station.apply({registered, changed});
    EXPECT_TRUE(search_customers(*station.database, "Old").empty());
    EXPECT_EQ(1U, search_customers(*station.database, "New").size());
    Station other;
    other.apply({changed, registered});
    EXPECT_EQ(station.dump(), other.dump());
}

}  // namespace
}  // namespace amani::views
