#include "shared/http/resources/returns/used_part.h"

#include "shared/app/returns/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/warehouse/documents.h"
#include "shared/views/returns/returns_records.h"
#include "shared/views/returns/returns_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

// Why no piece of the receipt can be inspected; empty when at least one can.
Text why_no_inspection(SiteApi& api, const std::vector<views::UsedPieceRow>& pieces) {
    Text why{"این داغی هنوز نرسیده است.", "This used part has not come yet."};
    for (const auto& piece : pieces) {
        why = why_not(api, domain::InspectUsedPart{
                               .receipt = piece.receipt, .line = piece.line, .unit = piece.unit});
        if (why.is_empty()) break;
    }
    return why;
}

// A placeholder: whether a debt can be ended does not depend on the reason that is given later.
constexpr std::string_view some_reason = "-";

}  // namespace

Detail used_part_detail(SiteApi& api) {
    auto show = [&api](const Request& request, json::object& row) {
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
    return {std::move(show), {{"pieces", pieces_schema()}, {"vouchers", vouchers_schema()}}};
}

std::vector<base::EventId> around_used_part(store::Database& database, base::TagId tag) {
    Surroundings found{tag.event()};
    const auto debt = views::used_part(database, tag);
    if (!debt) return {};
    found.add(debt->removed);
    found.add(debt->waybill.event());
    found.add(debt->receipt.event());
    for (const auto& piece : views::pieces_of_tag(database, tag)) found.add(piece.decision);
    found.add_what_follows(database, tag.event());
    return found.all();
}

std::optional<Linkage> used_part_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::used_part_record, text);
    if (!id) return std::nullopt;
    const auto tag = base::TagId::of(*id);
    Surroundings found{*id};
    if (const auto debt = views::used_part(api.database(), tag)) found.add(debt->job.event());
    found.add_all(around_used_part(api.database(), tag));
    return Linkage{.anchor = *id, .around = found.all()};
}

std::optional<Linkage> used_receipt_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::used_receipt_record, text);
    if (!id) return std::nullopt;
    return Linkage{.anchor = *id, .around = around_document(api.database(), *id)};
}

}  // namespace amani::http
