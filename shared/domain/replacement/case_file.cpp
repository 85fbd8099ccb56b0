#include "shared/domain/replacement/case_file.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::domain {

using base::Refused;

namespace {

// Whose verdict comes next; nothing when all are given.
std::optional<VerdictOf> next_verdict(ReplacementPhase phase) {
    switch (phase) {
        case ReplacementPhase::opened:
            return VerdictOf::technician;
        case ReplacementPhase::technician_verdict:
            return VerdictOf::supervisor;
        case ReplacementPhase::supervisor_verdict:
            return VerdictOf::authority;
        default:
            return std::nullopt;
    }
}

std::optional<ReplacementRefusal> same_hand(const ReplacementCase& about, base::UserId user) {
    const auto found = std::ranges::find(about.hands, user, &Hand::user);
    if (found == about.hands.end()) return std::nullopt;
    return SameHand{found->name};
}

}  // namespace

base::Result<ReplacementOpened, ReplacementRefusal> decide(const OpenReplacementState& state,
                                                           const OpenReplacement& command) {
    FieldCheck check;
    check.known("job", command.job.is_none() || state.job_is_known);
    if (command.job.is_none()) check.text("serial", command.serial, longest_written_serial);
    if (command.reason == ReplacementReason::other)
        check.text("note", command.note, FieldCheck::text_length);
    else
        check.optional_text("note", command.note, FieldCheck::text_length);
    check.known("wanted_model", command.wanted_model.is_none() || state.wanted_is_known)
        .known("customer", command.customer.is_none() || state.customer_is_known);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const SerialFile& file = state.serial;
    if (!file.is_known()) return Refused{ProductUnknown{file.written}};
    if (file.retired == Retirement::replaced)
        return Refused{ReplacedAlready{file.written, state.successor}};
    if (state.open_case) return Refused{ReplacementIsOpen{*state.open_case}};
    const base::ModelId model = file.identity.model;
    base::CustomerId customer = command.customer;
    if (customer.is_none()) customer = state.customer.is_none() ? file.owner : state.customer;
    return ReplacementOpened{
        .number = state.numbers.number(),
        .serial = file.serial,
        .job = command.job,
        .mode = command.mode,
        .reason = command.reason,
        .note = command.note,
        .model = model,
        .wanted_model = command.wanted_model == model ? base::ModelId{} : command.wanted_model,
        .customer = customer};
}

Warnings warnings(const OpenReplacementState& state, const OpenReplacement&) {
    const base::Day today = state.numbers.day;
    if (covers(state.serial.cover, today)) return {};
    return {{.code = "replacement.out_of_warranty",
             .field = "serial",
             .numbers = {},
             .fa = fmt::format("محصول {} امروز ({}) گارانتی ندارد.", state.serial.written,
                               day_fa(today)),
             .en = fmt::format("Product {} has no warranty today ({}).", state.serial.written,
                               day_en(today)),
             .remedy_fa = "اگر تعویض با ارفاق است ادامه دهید و دلیل را بنویسید.",
             .remedy_en = "Go on if it is replaced as goodwill, and say why."}};
}

base::Result<VerdictGiven, ReplacementRefusal> decide(const GiveVerdictState& state,
                                                      const GiveVerdict& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value())
        .text("note", command.note, FieldCheck::text_length);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const ReplacementCase& about = *state.replacement;
    if (!state.is_own) return Refused{NotAnothersCase{about.number, about.site_code}};
    if (about.mode == ReplacementMode::direct) return Refused{NoVerdictAsked{about.number}};
    const auto next = next_verdict(about.phase);
    if (!next) return Refused{WrongStep{about.number, about.phase}};
    if (*next != command.of) return Refused{VerdictOutOfTurn{*next}};
    if ((state.roles.bits & who_give(command.of).bits) == 0)
        return Refused{NotYourVerdict{command.of}};
    if (auto refusal = same_hand(about, state.user)) return Refused{std::move(*refusal)};
    return VerdictGiven{command.replacement, command.of, command.verdict, command.note};
}

base::Result<ReplacementGranted, ReplacementRefusal> decide(const GrantReplacementState& state,
                                                            const GrantReplacement& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value())
        .known("model", command.model.is_none() || state.model_is_known)
        .range("cap", command.cap.value, 0, base::most_price);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const ReplacementCase& about = *state.replacement;
    if (about.mode == ReplacementMode::reviewed && about.phase != ReplacementPhase::certified) {
        if (const auto next = next_verdict(about.phase)) return Refused{VerdictsMissing{*next}};
    }
    if (!is_undecided(about.phase) || about.phase == ReplacementPhase::granted)
        return Refused{WrongStep{about.number, about.phase}};
    if (auto refusal = same_hand(about, state.user)) return Refused{std::move(*refusal)};
    const base::Day until = command.until.is_none() ? state.today + 30 : command.until;
    if (until < state.today) return Refused{GrantOutOfDate{until, state.today}};
    return ReplacementGranted{.replacement = command.replacement,
                              .serial = about.serial,
                              .model = command.model.is_none() ? about.wanted_model : command.model,
                              .cap = command.cap,
                              .until = until,
                              .advance = command.advance};
}

base::Result<ReplacementRefused, ReplacementRefusal> decide(const RefuseReplacementState& state,
                                                            const RefuseReplacement& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value()).text("reason", command.reason);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const ReplacementCase& about = *state.replacement;
    if (!is_undecided(about.phase)) return Refused{WrongStep{about.number, about.phase}};
    return ReplacementRefused{command.replacement, command.reason};
}

base::Result<QuotaGranted, ReplacementRefusal> decide(const GrantQuotaState& state,
                                                      const GrantQuota& command) {
    const bool is_new = command.grant.is_none();
    FieldCheck check;
    check.known("grant", is_new || state.is_known)
        .known("site", state.site_is_known)
        .known("model", command.model.is_none() || state.model_is_known)
        .range("per_week", command.per_week, is_new ? 1 : 0, most_grants_per_week)
        .range("cap", command.cap.value, 0, base::most_price);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (command.until.is_none()) return Refused{FieldRefusal{Blank{"until"}}};
    if (command.until < state.today) return Refused{GrantOutOfDate{command.until, state.today}};
    return QuotaGranted{command.grant,    command.site, command.model,
                        command.per_week, command.cap,  command.until};
}

base::Result<ReplacementClosed, ReplacementRefusal> decide(const CloseReplacementState& state,
                                                           const CloseReplacement& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value());
    const bool is_exchanged =
        state.replacement && state.replacement->phase == ReplacementPhase::exchanged;
    if (is_exchanged)
        check.optional_text("reason", command.reason);
    else
        check.text("reason", command.reason);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const ReplacementCase& about = *state.replacement;
    if (!state.is_own) return Refused{NotAnothersCase{about.number, about.site_code}};
    if (about.phase == ReplacementPhase::issued) return Refused{DefectiveStillOut{about.written}};
    if (is_settled(about.phase) && about.phase != ReplacementPhase::refused)
        return Refused{WrongStep{about.number, about.phase}};
    return ReplacementClosed{command.replacement, command.reason};
}

base::Result<ReplacementPolicySet, ReplacementRefusal> decide(const SetReplacementPolicyState&,
                                                              const SetReplacementPolicy& command) {
    const bool is_longer = command.inheritance == WarrantyInheritance::longer;
    if (const auto wrong = FieldCheck{}
                               .range("months", command.months, is_longer ? 1 : 0, 120)
                               .range("per_month", command.per_month, 0, 100'000)
                               .first())
        return Refused{*wrong};
    return ReplacementPolicySet{command.inheritance, command.months, command.per_month};
}

base::Result<ReplacementSettled, ReplacementRefusal> decide(const SettleReplacementState& state,
                                                            const SettleReplacement& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value()).text("reason", command.reason);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (state.suspended.is_none()) return Refused{NothingToSettle{state.replacement->number}};
    return ReplacementSettled{command.replacement, state.suspended, command.resolution,
                              command.reason};
}

}  // namespace amani::domain
