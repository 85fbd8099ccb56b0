// Devices that wait for their owners: where they lie, and when the owner was told (R-SVC-10).
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"
#include "shared/views/service/job_steps.h"

#include <map>
#include <string>

namespace amani::views {

class ArchiveProjection {
  public:
    explicit ArchiveProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::ShelfAssigned& assigned);
    void apply(const domain::Event& event, const domain::NoticeGiven& given);
    void flush();
    void forget();

  private:
    struct Waiting {
        std::string shelf;
        base::LogicalTime shelved;
        std::int64_t notices = 0;
        base::LogicalTime noticed;
    };

    std::map<base::JobId, Waiting> waiting_;
    store::RowBatch rows_;
    JobSteps steps_;
};

extern const List archive_list;

}  // namespace amani::views
