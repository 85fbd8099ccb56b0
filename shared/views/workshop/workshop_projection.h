// The workshop's events as tables. Of two that say the same thing the later (time) stands; counts
// and quantities are added.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/service/job_steps.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace amani::views {

class WorkshopProjection {
  public:
    explicit WorkshopProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::UnitDefined& defined);
    void apply(const domain::Event& event, const domain::UnitMemberSet& set);
    void apply(const domain::Event& event, const domain::CheckListDefined& defined);
    void apply(const domain::Event& event, const domain::HandedOver& handed);
    void apply(const domain::Event& event, const domain::HandoverAccepted& accepted);
    void apply(const domain::Event& event, const domain::HandoverRefused& refused);
    void apply(const domain::Event& event, const domain::TechnicianAssigned& assigned);
    void apply(const domain::Event& event, const domain::LabourStarted& started);
    void apply(const domain::Event& event, const domain::LabourStopped& stopped);
    void apply(const domain::Event& event, const domain::QualityChecked& checked);
    void apply(const domain::Event& event, const domain::PartRequested& requested);
    void apply(const domain::Event& event, const domain::PartRequestReviewed& reviewed);
    void apply(const domain::Event& event, const domain::PartIssued& issued);
    void apply(const domain::Event& event, const domain::PartReturned& returned);
    void apply(const domain::Event& event, const domain::PartRequestClosed& closed);
    void flush();
    void forget();

  private:
    struct Bench {
        base::HandoverId handover;
        base::UnitId handed_to;
        base::LogicalTime handed;
        base::LogicalTime answered;
        base::UnitId unit;
        base::LogicalTime unit_since;
        base::UserId technician;
        base::LogicalTime assigned;
        bool awaits_customer = false;
        base::LogicalTime labour;
        std::int64_t checks = 0;
        std::int64_t checks_failed = 0;
    };
    struct Clock {
        base::UserId user;
        base::LogicalTime started;
        base::LogicalTime stopped;
        std::int64_t reason = 0;
        std::string note;
    };
    struct Request {
        base::JobId job;
        std::string number;
        base::PartId part;
        base::Quantity quantity;
        base::UserId asked_by;
        base::LogicalTime asked;
        base::Day asked_day;
        std::string note;
        std::int64_t verdict = 0;
        base::PartId approved_part;
        base::Quantity approved;
        base::UserId reviewed_by;
        base::LogicalTime reviewed;
        std::string reason;
        base::Quantity issued;
        base::LogicalTime issued_last;
        base::LogicalTime closed;
    };
    void answer(const domain::Event& event, base::JobId job);
    void work(const domain::Event& event, base::JobId job, bool awaits_customer);
    void move(const domain::Event& event, base::JobId job, base::PartRequestId request,
              base::PartId part, base::Quantity quantity, const std::vector<std::string>& serials);

    std::unique_ptr<store::Statement> define_unit_;
    std::unique_ptr<store::Statement> set_member_;
    std::unique_ptr<store::Statement> define_list_;
    std::map<base::JobId, Bench> benches_;
    std::map<std::pair<base::JobId, base::EventId>, Clock> clocks_;
    std::map<base::PartRequestId, Request> requests_;
    store::RowBatch bench_rows_;
    store::RowBatch clock_rows_;
    store::RowBatch request_rows_;
    store::RowBatch issue_rows_;
    store::RowBatch check_rows_;
    JobSteps steps_;
};

}  // namespace amani::views
