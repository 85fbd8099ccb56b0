#include "shared/base/spreadsheet_text.h"
#include "shared/http/limits.h"
#include "shared/http/list_export.h"

#include <utility>

namespace amani::http {

namespace json = boost::json;

namespace {

void append_cell(std::string& line, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

// Text that begins like a formula is kept from running in the program that opens the file.
std::string safe_text(const json::value* value) {
    const std::string text = cell_text(value);
    const bool is_number = value != nullptr && value->is_number();
    return is_number ? text : base::for_spreadsheet(text);
}

// By this mark spreadsheet programs know UTF-8.
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// Makes one page at a time, so that a long file neither fills the memory nor keeps others waiting.
class CsvRows final : public BodySource {
  public:
    explicit CsvRows(AllRows rows) : rows_(std::move(rows)) {}

    State next(std::string& chunk) override {
        if (std::exchange(is_first_, false)) {
            chunk += byte_order_mark;
            append_line(chunk, [&](std::string& line, const std::string& name) {
                append_cell(line, name);
            });
        }
        const auto left = rows_.next_page([&](const json::object& row) {
            append_line(chunk, [&](std::string& line, const std::string& name) {
                append_cell(line, safe_text(row.if_contains(name)));
            });
        });
        return left == AllRows::Left::more ? State::more : State::ended;
    }

  private:
    template <class Cell>
    void append_line(std::string& chunk, const Cell& cell) const {
        bool first = true;
        for (const auto& name : rows_.names()) {
            if (!std::exchange(first, false)) chunk += ',';
            cell(chunk, name);
        }
        chunk += "\r\n";
    }

    AllRows rows_;
    bool is_first_ = true;
};

json::object type_schema(const Column& column) {
    switch (column.type) {
        case ColumnType::integer:
            return {{"type", "integer"}};
        case ColumnType::amount:
            return {{"type", "integer"}, {"format", "int64"}, {"description", "Rial"}};
        case ColumnType::day:
            return {{"type", "string"}, {"format", "date"}};
        case ColumnType::instant:
            return {{"type", "string"}, {"format", "date-time"}};
        case ColumnType::flag:
            return {{"type", "boolean"}};
        default:
            break;
    }
    json::object schema{{"type", "string"}};
    if (!column.choices.empty())
        schema["enum"] = json::array(column.choices.begin(), column.choices.end());
    return schema;
}

json::object parameter(std::string name, json::object schema, std::string description) {
    return {{"name", std::move(name)},
            {"in", "query"},
            {"required", false},
            {"description", std::move(description)},
            {"schema", std::move(schema)}};
}

bool is_ordered(ColumnType type) {
    return type != ColumnType::text && type != ColumnType::choice && type != ColumnType::id &&
           type != ColumnType::flag;
}

}  // namespace

Response csv_response(AllRows rows) {
    Response response;
    response.body = std::make_shared<CsvRows>(std::move(rows));
    response.with_header("Content-Type", "text/csv; charset=utf-8");
    return response;
}

json::array parameters_of(const ListSpec& spec) {
    json::array all;
    all.push_back(
        parameter("after", {{"type", "string"}}, "opaque cursor: `next` of the page before"));
    all.push_back(parameter("limit",
                            {{"type", "integer"}, {"minimum", 1}, {"maximum", limits::list_rows}},
                            "rows a page"));
    all.push_back(parameter("fields", {{"type", "string"}}, "names of columns, with commas"));
    if (!spec.totals.empty())
        all.push_back(parameter("totals", {{"type", "boolean"}}, "add totals of all rows"));
    if (spec.search == ListSpec::Search::q) {
        all.push_back(parameter("q", {{"type", "string"}}, "search text, folded"));
    }
    std::string sorted;
    for (const auto& column : spec.columns) {
        if (column.use == Use::sorted || column.use == Use::filtered_and_sorted) {
            sorted += (sorted.empty() ? "" : ", ") + column.name;
        }
        if (column.use != Use::filtered && column.use != Use::filtered_and_sorted) continue;
        all.push_back(parameter(column.name, type_schema(column), column.label.en));
        all.push_back(
            parameter(column.name + "_in", {{"type", "string"}}, "any of these, with commas"));
        if (!is_ordered(column.type)) continue;
        for (const Operator op : {Operator::gt, Operator::ge, Operator::lt, Operator::le}) {
            all.push_back(
                parameter(column.name + std::string{suffix_of(op)}, type_schema(column), {}));
        }
    }
    if (!sorted.empty()) {
        all.push_back(parameter("sort", {{"type", "string"}},
                                "by " + sorted + "; `-` before a name turns it"));
    }
    return all;
}

json::object page_schema(const json::value& row) {
    json::object count{
        {"type", "object"},
        {"properties", {{"value", {{"type", "integer"}}}, {"exact", {{"type", "boolean"}}}}}};
    json::object properties;
    properties["rows"] = json::object{{"type", "array"}, {"items", row}};
    properties["next"] = json::object{{"type", json::array{"string", "null"}}};
    properties["count"] = std::move(count);
    properties["totals"] = json::object{{"type", "object"}};
    return {{"type", "object"},
            {"required", json::array{"rows", "next"}},
            {"properties", std::move(properties)}};
}

}  // namespace amani::http
