#include "shared/domain/workshop/part_request.h"

#include "shared/domain/ledger/shortage.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/serials/warranty.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

bool gives_sound_parts(PlaceKind kind) {
    return kind == PlaceKind::main || kind == PlaceKind::branch || kind == PlaceKind::technician ||
           kind == PlaceKind::consignment;
}

std::vector<std::string> normalised(std::vector<std::string> serials) {
    for (std::string& serial : serials) serial = normalised_serial(serial);
    return serials;
}

std::optional<WorkshopRefusal> wrong_serials(const MovedPart& part, base::Quantity quantity,
                                             const std::vector<std::string>& serials) {
    const auto given = static_cast<std::int64_t>(serials.size());
    const bool is_serialised = part.tracking == Tracking::by_serial;
    if (given != quantity.value && (is_serialised || given != 0))
        return SerialsUnfit{{part.code, quantity.value, given}};
    auto sorted = normalised(serials);
    std::ranges::sort(sorted);
    if (!sorted.empty() && sorted.front().empty()) return FieldRefusal{Blank{"part_serials"}};
    const auto twice = std::ranges::adjacent_find(sorted);
    if (twice != sorted.end()) return FieldRefusal{AlreadyTaken{"part_serials", *twice}};
    return std::nullopt;
}

std::optional<WorkshopRefusal> unknown_request(const std::optional<PartRequest>& request) {
    if (!request) return FieldRefusal{Unknown{"request", {}}};
    return std::nullopt;
}

}  // namespace

PartRequestPhase PartRequest::phase() const {
    if (is_closed) return PartRequestPhase::closed;
    if (!verdict) return PartRequestPhase::raised;
    if (*verdict == ReviewVerdict::denied) return PartRequestPhase::denied;
    if (issued.value <= 0) return PartRequestPhase::approved;
    return issued < approved ? PartRequestPhase::partly_issued : PartRequestPhase::issued;
}

PartRequest begun_by(base::UserId author, const PartRequested& event) {
    return {.number = event.number,
            .job = event.job,
            .part = event.part,
            .quantity = event.quantity,
            .asked_by = author,
            .verdict = {},
            .approved_part = {},
            .approved = {},
            .issued = {}};
}

void apply(PartRequest& request, const PartRequestReviewed& event) {
    request.verdict = event.verdict;
    request.approved_part = event.part;
    request.approved = event.quantity;
}

void apply(PartRequest& request, const PartIssued& event) { request.issued += event.quantity; }
void apply(PartRequest& request, const PartReturned& event) { request.issued -= event.quantity; }
void apply(PartRequest& request, const PartRequestClosed& /*event*/) { request.is_closed = true; }

base::Result<PartRequested, WorkshopRefusal> decide(const RequestPartState& state,
                                                    const RequestPart& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (!takes_work(state.job->phase)) return Refused{NoWorkNow{state.job->phase}};
    if (const auto wrong = FieldCheck{}
                               .known("part", state.part.has_value())
                               .range("quantity", command.quantity.value, 1, base::most_pieces)
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    if (state.open_request) return Refused{RequestRepeated{*state.open_request}};
    if (auto refusal = not_his_duty(state.acting, state.unit, {Duty::technician, Duty::supervisor}))
        return Refused{std::move(*refusal)};
    return PartRequested{.number = state.numbers.number(),
                         .job = command.job,
                         .part = command.part,
                         .quantity = command.quantity,
                         .note = command.note};
}

base::Result<PartRequestReviewed, WorkshopRefusal> decide(const ReviewPartRequestState& state,
                                                          const ReviewPartRequest& command) {
    if (auto refusal = unknown_request(state.request)) return Refused{std::move(*refusal)};
    const PartRequest& request = *state.request;
    if (request.phase() != PartRequestPhase::raised &&
        request.phase() != PartRequestPhase::approved)
        return Refused{RequestOver{request.number}};
    FieldCheck check;
    if (command.verdict == ReviewVerdict::approved)
        check.optional_text("reason", command.reason, FieldCheck::text_length);
    else
        check.text("reason", command.reason, FieldCheck::text_length);
    if (command.verdict == ReviewVerdict::altered) {
        check.known("part", command.part.is_none() || state.part_is_known)
            .range("quantity", command.quantity.value, command.part.is_none() ? 1 : 0,
                   base::most_pieces);
    }
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (auto refusal = not_his_duty(state.acting, state.unit, {Duty::supervisor, Duty::expert}))
        return Refused{std::move(*refusal)};
    if (!state.is_alone && request.asked_by == state.acting.user)
        return Refused{FourEyes{"request"}};
    PartRequestReviewed reviewed{.job = request.job,
                                 .request = command.request,
                                 .verdict = command.verdict,
                                 .part = request.part,
                                 .quantity = request.quantity,
                                 .reason = command.reason};
    if (command.verdict == ReviewVerdict::denied) reviewed.quantity = {};
    if (command.verdict == ReviewVerdict::altered) {
        if (!command.part.is_none()) reviewed.part = command.part;
        if (command.quantity.value > 0) reviewed.quantity = command.quantity;
    }
    return reviewed;
}

base::Result<PartIssued, WorkshopRefusal> decide(const IssuePartState& state,
                                                 const IssuePart& command) {
    if (auto refusal = unknown_request(state.request)) return Refused{std::move(*refusal)};
    const PartRequest& request = *state.request;
    if (request.phase() == PartRequestPhase::raised) return Refused{NotReviewed{request.number}};
    if (!is_open(request.phase()) || !state.takes_work) return Refused{RequestOver{request.number}};
    if (const auto wrong = FieldCheck{}
                               .known("part", state.part.has_value())
                               .range("quantity", command.quantity.value, 1, base::most_pieces)
                               .first())
        return Refused{*wrong};
    const base::PartId part = command.part.is_none() ? request.approved_part : command.part;
    if (part != request.approved_part && !state.is_substitute)
        return Refused{NotTheApprovedPart{state.part->code, state.approved_code}};
    if (request.issued + command.quantity > request.approved)
        return Refused{MoreThanApproved{request.approved, request.issued, command.quantity}};
    if (command.from.site != state.site || !gives_sound_parts(command.from.kind))
        return Refused{StoreUnfit{"from", command.from}};
    if (auto refusal = wrong_serials(*state.part, command.quantity, command.part_serials))
        return Refused{std::move(*refusal)};
    if (state.part->on_hand < command.quantity && !may_go_below_zero(command.from.kind))
        return Refused{StoreShort{state.part->code, state.part->on_hand, command.quantity,
                                  state.part->substitutes}};
    return PartIssued{.job = request.job,
                      .request = command.request,
                      .part = part,
                      .quantity = command.quantity,
                      .from = command.from,
                      .part_serials = normalised(command.part_serials)};
}

Warnings warnings(const IssuePartState& state, const IssuePart& command) {
    const MovedPart& part = *state.part;
    if (part.on_hand < command.quantity)
        return {below_zero("quantity", part.code, part.on_hand, command.quantity)};
    if (part.on_hand - command.quantity >= part.reserved) return {};
    return {
        {.code = "workshop.reserved_for_others",
         .field = "quantity",
         .numbers = {{"on_hand", part.on_hand.value},
                     {"reserved", part.reserved.value},
                     {"asked", command.quantity.value}},
         .fa = fmt::format(
             "از {} عدد قطعه {} در این انبار، {} عدد برای درخواست‌های دیگر کنار "
             "گذاشته شده است.",
             number_fa(part.on_hand.value), part.code, number_fa(part.reserved.value)),
         .en = fmt::format("Of the {} of part {} in this store, {} are reserved for other "
                           "requests.",
                           counted_en(part.on_hand.value, "piece", "pieces"), part.code,
                           number_en(part.reserved.value)),
         .remedy_fa =
             "اگر این دستگاه مهم‌تر است ادامه دهید؛ درخواست دیگر منتظر می‌ماند.",
         .remedy_en = "Go on if this device matters more; the other request will wait."}};
}

base::Result<PartReturned, WorkshopRefusal> decide(const ReturnPartState& state,
                                                   const ReturnPart& command) {
    if (auto refusal = unknown_request(state.request)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .known("part", state.part.has_value())
                               .range("quantity", command.quantity.value, 1, base::most_pieces)
                               .first())
        return Refused{*wrong};
    if (command.into.site != state.site || !gives_sound_parts(command.into.kind))
        return Refused{StoreUnfit{"into", command.into}};
    if (state.drawn < command.quantity)
        return Refused{MoreThanDrawn{state.part->code, state.drawn, command.quantity}};
    if (auto refusal = wrong_serials(*state.part, command.quantity, command.part_serials))
        return Refused{std::move(*refusal)};
    return PartReturned{
        .job = state.request->job,
        .request = command.request,
        .part = command.part.is_none() ? state.request->approved_part : command.part,
        .quantity = command.quantity,
        .into = command.into,
        .part_serials = normalised(command.part_serials)};
}

base::Result<PartRequestClosed, WorkshopRefusal> decide(const ClosePartRequestState& state,
                                                        const ClosePartRequest& command) {
    if (auto refusal = unknown_request(state.request)) return Refused{std::move(*refusal)};
    if (!is_open(state.request->phase())) return Refused{RequestOver{state.request->number}};
    if (const auto wrong = FieldCheck{}.text("reason", command.reason).first())
        return Refused{*wrong};
    return PartRequestClosed{state.request->job, command.request, command.reason};
}

}  // namespace amani::domain
