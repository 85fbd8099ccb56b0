// The steps of jobs as rows: what happened to a device, whatever console has recorded it.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"

#include <string_view>

namespace amani::views {

// What a step says besides the event itself.
struct JobStep {
    std::string_view first_text = {};
    std::string_view second_text = {};
    std::string_view third_text = {};
    base::PartId part = {};
    base::EventId subject = {};  // the used part, the request or the clock that it is about
    base::UnitId unit = {};
    base::UserId person = {};
    std::int64_t value = 0;  // an enumerator of the event: a verdict, a reason
    base::RepairCodeId fault = {};
    base::RepairCodeId cause = {};
    base::RepairCodeId action = {};
};

class JobSteps {
  public:
    explicit JobSteps(store::Database& database);
    void add(const domain::Event& event, base::JobId job, const JobStep& step);
    void flush() { rows_.flush(); }
    void forget() { rows_.clear(); }

  private:
    store::RowBatch rows_;
};

}  // namespace amani::views
