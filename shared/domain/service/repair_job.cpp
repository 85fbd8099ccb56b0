#include "shared/domain/service/repair_job.h"

#include "shared/domain/serials/warranty.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

bool awaits_used_part(const FittedPart& part) {
    return !part.tag.empty() && !part.used_part_removed;
}

// The refusal when the job is unknown or takes no work in its phase.
std::optional<ServiceRefusal> cannot_work(const KnownJob& job) {
    if (!job) return FieldRefusal{Unknown{"job", {}}};
    if (!takes_work(job->phase)) return WrongPhase{job->phase};
    return std::nullopt;
}

}  // namespace

RepairJob begun_by(const DeviceAdmitted& event) {
    RepairJob job;
    job.kind = event.kind;
    return job;
}

void apply(RepairJob& job, const WorkRecorded& event) {
    job.has_account = true;
    job.phase = joined(job.phase, event.reaches);
}

void apply(RepairJob& job, base::EventId id, const PartFitted& event) {
    job.parts.push_back(
        {base::TagId::of(id), event.part, event.quantity, event.part_serial, event.tag});
    job.phase = joined(job.phase, event.reaches);
}

void apply(RepairJob& job, const PartRemoved& event) {
    const auto part = std::ranges::find(job.parts, event.tag, &FittedPart::fitted);
    if (part != job.parts.end()) part->used_part_removed = true;
}

void apply(RepairJob& job, const RepairFinished& event) {
    job.phase = joined(job.phase, event.reaches);
}

void apply(RepairJob& job, const DeviceDelivered& event) {
    job.phase = joined(job.phase, event.reaches);
}

void apply(RepairJob& job, const JobCancelled& event) {
    job.phase = joined(job.phase, event.reaches);
}

base::Result<WorkRecorded, ServiceRefusal> decide(const KnownJob& job, const RecordWork& command) {
    if (auto refusal = cannot_work(job)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .text("fault", command.fault, FieldCheck::text_length)
                               .optional_text("cause", command.cause, FieldCheck::text_length)
                               .text("action", command.action, FieldCheck::text_length)
                               .first()) {
        return Refused{*wrong};
    }
    return WorkRecorded{command.job, command.fault, command.cause, command.action};
}

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

base::Result<RepairFinished, ServiceRefusal> decide(const KnownJob& job,
                                                    const FinishRepair& command) {
    if (auto refusal = cannot_work(job)) return Refused{std::move(*refusal)};
    const auto missing = std::ranges::count_if(job->parts, awaits_used_part);
    if (missing > 0) {
        return Refused{
            UsedPartsMissing{missing, std::ranges::find_if(job->parts, awaits_used_part)->tag}};
    }
    if (!job->has_account) return Refused{NoRepairAccount{}};
    return RepairFinished{command.job};
}

base::Result<DeviceDelivered, ServiceRefusal> decide(const KnownJob& job,
                                                     const DeliverDevice& command) {
    if (!job) return Refused{Unknown{"job", {}}};
    if (job->phase != RepairPhase::ready && job->phase != RepairPhase::cancelled) {
        return Refused{WrongPhase{job->phase}};
    }
    FieldCheck check;
    check.text("receiver", command.receiver);
    if (command.receipt == AdmissionReceipt::lost) {
        check.text("note", command.note, FieldCheck::text_length);
    } else {
        check.optional_text("note", command.note, FieldCheck::text_length);
    }
    if (const auto wrong = check.first()) return Refused{*wrong};
    return DeviceDelivered{command.job, command.receiver, command.note};
}

base::Result<JobCancelled, ServiceRefusal> decide(const KnownJob& job, const CancelJob& command) {
    if (!job) return Refused{Unknown{"job", {}}};
    if (job->phase == RepairPhase::in_repair) {
        return Refused{WorkHasBegun{static_cast<std::int64_t>(job->parts.size())}};
    }
    if (job->phase != RepairPhase::admitted) return Refused{WrongPhase{job->phase}};
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

}  // namespace amani::domain
