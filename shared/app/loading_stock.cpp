#include "shared/app/loading.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/rows/typed_rows.h"
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

std::vector<base::PartId> catalogued(const Desk& desk,
                                     const std::vector<domain::UsedPartLine>& lines,
                                     const std::vector<domain::KnownTag>& tags) {
    std::set<base::PartId> wanted;
    for (const auto& line : lines) wanted.insert(line.part);
    for (const auto& tag : tags) wanted.insert(tag.part);
    std::vector<base::PartId> parts;
    for (const auto part : wanted) {
        if (!part.is_none() && views::part(desk.database, part)) parts.push_back(part);
    }
    return parts;
}

std::vector<domain::KnownTag> known_tags(const Desk& desk,
                                         const std::vector<domain::UsedPartLine>& lines) {
    std::vector<domain::KnownTag> tags;
    for (const auto& line : lines) {
        const auto row = line.tag.is_none()
                             ? views::used_part_with_number(desk.database, line.tag_number)
                             : views::used_part(desk.database, line.tag);
        if (row)
            tags.push_back({row->tag, row->number, row->holder, row->part, row->removed_serial,
                            static_cast<domain::UsedPartState>(row->state)});
    }
    return tags;
}

domain::UsedPartDebtState debt_state(const Desk& desk, base::TagId tag, base::Day day) {
    domain::UsedPartDebtState state{.today = day};
    if (const auto row = views::used_part(desk.database, tag)) {
        state.debt =
            domain::UsedPartDebt{row->number, static_cast<domain::UsedPartState>(row->state),
                                 row->due, views::consumed_beyond_stock(desk.database, tag)};
    }
    return state;
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
        .waybill = known_waybill(desk, command.waybill, command.waybill_number)};
    auto lines = command.lines;
    if (state.waybill)
        lines.insert(lines.end(), state.waybill->lines.begin(), state.waybill->lines.end());
    state.parts = known_parts(desk, lines);
    state.is_received =
        views::number(desk.database, 0,
                      "SELECT 1 FROM stock_document WHERE site = ?1 AND type = ?2 AND "
                      "((waybill = ?3 AND ?3 <> 0) OR (waybill_number = ?4 AND ?4 <> '')) LIMIT 1",
                      desk.own.site, domain::type_number<domain::StockReceived>(),
                      state.waybill ? state.waybill->waybill : command.waybill,
                      command.waybill_number) != 0;
    return state;
}

domain::DeclareTransitLossState load(const Desk& desk, const domain::DeclareTransitLoss& command,
                                     base::Day) {
    domain::DeclareTransitLossState state;
    for (const auto& line : views::waybill_lines(desk.database, command.waybill)) {
        if (line.line != command.line) continue;
        state.line = domain::StockLine{line.part, line.condition, line.sent, {}};
        state.in_transit = line.missing;
    }
    return state;
}

domain::DispatchUsedPartsState load(const Desk& desk, const domain::DispatchUsedParts& command,
                                    base::Day day) {
    domain::DispatchUsedPartsState state{
        .site = desk.own.site,
        .receiver_is_known = views::site(desk.database, command.to).has_value(),
        .tags = known_tags(desk, command.lines),
        .numbers = desk.series(domain::DocumentType::waybill, day)};
    state.known_parts = catalogued(desk, command.lines, state.tags);
    const domain::Place used{domain::PlaceKind::used, desk.own.site, 0};
    for (const auto part : state.known_parts) {
        state.held.push_back(
            {part,
             views::on_hand(desk.database, {used, domain::Condition::used_uninspected, part})});
    }
    return state;
}

domain::ReceiveUsedPartsState load(const Desk& desk, const domain::ReceiveUsedParts& command,
                                   base::Day day) {
    domain::ReceiveUsedPartsState state{
        .holder_is_known = views::site(desk.database, command.holder).has_value(),
        .waybill_is_known = views::waybill(desk.database, command.waybill).has_value(),
        .tags = known_tags(desk, command.lines),
        .numbers = desk.series(domain::DocumentType::used_receipt, day)};
    state.known_parts = catalogued(desk, command.lines, state.tags);
    return state;
}

domain::InspectUsedPartState load(const Desk& desk, const domain::InspectUsedPart& command,
                                  base::Day) {
    domain::InspectUsedPartState state;
    const auto document = views::stock_document(desk.database, command.receipt.event());
    if (!document || document->type != domain::type_number<domain::UsedPartsReceived>())
        return state;
    domain::UsedPartsReceived receipt{.number = document->number,
                                      .holder = document->from_site,
                                      .waybill = document->waybill,
                                      .waybill_number = document->waybill_number};
    for (const auto& line : views::stock_document_lines(desk.database, document->id)) {
        receipt.lines.push_back(
            {line.tag, line.tag_number, line.part, line.part_serials, line.quantity});
    }
    state.receipt = std::move(receipt);
    for (const auto& piece : views::pieces_of_receipt(desk.database, command.receipt)) {
        if (piece.line != command.line || piece.unit != command.unit) continue;
        if (piece.standing == domain::Standing::accepted)
            state.verdict = domain::Inspection::accepted;
        if (piece.standing == domain::Standing::rejected)
            state.verdict = domain::Inspection::foreign;
        if (piece.standing == domain::Standing::duplicate)
            state.put_aside = domain::PutAside::duplicate;
        if (piece.standing == domain::Standing::suspect)
            state.put_aside = domain::PutAside::suspect;
    }
    return state;
}

domain::UsedPartDebtState load(const Desk& desk, const domain::ChargeUsedPart& command,
                               base::Day day) {
    return debt_state(desk, command.tag, day);
}

domain::UsedPartDebtState load(const Desk& desk, const domain::WaiveUsedPart& command,
                               base::Day day) {
    return debt_state(desk, command.tag, day);
}

}  // namespace amani::app
