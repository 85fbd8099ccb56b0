// The resources that the frame has of its own: meta, tasks, live.
#include "shared/base/program_version.h"
#include "shared/http/api.h"

#include <set>

namespace amani::http {

namespace json = boost::json;

namespace {

std::set<std::string> words(std::string_view text) {
    std::set<std::string> all;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (comma > 0) all.emplace(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return all;
}

Schema site_schema() {
    return named("OwnSite", shapes::object_of({{"id", shapes::whole_number()},
                                               {"code", shapes::text()},
                                               {"name", shapes::text()},
                                               {"kind", shapes::choice_of<domain::SiteKind>()},
                                               {"calendar", shapes::text()},
                                               {"time_zone", shapes::text()},
                                               {"today", shapes::day()},
                                               {"today_jalali", shapes::text()},
                                               {"training", shapes::flag()}}));
}

// What a form of any command needs: its words, and its fields with theirs.
Schema words_schema() {
    const json::object words{{"fa", shapes::text()}, {"en", shapes::text()}};
    const json::object member = with_members(shapes::object_of(words), {{"form", shapes::text()}},
                                             {{"enum", shapes::text()}});
    const json::object in_row = shapes::object_of(
        {}, {{"fa", shapes::text()}, {"en", shapes::text()}, {"enum", shapes::text()}});
    const json::object command = with_members(
        shapes::object_of(words), {{"fields", shapes::list_of(shape_named("CommandField"))}});
    return named("Words",
                 shapes::object_of({{"members", shapes::map_of(member)},
                                    {"rows", shapes::map_of(shapes::map_of(in_row))},
                                    {"commands", shapes::map_of(command)},
                                    {"events", shapes::map_of(shapes::object_of(words))},
                                    {"records", shapes::map_of(shapes::object_of(words))}}));
}

Schema enums_schema() {
    const json::object value = shapes::object_of(
        {{"value", shapes::text()}, {"fa", shapes::text()}, {"en", shapes::text()}});
    return named("Enums", shapes::map_of(shapes::list_of(value)));
}

Schema roles_schema() {
    return rows_schema(named(
        "RoleRow",
        shapes::object_of({{"site_kind", shapes::choice_of<domain::SiteKind>()},
                           {"role", shapes::choice_of<domain::Role>()},
                           {"may", shapes::list_of(shapes::text())},
                           {"reads", shapes::list_of(shapes::choice_of<domain::Subject>())}})));
}

Schema me_schema() {
    const json::object formats =
        shapes::object_of({{"calendar", shapes::text()}, {"currency", shapes::text()}});
    return named("Me", shapes::object_of({{"login", shapes::text()},
                                          {"name", shapes::text()},
                                          {"language", shapes::text()},
                                          {"user", shapes::nullable(shapes::event_id())},
                                          {"roles", shapes::list_of(shapes::text())},
                                          {"scopes", shapes::list_of(shapes::text())},
                                          {"site", shapes::whole_number()},
                                          {"site_code", shapes::text()},
                                          {"site_name", shapes::text()},
                                          {"site_kind", shapes::choice_of<domain::SiteKind>()},
                                          {"may", shapes::list_of(shapes::text())},
                                          {"reads", shapes::list_of(shapes::text())},
                                          {"formats", formats}},
                                         {{"csrf_token", shapes::text()}}));
}

Response provided(const std::function<json::object()>& provider) {
    return json_response(provider ? provider() : json::object{});
}

}  // namespace

json::object Api::me(const Principal& principal) const {
    json::object shape;
    if (options_.providers.me) shape = options_.providers.me(principal);
    shape["login"] = principal.login;
    shape["name"] = principal.name;
    shape["language"] = principal.language;
    shape["roles"] = json::array(principal.roles.begin(), principal.roles.end());
    if (!principal.csrf.empty()) shape["csrf_token"] = principal.csrf;
    shape["scopes"] = json::array(principal.scopes.begin(), principal.scopes.end());
    return shape;
}

std::vector<Route> Api::meta_routes() {
    std::vector<Route> all;
    all.push_back({.pattern = "/me",
                   .reads = domain::Subject::common,
                   .summary = "Who I am, my roles and ceilings",
                   .handler = ReadHandler{[this](const Request& request) -> Answered<Response> {
                       return json_response(me(request.principal));
                   }},
                   .response = me_schema()});
    all.push_back(
        {.pattern = "/health",
         .summary = "The version, whether the site is set up, and what is wrong",
         .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
             json::array wrong;
             if (options_.providers.wrong) wrong = options_.providers.wrong();
             return json_response(json::object{{"status", wrong.empty() ? "ok" : "degraded"},
                                               {"version", base::program_version},
                                               {"set_up", options_.is_set_up},
                                               {"wrong", std::move(wrong)}});
         }},
         .access = Access::everyone,
         .response = named(
             "Health", shapes::object_of({{"status", choice({"ok", "degraded"})},
                                          {"version", shapes::text()},
                                          {"set_up", shapes::flag()},
                                          {"wrong", shapes::list_of(shape_named("Refusal"))}}))});
    all.push_back({.pattern = "/site",
                   .summary = "The site: name, kind, calendar, training flag",
                   .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
                       return provided(options_.providers.site);
                   }},
                   .access = Access::everyone,
                   .response = site_schema()});
    all.push_back({.pattern = "/meta/enums",
                   .summary = "Words for every state, kind and reason, fa and en",
                   .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
                       return provided(options_.providers.enums);
                   }},
                   .access = Access::everyone,
                   .response = enums_schema()});
    all.push_back(
        {.pattern = "/meta/words",
         .summary =
             "Words for every member, command, event and record, and the fields of a command",
         .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
             return provided(options_.providers.words);
         }},
         .access = Access::everyone,
         .response = words_schema()});
    all.push_back({.pattern = "/meta/roles",
                   .reads = domain::Subject::common,
                   .summary = "What each role may record and read at each kind of site that has it",
                   .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
                       return provided(options_.providers.roles);
                   }},
                   .response = roles_schema()});
    all.push_back({.pattern = "/openapi.json",
                   .summary = "This description",
                   .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
                       return text_response(openapi_text(), "application/json; charset=utf-8");
                   }},
                   .access = Access::everyone,
                   .response = an_object()});
    all.push_back({.pattern = "/metrics",
                   .reads = domain::Subject::common,
                   .summary = "Numbers for Prometheus",
                   .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
                       return text_response(metrics_.text(), "text/plain; version=0.0.4");
                   }},
                   .scope = "metrics:read",
                   .response = shapes::text(),
                   .media = "text/plain"});
    return all;
}

std::vector<Route> Api::task_routes() {
    const auto mine = [this](const Request& request) -> std::shared_ptr<Task> {
        auto task = tasks_.find(request.param("id"));
        return task != nullptr && may_see(request.principal, *task) ? task : nullptr;
    };
    std::vector<Route> all;
    all.push_back({.pattern = "/tasks",
                   .reads = domain::Subject::common,
                   .summary = "Long work, newest first",
                   .handler = ReadHandler{[this](const Request& request) -> Answered<Response> {
                       return json_response(json::object{
                           {"rows", tasks_.to_json(request.principal)}, {"next", nullptr}});
                   }},
                   .response = rows_schema(shape_named("Task"))});
    all.push_back({.pattern = "/tasks/{id}",
                   .reads = domain::Subject::common,
                   .summary = "Progress and result of long work",
                   .handler = ReadHandler{[mine](const Request& request) -> Answered<Response> {
                       const auto task = mine(request);
                       if (task == nullptr)
                           return base::Refused{not_found({"کار", "task"}, request.param("id"))};
                       return json_response(to_json(*task));
                   }},
                   .response = shape_named("Task")});
    all.push_back({.method = Method::post,
                   .pattern = "/tasks/{id}/cancel",
                   .summary = "Ask long work to stop",
                   .handler = PlainWrites{[mine](const Request& request) -> Answered<Response> {
                       const auto task = mine(request);
                       if (task == nullptr)
                           return base::Refused{not_found({"کار", "task"}, request.param("id"))};
                       task->ask_cancel();
                       return json_response(to_json(*task), 202);
                   }},
                   .response = shape_named("Task"),
                   .status = 202});
    return all;
}

Route Api::live_route() {
    const auto open = [this](const Request& request) -> Answered<Response> {
        std::string_view last = request.header("last-event-id");
        if (last.empty()) last = request.query_value("last_id").value_or("");
        const auto may_go_on = [&recogniser = recogniser_at_front(), head = request] {
            const auto principal = recogniser.recognise(head);
            return principal && principal->is_known();
        };
        auto stream =
            live_.open(words(request.query_value("topics").value_or("")), last, may_go_on);
        if (stream == nullptr) {
            return base::Refused{
                machine_says_no("too_many_streams",
                                {"شمار جریان‌های زنده زیاد است.",
                                 "There are too many live streams."},
                                base::seconds(30))};
        }
        Response response;
        response.body = std::move(stream);
        response.with_header("Content-Type", "text/event-stream");
        response.with_header("Cache-Control", "no-store");
        return response;
    };
    return {
        .pattern = "/live",
        .reads = domain::Subject::common,
        .summary = "What changes, as it changes (SSE)",
        .handler = ReadHandler{open},
        .response = shapes::text(),
        .media = "text/event-stream",
        .parameters = {{"topics", "sync, job, board, inbox, stock, task, with commas; none: all"},
                       {"last_id", "the last change seen, where Last-Event-ID cannot be sent"}}};
}

}  // namespace amani::http
