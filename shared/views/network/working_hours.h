// When sites work, as tables, and as what turnaround times are measured with. Of two that speak of
// one day the one with the later (time, event) stands.
#pragma once

#include "shared/calendar/working_time.h"
#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <memory>

namespace amani::views {

class WorkingHoursProjection {
  public:
    explicit WorkingHoursProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::WorkingWeekSet& set);
    void apply(const domain::Event& event, const domain::OwnWeekSet& set);
    void apply(const domain::Event& event, const domain::HolidaySet& set);
    void apply(const domain::Event& event, const domain::OwnClosureSet& set);

  private:
    std::unique_ptr<store::Statement> set_week_;
    std::unique_ptr<store::Statement> set_closure_;
};

// The working time of a site: its own weeks where it has said some, else the network's; closures of
// its own, of its province, of the network, in this order.
[[nodiscard]] calendar::WorkingTime working_time_of(store::Database& database, base::SiteId site);

extern const List working_weeks_list;
extern const List closures_list;

}  // namespace amani::views
