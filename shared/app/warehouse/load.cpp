#include "shared/app/warehouse/load.h"

#include "shared/base/fold.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/rows/text_lines.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <algorithm>
#include <set>

namespace amani::app {

namespace {

template <class Line>
std::vector<domain::KnownPart> known_parts(const Desk& desk, const std::vector<Line>& lines) {
    std::set<base::PartId> seen;
    std::vector<domain::KnownPart> parts;
    for (const auto& line : lines) {
        if (!seen.insert(line.part).second) continue;
        if (const auto row = views::part(desk.database, line.part))
            parts.push_back({row->id, row->code, row->tracking});
    }
    return parts;
}

std::vector<domain::KnownPart> priced(const Desk& desk, std::vector<domain::KnownPart> parts) {
    for (auto& part : parts)
        if (const auto price = views::price_on(desk.database, part.part, desk.today()))
            part.price = price->price;
    return parts;
}

std::vector<domain::Held> held_at(const Desk& desk, domain::Place place,
                                  const std::vector<domain::StockLine>& lines) {
    std::vector<domain::Held> held;
    for (const auto& line : lines) {
        const bool is_seen = std::any_of(held.begin(), held.end(), [&](const auto& each) {
            return each.part == line.part && each.condition == line.condition;
        });
        if (is_seen) continue;
        held.push_back({line.part, line.condition,
                        views::on_hand(desk.database, {place, line.condition, line.part})});
    }
    return held;
}

std::optional<domain::KnownWaybill> known_waybill(const Desk& desk, base::WaybillId id,
                                                  std::string_view number) {
    auto row = id.is_none() ? views::waybill_with_number(desk.database, number)
                            : views::waybill(desk.database, id);
    if (!row || row->sent_time.value == 0 || row->content != views::WaybillContent::goods)
        return std::nullopt;
    domain::KnownWaybill waybill{row->id, row->number, row->to_site, {}, {}};
    if (const auto site = views::site(desk.database, row->to_site)) waybill.to_code = site->code;
    for (const auto& line : views::stock_document_lines(desk.database, row->id.event())) {
        waybill.lines.push_back({line.part, line.condition, line.quantity, {}});
    }
    return waybill;
}

// As it stands now: what was sent, received and lost of it.
std::optional<views::WaybillLineRow> waybill_line(const Desk& desk, base::WaybillId waybill,
                                                  std::int32_t number) {
    std::optional<views::WaybillLineRow> found;
    for (auto& line : views::waybill_lines(desk.database, waybill))
        if (line.line == number) found = std::move(line);
    return found;
}

domain::StockLine stock_line(const views::WaybillLineRow& line) {
    return {line.part, line.condition, line.sent, {}};
}

}  // namespace

domain::GoodsInState load(const Desk& desk, const domain::ReceiveGoods& command, base::Day day) {
    return {desk.own.site, known_parts(desk, command.lines),
            desk.series(domain::DocumentType::goods_receipt, day)};
}

domain::GoodsInState load(const Desk& desk, const domain::RecordOpening& command, base::Day day) {
    return {desk.own.site, known_parts(desk, command.lines),
            desk.series(domain::DocumentType::opening, day)};
}

domain::MoveStockState load(const Desk& desk, const domain::MoveStock& command, base::Day day) {
    return {desk.own.site, known_parts(desk, command.lines),
            held_at(desk, command.from, command.lines),
            desk.series(domain::DocumentType::transfer, day)};
}

domain::DispatchStockState load(const Desk& desk, const domain::DispatchStock& command,
                                base::Day day) {
    return {desk.own.site, views::site(desk.database, command.to).has_value(),
            priced(desk, known_parts(desk, command.lines)),
            held_at(desk, command.from, command.lines),
            desk.series(domain::DocumentType::waybill, day)};
}

domain::ReceiveStockState load(const Desk& desk, const domain::ReceiveStock& command, base::Day) {
    domain::ReceiveStockState state{
        .site = desk.own.site,
        .waybill = known_waybill(desk, command.waybill, base::code_key(command.waybill_number))};
    auto lines = command.lines;
    if (state.waybill)
        lines.insert(lines.end(), state.waybill->lines.begin(), state.waybill->lines.end());
    state.parts = known_parts(desk, lines);
    state.is_received = views::is_received_at(
        desk.database, desk.own.site, state.waybill ? state.waybill->waybill : command.waybill,
        base::code_key(command.waybill_number));
    return state;
}

domain::TakeBackWaybillState load(const Desk& desk, const domain::TakeBackWaybill& command,
                                  base::Day) {
    domain::TakeBackWaybillState state{.site = desk.own.site,
                                       .waybill = known_waybill(desk, command.waybill, "")};
    if (!state.waybill) return state;
    state.waybill->lines.clear();
    const auto sent = views::stock_document_lines(desk.database, command.waybill.event());
    for (const auto& line : views::waybill_lines(desk.database, command.waybill)) {
        const std::int64_t left = std::max<std::int64_t>(0, line.missing.value);
        domain::StockLine back{line.part, line.condition, {left}, {}};
        // Which serials are left of a line that was received in part only a count can say.
        const auto index = static_cast<std::size_t>(line.line);
        if (left == line.sent.value && index < sent.size())
            back.part_serials = views::lines_in(sent[index].part_serials);
        state.waybill->lines.push_back(std::move(back));
    }
    return state;
}

domain::DeclareTransitLossState load(const Desk& desk, const domain::DeclareTransitLoss& command,
                                     base::Day) {
    const auto line = waybill_line(desk, command.waybill, command.line);
    if (!line) return {};
    return {stock_line(*line), line->missing};
}

domain::CorrectDispatchState load(const Desk& desk, const domain::CorrectDispatch& command,
                                  base::Day) {
    domain::CorrectDispatchState state;
    if (const auto line = waybill_line(desk, command.waybill, command.line)) {
        state.line = stock_line(*line);
        state.surplus = std::max(-line->missing, base::Quantity{});
    }
    if (const auto sent = views::stock_document(desk.database, command.waybill.event()))
        state.from = {sent->from_kind, sent->from_site, sent->from_number};
    return state;
}

}  // namespace amani::app
