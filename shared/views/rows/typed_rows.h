// Rows of a query as described structs: column i of the statement is member i of the struct.
// Integers, ids, days, instants, Rial, enums and text; a NULL (an outer join's missing half) is the
// member's zero.
#pragma once

#include "shared/base/ensure.h"
#include "shared/base/ids.h"
#include "shared/store/database.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace amani::views {

template <class Member>
void read_column(const store::Statement& from, int column, Member& into) {
    if (from.is_null(column)) {
        into = Member{};
    } else if constexpr (base::IntegerId<Member>) {
        into = from.id<Member>(column);
    } else if constexpr (std::is_enum_v<Member> || std::is_integral_v<Member>) {
        into = static_cast<Member>(from.integer(column));
    } else {
        static_assert(std::is_same_v<Member, std::string>, "a column is an integer or a text");
        into = from.string(column);
    }
}

// The row that the statement stands on.
template <class Row>
[[nodiscard]] Row row_of(const store::Statement& from) {
    using Members = boost::describe::describe_members<Row, boost::describe::mod_public>;
    base::ensure(from.columns() == static_cast<int>(boost::mp11::mp_size<Members>::value),
                 "a query has as many columns as its row struct");
    Row row;
    int column = 0;
    boost::mp11::mp_for_each<Members>(
        [&](auto member) { read_column(from, column++, row.*member.pointer); });
    return row;
}

// All rows of `sql` with `values` bound in order.
template <class Row, class... Values>
[[nodiscard]] std::vector<Row> rows(store::Database& database, std::string_view sql,
                                    const Values&... values) {
    store::Statement& statement = database.cached(sql);
    statement.with(values...);
    std::vector<Row> all;
    while (statement.step()) all.push_back(row_of<Row>(statement));
    statement.reset();
    return all;
}

// The first row, if there is one.
template <class Row, class... Values>
[[nodiscard]] std::optional<Row> row(store::Database& database, std::string_view sql,
                                     const Values&... values) {
    store::Statement& statement = database.cached(sql);
    statement.with(values...);
    std::optional<Row> found;
    if (statement.step()) found = row_of<Row>(statement);
    statement.reset();
    return found;
}

// The integer in the first column of the first row, or `otherwise`.
template <class... Values>
[[nodiscard]] std::int64_t number(store::Database& database, std::int64_t otherwise,
                                  std::string_view sql, const Values&... values) {
    store::Statement& statement = database.cached(sql);
    statement.with(values...);
    const std::int64_t found =
        statement.step() && !statement.is_null(0) ? statement.integer(0) : otherwise;
    statement.reset();
    return found;
}

// The text in the first column of the first row; empty when there is none.
template <class... Values>
[[nodiscard]] std::string first_text(store::Database& database, std::string_view sql,
                                     const Values&... values) {
    store::Statement& statement = database.cached(sql);
    statement.with(values...);
    std::string found;
    if (statement.step()) found = statement.string(0);
    statement.reset();
    return found;
}

}  // namespace amani::views
