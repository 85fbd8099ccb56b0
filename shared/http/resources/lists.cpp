// The nouns of the API: which list of the views stands at which address.
#include "shared/domain/registry/event.h"
#include "shared/http/resources/records.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/overviews/overviews.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::http {

namespace json = boost::json;

namespace {

struct Noun {
    ListResource resource;
    std::string by_code;  // what a record is called besides its id; empty: by id alone
    enum class Records { yes, no } records = Records::yes;
};

// How far a document is: 1 recorded … 4 in the books.
Decorate with_stage(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        row["stage"] = static_cast<int>(api.stage_of(event_in(row, "id")).stage);
    };
}

// The roles of a user are kept as bits; shown as their names.
void name_roles(const Request&, json::object& row) {
    const auto* bits = row.if_contains("roles");
    json::array names;
    if (bits != nullptr && bits->is_int64()) {
        for (int bit = 0; bit < 32; ++bit) {
            const auto name = views::enumerator_name<domain::Role>(bit);
            if (((bits->get_int64() >> bit) & 1) != 0 && !name.empty())
                names.push_back(json::string{name});
        }
    }
    row["roles"] = std::move(names);
}

void name_event_type(const Request&, json::object& row) {
    const auto* type = row.if_contains("type");
    if (type == nullptr || !type->is_int64()) return;
    row["kind"] = domain::event_name(static_cast<domain::EventType>(type->get_int64()));
}

Decorate with_totals(SiteApi& api) {
    return [&api](const Request& request, json::object& row) {
        name_event_type(request, row);
        base::Rial debit;
        base::Rial credit;
        for (const auto& entry : views::voucher_entries(api.database(), event_in(row, "id"))) {
            debit += entry.debit;
            credit += entry.credit;
        }
        row["number"] = row["id"];
        row["debit"] = codec::json_integer(debit.value);
        row["credit"] = codec::json_integer(credit.value);
    };
}

// What the agent owes on 2110; below zero: what is owed to it.
Decorate with_balance(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        const auto* id = row.if_contains("id");
        if (id == nullptr || !id->is_int64()) return;
        const base::SiteId agent{static_cast<std::uint32_t>(id->get_int64())};
        row["balance"] =
            codec::json_integer(views::account_balance(api.database(), 2110, agent).value);
    };
}

Decorate with_age(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        const auto* due = row.if_contains("due");
        const auto* fitted = row.if_contains("fitted_day");
        const auto today = api.desk().today();
        if (fitted != nullptr && fitted->is_string()) {
            if (const auto day = codec::day_from_text(fitted->get_string()))
                row["age"] = today - *day;
        }
        if (due != nullptr && due->is_string()) {
            if (const auto day = codec::day_from_text(due->get_string()))
                row["days_left"] = *day - today;
        }
    };
}

std::vector<Noun> nouns_of_master_data(SiteApi& api) {
    using enum Noun::Records;
    return {
        {{views::sites_list, "/sites", "Sites of the network", "name"}, "code"},
        {{views::users_list, "/users", "People at this site", "name", name_roles}, "login"},
        {{views::places_list, "/places", "Further stores of sites", "name"}, "code"},
        {{views::models_list, "/models", "Models", "search"}, "code"},
        {{views::parts_list, "/parts", "Parts", "search"}, "code"},
        {{views::price_lists_list, "/price-lists", "Price lists", "name"}, "name"},
        {{views::prices_list, "/prices", "Prices", "part_code"}, "", no},
        {{views::tariffs_list, "/tariffs", "Labour and recovery values", "part_code"}, "", no},
        {{views::customers_list, "/customers", "Customers", "search"}, "national_id"},
        {{views::serials_list, "/serials", "Serials", "serial"}, "", no},
        {{views::agents_list, "/agents", "Agents with their terms", "name", with_balance(api)},
         "code"},
        {{views::payments_list, "/payments", "Payments to and from agents", "reference",
          with_stage(api)},
         "reference"},
    };
}

std::vector<Noun> nouns_of_work(SiteApi& api) {
    using enum Noun::Records;
    return {
        {{views::jobs_list, "/jobs", "Repair jobs", "number", with_stage(api), job_detail(api)},
         "number"},
        {{views::open_jobs_list, "/open-jobs", "Jobs not yet delivered or cancelled", "number",
          with_stage(api)},
         "",
         no},
        {{views::stock_list, "/stock", "What lies where", "part_code"}, "", no},
        {{views::moves_list, "/moves", "Kardex: what came to and left each place", "number"},
         "",
         no},
        {{views::stock_documents_list, "/stock-documents", "Documents of goods in and out",
          "number", name_event_type, document_detail(api)},
         "number"},
        {{views::waybills_list, "/waybills", "Waybills", "number", with_stage(api),
          waybill_detail(api)},
         "number"},
        {{views::used_parts_list, "/used-parts", "Used parts by tag", "number", with_age(api),
          used_part_detail(api)},
         "number"},
        {{views::used_pieces_list, "/used-pieces", "Received used parts, piece by piece",
          "part_code"},
         "",
         no},
        {{views::used_receipts_list, "/used-receipts", "Used-part receipts", "number",
          with_stage(api), document_detail(api)},
         "number"},
        {{views::vouchers_list, "/vouchers", "Vouchers", "part_code", with_totals(api),
          voucher_detail(api)},
         ""},
        {{views::discrepancies_list,
          "/discrepancies",
          "What does not match",
          "detail",
          {},
          discrepancy_detail(api)},
         ""},
    };
}

}  // namespace

std::vector<Route> list_routes(SiteApi& api) {
    std::vector<Route> all;
    for (const auto& nouns : {nouns_of_master_data(api), nouns_of_work(api)}) {
        for (const auto& noun : nouns) {
            all.push_back(list_route(api.database(), noun.resource));
            if (noun.records == Noun::Records::no) continue;
            all.push_back(record_route(api.database(), noun.resource, noun.by_code));
        }
    }
    return all;
}

}  // namespace amani::http
