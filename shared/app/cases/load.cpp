#include "shared/app/cases/load.h"

#include "shared/codec/text_forms.h"
#include "shared/domain/flows/cases.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/books/books_view.h"
#include "shared/views/cases/late_events_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::app {

namespace {

using Content = domain::MatchReceiptState::Content;

domain::CaseState case_state(const Desk& desk, base::DiscrepancyId id) {
    using enum domain::CaseState::Standing;
    const auto row = views::discrepancy(desk.database, id);
    if (!row) return {unknown};
    if (row->left.value != 0) return {open};
    const auto settlements = views::settlements_of(desk.database, id);
    const bool is_by_hand =
        !settlements.empty() && settlements.back().how == domain::closed_by_hand;
    return {is_by_hand ? closed_by_hand : settled};
}

}  // namespace

domain::CaseState load(const Desk& desk, const domain::CloseCase& command, base::Day) {
    return case_state(desk, command.discrepancy);
}

domain::CaseState load(const Desk& desk, const domain::ReopenCase& command, base::Day) {
    return case_state(desk, command.discrepancy);
}

domain::DecidePieceState load(const Desk& desk, const domain::DecidePiece& command, base::Day) {
    domain::DecidePieceState state{.holder_is_known =
                                       views::site(desk.database, command.holder).has_value()};
    for (const auto& piece : views::pieces_of_receipt(desk.database, command.receipt)) {
        if (piece.line != command.line || piece.unit != command.unit) continue;
        state.piece = {piece.holder, piece.part, domain::is_put_aside(piece.standing),
                       domain::is_live(piece.standing)};
    }
    if (const auto tag = views::used_part(desk.database, command.tag)) {
        const auto used = static_cast<domain::UsedPartState>(tag->state);
        state.tag = {tag->number, tag->holder, tag->part, domain::is_settled(used)};
    }
    return state;
}

domain::MatchReceiptState load(const Desk& desk, const domain::MatchReceipt& command, base::Day) {
    domain::MatchReceiptState state;
    const auto document = views::stock_document(desk.database, command.receipt);
    const bool is_goods =
        document && document->type == domain::type_number<domain::StockReceived>();
    const bool is_used =
        document && document->type == domain::type_number<domain::UsedPartsReceived>();
    const bool is_by_number = document && document->waybill.is_none() &&
                              !document->waybill_number.empty() &&
                              !views::waybill_with_number(desk.database, document->waybill_number);
    if ((is_goods || is_used) && is_by_number)
        state.receipt = {document->waybill_number, is_goods ? Content::goods : Content::used_parts};
    const auto waybill = views::waybill(desk.database, command.waybill);
    if (waybill && waybill->sent_time.value != 0)
        state.waybill = {waybill->number, waybill->content == views::WaybillContent::goods
                                              ? Content::goods
                                              : Content::used_parts};
    return state;
}

domain::DecideLateEventsState load(const Desk& desk, const domain::DecideLateEvents& command,
                                   base::Day) {
    domain::DecideLateEventsState state;
    for (const auto& event : views::waiting_events(desk.database, command.through.log()))
        state.waiting.push_back({event.id, event.through, codec::text_of(event.through)});
    return state;
}

}  // namespace amani::app
