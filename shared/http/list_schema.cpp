// A list's declaration as OpenAPI describes it.
#include "shared/http/limits.h"
#include "shared/http/list.h"
#include "shared/http/schema.h"

#include <array>

namespace amani::http {

namespace json = boost::json;

namespace {

json::object type_schema(const Column& column) {
    switch (column.type) {
        case ColumnType::integer:
        case ColumnType::amount:
            return shapes::whole_number();
        case ColumnType::day:
            return with_examples(shapes::text(), {"1404/09/07", "2025-11-28", "today-7"});
        case ColumnType::instant:
            return with_examples(shapes::text(), {"2025-11-28T08:30:00Z", "1404/09/07"});
        case ColumnType::duration:
            return with_examples(shapes::text(), {"3d", "12h"});
        case ColumnType::flag:
            return shapes::flag();
        default:
            return column.choices.empty() ? shapes::text() : choice(column.choices);
    }
}

// What a row must be like to be listed.
std::string_view meaning_of(Operator op) {
    switch (op) {
        case Operator::eq:
            return "this";
        case Operator::ne:
            return "anything but this";
        case Operator::gt:
            return "more or later than this";
        case Operator::ge:
            return "this, or more or later";
        case Operator::lt:
            return "less or earlier than this";
        case Operator::le:
            return "this, or less or earlier";
        case Operator::in:
            break;
    }
    return "any of these, with commas";
}

json::object parameter(std::string name, json::object schema, std::string description) {
    return {{"name", std::move(name)},
            {"in", "query"},
            {"required", false},
            {"description", std::move(description)},
            {"schema", std::move(schema)}};
}

}  // namespace

std::span<const Operator> operators_of(ColumnType type) {
    using enum Operator;
    static constexpr std::array words{eq, ne, in};
    static constexpr std::array numbers{eq, ne, gt, ge, lt, le, in};
    static constexpr std::array lengths{gt, ge, lt, le};
    switch (type) {
        case ColumnType::text:
        case ColumnType::choice:
        case ColumnType::id:
        case ColumnType::flag:
            return words;
        case ColumnType::integer:
        case ColumnType::amount:
        case ColumnType::day:
        case ColumnType::instant:
            return numbers;
        case ColumnType::duration:
            break;
    }
    return lengths;
}

json::array parameters_of(const ListSpec& spec) {
    json::array all;
    all.push_back(parameter("after", shapes::text(), "opaque cursor: `next` of the page before"));
    all.push_back(parameter(
        "offset",
        {{"type", "integer"},
         {"minimum", -limits::furthest_row},
         {"maximum", limits::furthest_row}},
        "rows to pass over, in place of `after`; negative: the page begins so many before the end"));
    all.push_back(parameter("count", choice({"all"}),
                            "count all rows; without it the first page counts up to 1,000"));
    all.push_back(parameter("limit",
                            {{"type", "integer"}, {"minimum", 1}, {"maximum", limits::list_rows}},
                            "rows a page"));
    all.push_back(parameter("fields", with_examples(shapes::text(), {spec.columns.front().name}),
                            "names of columns, with commas: rows have these members alone"));
    if (!spec.totals.empty())
        all.push_back(parameter("totals", shapes::flag(), "add totals of all rows"));
    if (spec.search == ListSpec::Search::q)
        all.push_back(parameter("q", shapes::text(), "search text, folded"));
    std::string sorted;
    for (const auto& column : spec.columns) {
        if (is_sorted(column)) {
            sorted += (sorted.empty() ? "" : ", ") + column.name;
        }
        if (!is_filtered(column)) continue;
        for (const Operator op : operators_of(column.type)) {
            const std::string name = column.name + std::string{suffix_of(op)};
            all.push_back(parameter(name, op == Operator::in ? shapes::text() : type_schema(column),
                                    std::string{meaning_of(op)}));
        }
    }
    if (!sorted.empty()) {
        all.push_back(parameter(
            "sort", with_examples(shapes::text(), {"-" + sorted.substr(0, sorted.find(','))}),
            "by " + sorted + "; `-` before a name turns it"));
    }
    return all;
}

json::object page_schema(const ListSpec& spec, const json::value& row) {
    json::object sometimes;
    sometimes["count"] =
        shapes::object_of({{"value", shapes::whole_number()}, {"exact", shapes::flag()}});
    if (!spec.totals.empty()) {
        json::object sums;
        for (const auto& name : spec.totals) sums[name] = shapes::integer();
        sometimes["totals"] = shapes::object_of({}, std::move(sums));
    }
    return shapes::object_of(
        {{"rows", shapes::list_of(row)}, {"next", shapes::nullable(shapes::text())}},
        std::move(sometimes));
}

}  // namespace amani::http
