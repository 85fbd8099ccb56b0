// What a revoked site had not sent, event by event (C-15). The hub notes it of the segments that it
// keeps apart; it follows from no applied event, so it has no place among the tables that a rebuild
// clears.
#pragma once

#include <string_view>

namespace amani::views {

// `through` is the last event that was signed together with this one; `breach` is 0 when nothing
// speaks against the event.
inline constexpr std::string_view late_events_schema = R"sql(
CREATE TABLE late_event(
    id INTEGER PRIMARY KEY, log TEXT NOT NULL, site INTEGER NOT NULL, type INTEGER NOT NULL, number TEXT NOT NULL,
    day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL, through INTEGER NOT NULL,
    breach INTEGER NOT NULL, detail TEXT NOT NULL, row BLOB NOT NULL) STRICT;
)sql";

}  // namespace amani::views
