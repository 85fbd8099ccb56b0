#include "shared/http/resources/program/console.h"

#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/program/sync_files.h"
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
            "در صفحه مرکز انجام دهید (amani نشانی مرکز را با ‎--node‎ می‌گیرد).",
            "Do it on the hub's page (amani takes the hub's address as --node)."}};
}

Answered<Response> provided(const std::function<json::object()>& port) {
    if (!port) return base::Refused{not_found({"چنین چیزی در این محل", "such thing at this site"})};
    return json_response(port());
}

Route object_route(std::string pattern, domain::Subject subject, std::string summary, Schema shape,
                   const std::function<json::object()>& port) {
    return {.pattern = std::move(pattern),
            .reads = subject,
            .summary = std::move(summary),
            .handler = ReadHandler{[&port](const Request&) { return provided(port); }},
            .response = std::move(shape)};
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

json::object trouble_schema() {
    auto trouble =
        named("Trouble", shapes::object_of({{"code", shapes::text()},
                                            {"kind", choice({"passing", "permanent", "differs"})},
                                            {"since", shapes::instant()},
                                            {"messages", shape_named("Text")},
                                            {"remedy", shape_named("Text")},
                                            {"detail", shapes::text()}}));
    return one_of({std::move(trouble), json::object{{"type", "null"}}});
}

// How far a site is, as only the hub knows it.
json::object lag_schema() {
    return named("SiteLag",
                 shapes::object_of({{"site", shapes::whole_number()},
                                    {"site_code", shapes::text()},
                                    {"received", shapes::whole_number()},
                                    {"applied", shapes::whole_number()},
                                    {"last_contact", shapes::nullable(shapes::instant())},
                                    {"longest_silence_ms", shapes::whole_number()},
                                    {"skew_ms", shapes::nullable(shapes::whole_number())},
                                    {"program", shapes::nullable(shapes::text())}}));
}

// Whom the hub has turned away.
json::object refused_installation_schema() {
    return named("RefusedInstallation", shapes::object_of({{"key", shapes::text()},
                                                           {"site", shapes::whole_number()},
                                                           {"site_code", shapes::text()},
                                                           {"log", shapes::text()},
                                                           {"reason", shapes::text()},
                                                           {"messages", shape_named("Text")},
                                                           {"first", shapes::instant()},
                                                           {"last", shapes::instant()},
                                                           {"times", shapes::whole_number()}}));
}

// How a node or the hub stands: what both know, what only one of them does, and further members.
Schema status_schema() {
    const auto number = [] { return shapes::whole_number(); };
    const json::object renumbered =
        shapes::object_of({{"old", shapes::text()}, {"new", shapes::text()}});
    const json::object copy = shapes::object_of({{"log", shapes::text()},
                                                 {"site", number()},
                                                 {"site_code", shapes::text()},
                                                 {"noticed", shapes::nullable(shapes::instant())},
                                                 {"healed", shapes::nullable(shapes::instant())},
                                                 {"reissued", number()},
                                                 {"numbers", shapes::list_of(renumbered)}});
    const json::object histories = shapes::object_of({{"log", shapes::text()},
                                                      {"at", number()},
                                                      {"noticed", shapes::instant()},
                                                      {"here", shapes::text()},
                                                      {"there", shapes::text()}});
    const auto instant = [] { return shapes::nullable(shapes::instant()); };
    auto status = shapes::object_of(
        {{"site", number()},
         {"site_code", shapes::text()},
         {"site_name", shapes::text()},
         {"site_kind", shapes::choice_of<domain::SiteKind>()},
         {"longest_silence_ms", number()},
         {"incarnation", number()},
         {"open_discrepancies", number()},
         {"held", number()},
         {"recorded", number()},
         {"to_send", number()},
         {"received_by_hub", number()},
         {"backed_up", number()},
         {"position", number()},
         {"quarantined", number()},
         {"forked_logs", number()},
         {"clock_doubts", shapes::list_of(shape_named("Refusal"))},
         {"copies", shapes::list_of(copy)},
         {"two_histories", shapes::list_of(histories)}},
        {{"last_contact", instant()},
         {"agreed_at", instant()},
         {"next_sync", instant()},
         {"agrees", shapes::flag()},
         {"skew_ms", number()},
         {"trouble", trouble_schema()},
         {"sites", shapes::list_of(lag_schema())},
         {"refused_installations", shapes::list_of(refused_installation_schema())},
         {"hub_address", shapes::nullable(shapes::text())},
         {"failures", number()},
         {"backlog", number()},
         {"connections", number()}});
    status["additionalProperties"] = true;
    return named("Status", std::move(status));
}

Schema verify_schema() {
    return named("Verdict", shapes::object_of({{"agrees", shapes::flag()},
                                               {"digest_by_logs", shapes::text()},
                                               {"digest_by_balances", shapes::text()}},
                                              {{"hub", an_object()}}));
}

Schema logs_schema() {
    json::object row = shapes::object_of({{"id", shapes::text()},
                                          {"site", shapes::whole_number()},
                                          {"site_code", shapes::text()},
                                          {"is_feed", shapes::flag()},
                                          {"head", shapes::text()}});
    for (const auto* count : {"appended", "sealed", "received", "backed_up", "applied"})
        row = with_members(std::move(row), {{count, shapes::whole_number()}});
    return rows_schema(named("LogRow", std::move(row)));
}

Schema members_schema() {
    return rows_schema(
        named("MemberRow",
              shapes::object_of({{"id", shapes::text()},
                                 {"site", shapes::whole_number()},
                                 {"site_code", shapes::text()},
                                 {"kind", shapes::text()},
                                 {"key", shapes::text()},
                                 {"revoked_after", shapes::nullable(shapes::whole_number())}})));
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
        "نام دفترها، مانند 2.1، در صفحه همگام‌سازی است (amani log list).",
        "The sync page shows the names of the logs, such as 2.1 (amani log list)."};
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
    all.push_back(object_route("/status", domain::Subject::common, "How this site stands",
                               status_schema(), ports.status));
    console.reads_of_program.push_back(
        object_route("/verify", domain::Subject::network,
                     "Compares the balances with the logs and with the hub; waits for what is "
                     "being applied",
                     verify_schema(), ports.verify));
    all.push_back(
        array_route(api, "/logs", "Logs that this site knows", logs_schema(), ports.logs));
    all.push_back(
        {.pattern = "/logs/{id}/export",
         .reads = domain::Subject::network,
         .summary = "One log as a file that anybody can check: FORMAT.md, Log file; for who "
                    "may read all that is in it",
         .handler =
             ReadHandler{[&api](const Request& request) { return export_log(api, request); }},
         .response = shapes::text("binary"),
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
                   .response = shape_named("Task"),
                   .status = 202});
    for (auto& route : sync_file_routes(api)) all.push_back(std::move(route));
    all.push_back(
        {.method = Method::post,
         .pattern = "/members/{id}/revoke",
         .summary = "A lost installation: nothing it writes from now on counts",
         .handler =
             PlainWrites{[&api](const Request& request) { return revoke_member(api, request); }},
         .response = named("MemberRevoked",
                           shapes::object_of({{"id", shapes::text()},
                                              {"revoked_after", shapes::whole_number()}}))});
    all.push_back(
        {.method = Method::post,
         .pattern = "/invites",
         .summary = "Issue an invite for a site: {site}",
         .handler =
             PlainWrites{[&api](const Request& request) { return make_invite(api, request); }},
         .request = named("InviteWanted", shapes::object_of({{"site", shapes::text()}})),
         .response = named("InviteMade", shapes::object_of({{"invite", shapes::text()},
                                                            {"site", shapes::whole_number()},
                                                            {"site_code", shapes::text()},
                                                            {"expires", shapes::instant()}})),
         .status = 201});
    return console;
}

}  // namespace amani::http
