#include "shared/http/resources/money/invoice.h"

#include "shared/app/money/load.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/money/money_records.h"
#include "shared/views/money/money_view.h"
#include "shared/views/service/service_records.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

using domain::RepairPhase;

const Text is_elsewhere{"این فاکتور در محل دیگری صادر شده است.", "This invoice is another site's."};
const Text is_voided{"این فاکتور باطل شده است.", "This invoice was voided."};
const Text is_of_another_day{"این فاکتور امروز صادر نشده است.",
                             "This invoice was not issued today."};
const Text is_delivered{"دستگاه تحویل شده است.", "The device was delivered."};
const Text is_credited{"این فاکتور صورتحساب برگشت دارد.", "This invoice has a credit note."};
const Text rate_is_right{"نرخ مالیات این فاکتور درست است.",
                         "The VAT rate of this invoice is right."};
const Text nothing_is_left{"همه این فاکتور برگشت شده است.", "All of this invoice was given back."};
const Text job_is_elsewhere{"این پرونده در محل دیگری است.", "This job is at another site."};
const Text is_not_finished{"تعمیر هنوز پایان نیافته است.", "The repair is not finished yet."};
const Text is_over{"این پرونده لغو شده است.", "This job was cancelled."};
const Text is_invoiced{"این پرونده فاکتور دارد.", "This job has an invoice."};
const Text pays_nothing{"مشتری چیزی نمی‌پردازد.", "The customer pays nothing."};
const Text owes_nothing{"مشتری بدهکار نیست.", "The customer owes nothing."};
const Text has_nothing{"مشتری وجهی نزد ما ندارد.", "The customer has no money with us."};

json::value amount(base::Rial sum) { return codec::json_integer(sum.value); }

std::vector<Action> actions_on(SiteApi& api, const views::InvoiceRow& row, const Principal& who) {
    const bool is_own = row.id.site() == api.desk().own.site;
    const auto standing = views::standing_invoice(api.database(), row.id);
    const auto job = views::job(api.database(), row.job);
    const Text closed = !is_own ? is_elsewhere : row.is_voided ? is_voided : Text{};
    Text no_void = closed;
    Text no_credit = closed;
    Text no_correction = closed;
    if (closed.en.empty()) {
        if (row.day != api.desk().today())
            no_void = is_of_another_day;
        else if (job && job->phase == RepairPhase::delivered)
            no_void = is_delivered;
        else if (standing->is_credited())
            no_void = is_credited;
        if (standing->left().value == 0) no_credit = nothing_is_left;
        no_correction = standing->vat_rate == views::vat_rate_on(api.database(), row.day)
                            ? rate_is_right
                            : no_credit;
    }
    const std::string base = "/invoices/" + codec::text_of(row.id.event());
    return {api.action({"void", "VoidInvoice", base + "/void", no_void}, who),
            api.action({"credit", "IssueCreditNote", base + "/credit", no_credit}, who),
            api.action({"correct_vat", "CorrectVat", base + "/correct-vat", no_correction}, who)};
}

Schema invoice_line_schema() { return named("InvoiceLine", row_schema<views::InvoiceLineRow>()); }

// Why the money of a job does not move now.
struct Reasons {
    Text invoice;
    Text pay;
    Text refund;
};
Reasons reasons_of(SiteApi& api, base::JobId id) {
    const auto money = app::job_money(api.desk(), id);
    if (!money) return {job_is_elsewhere, job_is_elsewhere, job_is_elsewhere};
    Reasons reasons;
    const auto account = views::account_of(api.database(), id, api.desk().today());
    const bool has_lines = sums_of(account, domain::LinePayer::customer).total().value > 0 ||
                           unpriced(account, domain::LinePayer::customer) > 0;
    const bool is_cancelled =
        money->phase == RepairPhase::cancelled || money->phase == RepairPhase::returned;
    if (is_cancelled)
        reasons.invoice = is_over;
    else if (money->phase != RepairPhase::ready && money->phase != RepairPhase::delivered)
        reasons.invoice = is_not_finished;
    else if (money->is_invoiced())
        reasons.invoice = is_invoiced;
    else if (!has_lines)
        reasons.invoice = pays_nothing;
    if (money->is_invoiced() && money->balance().value <= 0) reasons.pay = owes_nothing;
    if (money->balance().value >= 0) reasons.refund = has_nothing;
    return reasons;
}

Answered<Response> job_money(SiteApi& api, const Request& request) {
    const auto id = record_named(api, &views::job_record, request.param("id"));
    const auto job = id ? views::job(api.database(), base::JobId::of(*id)) : std::nullopt;
    if (!job) return base::Refused{no_record(views::job_record, request.param("id"))};
    const auto money = views::money_of(api.database(), job->id);
    const auto why = reasons_of(api, job->id);
    const std::string base = "/jobs/" + codec::text_of(job->id.event());
    json::array actions;
    const auto offer = [&](std::string_view name, std::string_view command, const Text& reason) {
        actions.push_back(to_json(api.action(
            {name, command, base + "/" + std::string{name}, reason}, request.principal)));
    };
    offer("invoice", "IssueInvoice", why.invoice);
    offer("pay", "TakePayment", why.pay);
    offer("refund", "ReturnPayment", why.refund);
    return json_response(
        {{"job", codec::text_of(job->id.event())},
         {"job_number", job->number},
         {"invoice", money.invoice ? json::value(codec::text_of(money.invoice->id.event()))
                                   : json::value(nullptr)},
         {"invoice_number", money.invoice ? money.invoice->number : std::string{}},
         {"invoiced", amount(money.invoiced)},
         {"paid", amount(money.paid)},
         {"balance", amount(money.balance())},
         {"actions", std::move(actions)}});
}

Schema job_money_schema() {
    return named("JobMoney", shapes::object_of({{"job", shapes::event_id()},
                                                {"job_number", shapes::text()},
                                                {"invoice", shapes::nullable(shapes::event_id())},
                                                {"invoice_number", shapes::text()},
                                                {"invoiced", shapes::whole_number()},
                                                {"paid", shapes::whole_number()},
                                                {"balance", shapes::whole_number()},
                                                {"actions", shapes::list_of(action_schema())}}));
}

Answered<Response> cash_drawer(SiteApi& api, const Request& request) {
    json::array rows;
    for (const auto& line : views::uncounted(api.database(), request.principal.user))
        rows.push_back(
            json::object{{"means", shown(line.means)}, {"expected", amount(line.amount)}});
    return rows_response(std::move(rows));
}

Schema cash_drawer_schema() {
    return rows_schema(
        named("CashDrawer", shapes::object_of({{"means", shapes::choice_of<domain::MoneyMeans>()},
                                               {"expected", shapes::whole_number()}})));
}

}  // namespace

Detail invoice_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
        const auto id = base::InvoiceId::of(event_in(row, "id"));
        const auto invoice = views::invoice(api.database(), id);
        if (!invoice) return;
        json::array lines;
        for (const auto& line : views::invoice_lines(api.database(), id))
            lines.push_back(shown(line));
        row["lines"] = std::move(lines);
        row["in_words"] = amount_in_words(invoice->total);
        row["state"] = row["standing"];
        row = with_head(api, std::move(row), actions_on(api, *invoice, request.principal));
    };
    return {std::move(show),
            {{"lines", shapes::list_of(invoice_line_schema())},
             {"state", shapes::choice_of<domain::InvoiceStanding>()},
             {"in_words", in_words_schema()}}};
}

std::optional<Linkage> invoice_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::invoice_record, text);
    const auto row = id ? views::invoice(api.database(), base::InvoiceId::of(*id)) : std::nullopt;
    if (!row) return std::nullopt;
    return Linkage{.anchor = *id, .around = {row->job.event()}};
}

Route job_money_route(SiteApi& api) {
    return read_route(api, "/jobs/{id}/money", views::job_record.reads,
                      "What a job's customer was invoiced, has paid and owes", job_money_schema(),
                      job_money);
}

Route cash_drawer_route(SiteApi& api) {
    return read_route(api, "/cash-drawer", domain::Subject::service,
                      "What one has taken and not counted yet", cash_drawer_schema(), cash_drawer);
}

}  // namespace amani::http
