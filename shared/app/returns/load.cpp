#include "shared/app/returns/load.h"

#include "shared/base/fold.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <set>

namespace amani::app {

namespace {

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
        const auto row = line.tag.is_none() ? views::used_part_with_number(
                                                  desk.database, base::code_key(line.tag_number))
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
