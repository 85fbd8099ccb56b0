#include "shared/http/resources/command_routes.h"
#include "shared/http/resources/commands.h"
#include "shared/http/resources/records.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::http {

namespace json = boost::json;

namespace {

// A waybill or tag that has not come here yet is named by its number alone (C-10, C-2).
void name_waybill(SiteApi& api, json::object& body) {
    keep_unknown_as_number(api, app::Named::waybill, body, "waybill", "waybill_number");
}

void name_tags(SiteApi& api, json::object& body) {
    auto* lines = body.if_contains("lines");
    if (lines == nullptr || !lines->is_array()) return;
    for (auto& line : lines->get_array()) {
        if (line.is_string()) line = json::object{{"tag", line.get_string()}};
        if (line.is_object())
            keep_unknown_as_number(api, app::Named::tag, line.get_object(), "tag", "tag_number");
    }
}

// Used parts go to the centre unless somebody else is named.
void send_to_the_centre(SiteApi& api, json::object& body) {
    name_tags(api, body);
    if (body.contains("to")) return;
    for (const auto& site : views::sites(api.database())) {
        if (site.kind == domain::SiteKind::central) body["to"] = site.id.value;
    }
}

// The holder whose used parts are received: the sender of their waybill, or the holder of the first
// known tag.
base::SiteId holder_of(SiteApi& api, const json::object& body) {
    const auto named = [&](const json::object& object, std::string_view member, app::Named what) {
        const auto* text = object.if_contains(member);
        if (text == nullptr || !text->is_string()) return base::EventId{};
        return record_named(api, what, text->get_string()).value_or(base::EventId{});
    };
    const auto id = base::WaybillId::of(named(body, "waybill", app::Named::waybill));
    if (const auto waybill = views::waybill(api.database(), id)) return waybill->from_site;
    const auto* lines = body.if_contains("lines");
    if (lines == nullptr || !lines->is_array()) return {};
    for (const auto& line : lines->get_array()) {
        if (!line.is_object()) continue;
        const auto tag = base::TagId::of(named(line.get_object(), "tag", app::Named::tag));
        if (const auto debt = views::used_part(api.database(), tag)) return debt->holder;
    }
    return {};
}

void receive_used(SiteApi& api, json::object& body) {
    name_waybill(api, body);
    name_tags(api, body);
    if (body.contains("holder")) return;
    if (const auto holder = holder_of(api, body); !holder.is_none()) body["holder"] = holder.value;
}

}  // namespace

std::vector<Route> stock_commands(SiteApi& api) {
    std::vector<Route> all;
    all.push_back(command_route<domain::ReceiveGoods>(
        api, {"/goods-receipts", "Receive goods of a supplier"}));
    all.push_back(command_route<domain::RecordOpening>(api, {"/openings", "Record opening stock"}));
    all.push_back(command_route<domain::MoveStock>(
        api, {"/transfers", "Move stock between places of this site"}));
    all.push_back(
        command_route<domain::DispatchStock>(api, {"/dispatches", "Send stock to another site"}));
    all.push_back(
        command_route<domain::ReceiveStock>(api, {.pattern = "/receipts",
                                                  .summary = "Receive a waybill: what was counted",
                                                  .prepare = name_waybill}));
    all.push_back(command_route<domain::DeclareTransitLoss>(
        api, {"/transit-losses", "Give up what a waybill misses"}));
    all.push_back(command_route<domain::DispatchUsedParts>(api, {.pattern = "/used-dispatches",
                                                                 .summary = "Send used parts",
                                                                 .prepare = send_to_the_centre}));
    all.push_back(
        command_route<domain::ReceiveUsedParts>(api, {.pattern = "/used-receipts",
                                                      .summary = "Receive used parts of a holder",
                                                      .prepare = receive_used}));
    all.push_back(command_route<domain::InspectUsedPart>(
        api, {"/used-inspections", "Inspect one piece of a receipt"}));
    all.push_back(command_route<domain::ChargeUsedPart>(
        api, {"/used-parts/{id}/charge", "Charge it to the holder", "tag"}));
    all.push_back(command_route<domain::WaiveUsedPart>(
        api, {"/used-parts/{id}/waive", "Waive the return", "tag"}));
    return all;
}

}  // namespace amani::http
