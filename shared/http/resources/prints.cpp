// GET /prints/<form>/{id} shows a form; POST prints it: the copy is counted («المثنی n») with who
// and when, and comes back. HTML only; a page as PDF or PNG is refused.
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/printed_page.h"
#include "shared/http/resources/records.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::http {

namespace json = boost::json;

namespace {

using Page = PrintedPage;

template <class Enum>
std::string label(std::string_view enum_name, Enum value) {
    const auto found = domain::label_of(enum_name, static_cast<std::int64_t>(value));
    return found ? Page::words(found->fa) : std::string{};
}

std::string site_name(store::Database& database, base::SiteId id) {
    const auto site = id.is_none() ? std::nullopt : views::site(database, id);
    return site ? Page::words(site->name) + " " + Page::code(site->code) : std::string{};
}

// Fills the page of one form. Returns the record's id, under which copies are counted; empty when
// there is no such record.
using Fill = std::string (*)(SiteApi&, const Request&, Page&);

std::string admission_receipt(SiteApi& api, const Request& request, Page& page) {
    const auto id = record_named(api, app::Named::job, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return {};
    const auto customer =
        job->customer.is_none() ? std::nullopt : views::customer(api.database(), job->customer);
    page.fact("شمارهٔ پذیرش", Page::code(job->number));
    page.fact("تاریخ پذیرش", Page::day(job->admitted_day));
    page.fact("مشتری", Page::words(job->customer_name));
    if (customer) page.fact("تلفن همراه", Page::code(customer->mobile));
    page.fact("سریال", Page::code(job->serial));
    page.fact("مدل", Page::code(job->model_code));
    page.fact("نوع پذیرش", label("job_kind", job->kind));
    page.fact("پایان گارانتی", Page::day(job->warranty_expiry));
    page.fact("ایراد", Page::words(job->complaint));
    page.fact("لوازم همراه", Page::words(job->accessories));
    page.fact("وضع ظاهری", Page::words(job->cosmetic_state));
    page.fact("تاریخ وعده", Page::day(job->promised));
    page.signatures({"امضای مشتری", "امضای متصدی پذیرش"});
    return codec::text_of(*id);
}

std::string used_part_tag(SiteApi& api, const Request& request, Page& page) {
    const auto id = record_named(api, app::Named::tag, request.param("id"));
    const auto tag = id ? views::used_part(api.database(), base::TagId::of(*id)) : std::nullopt;
    if (!tag) return {};
    const auto job = tag->job.is_none() ? std::nullopt : views::job(api.database(), tag->job);
    page.fact("برچسب", Page::code(tag->number));
    page.fact("قطعه", Page::words(tag->part_name) + " " + Page::code(tag->part_code));
    page.fact("سریال قطعه", Page::code(tag->removed_serial));
    page.fact("دارنده", site_name(api.database(), tag->holder));
    if (job) page.fact("پذیرش", Page::code(job->number));
    page.fact("تاریخ تعویض", Page::day(tag->fitted_day));
    page.fact("مهلت بازگشت", Page::day(tag->due));
    return codec::text_of(*id);
}

std::string waybill(SiteApi& api, const Request& request, Page& page) {
    const auto id = record_named(api, app::Named::waybill, request.param("id"));
    const auto row = id ? views::waybill(api.database(), base::WaybillId::of(*id)) : std::nullopt;
    if (!row) return {};
    page.fact("شمارهٔ بارنامه", Page::code(row->number));
    page.fact("تاریخ", Page::day(row->sent_day));
    page.fact("فرستنده", site_name(api.database(), row->from_site));
    page.fact("گیرنده", site_name(api.database(), row->to_site));
    page.fact("حمل", Page::words(row->transport));
    std::vector<std::vector<std::string>> lines;
    for (const auto& line : views::waybill_lines(api.database(), row->id)) {
        lines.push_back({Page::number(static_cast<std::int64_t>(lines.size()) + 1),
                         Page::code(line.part_code), Page::words(line.part_name),
                         label("condition", line.condition), Page::number(line.sent.value)});
    }
    page.table({"ردیف", "کد", "نام قطعه", "وضعیت", "تعداد"}, lines);
    page.fact("جمع", Page::number(row->sent.value));
    page.signatures({"فرستنده", "راننده", "گیرنده"});
    return codec::text_of(*id);
}

std::string used_receipt(SiteApi& api, const Request& request, Page& page) {
    const auto id = record_named(api, app::Named::used_receipt, request.param("id"));
    const auto row = id ? views::stock_document(api.database(), *id) : std::nullopt;
    if (!row || row->type != domain::type_number<domain::UsedPartsReceived>()) return {};
    page.fact("شمارهٔ رسید", Page::code(row->number));
    page.fact("تاریخ", Page::day(row->day));
    page.fact("از", site_name(api.database(), row->from_site));
    page.fact("بارنامه", Page::code(row->waybill_number));
    std::vector<std::vector<std::string>> lines;
    for (const auto& piece :
         views::pieces_of_receipt(api.database(), base::ReceiptId::of(row->id))) {
        const auto part = views::part(api.database(), piece.part);
        lines.push_back({Page::number(static_cast<std::int64_t>(lines.size()) + 1),
                         Page::code(piece.tag_number), part ? Page::words(part->name) : "",
                         label("standing", piece.standing), Page::words(piece.reason)});
    }
    page.table({"ردیف", "برچسب", "نام قطعه", "وضع", "توضیح"}, lines);
    page.signatures({"تحویل‌دهنده", "مسئول داغی"});
    return codec::text_of(*id);
}

std::string account_name(std::int32_t number) {
    for (const auto& name : domain::chart_of_accounts()) {
        if (static_cast<std::int32_t>(name.account) == number) return Page::words(name.fa);
    }
    return {};
}

std::string voucher(SiteApi& api, const Request& request, Page& page) {
    const auto id = codec::event_from_text(request.param("id"));
    const auto row = id ? views::voucher(api.database(), *id) : std::nullopt;
    if (!row) return {};
    page.fact("شمارهٔ سند", Page::code(codec::text_of(row->id)));
    page.fact("تاریخ", Page::day(row->day));
    page.fact("شرح", Page::code(domain::event_name(static_cast<domain::EventType>(row->type))));
    page.fact("عطف", Page::code(number_of_record(api, row->cause)));
    std::vector<std::vector<std::string>> lines;
    base::Rial debit;
    base::Rial credit;
    for (const auto& entry : views::voucher_entries(api.database(), row->id)) {
        debit += entry.debit;
        credit += entry.credit;
        lines.push_back({Page::code(std::to_string(entry.account)), account_name(entry.account),
                         Page::code(code_of_site(api.database(), entry.party)),
                         Page::code(code_of_part(api.database(), entry.part)),
                         Page::number(entry.debit.value), Page::number(entry.credit.value)});
    }
    lines.push_back({"", "جمع", "", "", Page::number(debit.value), Page::number(credit.value)});
    page.table({"کد", "حساب", "طرف", "قطعه", "بدهکار", "بستانکار"}, lines);
    page.signatures({"تنظیم‌کننده", "تأییدکننده"});
    return codec::text_of(*id);
}

base::Day day_asked(SiteApi& api, const Request& request, std::string_view name,
                    base::Day otherwise) {
    const auto text = request.query_value(name).value_or("");
    return calendar::parse_day(text, api.desk().today()).value_or(otherwise);
}

std::string statement(SiteApi& api, const Request& request, Page& page) {
    const auto agent = views::site_with_code(api.database(), request.param("id"));
    if (!agent || agent->kind != domain::SiteKind::agent) return {};
    if (is_anothers_account(api, agent->id)) return {};
    const views::Period period{day_asked(api, request, "from", base::Day{1}),
                               day_asked(api, request, "to", api.desk().today())};
    const auto found = views::statement(api.database(), agent->id, period);
    page.fact("نماینده", site_name(api.database(), agent->id));
    if (period.from.value > 1) page.fact("از", Page::day(period.from));
    page.fact("تا", Page::day(period.to));
    page.fact("مانده از پیش", Page::rial(found.opening));
    std::vector<std::vector<std::string>> lines;
    for (const auto& line : found.lines) {
        lines.push_back({Page::day(line.day), Page::code(number_of_record(api, line.cause)),
                         Page::code(code_of_part(api.database(), line.part)),
                         line.stage == views::StatementStage::pending ? "در انتظار" : "قطعی",
                         Page::number(line.debit.value), Page::number(line.credit.value),
                         Page::number(line.balance.value)});
    }
    page.table({"تاریخ", "مدرک", "قطعه", "وضع", "بدهکار", "بستانکار", "مانده"}, lines);
    page.fact("مانده", Page::rial(found.closing));
    page.fact("در انتظار (علی‌الحساب)", Page::rial(found.provisional));
    page.signatures({"نماینده", "امور مالی"});
    return agent->code;
}

struct Form {
    std::string_view name;
    std::string_view title;
    std::string_view usual_paper;
    domain::Subject reads;
    Fill fill;
};
constexpr Form forms[] = {
    {"admission-receipt", "رسید پذیرش", "a5", domain::Subject::service, admission_receipt},
    {"used-part-tag", "برچسب داغی", "label", domain::Subject::goods, used_part_tag},
    {"waybill", "بارنامه", "a5", domain::Subject::goods, waybill},
    {"used-receipt", "رسید داغی", "a5", domain::Subject::goods, used_receipt},
    {"voucher", "سند حسابداری", "a5", domain::Subject::accounts, voucher},
    {"statement", "صورت‌حساب نماینده", "a4", domain::Subject::accounts, statement},
};

base::Refused<Refusal> wrong_choice(std::string field, std::string given, std::string allowed,
                                    int status) {
    return base::Refused{
        Refusal{.status = status,
                .code = "wrong_parameter",
                .field = std::move(field),
                .message = {"«" + given + "» شناخته نیست.", given + " is not known here."},
                .remedy = {"یکی از این‌ها: " + allowed, "One of: " + allowed}}};
}

// Every form has an address of its own; this is for the others.
base::Refused<Refusal> no_such_form(const Request& request) {
    std::string names;
    for (const auto& form : forms) names += (names.empty() ? "" : ", ") + std::string{form.name};
    return wrong_choice("form", request.param("form"), names, 404);
}

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

struct Filled {
    Page page;
    std::string record;
};

Answered<Filled> filled(SiteApi& api, const Form& form, const Request& request) {
    if (auto refusal = refuse_other_media(request)) return base::Refused{std::move(*refusal)};
    for (const auto* name : {"from", "to"}) {
        const auto text = request.query_value(name).value_or("");
        if (!text.empty() && !calendar::parse_day(text, api.desk().today()))
            return base::Refused{bad_request("wrong_day", "not a day", name)};
    }
    const std::string wanted{request.query_value("paper").value_or(form.usual_paper)};
    const auto paper = paper_named(wanted);
    if (!paper) return wrong_choice("paper", wanted, "a4, a5, 80mm, label", 422);
    Page page{*paper, form.title, api.desk().own.name};
    std::string record = form.fill(api, request, page);
    if (record.empty()) return base::Refused{not_found("record to print")};
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

Response page_response(const Page& page, std::int64_t copy) {
    Response response = text_response(page.html(copy), "text/html; charset=utf-8");
    // Text that people typed can never run as a script.
    response.with_header("Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'");
    response.with_header("X-Copy", std::to_string(copy));
    return response;
}

std::vector<Parameter> print_parameters() {
    return {{"paper", "a4, a5, 80mm or label"},
            {"from", "of a statement: the first day"},
            {"to", "of a statement: the last day"}};
}

Route shown_route(SiteApi& api, const Form& form) {
    return {.pattern = "/prints/" + std::string{form.name} + "/{id}",
            .reads = form.reads,
            .summary = "A form as it would be printed: paper=a4, a5, 80mm or label",
            .handler = ReadHandler{[&api, &form](const Request& request) -> Answered<Response> {
                const auto shown = filled(api, form, request);
                if (!shown) return base::Refused{shown.error()};
                return page_response(shown->page, 0);
            }},
            .response = json::object{{"type", "string"}},
            .media = "text/html",
            .parameters = print_parameters()};
}

// Printing shows the form too, so it needs the same right to read.
Route printed_route(SiteApi& api, const Form& form) {
    return {.method = Method::post,
            .pattern = "/prints/" + std::string{form.name} + "/{id}",
            .reads = form.reads,
            .summary = "Print a form: counts the copy and gives it",
            .handler = PlainWrites{[&api, &form](const Request& request) -> Answered<Response> {
                const auto printed = filled(api, form, request);
                if (!printed) return base::Refused{printed.error()};
                return page_response(printed->page,
                                     count_copy(api, form.name, request, printed->record));
            }},
            .response = json::object{{"type", "string"}},
            .media = "text/html",
            .parameters = print_parameters()};
}

}  // namespace

std::vector<Route> print_routes(SiteApi& api) {
    std::vector<Route> all;
    for (const auto& form : forms) {
        all.push_back(shown_route(api, form));
        all.push_back(printed_route(api, form));
    }
    all.push_back({.pattern = "/prints/{form}/{id}",
                   .reads = domain::Subject::common,
                   .summary = "No form: says which there are",
                   .handler = ReadHandler{[](const Request& request) -> Answered<Response> {
                       return no_such_form(request);
                   }},
                   .media = "text/html",
                   .parameters = print_parameters()});
    return all;
}

}  // namespace amani::http
