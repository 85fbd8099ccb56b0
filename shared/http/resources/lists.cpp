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

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

struct Noun {
    ListResource resource;
    std::string by_code;  // the column of a record's code; empty: it is named by its id alone
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

// Adds the balance of 2110: what the agent owes; below zero what is owed to him.
Decorate with_balance(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        const auto* id = row.if_contains("id");
        if (id == nullptr || !id->is_int64()) return;
        const base::SiteId agent{static_cast<std::uint32_t>(id->get_int64())};
        row["balance"] =
            codec::json_integer(views::account_balance(api.database(), 2110, agent).value);
    };
}

Decorate with_days_left(SiteApi& api) {
    return [&api](const Request& request, json::object& row) {
        with_stage(api)(request, row);
        const auto* due = row.if_contains("due");
        if (due == nullptr || !due->is_string()) return;
        if (const auto day = codec::day_from_text(due->get_string()))
            row["days_left"] = *day - api.desk().today();
    };
}

AddedColumn number_column(std::string name, Text label) {
    return {{.name = std::move(name), .type = ColumnType::integer, .label = std::move(label)}};
}
AddedColumn amount_column(std::string name, Text label) {
    return {{.name = std::move(name), .type = ColumnType::amount, .label = std::move(label)}};
}
AddedColumn text_column(std::string name, Text label) {
    return {{.name = std::move(name), .label = std::move(label)}};
}
AddedColumn stage_column() { return number_column("stage", {"مرحله", "stage"}); }
AddedColumn kind_column() { return text_column("kind", {"نوع", "kind"}); }
AddedColumn roles_column() {
    return {{.name = "roles", .label = {"نقش‌ها", "roles"}},
            json::parse(R"({"type":"array","items":{"type":"string"}})")};
}

std::vector<Noun> nouns_of_the_network(SiteApi& api) {
    return {
        {{.list = views::sites_list,
          .pattern = "/sites",
          .reads = domain::Subject::common,
          .summary = "Sites of the network",
          .searched = {"name", "code"},
          .detail = master_detail(api, {{"change", "DefineSite", "/sites/{id}", {}}})},
         "code"},
        {{.list = views::users_list,
          .pattern = "/users",
          .reads = domain::Subject::people,
          .summary = "People at this site",
          .searched = {"name", "login"},
          .decorate = name_roles,
          .detail = master_detail(api, {{"change", "ChangeUser", "/users/{id}", {}}}),
          .added = {roles_column()}},
         "login"},
        {{.list = views::places_list,
          .pattern = "/places",
          .reads = domain::Subject::goods,
          .summary = "Further stores of sites",
          .searched = {"name", "code"},
          .detail = master_detail(api)},
         "code"},
        {{.list = views::agents_list,
          .pattern = "/agents",
          .reads = domain::Subject::accounts,
          .summary = "Agents with their terms",
          .searched = {"name", "code"},
          .decorate = with_balance(api),
          .detail = master_detail(api, {{"set_terms", "SetAgentTerms", "/agents/terms", {}},
                                        {"pay", "MakePayment", "/payments", {}}}),
          .added = {amount_column("balance", {"مانده", "balance"})},
          .only_own_of = "id"},
         "code"},
        {{.list = views::payments_list,
          .pattern = "/payments",
          .reads = domain::Subject::accounts,
          .summary = "Payments to and from agents",
          .searched = {"reference", "agent_code"},
          .decorate = with_stage(api),
          .detail = master_detail(api),
          .added = {stage_column()},
          .totals = {"amount"},
          .age_of = "day"},
         "reference"},
        {{.list = views::customers_list,
          .pattern = "/customers",
          .reads = domain::Subject::service,
          .summary = "Customers",
          .searched = {"search"},
          .detail = master_detail(api, {{"change", "ChangeCustomer", "/customers/{id}", {}},
                                        {"admit", "AdmitDevice", "/jobs", {}}})},
         "national_id"},
    };
}

std::vector<Noun> nouns_of_the_catalogue(SiteApi& api) {
    using enum Noun::Records;
    return {
        {{.list = views::models_list,
          .pattern = "/models",
          .reads = domain::Subject::common,
          .summary = "Models",
          .searched = {"search"},
          .detail = master_detail(api, {{"change", "DefineModel", "/models", {}}})},
         "code"},
        {{.list = views::parts_list,
          .pattern = "/parts",
          .reads = domain::Subject::common,
          .summary = "Parts",
          .searched = {"search"},
          .detail = master_detail(api, {{"change", "DefinePart", "/parts", {}},
                                        {"set_price", "SetPrice", "/prices", {}},
                                        {"set_tariff", "SetTariff", "/tariffs", {}}})},
         "code"},
        {{.list = views::price_lists_list,
          .pattern = "/price-lists",
          .reads = domain::Subject::common,
          .summary = "Price lists",
          .searched = {"name"},
          .detail = master_detail(api, {{"set_price", "SetPrice", "/prices", {}}})},
         "name"},
        {{.list = views::prices_list,
          .pattern = "/prices",
          .reads = domain::Subject::common,
          .summary = "Prices",
          .searched = {"part_code", "part_name"}},
         "",
         no},
        {{.list = views::tariffs_list,
          .pattern = "/tariffs",
          .reads = domain::Subject::common,
          .summary = "Labour and recovery values",
          .searched = {"part_code", "part_name"}},
         "",
         no},
        {{.list = views::serials_list,
          .pattern = "/serials",
          .reads = domain::Subject::service,
          .summary = "Serials",
          .searched = {"serial"}},
         "",
         no},
    };
}

std::vector<Noun> nouns_of_service(SiteApi& api) {
    using enum Noun::Records;
    return {
        {{.list = views::jobs_list,
          .pattern = "/jobs",
          .reads = domain::Subject::service,
          .summary = "Repair jobs",
          .searched = {"number", "serial", "customer_name"},
          .decorate = with_stage(api),
          .detail = job_detail(api),
          .added = {stage_column()},
          .age_of = "admitted_time"},
         "number"},
        {{.list = views::open_jobs_list,
          .pattern = "/open-jobs",
          .reads = domain::Subject::service,
          .summary = "Jobs not yet delivered or cancelled",
          .searched = {"number", "serial", "customer_name"},
          .decorate = with_stage(api),
          .added = {stage_column()},
          .age_of = "admitted_time"},
         "",
         no},
        {{.list = views::used_parts_list,
          .pattern = "/used-parts",
          .reads = domain::Subject::goods,
          .summary = "Used parts by tag",
          .searched = {"number", "part_code", "part_name"},
          .decorate = with_days_left(api),
          .detail = used_part_detail(api),
          .added = {stage_column(), number_column("days_left", {"روز مانده", "days left"})},
          .totals = {"cost", "price"},
          .age_of = "fitted_day"},
         "number"},
        {{.list = views::used_pieces_list,
          .pattern = "/used-pieces",
          .reads = domain::Subject::goods,
          .summary = "Received used parts, piece by piece",
          .searched = {"part_code"},
          .age_of = "time"},
         "",
         no},
        {{.list = views::used_receipts_list,
          .pattern = "/used-receipts",
          .reads = domain::Subject::goods,
          .summary = "Used-part receipts",
          .searched = {"number", "waybill_number", "holder_code"},
          .decorate = with_stage(api),
          .detail = document_detail(api),
          .added = {stage_column()},
          .age_of = "day"},
         "number"},
    };
}

std::vector<Noun> nouns_of_goods_and_books(SiteApi& api) {
    using enum Noun::Records;
    return {
        {{.list = views::stock_list,
          .pattern = "/stock",
          .reads = domain::Subject::goods,
          .summary = "What lies where; at a site, unless one is asked for by site or site_code, "
                     "its own places and what is in transit to or from it",
          .searched = {"part_code", "part_name"},
          .totals = {"quantity"}},
         "",
         no},
        {{.list = views::moves_list,
          .pattern = "/moves",
          .reads = domain::Subject::goods,
          .summary = "Kardex: what came to and left each place",
          .searched = {"number", "part_code", "part_name"},
          .totals = {"quantity"},
          .age_of = "day"},
         "",
         no},
        {{.list = views::stock_documents_list,
          .pattern = "/stock-documents",
          .reads = domain::Subject::goods,
          .summary = "Documents of goods in and out",
          .searched = {"number", "detail"},
          .decorate = name_event_type,
          .detail = document_detail(api),
          .added = {kind_column()},
          .age_of = "day"},
         "number"},
        {{.list = views::waybills_list,
          .pattern = "/waybills",
          .reads = domain::Subject::goods,
          .summary = "Waybills",
          .searched = {"number", "transport"},
          .decorate = with_stage(api),
          .detail = waybill_detail(api),
          .added = {stage_column()},
          .totals = {"sent", "received", "lost", "missing"},
          .age_of = "sent_time"},
         "number"},
        {{.list = views::vouchers_list,
          .pattern = "/vouchers",
          .reads = domain::Subject::accounts,
          .summary = "Vouchers",
          .searched = {"part_code"},
          .decorate = with_totals(api),
          .detail = voucher_detail(api),
          .added = {kind_column(), text_column("number", {"شماره", "number"}),
                    amount_column("debit", {"بدهکار", "debit"}),
                    amount_column("credit", {"بستانکار", "credit"})},
          .age_of = "day"},
         ""},
        {{.list = views::discrepancies_list,
          .pattern = "/discrepancies",
          .reads = domain::Subject::goods,
          .summary = "What does not match",
          .searched = {"detail", "part_code"},
          .detail = discrepancy_detail(api),
          .age_of = "opened_day"},
         ""},
    };
}

// A node knows of other sites' places only the goods that moved between them and its own, which is
// no balance. So without a filter the list shows its own site only.
Route stock_it_answers_for(SiteApi& api, Route route) {
    auto& reads = std::get<ListReads>(route.handler);
    reads.page = [&api, all = reads.page](const Request& request, const ListQuery& asked) {
        ListQuery query = asked;
        const auto& own = api.desk().own;
        const bool is_any_asked = std::ranges::any_of(query.filters, [](const Filter& filter) {
            return filter.column == "site" || filter.column == "site_code";
        });
        if (own.kind != domain::SiteKind::central && !is_any_asked) {
            query.filters.push_back(
                {"held_by", Operator::in, {std::int64_t{0}, std::int64_t{own.site.value}}});
        }
        return all(request, query);
    };
    return route;
}

}  // namespace

std::vector<Route> list_routes(SiteApi& api) {
    std::vector<Route> all;
    for (const auto& nouns : {nouns_of_the_network(api), nouns_of_the_catalogue(api),
                              nouns_of_service(api), nouns_of_goods_and_books(api)}) {
        for (const auto& noun : nouns) {
            auto route = list_route(api, noun.resource);
            if (route.pattern == "/stock") route = stock_it_answers_for(api, std::move(route));
            all.push_back(std::move(route));
            if (noun.records == Noun::Records::no) continue;
            all.push_back(record_route(api, noun.resource, noun.by_code));
        }
    }
    return all;
}

}  // namespace amani::http
