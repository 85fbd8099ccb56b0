#include "shared/http/resources/frame/forms.h"

#include "shared/base/ensure.h"
#include "shared/base/paper_code.h"
#include "shared/http/resources/frame/console.h"
#include "shared/http/resources/frame/paper_check.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/network/network_view.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

// As which file a form is wanted; the first of these that is accepted. A browser accepts pictures,
// too, and wants the page.
enum class Wanted { page, pdf, png };
struct Media {
    std::string_view name;
    Wanted wanted;
};
constexpr Media media[] = {{"text/html", Wanted::page},
                           {"application/pdf", Wanted::pdf},
                           {"image/png", Wanted::png},
                           {"*/*", Wanted::page}};

std::optional<Wanted> file_wanted(const Request& request) {
    const auto accept = request.header("accept");
    if (accept.empty()) return Wanted::page;
    for (const auto& [name, wanted] : media)
        if (accept.find(name) != std::string_view::npos) return wanted;
    return std::nullopt;
}

Refusal other_media() {
    return {
        .status = 406,
        .code = "print.no_such_file",
        .message = {"فرم فقط HTML، PDF یا PNG می‌شود.",
                    "Forms are HTML, PDF or PNG."},
        .remedy = {"با Accept: text/html، application/pdf یا image/png بخواهید (در خط فرمان: "
                   "‎--out form.html یا ‎--pdf یا ‎--png).",
                   "Ask with Accept: text/html, application/pdf or image/png (command line: --out "
                   "form.html, --pdf or --png)."}};
}

bool is_thermal(Paper paper) { return paper == Paper::roll_80mm || paper == Paper::label; }

Refusal png_of_sheets(const Form& form) {
    const bool has_thermal = std::ranges::any_of(
        form.papers, [](std::string_view name) { return is_thermal(*paper_named(name)); });
    Refusal refusal{.status = 406,
                    .code = "print.png_is_for_thermal_paper",
                    .field = "paper",
                    .message = {"PNG برای چاپگر حرارتی است، پس برای کاغذ 80mm و برچسب.",
                                "A PNG is for thermal printers, and so for 80mm and label."}};
    refusal.remedy = has_thermal ? Text{"با paper=80mm یا paper=label بخواهید، یا PDF بگیرید.",
                                        "Ask with paper=80mm or paper=label, or for a PDF."}
                                 : Text{"این فرم روی آن کاغذها نیست؛ PDF بگیرید.",
                                        "This form is on neither; ask for a PDF."};
    return refusal;
}

// The site at the head of a form, as «نمایندگی کرج (AG-KRJ)».
std::string head_of(const app::OwnSite& own) {
    return own.name == own.code ? own.name : own.name + " (" + own.code + ")";
}

// A form with the templates of its console.
struct FormOf {
    Form form;
    Templates templates;
};

struct Filled {
    PrintedPage page;
    NamedPaper paper;
    Wanted wanted;
};

// Why the form does not become the file that is wanted; before its copy is counted.
std::optional<Refusal> why_no_file(SiteApi& api, const Form& form, Wanted wanted, Paper paper) {
    if (wanted == Wanted::page) return std::nullopt;
    if (wanted == Wanted::png && !is_thermal(paper)) return png_of_sheets(form);
    return missing_program(api.ports().page_programs,
                           wanted == Wanted::pdf ? PageFile::pdf : PageFile::png);
}

std::string_view wanted(const Request& request, std::string_view name, std::string_view usual) {
    const auto given = request.query_value(name).value_or("");
    return given.empty() ? usual : given;
}

Answered<Filled> filled(SiteApi& api, const Form& form, const Request& request) {
    const auto file = file_wanted(request);
    if (!file) return base::Refused{other_media()};
    const auto paper = paper_named(wanted(request, "paper", form.papers.front()));
    const auto language = language_named(wanted(request, "language", "fa"));
    base::ensure(paper && language, "a paper and a language that the route declares");
    if (auto refusal = why_no_file(api, form, *file, *paper))
        return base::Refused{std::move(*refusal)};
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
    return Filled{std::move(page), std::move(*named), *file};
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

// The copy that the request asks to see again: 0 when it asks for none, nothing when it was never
// counted.
std::optional<std::int64_t> counted_copy(SiteApi& api, std::string_view form,
                                         const Request& request, const std::string& record) {
    const auto given = request.query_value("copy").value_or("");
    if (given.empty()) return 0;
    auto& counted = api.database().cached(
        "SELECT copy FROM http_print WHERE form = ?1 AND record = ?2 AND copy = CAST(?3 AS INTEGER)");
    std::optional<std::int64_t> copy;
    if (counted.with(form, record, given).step()) copy = counted.integer(0);
    counted.reset();
    return copy;
}

Refusal never_printed(std::string_view copy) {
    const std::string given{copy};
    return {.status = 404,
            .code = "wrong_parameter",
            .field = "copy",
            .message = {"نسخه " + given + " هرگز چاپ نشده است.",
                        "Copy " + given + " was never printed."}};
}

Response page_of(const std::string& html, std::int64_t copy) {
    Response response = text_response(html, "text/html; charset=utf-8");
    // Text that people typed can never run as a script; the font is in the page.
    response.with_header("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
                         "frame-ancestors 'self'");
    response.with_header("Vary", "Accept");
    response.with_header("X-Copy", std::to_string(copy));
    return response;
}

// Made on a thread beside: the page has all that the file needs.
Response file_of(const PagePrograms& programs, PageFile kind, std::string html, std::int64_t copy) {
    Response response;
    response.beside = [programs, kind, html = std::move(html), copy] {
        auto file = page_file(programs, kind, html);
        if (!file) return respond(file.error());
        Response made = text_response(std::move(file).value(),
                                      kind == PageFile::pdf ? "application/pdf" : "image/png");
        made.with_header("Vary", "Accept");
        made.with_header("X-Copy", std::to_string(copy));
        return made;
    };
    return response;
}

Response page_response(SiteApi& api, const FormOf& form, const Request& request,
                       const Filled& filled, std::int64_t copy) {
    const auto& event = filled.paper.event;
    const auto stage = event.is_none() ? 0 : static_cast<int>(api.stage_of(event).stage);
    auto html = filled.page.html({.copy = copy,
                                  .at = api.desk().clock.now(),
                                  .by = name_of_user(api.database(), request.principal.user),
                                  .stage = stage},
                                 form.form.name, form.templates);
    if (filled.wanted == Wanted::page) return page_of(html, copy);
    return file_of(api.ports().page_programs,
                   filled.wanted == Wanted::pdf ? PageFile::pdf : PageFile::png, std::move(html),
                   copy);
}

std::vector<std::string> texts_of(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

std::vector<Parameter> shown_parameters(std::vector<Parameter> all) {
    all.push_back({.name = "copy",
                   .meaning = "a copy that was printed, by the X-Copy that its POST answered"});
    return all;
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

Route shown_route(SiteApi& api, const FormOf& its) {
    const auto& form = its.form;
    return {.pattern = "/prints/" + std::string{form.name} + "/{id}",
            .reads = form.reads,
            .summary = "A form as it would be printed",
            .handler = ReadHandler{[&api, its](const Request& request) -> Answered<Response> {
                const auto shown = filled(api, its.form, request);
                if (!shown) return base::Refused{shown.error()};
                const auto copy = counted_copy(api, its.form.name, request, shown->paper.record());
                if (!copy)
                    return base::Refused{never_printed(request.query_value("copy").value_or(""))};
                return page_response(api, its, request, *shown, *copy);
            }},
            .response = shapes::text(),
            .media = "text/html",
            .files = {"application/pdf", "image/png"},
            .parameters = shown_parameters(print_parameters(form)),
            .other_responses = {{406, shape_named("Refusal")}, {501, shape_named("Refusal")}}};
}

// Printing shows the form too, so it needs the same right to read.
Route printed_route(SiteApi& api, const FormOf& its) {
    const auto& form = its.form;
    return {.method = Method::post,
            .pattern = "/prints/" + std::string{form.name} + "/{id}",
            .reads = form.reads,
            .summary = "Print a form: counts the copy and gives it",
            .handler = PlainWrites{[&api, its](const Request& request) -> Answered<Response> {
                const auto printed = filled(api, its.form, request);
                if (!printed) return base::Refused{printed.error()};
                const auto copy = count_copy(api, its.form.name, request, printed->paper.record());
                return page_response(api, its, request, *printed, copy);
            }},
            .response = shapes::text(),
            .media = "text/html",
            .files = {"application/pdf", "image/png"},
            .parameters = print_parameters(form),
            .other_responses = {{406, shape_named("Refusal")}, {501, shape_named("Refusal")}}};
}

}  // namespace

Shown printed_site(store::Database& database, base::SiteId id) {
    const auto site = id.is_none() ? std::nullopt : views::site(database, id);
    if (!site) return {};
    return PrintedPage::typed(site->name) + PrintedPage::said(" ") + PrintedPage::code(site->code);
}

Shown printed_part(std::string_view code, std::string_view name) {
    return PrintedPage::code(code) + PrintedPage::said(" ") + PrintedPage::typed(name);
}

std::vector<Route> form_routes(SiteApi& api, std::span<const Console> consoles) {
    std::vector<Route> all;
    std::string names;
    for (const auto& console : consoles) {
        for (const auto& form : console.forms) {
            all.push_back(shown_route(api, {form, console.form_templates}));
            all.push_back(printed_route(api, {form, console.form_templates}));
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
