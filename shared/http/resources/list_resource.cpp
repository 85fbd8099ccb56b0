#include "shared/http/resources/list_resource.h"

#include "shared/app/references.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"

namespace amani::http {

namespace {

ColumnType type_of(views::CellKind kind) {
    switch (kind) {
        case views::CellKind::integer:
            return ColumnType::integer;
        case views::CellKind::amount:
            return ColumnType::amount;
        case views::CellKind::text:
            return ColumnType::text;
        case views::CellKind::day:
            return ColumnType::day;
        case views::CellKind::instant:
            return ColumnType::instant;
        case views::CellKind::event:
            return ColumnType::id;
        case views::CellKind::site:
            return ColumnType::id;
        case views::CellKind::name:
            return ColumnType::choice;
    }
    return ColumnType::text;
}

std::optional<views::Comparison> comparison_of(Operator op) {
    switch (op) {
        case Operator::eq:
            return views::Comparison::equal;
        case Operator::ne:
            return views::Comparison::not_equal;
        case Operator::gt:
            return views::Comparison::greater;
        case Operator::ge:
            return views::Comparison::at_least;
        case Operator::lt:
            return views::Comparison::less;
        case Operator::le:
            return views::Comparison::at_most;
        case Operator::in:
            return std::nullopt;
    }
    return std::nullopt;
}

const views::ListColumn* column_named(const views::List& list, std::string_view name) {
    for (const auto& column : list.columns) {
        if (column.name == name) return &column;
    }
    return nullptr;
}

// What a column of ids may be filtered by besides an id.
std::optional<app::Named> named_by(std::string_view column) {
    using app::Named;
    static constexpr std::pair<std::string_view, Named> names[] = {
        {"part", Named::part},      {"model", Named::model},     {"list", Named::price_list},
        {"job", Named::job},        {"waybill", Named::waybill}, {"customer", Named::customer},
        {"owner", Named::customer}, {"tag", Named::tag},         {"receipt", Named::used_receipt},
        {"cause", Named::event}};
    for (const auto& [name, what] : names) {
        if (name == column) return what;
    }
    return std::nullopt;
}

std::optional<views::Cell> event_cell(const app::References& references, std::string_view column,
                                      const std::string& text) {
    if (const auto id = codec::event_from_text(text)) return views::Cell{id->value};
    const auto what = named_by(column);
    const auto found = what ? references.find(*what, text) : std::nullopt;
    return found ? std::optional{views::Cell{*found}} : std::nullopt;
}

std::optional<views::Cell> site_cell(const app::References& references, const std::string& text) {
    if (const auto number = codec::integer_from_json(boost::json::string{text}))
        return views::Cell{*number};
    const auto found = references.find(app::Named::site, text);
    return found ? std::optional{views::Cell{*found}} : std::nullopt;
}

// A value that the query holds as text or number, as the column keeps it.
std::optional<views::Cell> cell_of(const app::References& references,
                                   const views::ListColumn& column, const FilterValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (column.kind == views::CellKind::instant) return views::Cell{*number << 16};
        return views::Cell{*number};
    }
    const auto& text = std::get<std::string>(value);
    if (column.kind == views::CellKind::event) return event_cell(references, column.name, text);
    if (column.kind == views::CellKind::site) return site_cell(references, text);
    if (column.kind == views::CellKind::name && column.names.value_of != nullptr) {
        const auto named = column.names.value_of(text);
        if (!named) return std::nullopt;
        return views::Cell{*named};
    }
    return views::Cell{text};
}

boost::json::value cell_json(const views::ListColumn& column, const views::Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return nullptr;
    if (const auto* text = std::get_if<std::string>(&cell))
        return boost::json::string{codec::valid_utf8(*text)};
    const std::int64_t number = std::get<std::int64_t>(cell);
    switch (column.kind) {
        case views::CellKind::day:
            if (number == 0) return nullptr;
            return boost::json::string{
                codec::text_of(base::Day{static_cast<std::int32_t>(number)})};
        case views::CellKind::instant:
            if (number == 0) return nullptr;  // has not happened
            return boost::json::string{codec::text_of(base::LogicalTime{number}.wall())};
        case views::CellKind::event:
            if (number == 0) return nullptr;
            return boost::json::string{codec::text_of(base::EventId{number})};
        case views::CellKind::name:
            if (column.names.name_of != nullptr)
                return boost::json::string{column.names.name_of(number)};
            return number;
        default:
            return codec::json_integer(number);
    }
}

boost::json::value cursor_json(const views::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return boost::json::string{*text};
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return boost::json::string{"#" + std::to_string(*number)};
    return nullptr;
}

std::optional<views::Cell> cursor_cell(const boost::json::value& value) {
    if (!value.is_string()) return std::nullopt;
    const std::string text{value.get_string()};
    if (!text.starts_with('#')) return views::Cell{text};
    const auto number = codec::integer_from_json(boost::json::string{text.substr(1)});
    if (!number) return std::nullopt;
    return views::Cell{*number};
}

Refusal trouble(const views::ListTrouble& what) {
    return bad_request("list.query", what.why, what.field);
}

// Search keys are folded as the views folded them; a serial is looked for from its beginning.
views::Filter searched(const std::string& column, const std::string& text) {
    if (column == "search") return {column, views::Comparison::contains, base::search_key(text)};
    if (column == "serial")
        return {column, views::Comparison::begins_with, base::normalised_serial(text)};
    return {column, views::Comparison::contains, base::ascii_digits(text)};
}

Answered<views::ListQuery> translated(const app::References& references, const views::List& list,
                                      const std::string& search_column, const ListQuery& query) {
    views::ListQuery wanted;
    wanted.limit = query.limit;
    for (const auto& filter : query.filters) {
        const auto* column = column_named(list, filter.column);
        const auto comparison = comparison_of(filter.op);
        if (column == nullptr || (!comparison && filter.values.size() != 1)) {
            return base::Refused{
                bad_request("list.filter", "this list cannot be filtered so", filter.column)};
        }
        const auto cell = cell_of(references, *column, filter.values.front());
        if (!cell)
            return base::Refused{
                bad_request("list.filter", "not a value of this column", filter.column)};
        wanted.filters.push_back(
            {filter.column, comparison.value_or(views::Comparison::equal), *cell});
    }
    if (!query.q.empty() && !search_column.empty()) {
        wanted.filters.push_back(searched(search_column, query.q));
    }
    if (query.sort.size() > 1)
        return base::Refused{bad_request("list.sort", "one sort key at a time", "sort")};
    if (!query.sort.empty()) {
        wanted.sort = query.sort.front().column;
        wanted.direction = query.sort.front().order == Order::ascending
                               ? views::Direction::ascending
                               : views::Direction::descending;
    }
    if (query.after) {
        if (query.after->size() != 2)
            return base::Refused{bad_request("list.after", "not a cursor of this list", "after")};
        const auto sort_value = cursor_cell(query.after->at(0));
        const auto key = cursor_cell(query.after->at(1));
        if (!sort_value || !key)
            return base::Refused{bad_request("list.after", "not a cursor of this list", "after")};
        wanted.after = views::Cursor{*sort_value, *key};
    }
    return wanted;
}

Answered<ListPage> page(store::Database& database, const ListResource& resource,
                        const Request& request, const ListQuery& query) {
    auto wanted =
        translated(app::References{database}, resource.list, resource.search_column, query);
    if (!wanted) return base::Refused{wanted.error()};
    const auto found = views::read_list(database, resource.list, *wanted);
    if (!found) return base::Refused{trouble(found.error())};
    ListPage answer;
    for (const auto& cells : found->rows) {
        auto row = row_json(resource.list, cells);
        if (resource.decorate) resource.decorate(request, row);
        answer.rows.push_back(std::move(row));
    }
    if (found->next)
        answer.next =
            boost::json::array{cursor_json(found->next->sort_value), cursor_json(found->next->key)};
    if (query.count) {
        const auto count = views::count_list(database, resource.list, wanted->filters);
        if (count) answer.count = *count;
    }
    return answer;
}

boost::json::value schema_of(const views::List& list) {
    boost::json::object properties;
    for (const auto& column : list.columns) {
        const bool is_number = column.kind == views::CellKind::integer ||
                               column.kind == views::CellKind::amount ||
                               column.kind == views::CellKind::site;
        properties[column.name] = boost::json::object{{"type", is_number ? "integer" : "string"}};
    }
    return boost::json::object{{"type", "object"}, {"properties", std::move(properties)}};
}

}  // namespace

boost::json::object row_json(const views::List& list, const std::vector<views::Cell>& cells) {
    boost::json::object row;
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        const auto& column = list.columns[i];
        row[column.name] = cell_json(column, cells[i]);
        const auto* number = std::get_if<std::int64_t>(&cells[i]);
        if (column.kind == views::CellKind::day && number != nullptr && *number != 0) {
            row[std::string{column.name} + "_jalali"] =
                calendar::jalali_text(base::Day{static_cast<std::int32_t>(*number)});
        }
    }
    return row;
}

ListSpec spec_of(const views::List& list, const std::string& search_column) {
    ListSpec spec;
    for (const auto& column : list.columns) {
        spec.columns.push_back({.name = std::string{column.name},
                                .type = type_of(column.kind),
                                .use = column.sorting == views::Sorting::yes
                                           ? Use::filtered_and_sorted
                                           : Use::filtered});
    }
    if (!search_column.empty()) spec.search = ListSpec::Search::q;
    return spec;
}

Route list_route(store::Database& database, const ListResource& resource) {
    return Route{
        .method = Method::get,
        .pattern = resource.pattern,
        .summary = resource.summary,
        .handler = ListReads{spec_of(resource.list, resource.search_column),
                             [&database, resource](const Request& request, const ListQuery& query) {
                                 return page(database, resource, request, query);
                             }},
        .response = schema_of(resource.list)};
}

Route record_route(store::Database& database, const ListResource& resource, std::string by_code) {
    auto read = [&database, resource,
                 by_code = std::move(by_code)](const Request& request) -> Answered<Response> {
        const std::string& wanted = request.param("id");
        const auto& key = resource.list.columns.front();
        views::ListQuery query;
        query.limit = 1;
        std::optional<views::Cell> cell;
        if (key.kind == views::CellKind::event) {
            if (const auto id = codec::event_from_text(wanted)) cell = views::Cell{id->value};
        } else if (key.kind == views::CellKind::text) {
            cell = views::Cell{wanted};
        } else if (const auto number = codec::integer_from_json(boost::json::string{wanted})) {
            cell = views::Cell{*number};
        }
        if (cell)
            query.filters.push_back({std::string{key.name}, views::Comparison::equal, *cell});
        else if (!by_code.empty())
            query.filters.push_back({by_code, views::Comparison::equal, views::Cell{wanted}});
        else
            return base::Refused{not_found(wanted)};
        const auto found = views::read_list(database, resource.list, query);
        if (!found) return base::Refused{trouble(found.error())};
        if (found->rows.empty()) return base::Refused{not_found(wanted)};
        auto row = row_json(resource.list, found->rows.front());
        if (resource.decorate) resource.decorate(request, row);
        if (resource.detail) resource.detail(request, row);
        return json_response(row);
    };
    return Route{.method = Method::get,
                 .pattern = resource.pattern + "/{id}",
                 .summary = "One of: " + resource.summary,
                 .handler = ReadHandler{std::move(read)},
                 .response = schema_of(resource.list)};
}

}  // namespace amani::http
