// Customers, and the words by which they are found.
#pragma once

#include <array>
#include <string_view>

namespace amani::views {

// customer_word: each folded word of the name, the mobile number and the national id, in small
// letters.
inline constexpr std::string_view customers_schema = R"sql(
CREATE TABLE customer(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL,
    national_id TEXT NOT NULL, mobile TEXT NOT NULL, address TEXT NOT NULL, search TEXT NOT NULL,
    time INTEGER NOT NULL, event INTEGER NOT NULL) STRICT;
CREATE TABLE customer_word(
    word TEXT NOT NULL, customer INTEGER NOT NULL, PRIMARY KEY (word, customer)) STRICT, WITHOUT ROWID;
)sql";
// The last four digits, by which people look for a customer (listing.cpp, ends_with).
inline constexpr std::string_view customer_ends_schema =
    "CREATE INDEX customer_mobile_end ON customer(substr(mobile, -4))";
inline constexpr std::array<std::string_view, 2> customers_tables{"customer", "customer_word"};

}  // namespace amani::views
