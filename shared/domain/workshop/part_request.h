// Parts that the shop asks of the store for one device, with an expert's review (R-SHP-9, 10):
// raised → approved, altered or denied → issued, in one go or several → fitted from the bench, or
// returned. What is issued lies on the bench (PlaceKind::work_in_progress) until then.
//
// What was approved and not issued yet is reserved: a soft hold, shown to everybody who takes from
// the store, and never a reason to refuse a fact.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/service/repair_job.h"
#include "shared/domain/workshop/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

enum class PartRequestPhase : std::uint8_t {
    raised = 1,
    approved = 2,
    denied = 3,
    partly_issued = 4,
    issued = 5,
    closed = 6,
};
BOOST_DESCRIBE_ENUM(PartRequestPhase, raised, approved, denied, partly_issued, issued, closed)

// Something may still be reviewed or issued.
[[nodiscard]] constexpr bool is_open(PartRequestPhase phase) {
    return phase == PartRequestPhase::raised || phase == PartRequestPhase::approved ||
           phase == PartRequestPhase::partly_issued;
}

struct PartRequest {
    std::string number;
    base::JobId job;
    base::PartId part;
    base::Quantity quantity;
    base::UserId asked_by;
    std::optional<ReviewVerdict> verdict;
    base::PartId approved_part;
    base::Quantity approved;
    base::Quantity issued;  // less what came back
    bool is_closed = false;
    [[nodiscard]] PartRequestPhase phase() const;
};
[[nodiscard]] PartRequest begun_by(base::UserId author, const PartRequested& event);
void apply(PartRequest& request, const PartRequestReviewed& event);
void apply(PartRequest& request, const PartIssued& event);
void apply(PartRequest& request, const PartReturned& event);
void apply(PartRequest& request, const PartRequestClosed& event);

struct RequestPartState {
    KnownJob job;
    std::optional<PartDefined> part;
    std::optional<std::string> open_request;  // number of the job's open request of this part
    Unit unit;                                // where the device is
    Acting acting;                            // in it
    NumberSeries numbers{.type = DocumentType::part_request};
};
[[nodiscard]] base::Result<PartRequested, WorkshopRefusal> decide(const RequestPartState& state,
                                                                  const RequestPart& command);

struct ReviewPartRequestState {
    std::optional<PartRequest> request;
    bool part_is_known = false;  // the command's
    Unit unit;                   // where the device is
    Acting acting;               // in it, or in a unit of experts
    bool is_alone = false;       // nobody else of the site could review: he may review his own
};
[[nodiscard]] base::Result<PartRequestReviewed, WorkshopRefusal> decide(
    const ReviewPartRequestState& state, const ReviewPartRequest& command);

// A part that is moved between store and bench.
struct MovedPart {
    std::string code;
    Tracking tracking = Tracking::by_quantity;
    base::Quantity on_hand;                // at the place that it leaves
    base::Quantity reserved;               // of it at the site, for other requests
    std::vector<std::string> substitutes;  // of which the site holds some
};
struct IssuePartState {
    std::optional<PartRequest> request;
    base::SiteId site;              // one's own
    std::optional<MovedPart> part;  // the command's, or the approved one
    std::string approved_code;
    bool is_substitute = false;  // the part stands among the substitutes of the approved one
    bool takes_work = false;     // the job
};
[[nodiscard]] base::Result<PartIssued, WorkshopRefusal> decide(const IssuePartState& state,
                                                               const IssuePart& command);
[[nodiscard]] Warnings warnings(const IssuePartState& state, const IssuePart& command);

struct ReturnPartState {
    std::optional<PartRequest> request;
    base::SiteId site;
    std::optional<MovedPart> part;
    base::Quantity drawn;  // of the part, on the bench for the request's job
};
[[nodiscard]] base::Result<PartReturned, WorkshopRefusal> decide(const ReturnPartState& state,
                                                                 const ReturnPart& command);

struct ClosePartRequestState {
    std::optional<PartRequest> request;
};
[[nodiscard]] base::Result<PartRequestClosed, WorkshopRefusal> decide(
    const ClosePartRequestState& state, const ClosePartRequest& command);

}  // namespace amani::domain
