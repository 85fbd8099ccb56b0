#include "shared/views/rows/listing.h"

#include "shared/base/ensure.h"
#include "shared/views/rows/events_of_site.h"
#include "shared/views/rows/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace amani::views {
namespace {

const ListColumn* find_column(const List& list, std::string_view name) {
    const auto found = std::ranges::find(list.columns, name, &ListColumn::name);
    return found == list.columns.end() ? nullptr : &*found;
}

// Whether `from` joins the table with this name by an outer join.
bool is_outer_joined(std::string_view from, std::string_view table) {
    constexpr std::string_view join = "LEFT JOIN ";
    for (auto at = from.find(join); at != std::string_view::npos; at = from.find(join, at + 1)) {
        const auto begin = at + join.size();
        const auto joined = from.substr(begin, from.find(" ON ", begin) - begin);
        if (joined == table || joined.ends_with(" AS " + std::string{table})) return true;
    }
    return false;
}

bool fits(const ListColumn& column, const Cell& value) {
    return column.kind == CellKind::text ? std::holds_alternative<std::string>(value)
                                         : std::holds_alternative<std::int64_t>(value);
}

std::string_view sign(Comparison comparison) {
    switch (comparison) {
        case Comparison::equal:
            return "=";
        case Comparison::not_equal:
            return "<>";
        case Comparison::less:
            return "<";
        case Comparison::at_most:
            return "<=";
        case Comparison::greater:
            return ">";
        case Comparison::at_least:
            return ">=";
        case Comparison::contains:
        case Comparison::ends_with:
        case Comparison::begins_with:
        case Comparison::any_of:
        case Comparison::searched:
            break;  // written otherwise
    }
    return "=";
}

using Added = base::Result<base::Done, ListTrouble>;

Added add_part(Sentence& sentence, const ListColumn& column, const Filter& filter) {
    const auto* text = std::get_if<std::string>(&filter.value);
    if (text == nullptr || column.kind != CellKind::text)
        return base::Refused{ListTrouble{filter.column, ListFault::not_searchable}};
    const std::string sql{column.sql};
    sentence.sql += " AND " + (column.name == search_column ? sql : "search_key(" + sql + ")");
    sentence.sql += like(sentence, *text, Open::at_both_ends);
    return base::Done{};
}

Added add_choice(Sentence& sentence, const ListColumn& column, const Filter& filter) {
    ((sentence.sql += " AND ") += column.sql) += " IN (";
    for (std::size_t i = 0; i < filter.any.size(); ++i) {
        if (!fits(column, filter.any[i]))
            return base::Refused{ListTrouble{filter.column, ListFault::wrong_kind_of_value}};
        if (i > 0) sentence.sql += ", ";
        sentence.parameter(filter.any[i]);
    }
    sentence.sql += ')';
    return base::Done{};
}

// As a range, which an index of the column answers: a text is compared byte by byte.
Added add_beginning(Sentence& sentence, const ListColumn& column, const Filter& filter) {
    const auto* text = std::get_if<std::string>(&filter.value);
    if (text == nullptr || column.kind != CellKind::text)
        return base::Refused{ListTrouble{filter.column, ListFault::not_searchable}};
    if (text->empty()) return base::Done{};
    std::string behind = *text;
    behind.back() = static_cast<char>(static_cast<unsigned char>(behind.back()) + 1);
    ((sentence.sql += " AND ") += column.sql) += " >= ";
    sentence.parameter(*text);
    ((sentence.sql += " AND ") += column.sql) += " < ";
    sentence.parameter(behind);
    return base::Done{};
}

// Tables that are searched by the end of a text have an index of its last four characters.
Added add_end(Sentence& sentence, const ListColumn& column, const Filter& filter) {
    const auto* text = std::get_if<std::string>(&filter.value);
    if (text == nullptr || column.kind != CellKind::text)
        return base::Refused{ListTrouble{filter.column, ListFault::not_searchable}};
    constexpr std::size_t indexed = 4;
    const std::string sql{column.sql};
    const bool is_ascii = std::ranges::all_of(*text, [](char c) { return c > 0; });
    if (is_ascii && text->size() >= indexed) {
        sentence.sql += " AND substr(" + sql + ", -4) = ";
        sentence.parameter(text->substr(text->size() - indexed));
    }
    sentence.sql += " AND " + sql + like(sentence, *text, Open::in_front);
    return base::Done{};
}

// A number that no site can have is left to the comparison itself, which finds nothing.
void add_keys_of_site(Sentence& sentence, const ListColumn& key, std::int64_t site) {
    if (site < 0 || site > base::max_site) return;
    const auto [first, last] = events_of({static_cast<std::uint32_t>(site)});
    ((sentence.sql += " AND ") += key.sql) += " >= ";
    sentence.parameter(first.value);
    ((sentence.sql += " AND ") += key.sql) += " <= ";
    sentence.parameter(last.value);
}

bool is_found(const ListColumn& column, const Filter& filter) {
    return filter.comparison == Comparison::equal && !column.found_by.empty();
}

Added add_comparison(Sentence& sentence, const ListColumn& column, const Filter& filter) {
    if (!fits(column, filter.value))
        return base::Refused{ListTrouble{filter.column, ListFault::wrong_kind_of_value}};
    const auto value = sentence.bound(filter.value);
    if (is_found(column, filter)) sentence.sql += " AND " + filled(column.found_by, value);
    ((sentence.sql += " AND ") += column.sql) += ' ';
    (sentence.sql += sign(filter.comparison)) += ' ';
    sentence.sql += value;
    return base::Done{};
}

Added add_filter(Sentence& sentence, store::Database& database, const List& list,
                 const Filter& filter) {
    if (filter.comparison == Comparison::searched) {
        if (list.searched.empty())
            return base::Refused{ListTrouble{"q", ListFault::not_searchable}};
        add_search(sentence, database, list, filter.search);
        return base::Done{};
    }
    const ListColumn* column = find_column(list, filter.column);
    if (column == nullptr)
        return base::Refused{ListTrouble{filter.column, ListFault::no_such_column}};
    switch (filter.comparison) {
        case Comparison::any_of:
            return add_choice(sentence, *column, filter);
        case Comparison::contains:
            return add_part(sentence, *column, filter);
        case Comparison::begins_with:
            return add_beginning(sentence, *column, filter);
        case Comparison::ends_with:
            return add_end(sentence, *column, filter);
        default:
            break;
    }
    const auto* site = std::get_if<std::int64_t>(&filter.value);
    if (column->is_site_of_key && filter.comparison == Comparison::equal && site != nullptr)
        add_keys_of_site(sentence, list.columns.front(), *site);
    return add_comparison(sentence, *column, filter);
}

Added add_filters(Sentence& sentence, store::Database& database, const List& list,
                  const std::vector<Filter>& filters) {
    for (const Filter& filter : filters) {
        if (auto added = add_filter(sentence, database, list, filter); !added) return added;
    }
    return base::Done{};
}

Cell cell_of(const store::Statement& statement, int column, CellKind kind) {
    if (statement.is_null(column)) return {};
    if (kind == CellKind::text) return statement.string(column);
    return statement.integer(column);
}

// As SQL. Few rows that a filter finds are sorted: the plus keeps the planner from reading all in
// order instead.
std::string sorted_by(const List& list, const ListColumn& sort,
                      const std::vector<Filter>& filters) {
    const bool is_narrow = std::ranges::any_of(filters, [&](const Filter& filter) {
        const auto* column = find_column(list, filter.column);
        return column != nullptr && is_found(*column, filter);
    });
    return (is_narrow ? "+" : "") + std::string{sort.sql};
}

// The order of a list, as it is asked for.
struct Order {
    const ListColumn& key;
    const ListColumn& sort;
    std::string sort_sql;
    Direction direction;
};

Direction turned(Direction direction) {
    return direction == Direction::ascending ? Direction::descending : Direction::ascending;
}

void add_order(Sentence& sentence, const Order& order, Direction direction) {
    const std::string_view word = direction == Direction::ascending ? " ASC" : " DESC";
    ((sentence.sql += " ORDER BY ") += order.sort_sql) += word;
    if (&order.sort != &order.key) ((sentence.sql += ", ") += order.key.sql) += word;
}

// The tables of a list without what is joined to them; a join inside brackets is a table's own.
std::string_view before_joins(std::string_view from) {
    int depth = 0;
    for (std::size_t at = 0; at < from.size(); ++at) {
        if (from[at] == '(') ++depth;
        if (from[at] == ')') --depth;
        if (depth == 0 && from.substr(at).starts_with(" LEFT JOIN ")) return from.substr(0, at);
    }
    return from;
}

// Where each row has one row at most beside it in what is joined, all are counted without it.
std::string_view counted_in(const List& list, const std::vector<Filter>& filters) {
    return filters.empty() ? before_joins(list.from) : list.from;
}

void add_cursor(Sentence& sentence, std::string_view sort, const ListColumn& key,
                const Cursor& after, Direction direction) {
    ((sentence.sql += " AND (") += sort) += ", ";
    (sentence.sql += key.sql) += direction == Direction::ascending ? ") > (" : ") < (";
    sentence.parameter(after.sort_value);
    sentence.sql += ", ";
    sentence.parameter(after.key);
    sentence.sql += ')';
}

struct Place {
    std::optional<Cursor> after;  // none: at the beginning
    bool is_behind_the_end = false;
};

// The row before the place, found by walking over keys alone.
base::Result<Place, ListTrouble> place_of(store::Database& database, const List& list,
                                          const ListQuery& query, const Order& order) {
    const bool is_from_end = query.offset < 0;
    Sentence sentence{"SELECT ", {}};
    ((sentence.sql += order.sort.sql) += ", ") += order.key.sql;
    (sentence.sql += " FROM ") += list.from;
    sentence.sql += " WHERE 1 = 1";
    if (auto added = add_filters(sentence, database, list, query.filters); !added)
        return base::Refused{added.error()};
    add_order(sentence, order, is_from_end ? turned(order.direction) : order.direction);
    sentence.sql += " LIMIT 1 OFFSET ";
    sentence.parameter(is_from_end ? -query.offset : query.offset - 1);
    const auto statement = sentence.prepared(database);
    if (!statement->step()) return Place{.after = {}, .is_behind_the_end = !is_from_end};
    return Place{.after = Cursor{cell_of(*statement, 0, order.sort.kind),
                                 cell_of(*statement, 1, order.key.kind)}};
}

}  // namespace

std::string written_serial_sql(std::string_view column) {
    return fmt::format(
        "ifnull((SELECT written FROM serial WHERE serial.serial = {0} AND written <> ''), {0})",
        column);
}

std::string hours_sql(std::string_view from, std::string_view until) {
    return fmt::format(
        "iif({1} > {0}, printf('%02d:%02d-%02d:%02d', {0} / 60, {0} % 60, {1} / 60, {1} % 60), '')",
        from, until);
}

bool may_be_none(const List& list, const ListColumn& column) {
    if (&column == &list.columns.front()) return false;
    if (is_outer_joined(list.from, column.sql.substr(0, column.sql.find('.')))) return true;
    if (column.presence != Presence::as_its_kind) return column.presence == Presence::sometimes;
    return column.kind == CellKind::day || column.kind == CellKind::instant ||
           column.kind == CellKind::event;
}

base::Result<ListPage, ListTrouble> read_list(store::Database& database, const List& list,
                                              const ListQuery& query) {
    const ListColumn& key = list.columns.front();
    const ListColumn* sort =
        find_column(list, query.sort.empty() ? list.sort : std::string_view{query.sort});
    if (sort == nullptr || (sort->sorting == Sorting::no && sort != &key)) {
        return base::Refused{ListTrouble{"sort", ListFault::not_sortable}};
    }
    const Order order{key, *sort, sorted_by(list, *sort, query.filters),
                      query.direction.value_or(list.direction)};
    const int limit = std::clamp(query.limit, 1, most_rows);
    auto after = query.after;
    if (!after && query.offset != 0) {
        auto place = place_of(database, list, query, order);
        if (!place) return base::Refused{place.error()};
        if (place->is_behind_the_end) return ListPage{};
        after = std::move(place->after);
    }

    Sentence sentence{"SELECT ", {}};
    for (const ListColumn& column : list.columns)
        (sentence.sql += column.shown.empty() ? column.sql : column.shown) += ", ";
    ((sentence.sql += sort->sql) += " FROM ") += list.from;
    sentence.sql += " WHERE 1 = 1";
    if (auto added = add_filters(sentence, database, list, query.filters); !added)
        return base::Refused{added.error()};
    if (after) {
        if (!fits(*sort, after->sort_value) || !fits(key, after->key)) {
            return base::Refused{ListTrouble{"after", ListFault::foreign_cursor}};
        }
        add_cursor(sentence, order.sort_sql, key, *after, order.direction);
    }
    add_order(sentence, order, order.direction);
    sentence.sql += " LIMIT ";
    sentence.parameter(std::int64_t{limit} + 1);

    const auto statement = sentence.prepared(database);
    ListPage page;
    const int width = static_cast<int>(list.columns.size());
    while (statement->step()) {
        if (static_cast<int>(page.rows.size()) == limit) return page;
        std::vector<Cell>& row = page.rows.emplace_back();
        for (int i = 0; i < width; ++i)
            row.push_back(cell_of(*statement, i, list.columns[static_cast<std::size_t>(i)].kind));
        page.next = Cursor{cell_of(*statement, width, sort->kind), row.front()};
    }
    page.next.reset();
    return page;
}

base::Result<std::int64_t, ListTrouble> count_list(store::Database& database, const List& list,
                                                   const std::vector<Filter>& filters,
                                                   std::int64_t most) {
    Sentence sentence{"SELECT COUNT(*) FROM (SELECT 1 FROM ", {}};
    (sentence.sql += counted_in(list, filters)) += " WHERE 1 = 1";
    if (auto added = add_filters(sentence, database, list, filters); !added)
        return base::Refused{added.error()};
    sentence.sql += " LIMIT ";
    sentence.parameter(most + 1);
    sentence.sql += ") AS counted";
    const auto statement = sentence.prepared(database);
    statement->step();
    return statement->integer(0);
}

base::Result<std::vector<std::int64_t>, ListTrouble> add_up_list(
    store::Database& database, const List& list, const std::vector<Filter>& filters,
    std::span<const std::string> columns) {
    Sentence sentence{"SELECT 0", {}};
    for (const auto& name : columns) {
        const ListColumn* column = find_column(list, name);
        if (column == nullptr || column->kind == CellKind::text)
            return base::Refused{ListTrouble{name, ListFault::not_summable}};
        ((sentence.sql += ", SUM(") += column->sql) += ')';
    }
    ((sentence.sql += " FROM ") += list.from) += " WHERE 1 = 1";
    if (auto added = add_filters(sentence, database, list, filters); !added)
        return base::Refused{added.error()};
    const auto statement = sentence.prepared(database);
    statement->step();
    std::vector<std::int64_t> sums;
    for (int i = 1; i <= static_cast<int>(columns.size()); ++i)
        sums.push_back(statement->is_null(i) ? 0 : statement->integer(i));
    return sums;
}

}  // namespace amani::views
