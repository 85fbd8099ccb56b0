#include "shared/domain/workshop/stay.h"

#include "shared/domain/billing/events.h"
#include "shared/domain/service/events.h"
#include "shared/domain/workshop/events.h"

#include <algorithm>
#include <map>
#include <set>

namespace amani::domain {
namespace {

class Fold {
  public:
    explicit Fold(base::Instant admitted) : since_(admitted) {}

    void take(const StayStep& step) {
        const Held before = held_;
        const StayStage stage = this->stage();
        change(step);
        if (held_ == before && this->stage() == stage) return;
        end_span(before, stage, step.at);
    }
    Stay end(base::Instant now) {
        end_span(held_, stage(), now);
        stay_.technician = held_.technician;
        if (stay_.ready)  // what lies behind it is the customer's time, not the shop's
            std::erase_if(stay_.spans,
                          [](const StaySpan& span) { return span.stage == StayStage::ready; });
        return std::move(stay_);
    }

  private:
    struct Held {
        base::UnitId unit;
        base::UserId technician;
        friend bool operator==(const Held&, const Held&) = default;
    };

    [[nodiscard]] StayStage stage() const {
        if (phase_ == RepairPhase::ready) return StayStage::ready;
        if (phase_ == RepairPhase::repaired) return StayStage::awaiting_check;
        if (awaits_customer_ || awaits_answer_) return StayStage::awaiting_customer;
        if (is_awaiting_part()) return StayStage::awaiting_part;
        if (phase_ == RepairPhase::in_repair || is_working_) return StayStage::in_work;
        return held_.technician.is_none() ? StayStage::queued : StayStage::assigned;
    }

    void change(const StayStep& step) {
        switch (step.type) {
            case WorkRecorded::about.type:
            case PartFitted::about.type:
                phase_ = RepairPhase::in_repair;
                awaits_customer_ = false;
                break;
            case RepairFinished::about.type:
                phase_ = RepairFinished{{}, static_cast<Check>(step.value)}.reached();
                settle();
                if (phase_ == RepairPhase::ready) stay_.ready = step.at;
                break;
            case QualityChecked::about.type: {
                ++stay_.checks;
                const bool has_passed = step.value == static_cast<int>(CheckOutcome::passed);
                if (!has_passed) ++stay_.checks_failed;
                phase_ = has_passed ? RepairPhase::ready : RepairPhase::in_repair;
                if (has_passed)
                    stay_.ready = step.at;
                else
                    stay_.ready.reset();
                break;
            }
            case HandoverAccepted::about.type:
                held_.unit = step.unit;
                ++stay_.handovers;
                if (!units_.insert(step.unit).second) ++stay_.returns;
                break;
            case TechnicianAssigned::about.type:
                held_.technician = step.person;
                break;
            case LabourStarted::about.type:
                is_working_ = true;
                awaits_customer_ = false;
                break;
            case LabourStopped::about.type:
                is_working_ = false;
                awaits_customer_ = step.value == static_cast<int>(LabourStop::customer);
                break;
            case PartRequested::about.type:
                requests_[step.about].is_wanted = true;
                break;
            case PartRequestReviewed::about.type:
                if (step.value == static_cast<int>(ReviewVerdict::denied))
                    requests_[step.about].is_wanted = false;
                break;
            case PartIssued::about.type:
            case PartReturned::about.type:
                requests_[step.about].issued += step.value;
                break;
            case PartRequestClosed::about.type:
                requests_[step.about].is_wanted = false;
                break;
            case EstimateGiven::about.type:
                awaits_answer_ = true;
                break;
            case EstimateAnswered::about.type:
                awaits_answer_ = false;
                break;
            default:
                break;
        }
    }
    // Nothing has come of a request that is still wanted: not issued, or all of it brought back.
    [[nodiscard]] bool is_awaiting_part() const {
        return std::ranges::any_of(requests_, [](const auto& request) {
            return request.second.is_wanted && request.second.issued <= 0;
        });
    }
    void settle() {
        is_working_ = false;
        awaits_customer_ = false;
        awaits_answer_ = false;
    }
    void end_span(const Held& held, StayStage stage, base::Instant at) {
        if (at > since_) stay_.spans.push_back({stage, held.unit, held.technician, since_, at});
        if (at > since_) since_ = at;
    }

    Stay stay_;
    Held held_;
    base::Instant since_;
    RepairPhase phase_ = RepairPhase::admitted;
    bool is_working_ = false;
    bool awaits_customer_ = false;  // who worked on it has stopped for him
    bool awaits_answer_ = false;    // to an estimate
    struct Request {
        bool is_wanted = false;   // neither denied nor closed
        std::int64_t issued = 0;  // pieces, less what came back
    };
    std::map<base::EventId, Request> requests_;
    std::set<base::UnitId> units_;  // where the device has been
};

}  // namespace

Stay stay_of(base::Instant admitted, const std::vector<StayStep>& steps, base::Instant now) {
    Fold fold{admitted};
    for (const StayStep& step : steps) fold.take(step);
    return fold.end(now);
}

}  // namespace amani::domain
