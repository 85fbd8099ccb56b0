#include "shared/http/resources/program/console.h"

#include "shared/http/resources/frame/records.h"
#include "shared/views/network/network_view.h"

#include <utility>

namespace amani::http {

namespace json = boost::json;

namespace {

Refusal only_at_the_hub() {
    return {
        .status = 404,
        .code = "not_found",
        .message = {"این کار تنها در مرکز انجام می‌شود.",
                    "Only the hub does this."},
        .remedy = {
            "از مرکز بخواهید؛ amani با ‎--node‎ نشانی مرکز را می‌گیرد.",
            "Ask at the hub: amani takes its address as --node."}};
}

Answered<Response> provided(const std::function<json::object()>& port) {
    if (!port) return base::Refused{not_found({"چنین چیزی در این محل", "such thing at this site"})};
    return json_response(port());
}

Route object_route(std::string pattern, domain::Subject subject, std::string summary,
                   const std::function<json::object()>& port) {
    return {.pattern = std::move(pattern),
            .reads = subject,
            .summary = std::move(summary),
            .handler = ReadHandler{[&port](const Request&) { return provided(port); }},
            .response = an_object()};
}

// Rows that name a site by its number also say its code.
json::array with_site_codes(SiteApi& api, json::array rows) {
    for (auto& row : rows) {
        if (!row.is_object() || !row.get_object().contains("site")) continue;
        const auto number = codec::integer_from_json(row.get_object().at("site"));
        if (!number) continue;
        row.get_object()["site_code"] =
            code_of_site(api.database(), base::SiteId{static_cast<std::uint32_t>(*number)});
    }
    return rows;
}

Schema logs_schema() {
    return rows_schema(json::parse(R"({"type":"object","required":["id","site","site_code"],
        "properties":{"id":{"type":"string"},"site":{"type":"integer"},
          "site_code":{"type":"string"},"is_feed":{"type":"boolean"},
          "appended":{"type":"integer"},"sealed":{"type":"integer"},"received":{"type":"integer"},
          "backed_up":{"type":"integer"},"applied":{"type":"integer"},"head":{"type":"string"}}})"));
}

Schema members_schema() {
    return rows_schema(json::parse(R"({"type":"object","required":["id","site","site_code"],
        "properties":{"id":{"type":"string"},"site":{"type":"integer"},
          "site_code":{"type":"string"},"role":{"type":"string"},"key":{"type":"string"},
          "revoked_after":{"type":["integer","null"]}}})"));
}

Route array_route(SiteApi& api, std::string pattern, std::string summary, Schema response,
                  const std::function<json::array()>& port) {
    return {.pattern = std::move(pattern),
            .reads = domain::Subject::network,
            .summary = std::move(summary),
            .handler = ReadHandler{[&api, &port](const Request&) -> Answered<Response> {
                return rows_response(with_site_codes(api, port ? port() : json::array{}));
            }},
            .response = std::move(response)};
}

// A log holds all that its site has done: who gets it may read every subject that somebody may read
// at this site.
std::optional<Refusal> refuse_whole_log(SiteApi& api, const Principal& principal) {
    using enum domain::Subject;
    const auto site = api.desk().own.kind;
    for (const auto subject : {service, goods, accounts, costs, people, network}) {
        if (domain::readers_of(subject, site).empty()) continue;
        if (auto refusal = refuse_reading(principal, site, subject)) return refusal;
    }
    return std::nullopt;
}

Answered<Response> export_log(SiteApi& api, const Request& request) {
    if (!api.ports().log_file) return base::Refused{not_found({"دفتر رویداد", "log"})};
    if (auto refusal = refuse_whole_log(api, request.principal))
        return base::Refused{std::move(*refusal)};
    auto file = api.ports().log_file(request.param("id"));
    if (file) return std::move(*file);
    Refusal unknown = not_found({"دفتر رویداد", "log"}, request.param("id"));
    unknown.remedy = {
        "نام دفترها را ‎amani log list‎ نشان می‌دهد، مانند 2.1.",
        "amani log list shows the names of the logs, such as 2.1."};
    return base::Refused{std::move(unknown)};
}

Answered<Response> start_sync(SiteApi& api, const Request& request) {
    if (!api.ports().start_sync) {
        return base::Refused{Refusal{
            .code = "sync.is_the_hub",
            .message = {
                "این محل خود مرکز است؛ محل‌ها با آن همگام می‌شوند.",
                "This site is the hub; the sites sync with it."}}};
    }
    auto started = api.ports().start_sync(request.principal);
    if (!started) return base::Refused{std::move(started).error()};
    return json_response(*started, 202);
}

Route invites_route(SiteApi& api) {
    if (api.ports().invites) return list_route(api, *api.ports().invites);
    return {.pattern = "/invites",
            .reads = domain::Subject::network,
            .summary = "Invites that were issued: at the hub alone",
            .handler = ReadHandler{[](const Request&) -> Answered<Response> {
                return base::Refused{only_at_the_hub()};
            }},
            .response = rows_schema(an_object()),
            // The parameters of the hub's list, so that a node can answer that the hub has it.
            .parameters = {{"limit", "as at the hub"},
                           {"after", "as at the hub"},
                           {"fields", "as at the hub"},
                           {"totals", "as at the hub"},
                           {"sort", "as at the hub"},
                           {"q", "as at the hub"}}};
}

Answered<Response> make_invite(SiteApi& api, const Request& request) {
    if (!api.ports().make_invite) return base::Refused{only_at_the_hub()};
    if (auto refusal = api.forbidden("DefineSite", request.principal))
        return base::Refused{std::move(*refusal)};
    auto body = json_body(request);
    if (!body) return base::Refused{std::move(body).error()};
    const auto* object = body->if_object();
    const auto* wanted = object == nullptr ? nullptr : object->if_contains("site");
    if (wanted == nullptr)
        return base::Refused{bad_request(
            "site_missing",
            {"دعوت‌نامه برای کدام محل است؟", "an invite is for a site"},
            "site")};
    base::SiteId site;
    if (const auto* code = wanted->if_string()) {
        const std::string text{*code};
        const auto named = site_named(api, text);
        if (!named) return base::Refused{unknown_reference({"site", text})};
        site = *named;
    } else if (const auto number = codec::integer_from_json(*wanted);
               number && std::in_range<std::uint32_t>(*number)) {
        site = {static_cast<std::uint32_t>(*number)};
    }
    if (!views::site(api.database(), site))
        return base::Refused{unknown_reference({"site", json::serialize(*wanted)})};
    auto made = api.ports().make_invite(site, request.principal);
    if (!made) return base::Refused{std::move(made).error()};
    return json_response(*made, 201);
}

Answered<Response> revoke_member(SiteApi& api, const Request& request) {
    if (!api.ports().revoke) return base::Refused{only_at_the_hub()};
    if (auto refusal = api.forbidden("DefineSite", request.principal))
        return base::Refused{std::move(*refusal)};
    auto revoked = api.ports().revoke(request.param("id"));
    if (!revoked) return base::Refused{std::move(revoked).error()};
    return json_response(*revoked);
}

}  // namespace

Console program_console(SiteApi& api) {
    const auto& ports = api.ports();
    Console console;
    auto& all = console.routes;
    all.push_back(
        object_route("/status", domain::Subject::common, "How this site stands", ports.status));
    all.push_back(object_route("/verify", domain::Subject::network,
                               "Compares the balances with the logs and with the hub",
                               ports.verify));
    all.push_back(
        array_route(api, "/logs", "Logs that this site knows", logs_schema(), ports.logs));
    all.push_back(
        {.pattern = "/logs/{id}/export",
         .reads = domain::Subject::network,
         .summary = "One log as a file that anybody can check: FORMAT.md, Log file; for who "
                    "may read all that is in it",
         .handler =
             ReadHandler{[&api](const Request& request) { return export_log(api, request); }},
         .response = json::parse(R"({"type":"string","format":"binary"})"),
         .media = "application/octet-stream"});
    all.push_back(
        array_route(api, "/members", "Members of the network", members_schema(), ports.members));
    all.push_back(invites_route(api));
    all.push_back({.method = Method::post,
                   .pattern = "/sync",
                   .summary = "Sync now; answers a task",
                   .handler = PlainWrites{[&api](const Request& request) {
                       return start_sync(api, request);
                   }},
                   .response = an_object()});
    all.push_back({.method = Method::post,
                   .pattern = "/members/{id}/revoke",
                   .summary = "A lost installation: nothing it writes from now on counts",
                   .handler = PlainWrites{[&api](const Request& request) {
                       return revoke_member(api, request);
                   }},
                   .response = an_object()});
    all.push_back({.method = Method::post,
                   .pattern = "/invites",
                   .summary = "Issue an invite for a site: {site}",
                   .handler = PlainWrites{[&api](const Request& request) {
                       return make_invite(api, request);
                   }},
                   .request = json::parse(R"({"type":"object","required":["site"],
                       "properties":{"site":{"type":"string"}}})"),
                   .response = json::parse(R"({"type":"object","required":["invite","site"],
                       "properties":{"invite":{"type":"string"},"site":{"type":"string"},
                                     "expires":{"type":"string","format":"date-time"}}})")});
    return console;
}

}  // namespace amani::http
