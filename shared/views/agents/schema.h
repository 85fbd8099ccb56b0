// Agents' terms over time, and payments.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

inline constexpr std::string_view agents_schema = R"sql(
CREATE TABLE agent_terms(
    agent INTEGER NOT NULL, time INTEGER NOT NULL, event INTEGER NOT NULL, day INTEGER NOT NULL,
    policy INTEGER NOT NULL, rate INTEGER NOT NULL, vat INTEGER NOT NULL, credit_limit INTEGER NOT NULL,
    PRIMARY KEY (agent, time, event)) STRICT, WITHOUT ROWID;
CREATE TABLE payment(
    id INTEGER PRIMARY KEY, agent INTEGER NOT NULL, direction INTEGER NOT NULL, amount INTEGER NOT NULL,
    reference TEXT NOT NULL, day INTEGER NOT NULL, time INTEGER NOT NULL, author INTEGER NOT NULL) STRICT;
CREATE INDEX payment_agent ON payment(agent, id);
)sql";
inline constexpr std::array<std::string_view, 2> agents_tables{"agent_terms", "payment"};

}  // namespace amani::views
