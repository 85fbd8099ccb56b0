#include "shared/http/resources/warehouse/console.h"

#include "shared/app/warehouse/load.h"
#include "shared/domain/network/events.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/warehouse/documents.h"
#include "shared/http/resources/warehouse/waybill_form.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/warehouse/warehouse_records.h"

#include <algorithm>

namespace amani::http {

extern const Templates warehouse_forms;  // forms/ (CMakeLists.txt)

namespace {

// A node knows of other sites' places only the goods that moved between them and its own, which is
// no balance. So without a filter the list shows its own site only.
Route stock_it_answers_for(SiteApi& api, Route route) {
    auto& reads = std::get<ListReads>(route.handler);
    reads.page = [&api, all = reads.page](const Request& request, const ListQuery& asked) {
        ListQuery query = asked;
        const auto& own = api.desk().own;
        const bool is_any_asked = std::ranges::any_of(query.filters, [](const Filter& filter) {
            return filter.column == "site" || filter.column == "site_code";
        });
        if (own.kind != domain::SiteKind::central && !is_any_asked) {
            query.filters.push_back(
                {"holder", Operator::in, {std::int64_t{0}, std::int64_t{own.site.value}}});
        }
        return all(request, query);
    };
    return route;
}

}  // namespace

void name_waybill(SiteApi& api, boost::json::object& body) {
    keep_unknown_as_number(api, views::waybill_record, body, "waybill", "waybill_number");
}

Console warehouse_console(SiteApi& api) {
    using enum Noun::Records;
    Console console{
        .routes = {command_route<domain::ReceiveGoods>(
                       api, {"/goods-receipts", "Receive goods of a supplier"}),
                   command_route<domain::RecordOpening>(api, {"/openings", "Record opening stock"}),
                   command_route<domain::MoveStock>(
                       api, {"/transfers", "Move stock between places of this site"}),
                   command_route<domain::DispatchStock>(
                       api, {"/dispatches", "Send stock to another site"}),
                   command_route<domain::ReceiveStock>(
                       api, {.pattern = "/receipts",
                             .summary = "Receive a waybill: what was counted",
                             .prepare = name_waybill}),
                   command_route<domain::TakeBackWaybill>(
                       api,
                       {"/waybills/{id}/take-back", "Take back what was not received", "waybill"}),
                   command_route<domain::DeclareTransitLoss>(
                       api, {"/transit-losses", "Give up what a waybill misses"}),
                   command_route<domain::CorrectDispatch>(
                       api, {"/dispatch-corrections", "Explain what came beyond a waybill"})},
        .nouns =
            {
                {{.list = views::moves_list,
                  .reads = domain::Subject::goods,
                  .summary = "Kardex: what came to and left each place",
                  .totals = {"quantity"},
                  .age_of = "day"},
                 "",
                 no},
                {{.list = views::stock_documents_list,
                  .reads = views::stock_document_record.reads,
                  .summary = "Documents of goods in and out",
                  .detail = document_detail(api),
                  .age_of = "day"},
                 "number"},
                {{.list = views::waybills_list,
                  .reads = views::waybill_record.reads,
                  .summary = "Waybills",
                  .decorate = with_stage(api),
                  .detail = waybill_detail(api),
                  .added = {stage_column()},
                  .totals = {"sent", "received", "lost", "missing"},
                  .age_of = "sent_time"},
                 "number"},
            },
        .linked = {{views::waybill_record, waybill_linkage},
                   {views::stock_document_record, document_linkage}},
        .looks = {{.kind = views::waybill_record,
                   .number = "number",
                   .name = "to_site_code",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with},
                  {.kind = views::stock_document_record, .number = "number", .name = "detail"}},
        .arrivals = {{domain::DocumentType::waybill, "receive", "ReceiveStock", "/receipts"}},
        .forms = {{"waybill",
                   {"بارنامه", "Waybill"},
                   {"a5", "a4"},
                   "waybills",
                   views::waybill_record.reads,
                   waybill_form}},
        .form_templates = warehouse_forms};
    console.routes.push_back(stock_it_answers_for(
        api,
        list_route(
            api,
            ListResource{
                .list = views::stock_list,
                .reads = domain::Subject::goods,
                .summary =
                    "What lies where; at a site, unless one is asked for by site or site_code, "
                    "its own places and what is in transit to or from it",
                .totals = {"quantity"}})));
    console.routes.push_back(explain_stock_route(api));
    return console;
}

}  // namespace amani::http
