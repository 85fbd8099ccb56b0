#include "shared/http/resources/money/printed.h"

#include "shared/http/resources/frame/records.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/contracts/contracts_records.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/money/money_records.h"
#include "shared/views/money/money_view.h"
#include "shared/views/service/service_view.h"

namespace amani::http {

namespace {

using Cells = std::vector<Shown>;

constexpr auto party_members = {"name",     "national_id", "economic_number", "registration_number",
                                "postcode", "address",     "telephone"};

Shown code(std::string_view text) { return PrintedPage::code(text); }
Shown typed(std::string_view text) { return PrintedPage::typed(text); }

// One who sells or buys, as the official form has him: a table of one line.
void party(PrintedPage& page, std::string_view name, const views::SellerRow& who) {
    page.table(name, {.rows = "sellers",
                      .members = {party_members.begin(), party_members.end()},
                      .lines = {{typed(who.name), code(who.national_id), code(who.economic_number),
                                 code(who.registration_number), code(who.postcode),
                                 typed(who.address), code(who.telephone)}}});
}

struct Buyer {
    base::CustomerId customer;
    std::string name;  // as the paper's job or contract has it
};
Buyer buyer_of(const views::JobRow& job) { return {job.customer, job.customer_name}; }

void parties(SiteApi& api, PrintedPage& page, base::SiteId site, const Buyer& who) {
    const auto seller = views::seller_at(api.database(), site);
    party(page, "seller",
          seller.value_or(views::SellerRow{.name = printed_site(api.database(), site).text()}));
    const auto customer = views::customer(api.database(), who.customer);
    views::SellerRow buyer{.name = who.name};
    if (customer) {
        buyer.national_id = customer->national_id;
        buyer.address = customer->address;
        buyer.telephone = customer->mobile;
    }
    party(page, "buyer", buyer);
}

void in_words(PrintedPage& page, base::Rial sum) {
    const auto words = amount_in_words(sum);
    page.fact("in_words", page.say({std::string{words.at("fa").as_string()},
                                    std::string{words.at("en").as_string()}}));
}

void about_job(PrintedPage& page, const views::JobRow& job) {
    page.fact("job_number", code(job.number));
    page.fact("customer_name", typed(job.customer_name));
    page.fact("model", code(job.model_code));
    page.fact("serial", code(job.written_serial));
}

void money_taken(SiteApi& api, PrintedPage& page, base::JobId job) {
    std::vector<Cells> lines;
    for (const auto& receipt : views::cash_receipts_of(api.database(), job))
        lines.push_back({code(receipt.number), page.day(receipt.day),
                         page.label("money_means", receipt.means), page.rial(receipt.amount),
                         code(receipt.reference)});
    page.table("receipts", {.rows = "cash-receipts",
                            .members = {"number", "day", "means", "amount", "reference"},
                            .lines = std::move(lines)});
}

std::optional<NamedPaper> invoice_form(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::invoice_record, request.param("id"));
    const auto row = id ? views::invoice(api.database(), base::InvoiceId::of(*id)) : std::nullopt;
    const auto job = row ? views::job(api.database(), row->job) : std::nullopt;
    if (!job) return std::nullopt;
    page.fact("day", page.day(row->day));
    if (row->is_voided)
        page.fact("standing", page.label("invoice_standing", domain::InvoiceStanding::voided));
    about_job(page, *job);
    parties(api, page, row->id.site(), buyer_of(*job));
    std::vector<Cells> lines;
    base::Rial gross;
    base::Rial discount;
    base::Rial tax;
    for (const auto& line : views::invoice_lines(api.database(), row->id)) {
        const base::Rial net = line.gross - line.discount;
        const base::Rial price{line.count.value > 0 ? line.gross.value / line.count.value : 0};
        lines.push_back({page.number(line.line), code(line.code), typed(line.name),
                         page.number(line.count.value), page.rial(price), page.rial(line.gross),
                         page.rial(line.discount), page.rial(net), page.rial(line.value_added_tax),
                         page.rial(net + line.value_added_tax)});
        gross += line.gross;
        discount += line.discount;
        tax += line.value_added_tax;
    }
    page.table("lines", {.rows = "invoice-lines",
                         .members = {"line", "code", "name", "count", "price", "gross", "discount",
                                     "net", "value_added_tax", "total"},
                         .lines = std::move(lines),
                         .sums = {{{},
                                   {},
                                   page.heading("total"),
                                   {},
                                   {},
                                   page.rial(gross),
                                   page.rial(discount),
                                   page.rial(gross - discount),
                                   page.rial(tax),
                                   page.rial(row->total)}}});
    page.fact("gross", page.rial(gross));
    if (discount.value != 0) page.fact("discount", page.rial(discount));
    page.fact("value_added_tax", page.rial(tax));
    page.fact("total", page.rial(row->total));
    in_words(page, row->total);
    money_taken(api, page, row->job);
    return NamedPaper{row->number, *id};
}

// The invoice of an instalment: one line, of a service.
std::optional<NamedPaper> contract_invoice_form(SiteApi& api, const Request& request,
                                                PrintedPage& page) {
    const auto id = record_named(api, &views::contract_invoice_record, request.param("id"));
    const auto row = id ? views::contract_invoice(api.database(), *id) : std::nullopt;
    const auto contract = row ? views::contract(api.database(), row->contract) : std::nullopt;
    if (!contract) return std::nullopt;
    const auto& signature = contract->signature;
    const base::Rial total = row->amount + row->value_added_tax;
    page.fact("day", page.day(row->day));
    page.fact("customer_name", typed(signature.customer_name));
    page.fact("contract_number", code(signature.number));
    page.fact("instalment", page.number(row->instalment));
    parties(api, page, row->id.site(), {signature.customer, signature.customer_name});
    const Shown name = page.say({"خدمات قرارداد", "Services under contract"});
    page.table("lines", {.rows = "invoice-lines",
                         .members = {"line", "code", "name", "count", "price", "net",
                                     "value_added_tax", "total"},
                         .lines = {{page.number(1), code(signature.number), name, page.number(1),
                                    page.rial(row->amount), page.rial(row->amount),
                                    page.rial(row->value_added_tax), page.rial(total)}}});
    page.fact("gross", page.rial(row->amount));
    page.fact("value_added_tax", page.rial(row->value_added_tax));
    page.fact("total", page.rial(total));
    in_words(page, total);
    return NamedPaper{row->number, *id};
}

std::optional<NamedPaper> credit_note_form(SiteApi& api, const Request& request,
                                           PrintedPage& page) {
    const auto id = record_named(api, &views::credit_note_record, request.param("id"));
    const auto note =
        id ? views::credit_note(api.database(), base::CreditNoteId::of(*id)) : std::nullopt;
    const auto invoice = note ? views::invoice(api.database(), note->invoice) : std::nullopt;
    const auto job = invoice ? views::job(api.database(), invoice->job) : std::nullopt;
    if (!job) return std::nullopt;
    page.fact("day", page.day(note->day));
    page.fact("invoice_number", code(invoice->number));
    about_job(page, *job);
    page.fact("reason", typed(note->reason));
    parties(api, page, note->id.site(), buyer_of(*job));
    std::vector<Cells> lines;
    for (const auto& line : views::credited_lines(api.database(), note->id))
        lines.push_back({page.number(line.line), code(line.code), typed(line.name),
                         page.rial(line.net), page.rial(line.value_added_tax),
                         page.rial(line.net + line.value_added_tax)});
    page.table("lines",
               {.rows = "invoice-lines",
                .members = {"invoice_line", "code", "name", "net", "value_added_tax", "total"},
                .lines = std::move(lines),
                .sums = {{{},
                          {},
                          page.heading("total"),
                          page.rial(note->net),
                          page.rial(note->value_added_tax),
                          page.rial(note->total)}}});
    in_words(page, note->total);
    return NamedPaper{note->number, *id};
}

std::optional<views::CashReceiptRow> receipt_asked_for(SiteApi& api, const Request& request) {
    const auto id = record_named(api, &views::cash_receipt_record, request.param("id"));
    return id ? views::cash_receipt(api.database(), base::CashReceiptId::of(*id)) : std::nullopt;
}

// From whom, for what and by whom money was taken, and how much.
std::optional<NamedPaper> money_received(SiteApi& api, const views::CashReceiptRow& receipt,
                                         PrintedPage& page) {
    page.fact("day", page.day(receipt.day));
    if (const auto job = views::job(api.database(), receipt.job)) {
        page.fact("customer_name", typed(job->customer_name));
        page.fact("job_number", code(job->number));
    } else if (const auto contract = views::contract(api.database(), receipt.contract)) {
        page.fact("customer_name", typed(contract->signature.customer_name));
        page.fact("contract_number", code(contract->signature.number));
        page.fact("instalment", page.number(receipt.instalment));
    } else {
        return std::nullopt;
    }
    page.fact("amount", page.rial(receipt.amount));
    in_words(page, receipt.amount);
    page.fact("reference", code(receipt.reference));
    page.fact("cheque_due", page.day(receipt.cheque_due));
    page.fact("bank", typed(receipt.bank));
    page.fact("note", typed(receipt.note));
    page.fact("author_name", typed(name_of_user(api.database(), receipt.author)));
    return NamedPaper{receipt.number, receipt.id.event()};
}

std::optional<NamedPaper> cash_receipt_form(SiteApi& api, const Request& request,
                                            PrintedPage& page) {
    const auto receipt = receipt_asked_for(api, request);
    if (!receipt) return std::nullopt;
    page.fact("means", page.label("money_means", receipt->means));
    return money_received(api, *receipt, page);
}

// Of a cheque alone: its giver takes one copy home. What became of the cheque since is said.
std::optional<NamedPaper> cheque_receipt_form(SiteApi& api, const Request& request,
                                              PrintedPage& page) {
    const auto receipt = receipt_asked_for(api, request);
    if (!receipt || receipt->means != domain::MoneyMeans::cheque) return std::nullopt;
    if (const auto invoice = views::money_of(api.database(), receipt->job).invoice)
        page.fact("invoice_number", code(invoice->number));
    page.fact("cheque_outcome", page.label("cheque_outcome", receipt->outcome));
    return money_received(api, *receipt, page);
}

std::optional<NamedPaper> cash_count_form(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = codec::event_from_text(request.param("id"));
    const auto count = id ? views::cash_count(api.database(), *id) : std::nullopt;
    if (!count) return std::nullopt;
    page.fact("day", page.day(count->day));
    page.fact("time", page.instant(count->time.wall()));
    page.fact("author_name", typed(name_of_user(api.database(), count->author)));
    std::vector<Cells> lines;
    for (const auto& line : views::counted_lines(api.database(), *id))
        lines.push_back({page.label("money_means", line.means), page.rial(line.expected),
                         page.rial(line.counted), page.rial(line.counted - line.expected)});
    page.table("lines", {.rows = "cash-counts",
                         .members = {"means", "expected", "counted", "difference"},
                         .lines = std::move(lines),
                         .sums = {{page.heading("total"), page.rial(count->expected),
                                   page.rial(count->counted),
                                   page.rial(count->counted - count->expected)}}});
    page.fact("note", typed(count->note));
    return NamedPaper{codec::text_of(*id), *id};
}

}  // namespace

std::vector<Form> money_forms() {
    return {{"invoice",
             {"صورتحساب فروش کالا و خدمات", "Invoice of goods and services"},
             {"a4", "80mm"},
             "invoices",
             views::invoice_record.reads,
             invoice_form},
            {"contract-invoice",
             {"صورتحساب قسط قرارداد", "Invoice of an instalment"},
             {"a4", "80mm"},
             "contract-invoices",
             views::contract_invoice_record.reads,
             contract_invoice_form},
            {"credit-note",
             {"صورتحساب برگشت", "Credit note"},
             {"a4"},
             "credit-notes",
             views::credit_note_record.reads,
             credit_note_form},
            {"cash-receipt",
             {"رسید دریافت وجه", "Receipt of money"},
             {"a5", "80mm"},
             "cash-receipts",
             views::cash_receipt_record.reads,
             cash_receipt_form},
            {"cheque-receipt",
             {"رسید دریافت چک", "Receipt of a cheque"},
             {"a5", "a4", "80mm"},
             "cheques",
             views::cash_receipt_record.reads,
             cheque_receipt_form},
            {"cash-count",
             {"صندوق روز", "Cash day"},
             {"a5", "a4"},
             "cash-counts",
             domain::Subject::service,
             cash_count_form}};
}

}  // namespace amani::http
