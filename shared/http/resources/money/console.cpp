#include "shared/http/resources/money/console.h"

#include "shared/app/money/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/money/invoice.h"
#include "shared/http/resources/money/printed.h"
#include "shared/views/money/money_records.h"
#include "shared/views/money/money_view.h"

namespace amani::http {

extern const Templates money_templates;  // forms/ (CMakeLists.txt)

namespace json = boost::json;

namespace {

const Text is_no_cheque{"این دریافت چک نیست.", "This receipt is no cheque's."};
const Text has_ended{"نتیجه این چک ثبت شده است.", "This cheque has ended."};
const Text paper_is_elsewhere{"این سند در محل دیگری ثبت شده است.", "This paper is another site's."};

// A paper that nothing can be done with; its state is that it was recorded.
Detail paper_detail(SiteApi& api) {
    return {[&api](const Request&, json::object& row) {
                row["state"] = "recorded";
                row = with_head(api, std::move(row), {});
            },
            {{"state", choice({"recorded"})}}};
}

Detail receipt_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
        const auto id = base::CashReceiptId::of(event_in(row, "id"));
        const auto receipt = views::cash_receipt(api.database(), id);
        if (!receipt) return;
        const bool is_own = id.site() == api.desk().own.site;
        const bool is_cheque = receipt->means == domain::MoneyMeans::cheque;
        const Text why = !is_own                 ? paper_is_elsewhere
                         : !is_cheque            ? is_no_cheque
                         : receipt->outcome != 0 ? has_ended
                                                 : Text{};
        row["state"] = "recorded";
        row["in_words"] = amount_in_words(receipt->amount);
        row =
            with_head(api, std::move(row),
                      {api.action({"settle", "SettleCheque",
                                   "/cash-receipts/" + codec::text_of(id.event()) + "/settle", why},
                                  request.principal)});
    };
    return {std::move(show), {{"state", choice({"recorded"})}, {"in_words", in_words_schema()}}};
}

}  // namespace

Console money_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes = {command_route<domain::DescribeSeller>(
                       api, {"/sellers", "Say who sells, as invoices name him"}),
                   command_route<domain::IssueInvoice>(
                       api, {"/jobs/{id}/invoice", "Issue the invoice of a job", "job"}),
                   command_route<domain::IssueInvoice>(api, {"/invoices", "Issue invoices"}),
                   command_route<domain::TakePayment>(api, {"/cash-receipts", "Take money"}),
                   command_route<domain::TakePayment>(
                       api, {"/jobs/{id}/pay", "Take money of a job's customer", "job"}),
                   command_route<domain::ReturnPayment>(
                       api, {"/jobs/{id}/refund", "Return money to a job's customer", "job"}),
                   command_route<domain::TakeInstalment>(
                       api, {"/contracts/{id}/pay", "Take an instalment", "contract"}),
                   command_route<domain::ReturnInstalments>(
                       api, {"/contracts/{id}/refund", "Return money of a contract", "contract"}),
                   command_route<domain::VoidInvoice>(
                       api, {"/invoices/{id}/void", "Void an invoice of today", "invoice"}),
                   command_route<domain::IssueCreditNote>(
                       api, {"/invoices/{id}/credit", "Give back some of an invoice", "invoice"}),
                   command_route<domain::CorrectVat>(
                       api, {"/invoices/{id}/correct-vat",
                             "Invoice the same lines anew at the VAT rate of its day", "invoice"}),
                   command_route<domain::SettleCheque>(
                       api, {"/cash-receipts/{id}/settle", "Say what became of a cheque",
                             "cash_receipt"}),
                   command_route<domain::CountCash>(api,
                                                    {"/cash-counts", "Count what one has taken"}),
                   job_money_route(api), cash_drawer_route(api)},
        .nouns = {{{.list = views::sellers_list,
                    .reads = domain::Subject::common,
                    .summary = "Who sells, as invoices name him"},
                   "",
                   no},
                  {{.list = views::invoices_list,
                    .reads = views::invoice_record.reads,
                    .summary = "Invoices, as issued, with how they stand",
                    .detail = invoice_detail(api),
                    .totals = {"gross", "discount", "value_added_tax", "total", "credited"}},
                   "number"},
                  {{.list = views::misrated_invoices_list,
                    .reads = views::invoice_record.reads,
                    .summary = "Invoices at another VAT rate than that of their day"},
                   "",
                   no},
                  {{.list = views::credit_notes_list,
                    .reads = views::credit_note_record.reads,
                    .summary = "Credit notes",
                    .detail = paper_detail(api),
                    .totals = {"net", "value_added_tax", "total"}},
                   "number"},
                  {{.list = views::cash_receipts_list,
                    .reads = views::cash_receipt_record.reads,
                    .summary = "Money taken of customers",
                    .detail = receipt_detail(api),
                    .totals = {"amount"}},
                   "number"},
                  {{.list = views::cash_returns_list,
                    .reads = views::cash_return_record.reads,
                    .summary = "Money returned to customers",
                    .detail = paper_detail(api),
                    .totals = {"amount"}},
                   "number"},
                  {{.list = views::cheques_list,
                    .reads = views::cash_receipt_record.reads,
                    .summary = "Cheques of customers, with their days",
                    .totals = {"amount"}},
                   "",
                   no},
                  {{.list = views::cash_counts_list,
                    .reads = domain::Subject::service,
                    .summary = "Counted cash, with what was expected",
                    .totals = {"expected", "counted", "difference"}},
                   "",
                   no},
                  {{.list = views::balances_list,
                    .reads = domain::Subject::service,
                    .summary = "Jobs whose customer owes, or has money with us",
                    .totals = {"invoiced", "paid", "balance"}},
                   "",
                   no},
                  {{.list = views::takings_list,
                    .reads = domain::Subject::service,
                    .summary = "Money by day, person and means",
                    .totals = {"taken", "returned", "balance"}},
                   "",
                   no},
                  {{.list = views::revenue_list,
                    .reads = domain::Subject::accounts,
                    .summary = "Invoices less credit notes, by month, site and kind of job",
                    .totals = {"net", "value_added_tax"}},
                   "",
                   no},
                  {{.list = views::vat_report_list,
                    .reads = domain::Subject::accounts,
                    .summary = "Value-added tax by season",
                    .totals = {"net", "value_added_tax"}},
                   "",
                   no}},
        .linked = {{views::invoice_record, invoice_linkage}},
        .looks = {{.kind = views::invoice_record,
                   .number = "number",
                   .name = "customer_name",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with}},
        .forms = money_forms(),
        .form_templates = money_templates};
}

}  // namespace amani::http
