#include "shared/domain/service/delivery.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

using base::Refused;

// What the customer still owes, in one way or another.
std::optional<ServiceRefusal> not_settled(const DeliverDeviceState& state) {
    if (state.job->phase == RepairPhase::ready) {
        if (state.not_invoiced.value > 0 || state.unpriced > 0)
            return NotInvoiced{state.not_invoiced, state.unpriced};
    }
    if (state.balance.value > 0) return NotPaid{state.balance};
    return std::nullopt;
}

}  // namespace

base::Result<DeviceDelivered, ServiceRefusal> decide(const DeliverDeviceState& state,
                                                     const DeliverDevice& command) {
    if (!state.job) return Refused{Unknown{"job", {}}};
    const RepairPhase phase = state.job->phase;
    if (phase != RepairPhase::ready && phase != RepairPhase::cancelled)
        return Refused{WrongPhase{phase}};
    FieldCheck check;
    check.text("receiver", command.receiver).optional_text("on_credit", command.on_credit);
    if (command.receipt == AdmissionReceipt::lost)
        check.text("note", command.note, FieldCheck::text_length);
    else
        check.optional_text("note", command.note, FieldCheck::text_length);
    if (const auto wrong = check.first()) return Refused{*wrong};
    auto owing = not_settled(state);
    const bool is_credit = owing && !is_blank(command.on_credit);
    if (owing && !is_credit) return Refused{std::move(*owing)};
    if (is_credit && !state.may_give_credit) return Refused{CreditNotHis{}};
    return DeviceDelivered{command.job, command.receiver, command.note,
                           is_credit ? command.on_credit : std::string{}};
}

Warnings warnings(const DeliverDeviceState& state, const DeliverDevice& /*command*/) {
    if (state.balance.value >= 0) return {};
    const std::int64_t held = -state.balance.value;
    return {{.code = "service.money_to_return",
             .field = "job",
             .numbers = {{"held", held}},
             .fa = fmt::format("مشتری {} ریال نزد ما دارد.", number_fa(held)),
             .en = fmt::format("The customer has {} Rial with us.", number_en(held)),
             .remedy_fa = "آن را برگردانید، یا تحویل را تأیید کنید.",
             .remedy_en = "Return it, or confirm the delivery."}};
}

}  // namespace amani::domain
