#include "shared/http/resources/frame/forms.h"

#include "shared/base/ensure.h"
#include "shared/domain/labels/labels.h"
#include "shared/http/resources/frame/console.h"
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

// The site at the head of a form, as «نمایندگی کرج (AG-KRJ)»; a label has room for the name alone.
std::string head_of(const app::OwnSite& own, Paper paper) {
    const bool is_name_enough = own.name == own.code || paper == Paper::label;
    return is_name_enough ? own.name : own.name + " (" + own.code + ")";
}

struct Filled {
    PrintedPage page;
    std::string record;
};

Answered<Filled> filled(SiteApi& api, const Form& form, const Request& request) {
    if (auto refusal = refuse_other_media(request)) return base::Refused{std::move(*refusal)};
    const auto wanted = request.query_value("paper").value_or("");
    const auto paper = paper_named(wanted.empty() ? form.usual_paper : wanted);
    base::ensure(paper.has_value(), "a paper that the route declares");
    PrintedPage page{*paper, form.title, head_of(api.desk().own, *paper)};
    std::string record = form.fill(api, request, page);
    if (record.empty())
        return base::Refused{
            not_found({"سندی برای چاپ با نشان", "record to print"}, request.param("id"))};
    return Filled{std::move(page), std::move(record)};
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

Response page_response(const PrintedPage& page, std::int64_t copy) {
    Response response = text_response(page.html(copy), "text/html; charset=utf-8");
    // Text that people typed can never run as a script.
    response.with_header("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'");
    response.with_header("X-Copy", std::to_string(copy));
    return response;
}

std::vector<Parameter> print_parameters(const Form& form) {
    std::vector<Parameter> all{{.name = "paper",
                                .meaning = "in place of the form's usual one",
                                .kind = Parameter::Kind::choice,
                                .choices = {"a4", "a5", "80mm", "label"}}};
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
                return page_response(shown->page, 0);
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
                return page_response(printed->page,
                                     count_copy(api, form.name, request, printed->record));
            }},
            .response = shapes::text(),
            .media = "text/html",
            .parameters = print_parameters(form),
            .other_responses = {{406, shape_named("Refusal")}}};
}

}  // namespace

std::string printed_label_of(std::string_view enum_name, std::int64_t value) {
    const auto found = domain::label_of(enum_name, value);
    return found ? PrintedPage::words(found->fa) : std::string{};
}

std::string printed_label_named(std::string_view enum_name, std::string_view value) {
    const auto found = domain::label_named(enum_name, value);
    return PrintedPage::words(found ? found->fa : value);
}

std::string printed_site(store::Database& database, base::SiteId id) {
    const auto site = id.is_none() ? std::nullopt : views::site(database, id);
    return site ? PrintedPage::words(site->name) + " " + PrintedPage::code(site->code)
                : std::string{};
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
                   .parameters = print_parameters({})});
    return all;
}

}  // namespace amani::http
