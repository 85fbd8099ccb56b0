#include "shared/http/limits.h"
#include "shared/http/list.h"

#include <stdexcept>
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

void append_value(std::string& line, const json::value* value) {
    if (value == nullptr || value->is_null()) return;
    if (value->is_string())
        append_cell(line, value->get_string());
    else
        append_cell(line, json::serialize(*value));
}

// One page a pull, so a long file neither fills the memory nor keeps others waiting.
class CsvRows final : public BodySource {
  public:
    CsvRows(std::vector<std::string> names, Request request, ListQuery query, ListHandler pages,
            ListPage first)
        : names_(std::move(names)),
          request_(std::move(request)),
          query_(std::move(query)),
          pages_(std::move(pages)),
          page_(std::move(first)) {}

    State next(std::string& chunk) override {
        if (is_first_) {
            is_first_ = false;
            append_line(chunk, [&](std::string& line, const std::string& name) {
                append_cell(line, name);
            });
        } else {
            query_.after = std::move(page_.next);
            auto page = pages_(request_, query_);
            // Headers are gone already: an abrupt end is the only way left to say that rows are
            // missing.
            if (!page)
                throw std::runtime_error("a page of a CSV export was refused: " +
                                         page.error().code);
            page_ = std::move(page).value();
        }
        for (const auto& row : page_.rows) {
            const auto& members = row.as_object();
            append_line(chunk, [&](std::string& line, const std::string& name) {
                append_value(line, members.if_contains(name));
            });
        }
        return page_.next ? State::more : State::ended;
    }

  private:
    template <class Cell>
    void append_line(std::string& chunk, const Cell& cell) const {
        bool first = true;
        for (const auto& name : names_) {
            if (!std::exchange(first, false)) chunk += ',';
            cell(chunk, name);
        }
        chunk += "\r\n";
    }

    std::vector<std::string> names_;
    Request request_;
    ListQuery query_;
    ListHandler pages_;
    ListPage page_;
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

Response csv_response(const ListSpec& spec, Request request, ListQuery query, ListHandler pages) {
    std::vector<std::string> names = query.fields;
    if (names.empty()) {
        for (const auto& column : spec.columns) names.push_back(column.name);
    }
    query.limit = limits::list_rows;
    query.count = false;
    query.totals = false;
    request.body.clear();
    auto first = pages(request, query);
    if (!first) return respond(first.error());
    Response response;
    response.body =
        std::make_shared<CsvRows>(std::move(names), std::move(request), std::move(query),
                                  std::move(pages), std::move(first).value());
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
