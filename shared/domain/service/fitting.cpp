#include "shared/domain/ledger/shortage.h"
#include "shared/domain/serials/warranty.h"
#include "shared/domain/service/agreement.h"
#include "shared/domain/service/repair_job.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

bool holds_sound_parts(PlaceKind kind) {
    return kind == PlaceKind::main || kind == PlaceKind::branch || kind == PlaceKind::technician ||
           kind == PlaceKind::consignment || kind == PlaceKind::work_in_progress;
}

std::optional<ServiceRefusal> wrong_serials(const FitPartState& state, const FitPart& command,
                                            const std::vector<std::string>& serials) {
    const bool is_serialised = state.part->tracking == Tracking::by_serial;
    const auto given = static_cast<std::int64_t>(serials.size());
    if (given != command.quantity.value && (is_serialised || given != 0)) {
        return PartSerialsMissing{state.part->code, command.quantity.value, given};
    }
    for (std::size_t i = 0; i < serials.size(); ++i) {
        if (serials[i].empty()) return FieldRefusal{Blank{"part_serials"}};
        const auto same = [&](const FittedPart& part) {
            return part.part == command.part && part.part_serial == serials[i];
        };
        if (std::find(serials.begin(), serials.begin() + static_cast<std::ptrdiff_t>(i),
                      serials[i]) != serials.begin() + static_cast<std::ptrdiff_t>(i) ||
            std::ranges::any_of(state.job->parts, same)) {
            return PartSerialRepeated{serials[i]};
        }
    }
    if (!state.installed.empty()) {
        const auto& [part_serial, device] = state.installed.front();
        return PartSerialInstalled{part_serial, device};
    }
    return std::nullopt;
}

// A part that wears is covered for its own months (RULES §4.2). What covered the device at its
// admission may not be known here any more: then its frozen kind stands alone.
std::optional<ServiceRefusal> worn_out(const FitPartState& state, const FitPart& command) {
    const std::int32_t months = state.part->warranty_months;
    if (command.payer != Payer::company || months <= 0 || !covers(state.cover, state.admitted))
        return std::nullopt;
    if (covers_part(state.cover, months, state.admitted)) return std::nullopt;
    return PartWornOut{state.part->code, months,
                       expiry_of_part(state.cover, months, state.admitted), state.admitted};
}

// What the contract of the job does not bear.
std::optional<ServiceRefusal> not_the_contracts(const FitPartState& state, const FitPart& command) {
    const bool is_asked =
        command.payer == Payer::company && state.contract && state.job->kind == JobKind::contract;
    if (!is_asked) return std::nullopt;
    const ContractCover& contract = *state.contract;
    if (!contract.includes_parts) return PartsNotIncluded{contract.number};
    if (contract.most_parts.value > 0 && contract.parts_used + state.price > contract.most_parts)
        return PartsBeyondContract{contract.number, contract.most_parts, contract.parts_used,
                                   state.price};
    return std::nullopt;
}

std::optional<ServiceRefusal> refusal_of(const FitPartState& state, const FitPart& command,
                                         const std::vector<std::string>& serials) {
    if (const auto wrong = FieldCheck{}
                               .known("job", state.job.has_value())
                               .known("part", state.part.has_value())
                               .range("quantity", command.quantity.value, 1, 1000)
                               .first()) {
        return *wrong;
    }
    if (!takes_work(state.job->phase)) return WrongPhase{state.job->phase};
    if (command.payer == Payer::company && state.job->kind == JobKind::non_warranty) {
        return NotUnderWarranty{state.job->kind};
    }
    if (auto worn = worn_out(state, command)) return worn;
    if (auto refusal = not_the_contracts(state, command)) return refusal;
    if (command.from.site != state.site || !holds_sound_parts(command.from.kind)) {
        return NotOwnStore{command.from};
    }
    const bool is_from_bench = command.from.kind == PlaceKind::work_in_progress;
    if (is_from_bench && command.quantity > state.drawn)
        return NotDrawn{state.part->code, state.drawn, command.quantity};
    if (!may_go_below_zero(command.from.kind) && command.quantity > state.on_hand) {
        return PartShortage{state.part->code, state.on_hand, command.quantity};
    }
    return wrong_serials(state, command, serials);
}

}  // namespace

base::Result<std::vector<PartFitted>, ServiceRefusal> decide(const FitPartState& state,
                                                             const FitPart& command) {
    std::vector<std::string> serials;
    serials.reserve(command.part_serials.size());
    for (const std::string& serial : command.part_serials) {
        serials.push_back(normalised_serial(serial));
    }
    if (auto refusal = refusal_of(state, command, serials)) return Refused{std::move(*refusal)};

    const bool owes_used_part =
        command.payer == Payer::company && state.part->returnable == Returnable::yes;
    PartFitted fitted{.job = command.job,
                      .part = command.part,
                      .quantity = command.quantity,
                      .from = command.from,
                      .payer = command.payer,
                      .part_serial = {},
                      .tag_number = {}};
    if (!owes_used_part && serials.empty()) return std::vector{fitted};
    std::vector<PartFitted> pieces;
    fitted.quantity = base::Quantity{1};
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(command.quantity.value); ++i) {
        if (!serials.empty()) fitted.part_serial = serials[i];
        if (owes_used_part) fitted.tag_number = state.tags.number(i);
        pieces.push_back(fitted);
    }
    return pieces;
}

Warnings warnings(const FitPartState& state, const FitPart& command) {
    Warnings doubts = command.payer == Payer::customer
                          ? above_what_was_agreed(state.agreement, "part")
                          : Warnings{};
    if (may_go_below_zero(command.from.kind) && command.quantity > state.on_hand)
        doubts.push_back(below_zero("quantity", state.part->code, state.on_hand, command.quantity));
    return doubts;
}

}  // namespace amani::domain
