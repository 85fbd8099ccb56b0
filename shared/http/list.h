// One list contract for every resource: typed filters, declared sort keys, an opaque cursor that is
// stable under inserts, a jump to any row, chosen fields, totals, a count that is exact to 1,000
// or, when asked, to the end, and CSV or XLSX of all rows at the same address (list_export.h).
//
// A resource declares its columns once (ListSpec); the frame reads the query into a ListQuery or
// refuses it with the exact parameter; the resource answers one ListPage; OpenAPI is made from the
// same declaration.
#pragma once

#include "shared/domain/network/rights.h"
#include "shared/http/message.h"

#include <boost/json.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amani::http {

enum class ColumnType { text, integer, amount, day, instant, duration, choice, id, flag };
// eq state=ready · in state_in=ready,open · gt ge lt le age_gt=3d
enum class Operator { eq, ne, gt, ge, lt, le, in };
enum class Use { shown, filtered, sorted, filtered_and_sorted };

struct Column {
    std::string name;
    ColumnType type = ColumnType::text;
    Use use = Use::shown;
    Text label;
    std::vector<std::string> choices;  // of a choice; empty = any word
    // A further subject that a person must be allowed to read. For others the column does not
    // exist.
    std::optional<domain::Subject> needs = std::nullopt;
};

struct ListSpec {
    std::string_view rows = {};  // by which row_words know its rows: "jobs"
    std::vector<Column> columns;
    std::string default_sort;  // "-admitted_on"; empty = the resource's own order
    enum class Search { none, q } search = Search::none;
    std::vector<std::string> totals;  // names of what `totals=1` adds up

    [[nodiscard]] const Column* find(std::string_view name) const;
};

// Amounts, integers, days (days since 1970), instants and durations (milliseconds), flags (0, 1)
// are integers.
using FilterValue = std::variant<std::int64_t, std::string>;

struct Filter {
    std::string column;
    Operator op = Operator::eq;
    std::vector<FilterValue> values;  // one, or several for `in`
};

enum class Order { ascending, descending };
struct SortKey {
    std::string column;
    Order order = Order::ascending;
};

enum class Count { none, first_ones, all };  // first_ones: up to limits::exact_count

struct ListQuery {
    std::vector<Filter> filters;
    std::vector<SortKey> sort;
    std::optional<boost::json::array> after;  // `next` of the page before
    std::int64_t offset = 0;  // rows to pass over; negative: from so many before the end on
    int limit = 0;
    std::vector<std::string> fields;  // empty = all
    bool totals = false;
    Count count = Count::first_ones;  // none from the second page on, and for CSV
    std::string q;
};

struct ListPage {
    boost::json::array rows;  // objects whose members are the columns' names (and more)
    std::optional<boost::json::array>
        next;                           // key of the last row; none when this was the last page
    std::optional<std::int64_t> count;  // one more than most_counted when there are more
    boost::json::object totals;
};

using ListHandler = std::function<Answered<ListPage>(const Request&, const ListQuery&)>;

// `today` makes "today-7" readable.
[[nodiscard]] Answered<ListQuery> read_list_query(const ListSpec& spec, const Request& request,
                                                  base::Day today);
// {rows, next, count {value, exact}, totals}
[[nodiscard]] boost::json::object to_json(const ListPage& page, const ListQuery& query);
// How far such a count goes.
[[nodiscard]] std::int64_t most_counted(Count count);
[[nodiscard]] bool is_filtered(const Column& column);
[[nodiscard]] bool is_sorted(const Column& column);
// The operators by which such a column is filtered.
[[nodiscard]] std::span<const Operator> operators_of(ColumnType type);
// OpenAPI parameters and the page's schema around the row's.
[[nodiscard]] boost::json::array parameters_of(const ListSpec& spec);
[[nodiscard]] boost::json::object page_schema(const ListSpec& spec, const boost::json::value& row);

[[nodiscard]] std::string_view suffix_of(Operator op);  // "_gt"; empty for eq

}  // namespace amani::http
