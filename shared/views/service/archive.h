// Devices that wait for their owners: where they lie, and when the owner was told (R-SVC-10).
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"
#include "shared/views/service/job_steps.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace amani::views {

class ArchiveProjection {
  public:
    explicit ArchiveProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::ShelfAssigned& assigned);
    void apply(const domain::Event& event, const domain::NoticeGiven& given);
    void apply(const domain::Event& event, const domain::NoticeFellDue& due);
    void flush();
    void forget();

  private:
    struct Waiting {
        std::string shelf;
        base::LogicalTime shelved;
        std::int64_t notices = 0;
        base::LogicalTime noticed;
    };
    void count_notice(const domain::Event& event, base::JobId job);

    std::map<base::JobId, Waiting> waiting_;
    store::RowBatch rows_;
    JobSteps steps_;
};

extern const List archive_list;

struct DueNotice {
    base::JobId job;
    std::int32_t days = 0;  // after which it is due
    base::Day day;          // on which it fell due
};
// Of the devices that wait, all over the network, those whose owner has a mobile number and is to
// be told today, as far as `counts` says so; `most` at most.
[[nodiscard]] std::vector<DueNotice> due_notices(
    store::Database& database, base::Day today, std::size_t most,
    const std::function<bool(const DueNotice&)>& counts);

}  // namespace amani::views
