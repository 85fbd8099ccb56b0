// Charges, discounts and estimates of jobs as tables, and a job's account read from them.
#pragma once

#include "shared/domain/billing/account.h"
#include "shared/domain/billing/estimate.h"
#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"
#include "shared/views/service/job_steps.h"

#include <boost/describe.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace amani::views {

class BillingProjection {
  public:
    explicit BillingProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::LabourRecorded& recorded);
    void apply(const domain::Event& event, const domain::ChargeAdded& added);
    void apply(const domain::Event& event, const domain::LineWithdrawn& withdrawn);
    void apply(const domain::Event& event, const domain::DiscountGranted& granted);
    void apply(const domain::Event& event, const domain::EstimateGiven& given);
    void apply(const domain::Event& event, const domain::EstimateAnswered& answered);
    void flush();
    void forget();

  private:
    struct Estimate {
        base::JobId job;
        domain::EstimateGiven said;
        base::LogicalTime given;  // 0: not known here yet
        base::UserId author;
        domain::EstimateAnswered answer;
        base::LogicalTime answered;  // 0: it waits
    };

    std::map<base::EstimateId, Estimate> estimates_;
    store::RowBatch charges_;
    store::RowBatch withdrawn_;
    std::unique_ptr<store::Statement> grant_;
    store::RowBatch estimate_rows_;
    JobSteps steps_;
};

// A job's account as of `day`: parts and labour at the prices of their own days, VAT at the rate of
// `day`. Settled.
[[nodiscard]] domain::JobAccount account_of(store::Database& database, base::JobId job,
                                            base::Day day);
// Labour or a charge of the job that was not withdrawn.
[[nodiscard]] bool is_charge_of(store::Database& database, base::JobId job, base::EventId line);

struct EstimateRow {
    base::EstimateId id;
    base::Rial amount;
    base::Day valid_until;
    base::Rial inspection_fee;
    base::LogicalTime given_time;
    std::int64_t answer = 0;  // a domain::EstimateAnswer, or 0
    base::LogicalTime answered_time;
};
BOOST_DESCRIBE_STRUCT(EstimateRow, (),
                      (id, amount, valid_until, inspection_fee, given_time, answer, answered_time))
// The one that stands.
[[nodiscard]] std::optional<EstimateRow> latest_estimate(store::Database& database,
                                                         base::JobId job);
[[nodiscard]] std::optional<domain::Approval> approval_of(const std::optional<EstimateRow>& latest);

extern const List estimates_list;
extern const List discounts_list;

}  // namespace amani::views
