// Messages to customers: what facts they tell of, in which words, and what has become of them.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// A row a fact that a message could tell of. Its parts merge under the fact's id: what has become
// of the message may be known first. Of two results the later (time) stands. state is a
// domain::MessageState. A template's `since` is the first time at which its kind was switched on:
// of earlier facts nobody is told.
inline constexpr std::string_view messages_schema = R"sql(
CREATE TABLE message(
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, job INTEGER NOT NULL, visit INTEGER NOT NULL, fact_time INTEGER NOT NULL,
    outcome INTEGER NOT NULL, mobile TEXT NOT NULL, parts INTEGER NOT NULL, trouble TEXT NOT NULL, settled_time INTEGER NOT NULL,
    retried_time INTEGER NOT NULL, drop_reason TEXT NOT NULL, dropped_by INTEGER NOT NULL, dropped_time INTEGER NOT NULL,
    state INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN outcome = 1 THEN 2
        WHEN dropped_time <> 0 OR outcome IN (2, 3) THEN 3
        WHEN outcome = 0 OR retried_time > settled_time THEN 1
        WHEN outcome = 6 THEN 5 ELSE 4 END) STORED) STRICT;
CREATE INDEX message_waiting ON message(kind, fact_time) WHERE state = 1;
CREATE INDEX message_open ON message(state, id) WHERE state IN (4, 5);
CREATE INDEX message_job ON message(job) WHERE job <> 0;
CREATE TABLE message_template(
    kind INTEGER PRIMARY KEY, id INTEGER NOT NULL, text TEXT NOT NULL, sending INTEGER NOT NULL, time INTEGER NOT NULL,
    since INTEGER NOT NULL) STRICT;
CREATE TABLE message_policy(
    id INTEGER PRIMARY KEY, from_minute INTEGER NOT NULL, until_minute INTEGER NOT NULL, stale_hours INTEGER NOT NULL,
    day INTEGER NOT NULL, time INTEGER NOT NULL) STRICT;
)sql";
// Of visits, by whom they are to.
inline constexpr std::string_view messages_of_visits_schema =
    "CREATE INDEX message_visit ON message(visit) WHERE visit <> 0";
// told: 1 for a message of which something has become, or whose kind is on and was when its fact
// happened. People see no others, and most networks have many.
inline constexpr std::string_view told_messages_schema = R"sql(
ALTER TABLE message ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE message SET told = 1 WHERE settled_time <> 0 OR dropped_time <> 0 OR (fact_time <> 0 AND EXISTS (
    SELECT 1 FROM message_template AS one WHERE one.kind = message.kind AND one.sending = 1 AND one.since <= fact_time));
CREATE INDEX message_told ON message(id) WHERE told <> 0;
DROP INDEX message_job;
CREATE INDEX message_job ON message(job);
)sql";
inline constexpr std::array<std::string_view, 3> messages_tables{"message", "message_template",
                                                                 "message_policy"};

}  // namespace amani::views
