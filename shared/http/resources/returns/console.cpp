#include "shared/http/resources/returns/console.h"

#include "shared/app/returns/load.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/returns/used_part.h"
#include "shared/http/resources/warehouse/documents.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_records.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/warehouse/warehouse_records.h"

namespace amani::http {

extern const Templates returns_forms;  // forms/ (CMakeLists.txt)

namespace {

void name_tags(SiteApi& api, boost::json::object& body) {
    auto* lines = body.if_contains("lines");
    if (lines == nullptr || !lines->is_array()) return;
    for (auto& line : lines->get_array()) {
        if (line.is_string()) line = boost::json::object{{"tag", line.get_string()}};
        if (line.is_object())
            keep_unknown_as_number(api, views::used_part_record, line.get_object(), "tag",
                                   "tag_number");
    }
}

// Used parts go to the centre unless somebody else is named.
void send_to_the_centre(SiteApi& api, boost::json::object& body) {
    name_tags(api, body);
    if (body.contains("to")) return;
    const auto centre = views::central_site(api.database());
    if (!centre.is_none()) body["to"] = centre.value;
}

// The holder whose used parts are received: the sender of their waybill, or the holder of the first
// known tag.
base::SiteId holder_of(SiteApi& api, const boost::json::object& body) {
    const auto named = [&](const boost::json::object& object, std::string_view member,
                           const views::RecordKind& kind) {
        const auto* text = object.if_contains(member);
        if (text == nullptr || !text->is_string()) return base::EventId{};
        return record_named(api, &kind, text->get_string()).value_or(base::EventId{});
    };
    const auto id = base::WaybillId::of(named(body, "waybill", views::waybill_record));
    if (const auto waybill = views::waybill(api.database(), id)) return waybill->from_site;
    const auto* lines = body.if_contains("lines");
    if (lines == nullptr || !lines->is_array()) return {};
    for (const auto& line : lines->get_array()) {
        if (!line.is_object()) continue;
        const auto tag = base::TagId::of(named(line.get_object(), "tag", views::used_part_record));
        if (const auto debt = views::used_part(api.database(), tag)) return debt->holder;
    }
    return {};
}

void receive_used(SiteApi& api, boost::json::object& body) {
    name_waybill(api, body);
    name_tags(api, body);
    if (body.contains("holder")) return;
    if (const auto holder = holder_of(api, body); !holder.is_none()) body["holder"] = holder.value;
}

Decorate with_days_left(SiteApi& api) {
    return [&api](const Request& request, boost::json::object& row) {
        with_stage(api)(request, row);
        const auto* due = row.if_contains("due");
        if (due == nullptr || !due->is_string()) return;
        if (const auto day = codec::day_from_text(due->get_string()))
            row["days_left"] = *day - api.desk().today();
    };
}

std::optional<NamedPaper> used_part_tag(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::used_part_record, request.param("id"));
    const auto tag = id ? views::used_part(api.database(), base::TagId::of(*id)) : std::nullopt;
    if (!tag) return std::nullopt;
    const auto job = tag->job.is_none() ? std::nullopt : views::job(api.database(), tag->job);
    page.fact("part", printed_part(tag->part_code, tag->part_name));
    page.scanned_fact("removed_serial", PrintedPage::code(tag->removed_serial));
    if (job) page.fact("job", PrintedPage::code(job->number));
    page.fact("holder", printed_site(api.database(), tag->holder));
    page.fact("due", page.day(tag->due));
    page.fact("fitted_day", page.day(tag->fitted_day));
    return NamedPaper{tag->number, *id};
}

// What the pieces of a receipt are worth to their agent's account by now, what was taken back after
// an inspection among it.
base::Rial credit_of(SiteApi& api, base::EventId receipt) {
    base::Rial credit;
    for (const auto& voucher : views::vouchers_of_cause(api.database(), receipt)) {
        for (const auto& entry : views::voucher_entries(api.database(), voucher.id)) {
            const auto account = static_cast<domain::Account>(entry.account);
            const bool is_agents = account == domain::Account::agents_current ||
                                   account == domain::Account::agents_provisional;
            if (is_agents) credit += entry.credit - entry.debit;
        }
    }
    return credit;
}

std::optional<NamedPaper> used_receipt(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::used_receipt_record, request.param("id"));
    const auto row = id ? views::stock_document(api.database(), *id) : std::nullopt;
    if (!row || row->type != domain::type_number<domain::UsedPartsReceived>()) return std::nullopt;
    page.fact("day", page.day(row->day));
    page.fact("time", page.instant(row->time.wall()));
    page.fact("holder", printed_site(api.database(), row->from_site));
    page.fact("waybill", PrintedPage::code(row->waybill_number));
    PrintedPage::Table table{
        .rows = "pieces",
        .members = {"line", "tag_number", "part_code", "part_name", "standing", "reason"},
        .lines = {}};
    for (const auto& piece :
         views::pieces_of_receipt(api.database(), base::ReceiptId::of(row->id))) {
        const auto part = views::part(api.database(), piece.part);
        table.lines.push_back({page.number(static_cast<std::int64_t>(table.lines.size()) + 1),
                               PrintedPage::code(piece.tag_number),
                               part ? PrintedPage::code(part->code) : Shown{},
                               part ? PrintedPage::typed(part->name) : Shown{},
                               page.label("standing", piece.standing),
                               page.label_named("piece_reason", piece.reason)});
    }
    page.fact("count", page.number(static_cast<std::int64_t>(table.lines.size())));
    // Only agents have an account.
    const auto holder = views::site(api.database(), row->from_site);
    const bool has_account = holder && holder->kind == domain::SiteKind::agent;
    if (has_account && api.may_read(request.principal, domain::Subject::accounts))
        page.fact("credit", page.rial(credit_of(api, row->id)));
    page.table("pieces", table);
    return NamedPaper{row->number, *id};
}

}  // namespace

Console returns_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes = {command_route<domain::DispatchUsedParts>(api, {.pattern = "/used-dispatches",
                                                                  .summary = "Send used parts",
                                                                  .prepare = send_to_the_centre}),
                   command_route<domain::ReceiveUsedParts>(
                       api, {.pattern = "/used-receipts",
                             .summary = "Receive used parts of a holder",
                             .prepare = receive_used}),
                   command_route<domain::InspectUsedPart>(
                       api, {"/used-inspections", "Inspect one piece of a receipt"}),
                   command_route<domain::ChargeUsedPart>(
                       api, {"/used-parts/{id}/charge", "Charge it to the holder", "tag"}),
                   command_route<domain::WaiveUsedPart>(
                       api, {"/used-parts/{id}/waive", "Waive the return", "tag"})},
        .nouns =
            {
                {{.list = views::used_parts_list,
                  .reads = views::used_part_record.reads,
                  .summary = "Used parts by tag",
                  .decorate = with_days_left(api),
                  .detail = used_part_detail(api),
                  .added = {stage_column(), number_column("days_left", {"روز مانده", "days left"})},
                  .totals = {"cost", "price"},
                  .age_of = "fitted_day"},
                 "number"},
                {{.list = views::used_pieces_list,
                  .reads = views::used_part_record.reads,
                  .summary = "Received used parts, piece by piece",
                  .age_of = "time"},
                 "",
                 no},
                {{.list = views::used_receipts_list,
                  .reads = views::used_receipt_record.reads,
                  .summary = "Used-part receipts",
                  .decorate = with_stage(api),
                  .detail = document_detail(api),
                  .added = {stage_column()},
                  .age_of = "day"},
                 "number"},
            },
        .linked = {{views::used_part_record, used_part_linkage},
                   {views::used_receipt_record, used_receipt_linkage}},
        .looks = {{.kind = views::used_part_record,
                   .number = "number",
                   .name = "part_name",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with},
                  {.kind = views::used_receipt_record, .number = "number", .name = "holder_code"}},
        .arrivals = {{domain::DocumentType::waybill, "receive", "ReceiveUsedParts",
                      "/used-receipts"},
                     {domain::DocumentType::used_tag, "receive", "ReceiveUsedParts",
                      "/used-receipts"}},
        .forms = {{"used-part-tag",
                   {"برچسب داغی", "Used-part tag"},
                   {"label", "80mm"},
                   "used-parts",
                   views::used_part_record.reads,
                   used_part_tag},
                  {"used-receipt",
                   {"رسید داغی", "Used-part receipt"},
                   {"a5", "a4"},
                   "used-receipts",
                   views::used_receipt_record.reads,
                   used_receipt}},
        .form_templates = returns_forms};
}

}  // namespace amani::http
