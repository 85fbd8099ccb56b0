// Search by words over every kind of record, and the meaning of a scanned code.
#include "shared/base/fold.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/http/resources/records.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_hits = 20;
constexpr int most_of_a_kind = 5;

struct Hit {
    std::string_view kind;
    std::string id;
    std::string number;
    std::string name;
    std::string path;  // "/jobs"
};

json::object to_json(const Hit& hit) {
    return {{"kind", hit.kind},
            {"id", hit.id},
            {"number", hit.number},
            {"name", hit.name},
            {"href", hit.path + "/" + percent_encoded(hit.id)}};
}

// Where a list is looked into: a column from its beginning or anywhere, and what to show of a row.
struct Look {
    const views::List& list;
    std::string_view kind;
    std::string_view path;
    std::string_view column;
    views::Comparison comparison;
    std::string_view number;
    std::string_view name;
    std::string_view id = "id";
};

std::string text_in(const json::object& row, std::string_view member) {
    const auto* value = row.if_contains(member);
    if (value == nullptr) return {};
    if (value->is_string()) return std::string{value->get_string()};
    return value->is_int64() ? std::to_string(value->get_int64()) : std::string{};
}

// A search by one person: records that he may not read are not found.
struct Finding {
    SiteApi& api;
    const Principal& reader;
    json::array hits;

    [[nodiscard]] bool may_find(std::string_view kind) const {
        return api.may_read(reader, subject_of(kind));
    }
};

void look(Finding& finding, const Look& where, const std::string& text) {
    auto& [api, reader, hits] = finding;
    if (text.empty() || hits.size() >= most_hits || !finding.may_find(where.kind)) return;
    views::ListQuery query;
    query.limit = most_of_a_kind;
    query.filters.push_back({std::string{where.column}, where.comparison, text});
    const auto found = views::read_list(api.database(), where.list, query);
    if (!found) return;
    for (const auto& cells : found->rows) {
        if (hits.size() >= most_hits) return;
        const auto row = row_json(where.list, cells);
        hits.push_back(to_json(Hit{where.kind, text_in(row, where.id), text_in(row, where.number),
                                   text_in(row, where.name), std::string{where.path}}));
    }
}

void add_customers(Finding& finding, const std::string& typed) {
    for (const auto& customer :
         views::search_customers(finding.api.database(), typed, most_of_a_kind)) {
        finding.hits.push_back(to_json(Hit{"customer", codec::text_of(customer.id.event()),
                                           customer.mobile, customer.name, "/customers"}));
    }
}

Answered<Response> search(SiteApi& api, const Request& request) {
    const std::string typed{request.query_value("q").value_or("")};
    const std::string words = base::search_key(typed);
    const std::string code = base::ascii_digits(typed);
    Finding finding{api, request.principal, {}};
    if (!words.empty()) {
        constexpr auto begins = views::Comparison::begins_with;
        constexpr auto contains = views::Comparison::contains;
        if (finding.may_find("customer")) add_customers(finding, typed);
        look(finding,
             {views::serials_list, "serial", "/serials", "serial", begins, "serial", "model_code",
              "serial"},
             base::normalised_serial(typed));
        look(finding,
             {views::jobs_list, "job", "/jobs", "number", contains, "number", "customer_name"},
             code);
        look(finding, {views::parts_list, "part", "/parts", "search", contains, "code", "name"},
             words);
        look(finding, {views::models_list, "model", "/models", "search", contains, "code", "name"},
             words);
        look(
            finding,
            {views::waybills_list, "waybill", "/waybills", "number", contains, "number", "to_code"},
            code);
        look(finding,
             {views::used_parts_list, "used_part", "/used-parts", "number", contains, "number",
              "part_name"},
             code);
        look(finding, {views::sites_list, "site", "/sites", "code", begins, "code", "name"}, code);
        look(finding, {views::sites_list, "site", "/sites", "name", contains, "code", "name"},
             typed);
    }
    return rows_response(std::move(finding.hits));
}

// The kind of a document that is not here, from its number.
std::string_view kind_of(domain::DocumentType type) {
    switch (type) {
        case domain::DocumentType::admission:
            return "job";
        case domain::DocumentType::waybill:
            return "waybill";
        case domain::DocumentType::used_tag:
            return "used_part";
        case domain::DocumentType::used_receipt:
            return "used_receipt";
        case domain::DocumentType::goods_receipt:
        case domain::DocumentType::opening:
        case domain::DocumentType::transfer:
            return "stock_document";
    }
    return "document";
}

std::optional<Hit> document_with(store::Database& database, const std::string& code) {
    if (const auto row = views::job_with_number(database, code)) {
        return Hit{"job", codec::text_of(row->id.event()), row->number, row->customer_name,
                   "/jobs"};
    }
    if (const auto row = views::used_part_with_number(database, code)) {
        return Hit{"used_part", codec::text_of(row->tag.event()), row->number, row->part_name,
                   "/used-parts"};
    }
    if (const auto row = views::waybill_with_number(database, code)) {
        return Hit{"waybill", codec::text_of(row->id.event()), row->number, "", "/waybills"};
    }
    if (const auto row = views::stock_document_with_number(database, code)) {
        return Hit{"stock_document", codec::text_of(row->id), row->number, row->detail,
                   "/stock-documents"};
    }
    return std::nullopt;
}

std::optional<Hit> thing_with(store::Database& database, const std::string& code) {
    if (const auto row = views::serial(database, base::normalised_serial(code))) {
        return Hit{"serial", row->serial, row->serial, row->model_name, "/serials"};
    }
    if (const auto row = views::part_with_code(database, code)) {
        return Hit{"part", codec::text_of(row->id.event()), row->code, row->name, "/parts"};
    }
    if (const auto row = views::model_with_code(database, code)) {
        return Hit{"model", codec::text_of(row->id.event()), row->code, row->name, "/models"};
    }
    if (const auto row = views::site_with_code(database, code)) {
        return Hit{"site", std::to_string(row->id.value), row->code, row->name, "/sites"};
    }
    return std::nullopt;
}

// The next actions of what was scanned are its record's own.
json::array actions_of(SiteApi& api, const Hit& hit, const Request& request) {
    Decorate detail;
    if (hit.kind == "job") detail = job_detail(api);
    if (hit.kind == "waybill") detail = waybill_detail(api);
    if (hit.kind == "used_part") detail = used_part_detail(api);
    if (hit.kind == "serial")
        return {to_json(api.action({"admit", "AdmitDevice", "/jobs"}, request.principal))};
    if (!detail) return {};
    json::object row{{"id", hit.id}};
    detail(request, row);
    const auto* actions = row.if_contains("actions");
    return actions == nullptr ? json::array{} : actions->as_array();
}

// The actions for the number of a document that is not here: a parcel may arrive before its data.
json::array actions_of(SiteApi& api, domain::DocumentType type, const Request& request) {
    json::array actions;
    const auto add = [&](std::string_view command, std::string href) {
        actions.push_back(
            to_json(api.action({"receive", command, std::move(href)}, request.principal)));
    };
    if (type == domain::DocumentType::waybill) add("ReceiveStock", "/receipts");
    if (type == domain::DocumentType::waybill || type == domain::DocumentType::used_tag)
        add("ReceiveUsedParts", "/used-receipts");
    return actions;
}

Answered<Response> resolve(SiteApi& api, const Request& request) {
    const std::string code = base::ascii_digits(request.query_value("code").value_or(""));
    if (code.empty())
        return base::Refused{bad_request("code_missing", "what was scanned? code=", "code")};
    auto hit = document_with(api.database(), code);
    if (!hit) hit = thing_with(api.database(), code);
    if (hit) {
        if (auto refusal =
                refuse_reading(request.principal, api.desk().own.kind, subject_of(hit->kind)))
            return base::Refused{std::move(*refusal)};
        json::object answer = to_json(*hit);
        answer["known"] = true;
        answer["actions"] = actions_of(api, *hit, request);
        return json_response(answer);
    }
    const auto number = domain::parse_document_number(code);
    if (!number) return base::Refused{not_found("code")};
    return json_response(json::object{{"kind", kind_of(number->type)},
                                      {"id", nullptr},
                                      {"number", code},
                                      {"known", false},
                                      {"actions", actions_of(api, number->type, request)}});
}

Schema hit_schema(Schema id, json::array required) {
    return json::object{
        {"type", "object"},
        {"required", std::move(required)},
        {"properties",
         {{"kind", {{"type", "string"}}},
          {"id", std::move(id)},
          {"number", {{"type", "string"}}},
          {"name", {{"type", "string"}}},
          {"href", {{"type", "string"}}},
          {"known", {{"type", "boolean"}}},
          {"actions", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/Action"}}}}}}}};
}

}  // namespace

std::vector<Route> search_routes(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(
        {.pattern = "/search",
         .reads = domain::Subject::common,  // each kind of record by its own subject
         .summary = "Words over every kind of record: q=",
         .handler = ReadHandler{[&api](const Request& request) { return search(api, request); }},
         .response = rows_schema(hit_schema({{"type", "string"}}, {"kind", "id", "href"})),
         .parameters = {{"q", "words, or the end of a number"}}});
    all.push_back(
        {.pattern = "/resolve",
         .reads = domain::Subject::common,  // each kind of record by its own subject
         .summary = "What a scanned code is: code=",
         .handler = ReadHandler{[&api](const Request& request) { return resolve(api, request); }},
         .response = hit_schema({{"type", {"string", "null"}}},
                                {"kind", "id", "number", "known", "actions"}),
         .parameters = {{"code", "what was scanned"}}});
    return all;
}

}  // namespace amani::http
