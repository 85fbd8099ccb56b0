// One device's stay, from admission to delivery. A job is folded from its own events; what is
// decided about it needs this state and, for parts, what the place holds.
//
// Kind follows from serial and day of admission and is never decided again here (C-20 is the
// hub's). A warranty fitting of a returnable part is one event a piece: the debt, the tag and the
// credit key bear its id (R-USD-1).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/requests/service_request.h"
#include "shared/domain/returns/used_part_state.h"
#include "shared/domain/serials/product_desk.h"
#include "shared/domain/service/commands.h"
#include "shared/domain/service/contract_cover.h"
#include "shared/domain/service/refusals.h"
#include "shared/domain/service/repair_phase.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amani::domain {

struct FittedPart {
    base::TagId fitted;  // the PartFitted event
    base::PartId part;
    base::Quantity quantity;
    Place from;
    std::string part_serial;
    std::string tag;  // empty: no used part is owed for it
    bool used_part_removed = false;
};

struct RepairJob {
    JobKind kind = JobKind::non_warranty;
    RepairPhase phase = RepairPhase::admitted;
    bool has_account = false;  // work was recorded
    std::vector<FittedPart> parts;
};

// Work was recorded, or a part is fitted: the job can be cancelled no longer.
[[nodiscard]] bool has_begun(const RepairJob& job);

// The state of a job, folded from its events in their order. An event that names an unknown part of
// it changes nothing.
[[nodiscard]] RepairJob begun_by(const DeviceAdmitted& event);
void apply(RepairJob& job, const WorkRecorded& event);
void apply(RepairJob& job, base::EventId id, const PartFitted& event);
void apply(RepairJob& job, const PartRemoved& event);
void apply(RepairJob& job, const FittingUndone& event);
void apply(RepairJob& job, const RepairFinished& event);
void apply(RepairJob& job, const DeviceDelivered& event);
void apply(RepairJob& job, const JobCancelled& event);
void apply(RepairJob& job, const CaseServed& event);

struct AdmitDeviceState {
    SerialFile serial;  // what this site knows of the command's
    std::optional<std::string>
        open_admission;  // its number: the serial is in this site's house now
    bool customer_is_known = false;
    std::optional<ModelTerm> model;       // the command's, when it names a known one
    std::optional<KnownRequest> request;  // the same
    // A stay of this product whose repair is still guaranteed.
    struct EarlierStay {
        base::JobId job;
        std::string number;
        base::Day delivered;
        std::string fault;
    };
    std::optional<EarlierStay> earlier;
    bool repeat_is_of_serial = true;  // the command's repeat_of is a job of this product, or none
    std::optional<ContractCover> contract;                  // that covers the product today
    NumberSeries numbers{.type = DocumentType::admission};  // its day is today
};
// An unknown serial is stubbed first, then admitted. An open admission at another site does not
// block (C-1).
using AdmissionEvent = std::variant<SerialStubbed, DeviceAdmitted>;
[[nodiscard]] base::Result<std::vector<AdmissionEvent>, ServiceRefusal> decide(
    const AdmitDeviceState& state, const AdmitDevice& command);

// A flagged or retired product, an unknown serial that is near a known one or does not look as its
// model's do.
[[nodiscard]] Warnings warnings(const AdmitDeviceState& state, const AdmitDevice& command);

// Warranty when a span covers the day, its first and last day included (RULES §4.2); else a
// contract's, when one covers the product and has a case left; else neither.
[[nodiscard]] JobKind kind_of_job(const Cover& cover, base::Day day,
                                  const std::optional<ContractCover>& contract = {});

struct RecordWorkState {
    std::optional<RepairJob> job;  // nothing: not known at this site
    struct Code {
        RepairCodeKind kind = RepairCodeKind::fault;
        std::string name;
    };
    std::optional<Code> fault;  // the command's, when it names a known one
    std::optional<Code> cause;
    std::optional<Code> action;
};
// What is not said in words is recorded in those of its code.
[[nodiscard]] base::Result<WorkRecorded, ServiceRefusal> decide(const RecordWorkState& state,
                                                                const RecordWork& command);

// What the customer has agreed to pay, and what he would pay now: each with VAT.
struct Agreement {
    base::Rial agreed;  // 0: nothing was agreed
    base::Rial due;
};

struct InstalledElsewhere {
    std::string part_serial;
    std::string serial;  // of the other device
};
struct FitPartState {
    std::optional<RepairJob> job;     // nothing: not known at this site
    base::SiteId site;                // one's own
    std::optional<PartDefined> part;  // its catalogue entry
    base::Quantity on_hand;           // of the part, in condition NEW, at the place
    NumberSeries tags{.type = DocumentType::used_tag};
    std::vector<InstalledElsewhere>
        installed;            // of the command's serials, those installed in other devices now
    base::Day admitted = {};  // the device
    Cover cover = {};         // of the device, as this site knows it
    base::Quantity drawn =
        {};                    // of the part, on the bench for this job: all that it may take there
    Agreement agreement = {};  // `due` with this fitting
    std::optional<ContractCover> contract = {};  // of a contract's job: the one that bears it
    base::Rial price = {};                       // of all pieces, by today's list
};
// One event for all pieces, or one a piece when each has a tag or a serial of its own.
[[nodiscard]] base::Result<std::vector<PartFitted>, ServiceRefusal> decide(
    const FitPartState& state, const FitPart& command);
[[nodiscard]] Warnings warnings(const FitPartState& state, const FitPart& command);

struct UndoFittingState {
    std::optional<RepairJob> job;            // nothing: not known at this site
    std::optional<UsedPartState> used_part;  // nothing: no used part is owed for the fitting
};
// A fitting is undone in any phase of its job.
[[nodiscard]] base::Result<FittingUndone, ServiceRefusal> decide(const UndoFittingState& state,
                                                                 const UndoFitting& command);
[[nodiscard]] Warnings warnings(const UndoFittingState& state, const UndoFitting& command);

struct CorrectPartSerialState {
    // Nothing: no such fitting is known.
    struct Fitting {
        base::PartId part;
        std::string part_serial;  // as it stands
        bool is_undone = false;
    };
    std::optional<Fitting> fitting;
};
[[nodiscard]] base::Result<PartSerialCorrected, ServiceRefusal> decide(
    const CorrectPartSerialState& state, const CorrectPartSerial& command);

// Issued to the bench for a job, and neither fitted nor returned yet.
struct DrawnPart {
    std::string part;  // code
    base::Quantity quantity;
};
struct FinishRepairState {
    std::optional<RepairJob> job;  // nothing: not known at this site
    std::vector<DrawnPart> drawn;
    Check check = Check::none;  // what the site does with a finished repair
    Agreement agreement = {};
};
[[nodiscard]] base::Result<RepairFinished, ServiceRefusal> decide(const FinishRepairState& state,
                                                                  const FinishRepair& command);
[[nodiscard]] Warnings warnings(const FinishRepairState& state, const FinishRepair& command);
struct CancelJobState {
    std::optional<RepairJob> job;
    std::vector<DrawnPart> drawn;
};
[[nodiscard]] base::Result<JobCancelled, ServiceRefusal> decide(const CancelJobState& state,
                                                                const CancelJob& command);

struct ServeUnderContractState {
    std::optional<RepairJob> job;  // nothing: not known at this site
    std::string serial;
    std::optional<ContractCover> cover;  // that is named, or covers the product today
};
[[nodiscard]] base::Result<CaseServed, ServiceRefusal> decide(const ServeUnderContractState& state,
                                                              const ServeUnderContract& command);

// What the other commands need: the job alone. Nothing when it is not known at this site.
using KnownJob = std::optional<RepairJob>;
[[nodiscard]] base::Result<PartRemoved, ServiceRefusal> decide(const KnownJob& job,
                                                               const RemovePart& command);
// Of a device that waits for its owner: repaired, or given up.
[[nodiscard]] base::Result<ShelfAssigned, ServiceRefusal> decide(const KnownJob& job,
                                                                 const ShelveDevice& command);
[[nodiscard]] base::Result<NoticeGiven, ServiceRefusal> decide(const KnownJob& job,
                                                               const GiveNotice& command);
[[nodiscard]] base::Result<JobNoted, ServiceRefusal> decide(const KnownJob& job,
                                                            const NoteJob& command);

}  // namespace amani::domain
