#include "shared/http/resources/frame/forms.h"

#include "shared/base/ensure.h"
#include "shared/base/paper_code.h"
#include "shared/http/resources/frame/console.h"
#include "shared/http/resources/frame/paper_check.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

std::optional<Refusal> refuse_other_media(const Request& request) {
    const auto accept = request.header("accept");
    const auto has = [&](std::string_view media) {
        return accept.find(media) != std::string_view::npos;
    };
    if (accept.empty() || has("text/html") || has("*/*")) return std::nullopt;
    return Refusal{
        .status = 406,
        .code = "print.html_only",
        .message =
            {"این فرم فقط به‌صورت HTML ساخته می‌شود؛ از مرورگر چاپ کنید.",
             "Forms are made as HTML only; print them from a browser."},
        .remedy = {
            "با Accept: text/html بخواهید (در خط فرمان: ‎--out form.html).",
            "Ask with Accept: text/html (command line: --out form.html)."}};
}

// The site at the head of a form, as «نمایندگی کرج (AG-KRJ)».
std::string head_of(const app::OwnSite& own) {
    return own.name == own.code ? own.name : own.name + " (" + own.code + ")";
}

struct Filled {
    PrintedPage page;
    NamedPaper paper;
};

std::string_view wanted(const Request& request, std::string_view name, std::string_view usual) {
    const auto given = request.query_value(name).value_or("");
    return given.empty() ? usual : given;
}

Answered<Filled> filled(SiteApi& api, const Form& form, const Request& request) {
    if (auto refusal = refuse_other_media(request)) return base::Refused{std::move(*refusal)};
    const auto paper = paper_named(wanted(request, "paper", form.papers.front()));
    const auto language = language_named(wanted(request, "language", "fa"));
    base::ensure(paper && language, "a paper and a language that the route declares");
    PrintedPage page{{.paper = *paper,
                      .language = *language,
                      .title = form.title,
                      .rows = form.rows,
                      .site = head_of(api.desk().own)}};
    auto named = form.fill(api, request, page);
    if (!named)
        return base::Refused{
            not_found({"سندی برای چاپ با نشان", "record to print"}, request.param("id"))};
    const auto site = named->event.is_none() ? api.desk().own.code
                                             : code_of_site(api.database(), named->event.site());
    page.name(named->number, base::text_of({.site = site,
                                            .number = named->number,
                                            .check = paper_check(api, named->event)}));
    return Filled{std::move(page), std::move(*named)};
}

// The number of the copy; when the command is repeated, the number that it had before.
std::int64_t count_copy(SiteApi& api, std::string_view form, const Request& request,
                        const std::string& record) {
    auto& database = api.database();
    const std::string key{request.header("idempotency-key").substr(0, limits::key_bytes)};
    std::int64_t copy = 1;
    api.around()([&] {
        auto& known = database.cached(
            "SELECT copy FROM http_print WHERE form = ?1 AND record = ?2 AND user_id = ?3 AND "
            "idempotency_key = ?4 AND idempotency_key <> ''");
        const bool is_repeated = known.with(form, record, request.principal.user, key).step();
        if (is_repeated) copy = known.integer(0);
        known.reset();
        if (is_repeated) return false;
        auto& last =
            database.cached("SELECT MAX(copy) FROM http_print WHERE form = ?1 AND record = ?2");
        last.with(form, record).step();
        copy = last.is_null(0) ? 1 : last.integer(0) + 1;
        last.reset();
        database
            .cached(
                "INSERT INTO http_print(form, record, copy, user_id, printed_at, idempotency_key) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .run(form, record, copy, request.principal.user, api.desk().clock.now(), key);
        return true;
    });
    return copy;
}

Response page_response(SiteApi& api, const Request& request, const Filled& filled,
                       std::int64_t copy) {
    const auto& event = filled.paper.event;
    const auto stage = event.is_none() ? 0 : static_cast<int>(api.stage_of(event).stage);
    Response response =
        text_response(filled.page.html({.copy = copy,
                                        .at = api.desk().clock.now(),
                                        .by = name_of_user(api.database(), request.principal.user),
                                        .stage = stage}),
                      "text/html; charset=utf-8");
    // Text that people typed can never run as a script; the font is in the page.
    response.with_header("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
                         "frame-ancestors 'self'");
    response.with_header("X-Copy", std::to_string(copy));
    return response;
}

std::vector<std::string> texts_of(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

std::vector<Parameter> print_parameters(const Form& form) {
    std::vector<Parameter> all{{.name = "paper",
                                .meaning = "in place of the form's usual one, which is the first",
                                .kind = Parameter::Kind::choice,
                                .choices = texts_of(form.papers)},
                               {.name = "language",
                                .meaning = "in which it is printed; fa when missing",
                                .kind = Parameter::Kind::choice,
                                .choices = {"fa", "en"}}};
    all.insert(all.end(), form.parameters.begin(), form.parameters.end());
    return all;
}

Refusal no_such_form(const std::string& given, const std::string& forms) {
    return {.status = 404,
            .code = "wrong_parameter",
            .field = "form",
            .message = {"«" + given + "» شناخته نیست.", given + " is not known here."},
            .remedy = {"یکی از این‌ها: " + forms, "One of: " + forms}};
}

Route shown_route(SiteApi& api, const Form& form) {
    return {.pattern = "/prints/" + std::string{form.name} + "/{id}",
            .reads = form.reads,
            .summary = "A form as it would be printed",
            .handler = ReadHandler{[&api, form](const Request& request) -> Answered<Response> {
                const auto shown = filled(api, form, request);
                if (!shown) return base::Refused{shown.error()};
                return page_response(api, request, *shown, 0);
            }},
            .response = shapes::text(),
            .media = "text/html",
            .parameters = print_parameters(form),
            .other_responses = {{406, shape_named("Refusal")}}};
}

// Printing shows the form too, so it needs the same right to read.
Route printed_route(SiteApi& api, const Form& form) {
    return {.method = Method::post,
            .pattern = "/prints/" + std::string{form.name} + "/{id}",
            .reads = form.reads,
            .summary = "Print a form: counts the copy and gives it",
            .handler = PlainWrites{[&api, form](const Request& request) -> Answered<Response> {
                const auto printed = filled(api, form, request);
                if (!printed) return base::Refused{printed.error()};
                return page_response(api, request, *printed,
                                     count_copy(api, form.name, request, printed->paper.record()));
            }},
            .response = shapes::text(),
            .media = "text/html",
            .parameters = print_parameters(form),
            .other_responses = {{406, shape_named("Refusal")}}};
}

}  // namespace

std::string printed_site(store::Database& database, base::SiteId id) {
    const auto site = id.is_none() ? std::nullopt : views::site(database, id);
    return site ? PrintedPage::words(site->name) + " " + PrintedPage::code(site->code)
                : std::string{};
}

std::string printed_part(std::string_view code, std::string_view name) {
    return PrintedPage::code(code) + " " + PrintedPage::words(name);
}

std::vector<Route> form_routes(SiteApi& api, std::span<const Console> consoles) {
    std::vector<Route> all;
    std::string names;
    for (const auto& console : consoles) {
        for (const auto& form : console.forms) {
            all.push_back(shown_route(api, form));
            all.push_back(printed_route(api, form));
            names += (names.empty() ? "" : ", ") + std::string{form.name};
        }
    }
    // Every form has an address of its own; this is for the others.
    all.push_back({.pattern = "/prints/{form}/{id}",
                   .reads = domain::Subject::common,
                   .summary = "No form: says which there are",
                   .handler = ReadHandler{[names](const Request& request) -> Answered<Response> {
                       return base::Refused{no_such_form(request.param("form"), names)};
                   }},
                   .media = "text/html",
                   .parameters = print_parameters({.papers = {"a4", "a5", "80mm", "label"}})});
    return all;
}

}  // namespace amani::http
