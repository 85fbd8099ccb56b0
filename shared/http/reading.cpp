#include "shared/http/reading.h"

#include "shared/http/limits.h"
#include "shared/http/list_export.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

bool accepts(std::string_view accept, std::string_view media) {
    return accept.find(media) != std::string_view::npos;
}

enum class File { none, csv, xlsx };
File file_wanted(const Request& request) {
    const auto accept = request.header("accept");
    if (accepts(accept, "spreadsheetml")) return File::xlsx;
    return accepts(accept, "text/csv") ? File::csv : File::none;
}

// A sheet is asked for where there is none: JSON under the name of a sheet would mislead.
std::optional<Refusal> refuse_sheet(const Request& request) {
    const auto accept = request.header("accept");
    const bool takes_json = accepts(accept, "json") || accepts(accept, "*/*");
    if (file_wanted(request) == File::none || takes_json) return std::nullopt;
    return Refusal{.status = 406,
                   .code = "no_sheet",
                   .message = {"این نشانی فایل CSV یا XLSX ندارد؛ پاسخ آن JSON است.",
                               "This address has no CSV or XLSX; it answers JSON."},
                   .remedy = {"از فهرست‌ها و گزارش‌ها فایل بگیرید.",
                              "Lists and reports are given as sheets."}};
}

}  // namespace

Response refused_or(Answered<Response> answer) {
    return answer ? std::move(answer).value() : respond(answer.error());
}

bool Reading::is_read(const Route& route) {
    return std::holds_alternative<ReadHandler>(route.handler) ||
           std::holds_alternative<ListReads>(route.handler) ||
           std::holds_alternative<ReportReads>(route.handler);
}

std::optional<Refusal> Reading::admit(Request& request, const Route& route) const {
    auto principal = ports_.recogniser.recognise(request);
    if (!principal) return std::move(principal).error();
    request.principal = std::move(principal).value();
    if (route.access == Access::everyone) return std::nullopt;
    if (!request.principal.is_known()) return not_signed_in();
    const bool has_role =
        route.roles.empty() ||
        std::any_of(route.roles.begin(), route.roles.end(),
                    [&](const std::string& role) { return request.principal.has_role(role); });
    if (!has_role) return not_allowed(route.roles);
    if (!request.principal.has_scope(scope_of(route))) {
        Refusal refusal = not_allowed({});
        refusal.code = "scope_missing";
        refusal.numbers["scope"] = scope_of(route);
        return refusal;
    }
    if (route.reads) {
        if (auto refusal = refuse_reading(request.principal, *route.reads)) return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> Reading::refuse_reading(const Principal& principal,
                                               domain::Subject subject) const {
    if (ports_.refuse_reading) return ports_.refuse_reading(principal, subject);
    if (subject == domain::Subject::common) return std::nullopt;
    return not_allowed({});
}

std::vector<std::string> Reading::hidden_columns(const ListReads& list,
                                                 const Principal& principal) const {
    std::vector<std::string> hidden;
    for (const auto& column : list.spec.columns) {
        if (column.needs && refuse_reading(principal, *column.needs)) hidden.push_back(column.name);
    }
    return hidden;
}

// All rows as the file that is asked for. Those for people leave out ids, unless columns are named.
Response Reading::file_of(const ListSpec& spec, const Request& request, ListQuery query,
                          const ListHandler& pages) const {
    const bool is_sheet = file_wanted(request) == File::xlsx;
    if (is_sheet && query.fields.empty()) query.fields = readable_columns(spec);
    auto rows = all_rows(spec, request, std::move(query), pages);
    if (!rows) return respond(rows.error());
    Response file;
    if (is_sheet) {
        FileReader reader{.language = language_of(request), .enums = {}};
        if (ports_.enums) reader.enums = ports_.enums();
        file = xlsx_response(spec, reader, std::move(*rows));
    } else {
        file = csv_response(std::move(*rows));
    }
    const std::string name = request.path.substr(request.path.rfind('/') + 1);
    file.with_header("Content-Disposition",
                     "attachment; filename=\"" + name + (is_sheet ? ".xlsx" : ".csv") + "\"");
    return file.with_header("Vary", "Accept");
}

Response Reading::report(const ReportReads& report, const Request& request) const {
    if (file_wanted(request) == File::none)
        return refused_or(report.read(request)).with_header("Vary", "Accept");
    return file_of(report.sheet, request, {},
                   [&](const Request& asked, const ListQuery&) -> Answered<ListPage> {
                       auto rows = report.rows(asked);
                       if (!rows) return base::Refused{std::move(rows).error()};
                       return ListPage{.rows = std::move(rows).value()};
                   });
}

Response Reading::list(const ListReads& all, const Request& request) const {
    // Without the columns that this person may not read, as if there were none.
    const auto hidden = hidden_columns(all, request.principal);
    const auto narrowed =
        hidden.empty() ? std::nullopt : std::optional{without_columns(all, hidden)};
    const ListReads& list = narrowed ? *narrowed : all;
    auto query = read_list_query(list.spec, request, base::day_in_tehran(ports_.clock.now()));
    if (!query) return respond(query.error());
    if (file_wanted(request) != File::none)
        return file_of(list.spec, request, std::move(*query), list.page);
    const auto page = list.page(request, *query);
    if (!page) return respond(page.error());
    return json_response(to_json(*page, *query)).with_header("Vary", "Accept");
}

Response Reading::answer(const Route& route, const Request& request) const {
    if (const auto* all = std::get_if<ListReads>(&route.handler)) return list(*all, request);
    if (const auto* rows = std::get_if<ReportReads>(&route.handler)) return report(*rows, request);
    if (route.media == "application/json") {
        if (const auto refusal = refuse_sheet(request)) return respond(*refusal);
    }
    return refused_or(std::get<ReadHandler>(route.handler)(request));
}

std::optional<Refusal> Reading::refuse_input(const Request& request, const Route& route) const {
    if (auto refusal =
            refuse_parameters(route, request.query, base::day_in_tehran(ports_.clock.now())))
        return refusal;
    const auto limit = body_limit_of(route);
    if (request.body_size() > limit) return too_large(limit);
    return std::nullopt;
}

Response Reading::serve(const Route& route, Request& request) const {
    auto refusal = admit(request, route);
    if (!refusal) refusal = refuse_input(request, route);
    return refusal ? respond(*refusal) : answer(route, request);
}

}  // namespace amani::http
