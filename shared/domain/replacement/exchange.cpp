#include "shared/domain/replacement/exchange.h"

#include "shared/domain/replacement/week.h"

#include <algorithm>

namespace amani::domain {

using base::Day;
using base::Refused;
using base::Rial;

namespace {

std::optional<ReplacementRefusal> wrong_case(const IssueReplacementState& state) {
    const ReplacementCase& about = *state.replacement;
    if (!state.is_own) return NotAnothersCase{about.number, about.site_code};
    if (!is_undecided(about.phase)) return WrongStep{about.number, about.phase};
    if (state.is_replaced) return ReplacedAlready{about.written, state.successor};
    return std::nullopt;
}

// The new product itself: which it is, and that it lies in the store.
std::optional<ReplacementRefusal> wrong_product(const IssueReplacementState& state,
                                                const std::string& typed) {
    using Why = NewSerialUnfit::Why;
    const StockedModel& given = *state.given;
    if (state.product.serial == state.replacement->serial) return NewSerialUnfit{typed, Why::same};
    if (state.product.is_in_use) return NewSerialUnfit{typed, Why::in_use};
    if (!state.product.model.is_none() && state.product.model != given.model)
        return NewSerialUnfit{typed, Why::other_model};
    if (given.part.is_none()) return NotStocked{given.code};
    if (given.on_hand.value < 1) return ProductShort{given.code};
    return std::nullopt;
}

// Whether it is of the same model, or of one that the catalogue declares to be equivalent.
bool is_like(const IssueReplacementState& state) {
    return state.given->model == state.faulty.model || state.is_equivalent;
}

std::optional<ReplacementRefusal> not_covered(const IssueReplacementState& state,
                                              const KnownGrant& grant) {
    if (state.today > grant.until) return GrantOutOfDate{grant.until, state.today};
    const bool is_named = !grant.is_quota() && grant.model == state.given->model;
    if (!is_like(state) && !is_named) return ModelNotGranted{state.given->code, state.faulty.code};
    if (grant.cap.value > 0 && state.given->price > grant.cap)
        return BeyondCap{state.given->price, grant.cap};
    if (!grant.is_quota()) return std::nullopt;
    if (grant.last_use >= grant.per_week)
        return QuotaUsedUp{grant.per_week, first_day_of_next_week(state.today)};
    const auto most = state.policy.per_month;
    if (most > 0 && state.used_this_month >= most) return MonthUsedUp{most, state.used_this_month};
    return std::nullopt;
}

// The first that covers the exchange; else why the first one does not.
base::Result<KnownGrant, ReplacementRefusal> chosen_grant(const IssueReplacementState& state) {
    const ReplacementCase& about = *state.replacement;
    // A quota spares the centre's answer, never the verdicts.
    const bool is_certified =
        about.mode == ReplacementMode::direct || about.phase >= ReplacementPhase::certified;
    if (!is_certified) return Refused{WrongStep{about.number, about.phase}};
    std::optional<ReplacementRefusal> why;
    for (const KnownGrant& grant : state.grants) {
        auto refusal = not_covered(state, grant);
        if (!refusal) return grant;
        if (!why) why = std::move(refusal);
    }
    if (why) return Refused{std::move(*why)};
    return Refused{NotGranted{about.number}};
}

// A product goes to the customer before the faulty one is here only where the grant says so.
std::optional<ReplacementRefusal> wrong_custody(const IssueReplacementState& state,
                                                const KnownGrant& grant, Rial deposit) {
    const bool is_advance = grant.advance == AdvanceReplacement::against_deposit;
    if (!state.is_in_house && !is_advance) return DefectiveNotHere{state.replacement->written};
    if (state.is_in_house) {
        if (deposit.value != 0) return DepositUnasked{};
        return std::nullopt;
    }
    if (const auto wrong =
            FieldCheck{}.range("deposit", deposit.value, 1, base::most_price).first())
        return *wrong;
    return std::nullopt;
}

Day last_day(const Warranty& warranty) { return expiry_of(warranty); }

}  // namespace

Warranty inherited(const Cover& cover, const ReplacementPolicy& policy, std::int32_t model_months,
                   Day today) {
    Warranty remaining;
    if (cover.void_from.is_none() || cover.void_from > today) {
        for (const Warranty& span : cover.spans)
            if (covers(span, today) && last_day(span) > last_day(remaining)) remaining = span;
    }
    switch (policy.inheritance) {
        case WarrantyInheritance::remaining:
            break;
        case WarrantyInheritance::fresh:
            return model_months > 0 ? Warranty{today, model_months} : Warranty{};
        case WarrantyInheritance::longer: {
            const Warranty least{today, policy.months};
            return last_day(least) > last_day(remaining) ? least : remaining;
        }
    }
    return remaining;
}

base::Result<ReplacementIssued, ReplacementRefusal> decide(const IssueReplacementState& state,
                                                           const IssueReplacement& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value())
        .known("model", state.given.has_value())
        .text("new_serial", command.new_serial, longest_written_serial)
        .range("deposit", command.deposit.value, 0, base::most_price);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (auto refusal = wrong_case(state)) return Refused{std::move(*refusal)};
    if (auto refusal = wrong_product(state, written_serial(command.new_serial)))
        return Refused{std::move(*refusal)};
    auto grant = chosen_grant(state);
    if (!grant) return Refused{std::move(grant).error()};
    if (auto refusal = wrong_custody(state, *grant, command.deposit))
        return Refused{std::move(*refusal)};

    const ReplacementCase& about = *state.replacement;
    const StockedModel& given = *state.given;
    Rial difference;
    if (!is_like(state)) {
        for (const StockedModel* model : {&given, &state.faulty})
            if (model->price.value == 0) return Refused{NoListPrice{model->code}};
        difference = given.price - state.faulty.price;
    }
    // A tax on what is given back is that of the same amount, given back.
    const bool is_credit = difference.value < 0;
    const Rial vat = share_rounded_down(is_credit ? -difference : difference, state.vat);
    const Warranty warranty =
        inherited(state.cover, state.policy, given.warranty_months, state.today);
    return ReplacementIssued{.replacement = command.replacement,
                             .serial = about.serial,
                             .new_serial = state.product.serial,
                             .written = kept_serial(command.new_serial),
                             .model = given.model,
                             .part = given.part,
                             .from = {PlaceKind::replacement, state.site, 0},
                             .grant = grant->id,
                             .ordinal = grant->is_quota() ? grant->last_use + 1 : 0,
                             .difference = difference,
                             .vat = is_credit ? -vat : vat,
                             .deposit = command.deposit,
                             .owner = about.customer,
                             .warranty_start = warranty.start,
                             .warranty_months = warranty.months};
}

base::Result<DefectiveReceived, ReplacementRefusal> decide(const ReceiveDefectiveState& state,
                                                           const ReceiveDefective& command) {
    FieldCheck check;
    check.known("replacement", state.replacement.has_value())
        .optional_text("product_condition", command.product_condition, FieldCheck::text_length);
    if (const auto wrong = check.first()) return Refused{*wrong};
    const ReplacementCase& about = *state.replacement;
    if (!state.is_own) return Refused{NotAnothersCase{about.number, about.site_code}};
    if (about.phase != ReplacementPhase::issued)
        return Refused{WrongStep{about.number, about.phase}};
    if (state.part.is_none()) return Refused{NotStocked{state.model}};
    return DefectiveReceived{.replacement = command.replacement,
                             .serial = about.serial,
                             .part = state.part,
                             .into = {PlaceKind::defective, state.site, 0},
                             .condition = command.product_condition,
                             .deposit = about.deposit};
}

}  // namespace amani::domain
