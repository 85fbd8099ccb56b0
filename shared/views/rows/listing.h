// A list that a screen pages through, declared once as data: where its rows come from, its columns,
// what may be filtered and sorted. SQL is built from the text of the declaration alone; values from
// users are always bound. Paging is by key set (the last row's sort value and key), so it is stable
// under inserts. A page may also begin at a place in the list: the keys before it, or behind it
// when the place is told from the end, are walked over, and nothing else is read of their rows.
#pragma once

#include "shared/base/result.h"
#include "shared/store/database.h"
#include "shared/views/rows/searching.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amani::views {

enum class CellKind : std::uint8_t {
    integer,
    wide,
    amount,
    cost,
    text,
    day,
    instant,
    event,
    site,
    name
};
// integer: a plain number · wide: a number that may be 2^53 and more · amount: Rial · cost: Rial
// that goods have cost the company · day: days since 1970 · instant: a LogicalTime · event: an
// event or record id · site: a SiteId · name: an enumerator

struct RecordKind;  // record_kind.h

// The names of an enumeration's values in the API; none for other kinds of cells.
struct EnumNames {
    std::string_view (*name_of)(std::int64_t) = nullptr;  // empty for a value without a name
    std::optional<std::int64_t> (*value_of)(std::string_view) = nullptr;
};

template <class Enum>
[[nodiscard]] std::string_view enumerator_name(std::int64_t value) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
        if (static_cast<std::int64_t>(each.value) == value) name = each.name;
    });
    return name;
}
template <class Enum>
[[nodiscard]] std::optional<std::int64_t> enumerator_value(std::string_view name) {
    std::optional<std::int64_t> value;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
        if (name == each.name) value = static_cast<std::int64_t>(each.value);
    });
    return value;
}

enum class Sorting : std::uint8_t { no, yes };  // yes: never NULL, and indexed where it pays

// Whether every row has something in a column. as_its_kind: an id, a day or an instant may be none,
// anything else is always there. What comes from an outer join may be missing, whatever is said.
enum class Presence : std::uint8_t { as_its_kind, always, sometimes };

struct ListColumn {
    std::string_view name;  // as the API shows it
    std::string_view sql;   // an expression over the declaration's tables
    CellKind kind = CellKind::integer;
    Sorting sorting = Sorting::no;
    EnumNames names = {};
    const RecordKind* of = nullptr;  // of an event: the kind of record whose codes it may be
                                     // filtered by; null: by the number of any document
    Presence presence = Presence::as_its_kind;
    // What a row shows, when people see another form than the one that is filtered and sorted by
    // `sql`. Empty: `sql`.
    std::string_view shown = {};
    // The site in this column wrote the event whose id is the row's key. A site's rows then lie
    // side by side, and a filter by the site reads these alone.
    bool is_site_of_key = false;
    // Of a column that is an expression: what an index answers and holds of every row with the
    // value {} in this column. Rows are then found by it and sorted.
    std::string_view found_by = {};

    [[nodiscard]] constexpr ListColumn found(std::string_view condition) const {
        ListColumn column = *this;
        column.found_by = condition;
        return column;
    }
    [[nodiscard]] constexpr ListColumn shown_as(std::string_view expression) const {
        ListColumn column = *this;
        column.shown = expression;
        return column;
    }
    [[nodiscard]] constexpr ListColumn wrote_the_key() const {
        ListColumn column = *this;
        column.is_site_of_key = true;
        return column;
    }
    [[nodiscard]] constexpr ListColumn sorted() const {
        ListColumn column = *this;
        column.sorting = Sorting::yes;
        return column;
    }
    [[nodiscard]] constexpr ListColumn always() const {
        ListColumn column = *this;
        column.presence = Presence::always;
        return column;
    }
    [[nodiscard]] constexpr ListColumn sometimes() const {
        ListColumn column = *this;
        column.presence = Presence::sometimes;
        return column;
    }
};

template <class Enum>
[[nodiscard]] constexpr ListColumn name_column(std::string_view name, std::string_view sql,
                                               Sorting sorting = Sorting::no) {
    return {name, sql, CellKind::name, sorting, {&enumerator_name<Enum>, &enumerator_value<Enum>}};
}
// A column with the ids of records of this kind.
[[nodiscard]] constexpr ListColumn record_column(std::string_view name, std::string_view sql,
                                                 const RecordKind& of) {
    return {name, sql, CellKind::event, Sorting::no, {}, &of};
}

// "08:00-17:00" of two columns of minutes since midnight; empty where the second is not the later.
[[nodiscard]] std::string hours_sql(std::string_view from, std::string_view until);

// The serial in a column of normalised ones as people write it.
[[nodiscard]] std::string written_serial_sql(std::string_view column);

enum class Direction : std::uint8_t { ascending, descending };

// A column named "search" holds a search key already: it is searched, never shown.
inline constexpr std::string_view search_column = "search";

struct List {
    std::string_view name;                // "used-parts": the address of the resource
    std::string_view from;                // tables and joins, without the word FROM
    std::span<const ListColumn> columns;  // the first is the key: unique and not NULL
    std::string_view sort;                // default: a sortable column, or the key
    Direction direction = Direction::descending;
    std::span<const Sought> searched = {};  // empty: the list is not searched
    std::string_view found_by = {};         // what Sought::rows select, as SQL; empty: the key
};

// Whether a row may have nothing in this column of the list.
[[nodiscard]] bool may_be_none(const List& list, const ListColumn& column);

// "/used-parts".
[[nodiscard]] inline std::string address_of(const List& list) {
    return "/" + std::string{list.name};
}

using Cell = std::variant<std::monostate, std::int64_t, std::string>;  // monostate: NULL

enum class Comparison : std::uint8_t {
    equal,
    not_equal,
    less,
    at_most,
    greater,
    at_least,
    contains,  // compares search keys (base::search_key); the value is one already
    begins_with,
    ends_with,
    any_of,   // one of `any`
    searched  // found by `search`; of no column
};

struct Filter {
    std::string column;
    Comparison comparison = Comparison::equal;
    Cell value;
    std::vector<Cell> any = {};  // of any_of
    Search search = {};          // of searched
};

struct Cursor {
    Cell sort_value;
    Cell key;
};

struct ListQuery {
    std::vector<Filter> filters;         // all must hold
    std::string sort;                    // empty: the list's default
    std::optional<Direction> direction;  // none: the list's default
    std::optional<Cursor> after;
    // Without `after`: so many rows are passed over; negative: the page begins so many before the
    // end. From the nearer end it costs half the list at most.
    std::int64_t offset = 0;
    int limit = 100;  // 1 to most_rows
};
inline constexpr int most_rows = 500;
inline constexpr std::int64_t counted_exactly = 1'000;

struct ListPage {
    std::vector<std::vector<Cell>> rows;  // one cell a column, in the declaration's order
    std::optional<Cursor> next;           // none: this was the last page
};

// A query that the declaration does not allow: an unknown or unsortable column, a value of the
// wrong kind.
enum class ListFault : std::uint8_t {
    no_such_column,
    wrong_kind_of_value,
    not_searchable,  // only text can be searched, and a list that says where
    not_sortable,
    not_summable,
    foreign_cursor,
};
struct ListTrouble {
    std::string field;
    ListFault why = ListFault::no_such_column;
};

// Call before several reads with the same search, so that its rows are looked for once.
void look_up(store::Database& database, const List& list, Search& search);
[[nodiscard]] base::Result<ListPage, ListTrouble> read_list(store::Database& database,
                                                            const List& list,
                                                            const ListQuery& query);
// The number of rows that match, exact up to `most`, beyond that one more.
[[nodiscard]] base::Result<std::int64_t, ListTrouble> count_list(
    store::Database& database, const List& list, const std::vector<Filter>& filters,
    std::int64_t most = counted_exactly);
// The sums of `columns` over all rows that match, in the order of `columns`.
[[nodiscard]] base::Result<std::vector<std::int64_t>, ListTrouble> add_up_list(
    store::Database& database, const List& list, const std::vector<Filter>& filters,
    std::span<const std::string> columns);

}  // namespace amani::views
