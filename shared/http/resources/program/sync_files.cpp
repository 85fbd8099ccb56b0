#include "shared/http/resources/program/sync_files.h"

#include "shared/http/resources/frame/records.h"

namespace amani::http {

namespace json = boost::json;

namespace {

Answered<Response> write_file(SiteApi& api, const Request& request) {
    const auto site = request.query_value("site").value_or("");
    auto file = api.ports().sync_files.write(site);
    if (!file) return base::Refused{std::move(file).error()};
    Response response;
    response.with_header("Content-Type", "application/octet-stream")
        .with_header("Content-Disposition", "attachment; filename=\"" + file->name + "\"");
    response.body = std::move(file->bytes);
    return response;
}

void read_file(SiteApi& api, const Request& request, AnswerLater answer) {
    api.ports().sync_files.read(request.body,
                                [answer = std::move(answer)](Answered<json::object> heard) {
                                    answer([heard = std::move(heard)]() -> Answered<Response> {
                                        if (!heard) return base::Refused{heard.error()};
                                        return json_response(*heard);
                                    });
                                });
}

Schema heard_schema() {
    return named("SyncFileRead",
                 shapes::object_of({{"from", shapes::text()},
                                    {"made", shapes::instant()},
                                    {"events_new", shapes::whole_number()},
                                    {"events_known", shapes::whole_number()},
                                    {"kept_apart", shapes::whole_number()},
                                    {"not_taken", shapes::whole_number()},
                                    {"agrees", shapes::flag()},
                                    {"differs", shapes::flag()},
                                    {"answer_for", shapes::nullable(shapes::text())}}));
}

}  // namespace

std::vector<Route> sync_file_routes(SiteApi& api) {
    std::vector<Route> routes;
    if (!api.ports().sync_files.write) return routes;
    routes.push_back(
        {.method = Method::post,
         .pattern = "/sync/files",
         .summary = "Write what the other side lacks into a file: at a node for its hub, at a hub "
                    "for a site",
         .handler =
             PlainWrites{[&api](const Request& request) { return write_file(api, request); }},
         .response = shapes::text("binary"),
         .media = "application/octet-stream",
         .parameters = {{"site", "code of the site that reads it; at a hub"}}});
    routes.push_back(
        {.method = Method::post,
         .pattern = "/sync/files/read",
         .summary = "Take in a file that the other side has written; twice is harmless",
         .handler = Later{[&api](const Request& request, AnswerLater answer) {
                              read_file(api, request, std::move(answer));
                          },
                          limits::sync_file_bytes},
         .request = shapes::text("binary"),
         .response = heard_schema()});
    return routes;
}

}  // namespace amani::http
