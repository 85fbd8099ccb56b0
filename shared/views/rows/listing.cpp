#include "shared/views/rows/listing.h"

#include "shared/base/ensure.h"
#include "shared/views/rows/events_of_site.h"

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
            return "LIKE";
        case Comparison::begins_with:
        case Comparison::any_of:
            break;  // written otherwise
    }
    return "=";
}

// SQL for the column's text folded like a search key.
std::string folded(std::string_view sql) { return "search_key(" + std::string{sql} + ")"; }

// The text as a LIKE pattern in which nothing that the user wrote is a wildcard.
std::string pattern(Comparison comparison, const std::string& text) {
    std::string made = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') made += '\\';
        made += letter;
    }
    if (comparison != Comparison::ends_with) made += '%';
    return made;
}

// A statement under construction: text from the declaration, values to bind.
struct Sentence {
    std::string sql;
    std::vector<Cell> values;

    void parameter(Cell value) {
        values.push_back(std::move(value));
        sql += '?' + std::to_string(values.size());
    }
};

using Added = base::Result<base::Done, ListTrouble>;

Added add_search(Sentence& sentence, const List& list, const Filter& filter) {
    std::vector<std::string> names{filter.column};
    names.insert(names.end(), filter.also.begin(), filter.also.end());
    const auto* text = std::get_if<std::string>(&filter.value);
    if (text == nullptr)
        return base::Refused{ListTrouble{filter.column, ListFault::wrong_kind_of_value}};
    sentence.sql += " AND (1 = 0";
    for (const auto& name : names) {
        const ListColumn* column = find_column(list, name);
        if (column == nullptr || column->kind != CellKind::text)
            return base::Refused{ListTrouble{name, ListFault::not_searchable}};
        const bool is_key = column->name == search_column;
        ((sentence.sql += " OR ") += is_key ? std::string{column->sql} : folded(column->sql)) +=
            " LIKE ";
        sentence.parameter(pattern(Comparison::contains, *text));
        sentence.sql += " ESCAPE '\\'";
        if (column->shown.empty()) continue;
        (sentence.sql += " OR ") += folded(column->shown);
        sentence.sql += " LIKE ?" + std::to_string(sentence.values.size()) + " ESCAPE '\\'";
    }
    sentence.sql += ')';
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
void add_indexed_end(Sentence& sentence, const ListColumn& column, std::string_view text) {
    constexpr std::size_t indexed = 4;
    if (text.size() < indexed) return;
    const std::string_view end = text.substr(text.size() - indexed);
    const bool is_ascii = std::ranges::all_of(end, [](char c) { return c > 0; });
    if (!is_ascii) return;
    sentence.sql += " AND substr(" + std::string{column.sql} + ", -4) = ";
    sentence.parameter(std::string{end});
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

Added add_comparison(Sentence& sentence, const ListColumn& column, const Filter& filter) {
    if (!fits(column, filter.value))
        return base::Refused{ListTrouble{filter.column, ListFault::wrong_kind_of_value}};
    if (filter.comparison == Comparison::begins_with)
        return add_beginning(sentence, column, filter);
    const bool is_pattern = filter.comparison == Comparison::ends_with;
    if (is_pattern && column.kind != CellKind::text)
        return base::Refused{ListTrouble{filter.column, ListFault::not_searchable}};
    if (filter.comparison == Comparison::ends_with)
        add_indexed_end(sentence, column, std::get<std::string>(filter.value));
    ((sentence.sql += " AND ") += column.sql) += ' ';
    (sentence.sql += sign(filter.comparison)) += ' ';
    if (is_pattern) {
        sentence.parameter(pattern(filter.comparison, std::get<std::string>(filter.value)));
        sentence.sql += " ESCAPE '\\'";
    } else {
        sentence.parameter(filter.value);
    }
    return base::Done{};
}

Added add_filter(Sentence& sentence, const List& list, const Filter& filter) {
    if (filter.comparison == Comparison::contains) return add_search(sentence, list, filter);
    const ListColumn* column = find_column(list, filter.column);
    if (column == nullptr)
        return base::Refused{ListTrouble{filter.column, ListFault::no_such_column}};
    if (filter.comparison == Comparison::any_of) return add_choice(sentence, *column, filter);
    const auto* site = std::get_if<std::int64_t>(&filter.value);
    if (column->is_site_of_key && filter.comparison == Comparison::equal && site != nullptr)
        add_keys_of_site(sentence, list.columns.front(), *site);
    return add_comparison(sentence, *column, filter);
}

Added add_filters(Sentence& sentence, const List& list, const std::vector<Filter>& filters) {
    for (const Filter& filter : filters) {
        if (auto added = add_filter(sentence, list, filter); !added) return added;
    }
    return base::Done{};
}

void bind_all(store::Statement& statement, const std::vector<Cell>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int parameter = static_cast<int>(i) + 1;
        if (const auto* number = std::get_if<std::int64_t>(&values[i]))
            statement.bind_integer(parameter, *number);
        else if (const auto* text = std::get_if<std::string>(&values[i]))
            statement.bind_text(parameter, *text);
        else
            statement.bind_null(parameter);
    }
}

Cell cell_of(const store::Statement& statement, int column, CellKind kind) {
    if (statement.is_null(column)) return {};
    if (kind == CellKind::text) return statement.string(column);
    return statement.integer(column);
}

void add_cursor(Sentence& sentence, const ListColumn& sort, const ListColumn& key,
                const Cursor& after, Direction direction) {
    ((sentence.sql += " AND (") += sort.sql) += ", ";
    (sentence.sql += key.sql) += direction == Direction::ascending ? ") > (" : ") < (";
    sentence.parameter(after.sort_value);
    sentence.sql += ", ";
    sentence.parameter(after.key);
    sentence.sql += ')';
}

}  // namespace

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
    const Direction direction = query.direction.value_or(list.direction);
    const int limit = std::clamp(query.limit, 1, most_rows);

    Sentence sentence{"SELECT ", {}};
    for (const ListColumn& column : list.columns)
        (sentence.sql += column.shown.empty() ? column.sql : column.shown) += ", ";
    ((sentence.sql += sort->sql) += " FROM ") += list.from;
    sentence.sql += " WHERE 1 = 1";
    if (auto added = add_filters(sentence, list, query.filters); !added)
        return base::Refused{added.error()};
    if (query.after) {
        if (!fits(*sort, query.after->sort_value) || !fits(key, query.after->key)) {
            return base::Refused{ListTrouble{"after", ListFault::foreign_cursor}};
        }
        add_cursor(sentence, *sort, key, *query.after, direction);
    }
    const std::string_view order = direction == Direction::ascending ? " ASC" : " DESC";
    ((sentence.sql += " ORDER BY ") += sort->sql) += order;
    if (sort != &key) ((sentence.sql += ", ") += key.sql) += order;
    sentence.sql += " LIMIT ";
    sentence.parameter(std::int64_t{limit} + 1);

    const auto statement = database.prepare(sentence.sql);
    bind_all(*statement, sentence.values);
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
                                                   const std::vector<Filter>& filters) {
    Sentence sentence{"SELECT COUNT(*) FROM (SELECT 1 FROM ", {}};
    (sentence.sql += list.from) += " WHERE 1 = 1";
    if (auto added = add_filters(sentence, list, filters); !added)
        return base::Refused{added.error()};
    sentence.sql += " LIMIT ";
    sentence.parameter(counted_exactly + 1);
    sentence.sql += ") AS counted";
    const auto statement = database.prepare(sentence.sql);
    bind_all(*statement, sentence.values);
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
    if (auto added = add_filters(sentence, list, filters); !added)
        return base::Refused{added.error()};
    const auto statement = database.prepare(sentence.sql);
    bind_all(*statement, sentence.values);
    statement->step();
    std::vector<std::int64_t> sums;
    for (int i = 1; i <= static_cast<int>(columns.size()); ++i)
        sums.push_back(statement->is_null(i) ? 0 : statement->integer(i));
    return sums;
}

}  // namespace amani::views
