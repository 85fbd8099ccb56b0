#include "shared/domain/service/repair_job.h"

#include "shared/domain/serials/warranty.h"
#include "shared/domain/service/agreement.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

bool awaits_used_part(const FittedPart& part) {
    return !part.tag.empty() && !part.used_part_removed;
}

bool has_left(const UndoFittingState& state) {
    return state.used_part && has_left_its_site(*state.used_part);
}

// A job's own events are folded in their order, so each stands behind those before it.
void bring(RepairJob& job, RepairPhase phase) {
    job.phase = joined({job.phase, {0}}, {phase, {1}}).phase;
}

// The refusal when the device does not wait for its owner.
std::optional<ServiceRefusal> is_not_waiting(const KnownJob& job) {
    if (!job) return FieldRefusal{Unknown{"job", {}}};
    if (job->phase != RepairPhase::ready && job->phase != RepairPhase::cancelled)
        return WrongPhase{job->phase};
    return std::nullopt;
}

// The refusal when the job is unknown or takes no work in its phase.
std::optional<ServiceRefusal> cannot_work(const KnownJob& job) {
    if (!job) return FieldRefusal{Unknown{"job", {}}};
    if (!takes_work(job->phase)) return WrongPhase{job->phase};
    return std::nullopt;
}

}  // namespace

bool has_begun(const RepairJob& job) { return job.has_account || !job.parts.empty(); }

RepairJob begun_by(const DeviceAdmitted& event) {
    RepairJob job;
    job.kind = event.kind;
    return job;
}

void apply(RepairJob& job, const WorkRecorded& event) {
    job.has_account = true;
    bring(job, event.reached());
}

void apply(RepairJob& job, base::EventId id, const PartFitted& event) {
    job.parts.push_back({base::TagId::of(id), event.part, event.quantity, event.from,
                         event.part_serial, event.tag_number});
    bring(job, event.reached());
}

void apply(RepairJob& job, const PartRemoved& event) {
    const auto part = std::ranges::find(job.parts, event.tag, &FittedPart::fitted);
    if (part != job.parts.end()) part->used_part_removed = true;
}

void apply(RepairJob& job, const FittingUndone& event) {
    std::erase_if(job.parts, [&](const FittedPart& part) { return part.fitted == event.fitted; });
}

void apply(RepairJob& job, const RepairFinished& event) { bring(job, event.reached()); }

void apply(RepairJob& job, const DeviceDelivered& event) { bring(job, event.reached()); }

void apply(RepairJob& job, const JobCancelled& event) { bring(job, event.reached()); }

void apply(RepairJob& job, const CaseServed&) { job.kind = JobKind::contract; }

base::Result<PartRemoved, ServiceRefusal> decide(const KnownJob& job, const RemovePart& command) {
    if (auto refusal = cannot_work(job)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}.optional_text("part_serial", command.part_serial).first()) {
        return Refused{*wrong};
    }
    const auto part = std::ranges::find(job->parts, command.tag, &FittedPart::fitted);
    if (part == job->parts.end() || part->tag.empty()) return Refused{UnknownTag{}};
    if (part->used_part_removed) return Refused{AlreadyRemoved{part->tag}};
    return PartRemoved{command.job, command.tag, part->part,
                       normalised_serial(command.part_serial)};
}

base::Result<FittingUndone, ServiceRefusal> decide(const UndoFittingState& state,
                                                   const UndoFitting& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    const auto part = std::ranges::find(state.job->parts, command.fitted, &FittedPart::fitted);
    if (part == state.job->parts.end()) return Refused{NotFitted{}};
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    return FittingUndone{.job = command.job,
                         .fitted = command.fitted,
                         .part = part->part,
                         .quantity = part->quantity,
                         .into = part->from,
                         .old_parts = {part->used_part_removed && !has_left(state) ? 1 : 0},
                         .reason = command.reason};
}

base::Result<PartSerialCorrected, ServiceRefusal> decide(const CorrectPartSerialState& state,
                                                         const CorrectPartSerial& command) {
    if (!state.fitting || state.fitting->is_undone) return Refused{NotFitted{}};
    const std::string right = normalised_serial(command.right);
    if (const auto wrong = FieldCheck{}
                               .text("right", right, longest_serial)
                               .text("reason", command.reason, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    if (state.fitting->part_serial.empty() || state.fitting->part_serial == right)
        return Refused{FieldRefusal{AlreadyTaken{"right", right}}};
    return PartSerialCorrected{.job = command.job,
                               .fitted = command.fitted,
                               .part = state.fitting->part,
                               .right = right,
                               .reason = command.reason};
}

Warnings warnings(const UndoFittingState& state, const UndoFitting& /*command*/) {
    if (!has_left(state)) return {};
    return {
        {.code = "service.used_part_has_left",
         .field = "fitted",
         .numbers = {{"state", static_cast<int>(*state.used_part)}},
         .fa =
             "داغی این قطعه از محل رفته است؛ با لغو نصب، بستانکاری آن پس گرفته می‌شود و "
             "داغی در قرنطینه می‌ماند.",
         .en = "The used part of this fitting has left the site; undone, its credit is given "
               "back and the piece stays in quarantine.",
         .remedy_fa =
             "اگر داغی از آنِ قطعه دیگری است، واحد داغی مرکز آن را به برچسب درست می‌دهد.",
         .remedy_en = "If the piece belongs to another part, the centre's used-part desk gives it "
                      "the right tag."}};
}

base::Result<RepairFinished, ServiceRefusal> decide(const FinishRepairState& state,
                                                    const FinishRepair& command) {
    const KnownJob& job = state.job;
    if (auto refusal = cannot_work(job)) return Refused{std::move(*refusal)};
    if (!state.drawn.empty())
        return Refused{PartsOnTheBench{state.drawn.front().part, state.drawn.front().quantity}};
    const auto missing = std::ranges::count_if(job->parts, awaits_used_part);
    if (missing > 0) {
        return Refused{
            UsedPartsMissing{missing, std::ranges::find_if(job->parts, awaits_used_part)->tag}};
    }
    if (!job->has_account) return Refused{NoRepairAccount{}};
    return RepairFinished{command.job, state.check};
}

Warnings warnings(const FinishRepairState& state, const FinishRepair& /*command*/) {
    return above_what_was_agreed(state.agreement, "job");
}

base::Result<JobCancelled, ServiceRefusal> decide(const CancelJobState& state,
                                                  const CancelJob& command) {
    const KnownJob& job = state.job;
    if (!job) return Refused{Unknown{"job", {}}};
    if (!takes_work(job->phase)) return Refused{WrongPhase{job->phase}};
    if (!state.drawn.empty())
        return Refused{PartsOnTheBench{state.drawn.front().part, state.drawn.front().quantity}};
    if (has_begun(*job)) return Refused{WorkHasBegun{static_cast<std::int64_t>(job->parts.size())}};
    if (const auto wrong = FieldCheck{}.text("reason", command.reason).first()) {
        return Refused{*wrong};
    }
    return JobCancelled{command.job, command.reason};
}

base::Result<JobNoted, ServiceRefusal> decide(const KnownJob& job, const NoteJob& command) {
    if (!job) return Refused{Unknown{"job", {}}};
    FieldCheck check;
    check.text("note", command.note, FieldCheck::text_length);
    if (const auto wrong = check.first()) return Refused{*wrong};
    return JobNoted{command.job, command.note};
}

base::Result<ShelfAssigned, ServiceRefusal> decide(const KnownJob& job,
                                                   const ShelveDevice& command) {
    if (auto refusal = is_not_waiting(job)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}.text("shelf", command.shelf).first())
        return Refused{*wrong};
    return ShelfAssigned{command.job, command.shelf};
}

base::Result<NoticeGiven, ServiceRefusal> decide(const KnownJob& job, const GiveNotice& command) {
    if (auto refusal = is_not_waiting(job)) return Refused{std::move(*refusal)};
    if (const auto wrong =
            FieldCheck{}.optional_text("note", command.note, FieldCheck::text_length).first())
        return Refused{*wrong};
    return NoticeGiven{command.job, command.way, command.note};
}

}  // namespace amani::domain
