// Visits as a table.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/domain/visits/visit_phase.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <map>
#include <optional>

namespace amani::views {

class VisitsProjection {
  public:
    explicit VisitsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::VisitPlanned& planned);
    void apply(const domain::Event& event, const domain::VisitStarted& started);
    void apply(const domain::Event& event, const domain::VisitEnded& ended);
    void flush();
    void forget();

  private:
    struct Visit {
        domain::VisitPlanned plan;
        base::LogicalTime planned;  // 0: not known here yet
        base::LogicalTime started;
        domain::VisitEnded end;
        base::LogicalTime ended;  // 0: not yet
    };

    std::map<base::VisitId, Visit> visits_;
    store::RowBatch rows_;
};

struct VisitRow {
    base::VisitId id;
    base::ServiceRequestId request;
    base::JobId job;
    base::LogicalTime planned_time;  // 0: the plan is not known here yet
    domain::VisitPhase state{};
};
BOOST_DESCRIBE_STRUCT(VisitRow, (), (id, request, job, planned_time, state))
[[nodiscard]] std::optional<VisitRow> visit(store::Database& database, base::VisitId id);

// First visits that ended with the work done and no second one within 14 days, of the first visits
// that ended in a period of which so many days have passed (RULES §7.2).
struct FirstVisits {
    std::int64_t ended = 0;
    std::int64_t fixed = 0;
};
[[nodiscard]] FirstVisits first_visits(store::Database& database, base::Day from, base::Day until);

extern const List visits_list;

}  // namespace amani::views
