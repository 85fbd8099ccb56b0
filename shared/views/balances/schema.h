// Balances of all books, and the kardex: what came to and left each real place.
#pragma once

#include <string_view>

namespace amani::views {

inline constexpr std::string_view balances_schema = R"sql(
CREATE TABLE balance(
    book INTEGER NOT NULL, holder INTEGER NOT NULL, number INTEGER NOT NULL, item INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (book, holder, number, item)) STRICT, WITHOUT ROWID;
CREATE TABLE kardex(
    item INTEGER NOT NULL, holder INTEGER NOT NULL, number INTEGER NOT NULL, day INTEGER NOT NULL,
    event INTEGER NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (item, holder, number, day, event)) STRICT, WITHOUT ROWID;
)sql";
// A list of moves is in the order of the events.
inline constexpr std::string_view moves_by_event_schema =
    "CREATE INDEX kardex_event ON kardex(event)";
// A list of stock is in the order of the parts. New keys are few beside amounts that change.
inline constexpr std::string_view stock_by_part_schema =
    "CREATE INDEX balance_item ON balance(book, item) WHERE book = 1";

}  // namespace amani::views
