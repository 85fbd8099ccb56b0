#include "shared/domain/flows/hub_day.h"

namespace amani::domain {

namespace {

struct ClockRow {  // ()
    base::Day today;
};
BOOST_DESCRIBE_STRUCT(ClockRow, (), (today))

constexpr RowKey clock_key{Table::clock};

}  // namespace

HubDay::HubDay(BooksStore& store) : store_(store) { reload(); }

void HubDay::reload() { today_ = row_or_empty<ClockRow>(store_, clock_key).today; }

void HubDay::begin(base::Day today) {
    today_ = today;
    save_row(store_, clock_key, ClockRow{today});
}

base::Day HubDay::today_or(base::Day day) const { return today_.is_none() ? day : today_; }

}  // namespace amani::domain
