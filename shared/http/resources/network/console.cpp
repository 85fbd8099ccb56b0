#include "shared/http/resources/network/console.h"

#include "shared/app/network/load.h"
#include "shared/base/ensure.h"
#include "shared/domain/network/import.h"
#include "shared/domain/network/site.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/network/people.h"
#include "shared/views/network/network_records.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace {

// The roles of a user are kept as bits; shown as their names.
void name_roles(const Request&, boost::json::object& row) {
    const auto* bits = row.if_contains("roles");
    boost::json::array names;
    if (bits != nullptr && bits->is_int64()) {
        for (int bit = 0; bit < 32; ++bit) {
            const auto name = views::enumerator_name<domain::Role>(bit);
            if (((bits->get_int64() >> bit) & 1) != 0 && !name.empty())
                names.push_back(boost::json::string{name});
        }
    }
    row["roles"] = std::move(names);
}

// A site with the kinds of places that it has from the beginning, beside its further stores.
Detail site_detail(SiteApi& api) {
    auto detail = master_detail(api, {{"change", "DefineSite", "/sites/{id}", {}}});
    detail.show = [&api, head = std::move(detail.show)](const Request& request,
                                                        boost::json::object& row) {
        const auto id = codec::integer_from_json(row.at("id"));
        const base::SiteId number{static_cast<std::uint32_t>(id.value_or(0))};
        const auto site = views::site(api.database(), number);
        base::ensure(site.has_value(), "a site that the list has");
        boost::json::array places;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::PlaceKind>>(
            [&](auto place) {
                if (domain::has_place(site->kind, place.value))
                    places.push_back(boost::json::string{place.name});
            });
        row["standing_places"] = std::move(places);
        head(request, row);
    };
    detail.members = {{"standing_places", shapes::list_of(shapes::choice_of<domain::PlaceKind>())}};
    return detail;
}

AddedColumn roles_column() {
    return {{.name = "roles", .label = {"نقش‌ها", "roles"}},
            shapes::list_of(shapes::choice_of<domain::Role>())};
}

}  // namespace

Console network_console(SiteApi& api) {
    Console console{
        .routes = {command_route<domain::DefineSite>(api, {"/sites", "Define a site"}),
                   command_route<domain::DefineSite>(api, {"/sites/{id}", "Change a site", "site"}),
                   command_route<domain::DefinePlace>(
                       api, {"/places", "Define a further store of this site"}),
                   command_route<domain::AnnounceHubAddresses>(
                       api, {"/hub-addresses", "Announce where sites reach the hub"})},
        .nouns =
            {
                {{.list = views::sites_list,
                  .reads = views::site_record.reads,
                  .summary = "Sites of the network",
                  .detail = site_detail(api)},
                 "code"},
                {{.list = views::users_list,
                  .reads = views::user_record.reads,
                  .summary = "People at this site",
                  .decorate = name_roles,
                  .detail = master_detail(api, {{"change", "ChangeUser", "/users/{id}", {}}}),
                  .added = {roles_column()}},
                 "login"},
                {{.list = views::places_list,
                  .reads = views::place_record.reads,
                  .summary = "Further stores of sites",
                  .detail = master_detail(api)},
                 "code"},
                {{.list = views::hub_addresses_list,
                  .reads = views::hub_address_record.reads,
                  .summary = "Where the hub has announced that sites reach it"},
                 "",
                 Noun::Records::no},
            },
        .looks = {{.kind = views::site_record,
                   .number = "code",
                   .name = "name",
                   .typed = Look::Typed::code,
                   .column = "code",
                   .comparison = views::Comparison::begins_with},
                  {.kind = views::site_record,
                   .number = "code",
                   .name = "name",
                   .typed = Look::Typed::text,
                   .column = "name"}},
        .sheets = {sheet_of<domain::DefineSite, domain::site_columns, domain::site_from>(
            views::sites_list)}};
    for (auto& route : people_routes(api)) console.routes.push_back(std::move(route));
    return console;
}

}  // namespace amani::http
