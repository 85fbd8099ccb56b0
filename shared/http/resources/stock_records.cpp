// Waybills, stock documents and used parts as documents.
#include "shared/app/loading.h"
#include "shared/domain/labels/case_remedies.h"
#include "shared/http/resources/records.h"
#include "shared/views/books/books_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

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

json::array vouchers_of(SiteApi& api, base::EventId cause) {
    json::array all;
    for (const auto& voucher : views::vouchers_of_cause(api.database(), cause)) {
        all.push_back(
            json::object{{"id", codec::text_of(voucher.id)},
                         {"kind", domain::event_name(static_cast<domain::EventType>(voucher.type))},
                         {"day", codec::text_of(voucher.day)}});
    }
    return all;
}

Text why_no_receipt(SiteApi& api, const views::WaybillRow& waybill) {
    if (waybill.to_site != api.desk().own.site) {
        return {"این بارنامه برای محل دیگری است.", "This waybill is for another site."};
    }
    if (waybill.received_time.value != 0)
        return {"این بارنامه دریافت شده است.", "This waybill was received."};
    return {};
}

Text why_no_loss(const views::WaybillRow& waybill) {
    if (waybill.sent.value > waybill.received.value + waybill.lost.value) return {};
    return {"چیزی از این بارنامه کم نیست.", "Nothing of this waybill is missing."};
}

// Why this command would be refused now, by asking `decide` itself; empty when it would not.
template <class Command>
Text why_not(SiteApi& api, const Command& command) {
    const auto decided = decide(app::load(api.desk(), command, api.desk().today()), command);
    return decided ? Text{} : refusal_of(domain::text_of(decided.error())).message;
}

// Why no piece of the receipt can be inspected; empty when at least one can.
Text why_no_inspection(SiteApi& api, const std::vector<views::UsedPieceRow>& pieces) {
    Text why{"این داغی هنوز نرسیده است.", "This used part has not come yet."};
    for (const auto& piece : pieces) {
        why = why_not(api, domain::InspectUsedPart{.receipt = piece.receipt,
                                                   .line = static_cast<std::int32_t>(piece.line),
                                                   .unit = static_cast<std::int32_t>(piece.unit)});
        if (why.is_empty()) break;
    }
    return why;
}

// A placeholder: whether a debt can be ended does not depend on the reason that is given later.
constexpr std::string_view some_reason = "-";

}  // namespace

Decorate waybill_detail(SiteApi& api) {
    return [&api](const Request& request, json::object& row) {
        const auto id = base::WaybillId::of(event_in(row, "id"));
        const auto waybill = views::waybill(api.database(), id);
        if (!waybill) return;
        row["lines"] = shown_rows(api, views::waybill_lines(api.database(), id));
        const auto documents = views::documents_of_waybill(api.database(), id);
        std::vector<base::EventId> events;
        for (const auto& document : documents) events.push_back(document.id);
        row["documents"] = documents_of(api, documents);
        const bool is_goods = waybill->content == views::WaybillContent::goods;
        std::vector<Action> actions;
        actions.push_back(
            api.action({"receive", is_goods ? "ReceiveStock" : "ReceiveUsedParts",
                        is_goods ? "/receipts" : "/used-receipts", why_no_receipt(api, *waybill)},
                       request.principal));
        actions.push_back(
            api.action({"lose", "DeclareTransitLoss", "/transit-losses", why_no_loss(*waybill)},
                       request.principal));
        row = with_head(api, std::move(row), std::move(actions), std::move(events));
    };
}

Decorate document_detail(SiteApi& api) {
    return [&api](const Request& request, json::object& row) {
        const auto id = event_in(row, "id");
        row["lines"] =
            shown_rows(api, views::stock_document_lines(api.database(), id), request.principal);
        row["pieces"] =
            shown_rows(api, views::pieces_of_receipt(api.database(), base::ReceiptId::of(id)));
        row["vouchers"] = vouchers_of(api, id);
        row = with_head(api, std::move(row), {});
    };
}

Decorate used_part_detail(SiteApi& api) {
    return [&api](const Request& request, json::object& row) {
        const auto tag = base::TagId::of(event_in(row, "id"));
        const auto debt = views::used_part(api.database(), tag);
        if (!debt) return;
        const auto pieces = views::pieces_of_tag(api.database(), tag);
        std::vector<base::EventId> events;
        if (!debt->removed.is_none()) events.push_back(debt->removed);
        for (const auto& piece : pieces) events.push_back(piece.receipt.event());
        row["pieces"] = shown_rows(api, pieces);
        row["vouchers"] = vouchers_of(api, tag.event());
        const std::string base = "/used-parts/" + codec::text_of(tag.event());
        const auto rule = [&](std::string_view name, std::string_view command, std::string href,
                              Text why) {
            return api.action({name, command, std::move(href), std::move(why)}, request.principal);
        };
        row = with_head(api, std::move(row),
                        {rule("inspect", "InspectUsedPart", "/used-inspections",
                              why_no_inspection(api, pieces)),
                         rule("charge", "ChargeUsedPart", base + "/charge",
                              why_not(api, domain::ChargeUsedPart{tag, std::string{some_reason}})),
                         rule("waive", "WaiveUsedPart", base + "/waive",
                              why_not(api, domain::WaiveUsedPart{tag, std::string{some_reason}}))},
                        std::move(events));
    };
}

Decorate voucher_detail(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        row["lines"] = shown_rows(api, views::voucher_entries(api.database(), event_in(row, "id")));
        row["state"] = "booked";
        row = with_head(api, std::move(row), {});
    };
}

Decorate discrepancy_detail(SiteApi& api) {
    return [&api](const Request&, json::object& row) {
        const auto id = base::DiscrepancyId::of(event_in(row, "id"));
        json::array evidence;
        for (const auto event : views::discrepancy_evidence(api.database(), id)) {
            evidence.push_back(json::string{codec::text_of(event)});
        }
        row["evidence"] = std::move(evidence);
        row["settlements"] = shown_rows(api, views::settlements_of(api.database(), id));
        const auto found = views::discrepancy(api.database(), id);
        row["state"] = found && found->left.value == 0 ? "settled" : "open";
        row["number"] = row["id"];
        if (found) {
            const auto remedy = domain::remedy_of(found->kind);
            row["remedy"] = json::object{{"fa", remedy.fa}, {"en", remedy.en}};
        }
        row = with_head(api, std::move(row), {});
    };
}

}  // namespace amani::http
