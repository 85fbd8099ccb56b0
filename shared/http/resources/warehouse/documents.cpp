#include "shared/http/resources/warehouse/documents.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/warehouse/warehouse_records.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

// The number of a place in transit is its waybill, which the row names anyway.
json::array documents_of(SiteApi& api, const std::vector<views::StockDocumentRow>& documents) {
    json::array rows;
    for (const auto& document : documents) {
        json::object row = shown_row(api, document);
        if (document.from_kind == domain::PlaceKind::transit) row.erase("from_number");
        if (document.to_kind == domain::PlaceKind::transit) row.erase("to_number");
        rows.push_back(std::move(row));
    }
    return rows;
}

Text why_no_receipt(SiteApi& api, const views::WaybillRow& waybill) {
    if (waybill.to_site != api.desk().own.site) {
        return {"این بارنامه برای محل دیگری است.", "This waybill is for another site."};
    }
    if (waybill.received_time.value != 0)
        return {"این بارنامه دریافت شده است.", "This waybill was received."};
    return {};
}

const Text no_surplus{"چیزی بیش از این بارنامه نرسیده است.", "Nothing came beyond this waybill."};

Text why_no_loss(const views::WaybillRow& waybill) {
    if (waybill.sent.value > waybill.received.value + waybill.lost.value) return {};
    return {"چیزی از این بارنامه کم نیست.", "Nothing of this waybill is missing."};
}

Text why_not_back(SiteApi& api, const views::WaybillRow& waybill) {
    if (waybill.from_site != api.desk().own.site)
        return {"بارنامه از این محل فرستاده نشده است.", "The waybill was not sent from this site."};
    if (waybill.content != views::WaybillContent::goods)
        return {"داغی با دریافت دوباره در همین محل برمی‌گردد.",
                "Used parts come back by being received here."};
    if (waybill.sent.value > waybill.received.value + waybill.lost.value) return {};
    return {"همه کالای این بارنامه دریافت شده است.", "All goods of this waybill were received."};
}

json::object kardex_json(SiteApi& api, const views::StockRow& shelf, const views::KardexRow& line) {
    json::object row = shown(line).as_object();
    row.erase("balance");
    row["on_hand"] = codec::json_integer(line.balance.value);  // pieces: a balance is of money
    row["site"] = shelf.place.site.value;
    row["site_code"] = code_of_site(api.database(), shelf.place.site);
    row["place_kind"] = json::string{
        views::enumerator_name<domain::PlaceKind>(static_cast<std::int64_t>(shelf.place.kind))};
    row["place_number"] = codec::json_integer(shelf.place.number);
    row["condition"] = json::string{
        views::enumerator_name<domain::Condition>(static_cast<std::int64_t>(shelf.condition))};
    return row;
}

// How a part's balances at a site (?site=, or one's own) came to be, shelf by shelf.
Answered<Response> explain_stock(SiteApi& api, const Request& request) {
    const auto part = record_named(api, &views::part_record, request.param("id"));
    if (!part) return base::Refused{no_record(views::part_record, request.param("id"))};
    base::SiteId site = api.desk().own.site;
    if (const auto wanted = request.query_value("site")) {
        const auto named = site_named(api, *wanted);
        if (!named) return base::Refused{unknown_reference({"site", std::string{*wanted}})};
        site = *named;
    }
    const auto from = day_in(api, request, "from", base::Day{1});
    const auto to = day_in(api, request, "to", api.desk().today());
    json::array rows;
    for (const auto& shelf : views::stock_of_site(api.database(), site)) {
        if (shelf.part.event() != *part) continue;
        for (const auto& line :
             views::kardex(api.database(), {shelf.place, shelf.condition, shelf.part}, from, to)) {
            rows.push_back(kardex_json(api, shelf, line));
        }
    }
    return rows_response(std::move(rows));
}

Schema kardex_schema() {
    return rows_schema(named(
        "KardexRow",
        with_members(without_member(row_schema<views::KardexRow>({"day", "event"}), "balance"),
                     {{"on_hand", shapes::whole_number()},
                      {"site", shapes::whole_number()},
                      {"site_code", shapes::text()},
                      {"place_kind", shapes::choice_of<domain::PlaceKind>()},
                      {"place_number", shapes::integer()},
                      {"condition", shapes::choice_of<domain::Condition>()}})));
}

// A document of a waybill, as its record lists it (documents_of).
json::object paper_schema() {
    return named(
        "WaybillPaper",
        with_members(shown_row_schema<views::StockDocumentRow>({"id", "day", "time"}), {},
                     {{"from_number", shapes::integer()}, {"to_number", shapes::integer()}}));
}

// The tags that left on a waybill, as far as a page reaches.
void add_tags_of(store::Database& database, Surroundings& found, base::EventId waybill) {
    views::ListQuery query;
    query.limit = views::most_rows;
    query.filters.push_back({"waybill", views::Comparison::equal, views::Cell{waybill.value}});
    const auto page = views::read_list(database, views::used_parts_list, query);
    if (!page) return;
    for (const auto& row : page->rows)
        found.add(base::EventId{std::get<std::int64_t>(row.front())});
}

}  // namespace

Detail waybill_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
        const auto id = base::WaybillId::of(event_in(row, "id"));
        const auto waybill = views::waybill(api.database(), id);
        if (!waybill) return;
        const auto lines = views::waybill_lines(api.database(), id);
        row["lines"] = shown_rows(api, lines);
        const auto documents = views::documents_of_waybill(api.database(), id);
        std::vector<base::EventId> events;
        events.reserve(documents.size());
        for (const auto& document : documents) events.push_back(document.id);
        row["documents"] = documents_of(api, documents);
        const bool is_goods = waybill->content == views::WaybillContent::goods;
        std::vector<Action> actions;
        actions.push_back(
            api.action({"receive", is_goods ? "ReceiveStock" : "ReceiveUsedParts",
                        is_goods ? "/receipts" : "/used-receipts", why_no_receipt(api, *waybill)},
                       request.principal));
        actions.push_back(api.action(
            {"take-back", "TakeBackWaybill",
             address_of(views::waybill_record) + "/" + codec::text_of(id.event()) + "/take-back",
             why_not_back(api, *waybill)},
            request.principal));
        actions.push_back(
            api.action({"lose", "DeclareTransitLoss", "/transit-losses", why_no_loss(*waybill)},
                       request.principal));
        const bool has_surplus = std::ranges::any_of(
            lines, [](const auto& line) { return line.missing < base::Quantity{}; });
        actions.push_back(api.action({"correct", "CorrectDispatch", "/dispatch-corrections",
                                      has_surplus ? Text{} : no_surplus},
                                     request.principal));
        row = with_head(api, std::move(row), std::move(actions), std::move(events));
    };
    return {std::move(show),
            {{"lines",
              shapes::list_of(named("WaybillLine", shown_row_schema<views::WaybillLineRow>()))},
             {"documents", shapes::list_of(paper_schema())}}};
}

Detail document_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
        const auto id = event_in(row, "id");
        if (const auto document = views::stock_document(api.database(), id)) {
            row["from_site_code"] = code_of_site(api.database(), document->from_site);
            row["to_site_code"] = code_of_site(api.database(), document->to_site);
        }
        row["lines"] =
            shown_rows(api, views::stock_document_lines(api.database(), id), request.principal);
        row["pieces"] =
            shown_rows(api, views::pieces_of_receipt(api.database(), base::ReceiptId::of(id)));
        row["vouchers"] = vouchers_of(api, id);
        row = with_head(api, std::move(row), {});
    };
    return {
        std::move(show),
        {{"from_site_code", shapes::text()},
         {"to_site_code", shapes::text()},
         {"lines", shapes::list_of(named("StockLine", shown_row_schema<views::StockLineRow>()))},
         {"pieces", pieces_schema()},
         {"vouchers", vouchers_schema()}}};
}

json::object pieces_schema() {
    return shapes::list_of(
        named("UsedPiece", shown_row_schema<views::UsedPieceRow>({"receipt", "time", "decision"})));
}

std::optional<Linkage> waybill_linkage(SiteApi& api, const std::string& text) {
    auto& database = api.database();
    const auto id = document_named(api, views::waybill_record, text);
    if (!id) return std::nullopt;
    Surroundings found{*id};
    for (const auto& document : views::documents_of_waybill(database, base::WaybillId::of(*id))) {
        found.add(document.id);
        found.add_what_follows(database, document.id);
    }
    found.add_what_follows(database, *id);
    add_tags_of(database, found, *id);
    return Linkage{.anchor = *id, .around = found.all()};
}

std::optional<Linkage> document_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::stock_document_record, text);
    if (!id) return std::nullopt;
    return Linkage{.anchor = *id, .around = around_document(api.database(), *id)};
}

std::vector<base::EventId> around_document(store::Database& database, base::EventId id) {
    Surroundings found{id};
    if (const auto document = views::stock_document(database, id))
        found.add(document->waybill.event());
    for (const auto& line : views::stock_document_lines(database, id)) found.add(line.tag.event());
    for (const auto& piece : views::pieces_of_receipt(database, base::ReceiptId::of(id))) {
        found.add(piece.tag.event());
        found.add(piece.decision);
    }
    found.add_what_follows(database, id);
    return found.all();
}

Route explain_stock_route(SiteApi& api) {
    return read_route(api, "/stock/{id}/explain", domain::Subject::goods,
                      "How a part's balances came to be", kardex_schema(), explain_stock,
                      {{"site", "a site's code; one's own when missing"},
                       day_parameter("from", "the first day; the beginning when missing"),
                       day_parameter("to", "the last day; today when missing")});
}

}  // namespace amani::http
