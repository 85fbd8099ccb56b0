#include "shared/http/resources/routes.h"

#include "shared/http/reading.h"
#include "shared/http/resources/agents/console.h"
#include "shared/http/resources/billing/console.h"
#include "shared/http/resources/books/console.h"
#include "shared/http/resources/books/previews.h"
#include "shared/http/resources/cases/console.h"
#include "shared/http/resources/catalogue/console.h"
#include "shared/http/resources/contracts/console.h"
#include "shared/http/resources/customers/console.h"
#include "shared/http/resources/frame/imports.h"
#include "shared/http/resources/messages/console.h"
#include "shared/http/resources/money/console.h"
#include "shared/http/resources/network/console.h"
#include "shared/http/resources/photos/console.h"
#include "shared/http/resources/program/console.h"
#include "shared/http/resources/replacement/console.h"
#include "shared/http/resources/requests/console.h"
#include "shared/http/resources/returns/console.h"
#include "shared/http/resources/serials/console.h"
#include "shared/http/resources/service/console.h"
#include "shared/http/resources/visits/console.h"
#include "shared/http/resources/warehouse/console.h"
#include "shared/http/resources/workshop/console.h"

#include <array>
#include <iterator>

namespace amani::http {

std::vector<Route> site_routes(SiteApi& api) {
    api.preview_with({preview_of, preview_members()});
    // In the order in which a search shows what it finds.
    const std::array consoles{
        customers_console(api), serials_console(api),   service_console(api),
        workshop_console(api),  requests_console(api),  billing_console(api),
        money_console(api),     visits_console(api),    replacement_console(api),
        returns_console(api),   catalogue_console(api), warehouse_console(api),
        agents_console(api),    network_console(api),   books_console(api),
        photos_console(api),    messages_console(api),  cases_console(api),
        contracts_console(api), program_console(api)};
    std::vector<Route> all;
    const auto add = [&](std::vector<Route> more) {
        std::move(more.begin(), more.end(), std::back_inserter(all));
    };
    for (const auto& console : consoles) {
        add(console.routes);
        for (const auto& noun : console.nouns) {
            all.push_back(list_route(api, noun.resource));
            if (noun.records == Noun::Records::yes)
                all.push_back(record_route(api, noun.resource, noun.by_code));
        }
    }
    add(history_routes(api, consoles));
    add(form_routes(api, consoles));
    add(search_routes(api, consoles));
    add(import_routes(api, consoles));
    for (auto& route : all) route.is_for_readers = Reading::is_read(route);
    for (const auto& console : consoles) add(console.reads_of_program);
    return all;
}

}  // namespace amani::http
