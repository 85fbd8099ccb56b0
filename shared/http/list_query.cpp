#include "shared/base/bytes.h"
#include "shared/base/fold.h"
#include "shared/base/typed_number.h"
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/words/unread.h"
#include "shared/http/limits.h"
#include "shared/http/list.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::array operators{Operator::eq, Operator::ne, Operator::gt, Operator::ge,
                               Operator::lt, Operator::le, Operator::in};
constexpr std::array<std::string_view, 8> reserved{"after", "offset", "limit", "fields",
                                                   "count", "totals", "sort",  "q"};

base::Refused<Refusal> wrong(std::string_view parameter, const Text& why) {
    Refusal refusal = bad_request("wrong_parameter", why, std::string{parameter});
    refusal.status = 422;
    return base::Refused{std::move(refusal)};
}

bool is_anything(const Column&) { return true; }

// Refuses an unknown name, with the names that exist.
base::Refused<Refusal> unknown(std::string_view parameter, std::string_view name,
                               const std::vector<std::string>& known) {
    std::string words;
    for (const auto& each : known) words += (words.empty() ? "" : ", ") + each;
    Refusal refusal{.code = "wrong_parameter", .field = std::string{parameter}};
    refusal.numbers["allowed"] = json::array(known.begin(), known.end());
    refusal.message = {"این فهرست «" + std::string{name} + "» را نمی‌شناسد.",
                       "This list knows no " + std::string{name} + " here."};
    refusal.remedy = {"یکی از این‌ها: " + words, "One of: " + words};
    return base::Refused{std::move(refusal)};
}

std::vector<std::string> names_of(const ListSpec& spec, bool (*is_allowed)(const Column&)) {
    std::vector<std::string> names;
    for (const auto& column : spec.columns) {
        if (is_allowed(column)) names.push_back(column.name);
    }
    return names;
}

// A filter of each column: "state", and "age_gt" where nothing is filtered by one value alone.
std::vector<std::string> filters_of(const ListSpec& spec) {
    std::vector<std::string> names;
    for (const auto& column : spec.columns) {
        if (is_filtered(column))
            names.push_back(column.name +
                            std::string{suffix_of(operators_of(column.type).front())});
    }
    return names;
}

std::vector<std::string> split_at_commas(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        const auto comma = std::min(text.find(','), text.size());
        if (comma > 0) parts.emplace_back(text.substr(0, comma));
        if (comma == text.size()) return parts;
        text.remove_prefix(comma + 1);
    }
}

std::optional<std::int64_t> integer(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "90s", "15m", "12h", "3d", "2w"; a bare number is milliseconds.
std::optional<std::int64_t> duration(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::int64_t unit = 1;
    switch (text.back()) {
        case 's':
            unit = 1'000;
            break;
        case 'm':
            unit = 60'000;
            break;
        case 'h':
            unit = 3'600'000;
            break;
        case 'd':
            unit = 86'400'000;
            break;
        case 'w':
            unit = 604'800'000;
            break;
        default:
            return integer(text);
    }
    const auto number = integer(text.substr(0, text.size() - 1));
    if (!number || *number > 1'000'000 || *number < -1'000'000) return std::nullopt;
    return *number * unit;
}

// "2025-11-28T08:30:00Z", a day (its first instant in Tehran), or milliseconds.
std::optional<std::int64_t> instant(std::string_view text, base::Day today) {
    if (const auto plain = integer(text)) return plain;
    if (const auto exact = codec::instant_from_text(text)) return exact->value;
    const auto day = calendar::parse_day(text, today);
    if (!day) return std::nullopt;
    return base::start_in_tehran(*day).value;
}

// What a filter by this column may say.
Text expected(const Column& column) {
    if (!column.choices.empty()) {
        std::string names;
        for (const auto& choice : column.choices) names += (names.empty() ? "" : ", ") + choice;
        return {"یکی از این‌ها بنویسید: " + names, "Write one of " + names};
    }
    switch (column.type) {
        case ColumnType::instant:
            return {"زمانی مانند 2025-11-28T08:30:00Z یا 1404/09/07 بنویسید",
                    "Write an instant such as 2025-11-28T08:30:00Z or 1404/09/07"};
        case ColumnType::duration:
            return {"مدتی مانند 3d، 12h یا 15m بنویسید", "Write a duration such as 3d, 12h or 15m"};
        case ColumnType::flag:
            return {"true یا false بنویسید", "Write true or false"};
        default:
            return {"متن بنویسید", "Write text"};
    }
}

using Read = base::Result<FilterValue, Text>;  // or why it is no value of its column

Read read_value(const Column& column, const std::string& text, base::Day today) {
    const auto as_filter = [&](std::optional<std::int64_t> value) -> Read {
        if (!value) return base::Refused{expected(column)};
        return FilterValue{*value};
    };
    const auto as_number =
        [&](const base::Result<std::int64_t, base::NumberTrouble>& read) -> Read {
        if (read) return FilterValue{*read};
        auto why = domain::unread_number(read.error(), text);
        return base::Refused{Text{std::move(why.fa), std::move(why.en)}};
    };
    switch (column.type) {
        case ColumnType::text:
        case ColumnType::id:
            return FilterValue{text};
        case ColumnType::choice:
            if (!column.choices.empty() && std::find(column.choices.begin(), column.choices.end(),
                                                     text) == column.choices.end()) {
                return base::Refused{expected(column)};
            }
            return FilterValue{text};
        case ColumnType::integer:
            return as_number(base::typed_whole(text));
        case ColumnType::amount:
            return as_number(base::typed_amount(text));
        case ColumnType::day: {
            const auto day = calendar::parse_day(text, today);
            if (!day) {
                auto why = domain::unread_day(text);
                return base::Refused{Text{std::move(why.fa), std::move(why.en)}};
            }
            return FilterValue{std::int64_t{day->value}};
        }
        case ColumnType::instant:
            return as_filter(instant(text, today));
        case ColumnType::duration:
            return as_filter(duration(text));
        case ColumnType::flag:
            if (text == "1" || text == "true") return FilterValue{std::int64_t{1}};
            if (text == "0" || text == "false") return FilterValue{std::int64_t{0}};
            break;
    }
    return base::Refused{expected(column)};
}

// The column and operator that a parameter's name means.
std::optional<std::pair<const Column*, Operator>> meaning(const ListSpec& spec,
                                                          std::string_view name) {
    for (const Operator op : operators) {
        if (!name.ends_with(suffix_of(op))) continue;
        const Column* column = spec.find(name.substr(0, name.size() - suffix_of(op).size()));
        if (column == nullptr || !is_filtered(*column)) continue;
        if (std::ranges::find(operators_of(column->type), op) != operators_of(column->type).end())
            return std::pair{column, op};
    }
    return std::nullopt;
}

Answered<Filter> read_filter(const ListSpec& spec, const std::string& name, const std::string& text,
                             base::Day today) {
    const auto what = meaning(spec, name);
    if (!what) return unknown(name, name, filters_of(spec));
    Filter filter{what->first->name, what->second, {}};
    const std::string most = std::to_string(limits::filter_values);
    const auto texts =
        filter.op == Operator::in ? split_at_commas(text) : std::vector<std::string>{text};
    if (texts.empty() || texts.size() > limits::filter_values)
        return wrong(name, {"شمار مقدارها باید از ۱ تا " + base::persian_digits(most) + " باشد",
                            "There may be 1 to " + most + " values"});
    for (const auto& one : texts) {
        auto value = read_value(*what->first, one, today);
        if (!value) return wrong(name, std::move(value).error());
        filter.values.push_back(std::move(value).value());
    }
    return filter;
}

Answered<std::vector<SortKey>> read_sort(const ListSpec& spec, std::string_view text,
                                         bool is_default) {
    std::vector<SortKey> keys;
    for (const auto& word : split_at_commas(text)) {
        const bool down = word.starts_with('-');
        const std::string name = down ? word.substr(1) : word;
        const Column* column = spec.find(name);
        if (!is_default && (column == nullptr || !is_sorted(*column))) {
            return unknown("sort", name, names_of(spec, is_sorted));
        }
        keys.push_back({name, down ? Order::descending : Order::ascending});
    }
    return keys;
}

std::string sort_text(const std::vector<SortKey>& keys) {
    std::string text;
    for (const auto& key : keys) {
        if (!text.empty()) text += ',';
        if (key.order == Order::descending) text += '-';
        text += key.column;
    }
    return text;
}

std::string cursor_text(const json::array& key, const std::vector<SortKey>& sort) {
    return base::to_hex(base::view_of(json::serialize(json::array{sort_text(sort), key})));
}

std::optional<json::array> read_cursor(std::string_view text, const std::vector<SortKey>& sort) {
    const auto bytes = base::from_hex(text);
    if (!bytes) return std::nullopt;
    json::error_code error;
    const json::value cursor = json::parse(base::text_of(*bytes), error);
    if (error || !cursor.is_array() || cursor.get_array().size() != 2) return std::nullopt;
    const auto& parts = cursor.get_array();
    if (!parts[0].is_string() || parts[0].get_string() != sort_text(sort)) return std::nullopt;
    if (!parts[1].is_array()) return std::nullopt;
    return parts[1].get_array();
}

}  // namespace

bool is_filtered(const Column& column) {
    return column.use == Use::filtered || column.use == Use::filtered_and_sorted;
}

bool is_sorted(const Column& column) {
    return column.use == Use::sorted || column.use == Use::filtered_and_sorted;
}

std::string_view suffix_of(Operator op) {
    switch (op) {
        case Operator::eq:
            return "";
        case Operator::ne:
            return "_ne";
        case Operator::gt:
            return "_gt";
        case Operator::ge:
            return "_ge";
        case Operator::lt:
            return "_lt";
        case Operator::le:
            return "_le";
        case Operator::in:
            return "_in";
    }
    return "";
}

const Column* ListSpec::find(std::string_view name) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Answered<ListQuery> read_list_query(const ListSpec& spec, const Request& request, base::Day today) {
    ListQuery query;
    query.limit = limits::list_rows_unasked;
    std::string sort = spec.default_sort;
    bool sort_asked = false;
    for (const auto& [name, value] : request.query) {
        if (name == "limit") {
            const auto limit = integer(value);
            if (!limit || *limit < 1)
                return wrong(name,
                             {"عددی از ۱ تا ۵۰۰ بنویسید", "Write a whole number from 1 to 500"});
            query.limit = static_cast<int>(std::min<std::int64_t>(*limit, limits::list_rows));
        } else if (name == "offset") {
            const auto offset = integer(value);
            if (!offset || *offset > limits::furthest_row || *offset < -limits::furthest_row) {
                const std::string most = std::to_string(limits::furthest_row);
                return wrong(
                    name,
                    {"شماره سطر، تا " + base::persian_digits(most) +
                         "؛ با منها از پایان فهرست شمرده می‌شود",
                     "Write the number of a row, up to " + most +
                         "; with a minus it counts from the end"});
            }
            query.offset = *offset;
        } else if (name == "count") {
            if (value != "all")
                return wrong(name, {"تنها count=all پذیرفته است", "Only count=all is accepted"});
            query.count = Count::all;
        } else if (name == "sort") {
            sort = value;
            sort_asked = true;
        } else if (name == "totals") {
            query.totals = value != "0" && value != "false";
        } else if (name == "q") {
            if (spec.search == ListSpec::Search::none)
                return wrong(name, {"در این فهرست جست‌وجو نمی‌شود",
                                    "This list cannot be searched"});
            query.q = value;
        } else if (name == "fields") {
            query.fields = split_at_commas(value);
            for (const auto& field : query.fields) {
                if (spec.find(field) == nullptr)
                    return unknown(name, field, names_of(spec, is_anything));
            }
        } else if (std::find(reserved.begin(), reserved.end(), name) == reserved.end()) {
            auto filter = read_filter(spec, name, value, today);
            if (!filter) return base::Refused{std::move(filter).error()};
            query.filters.push_back(std::move(filter).value());
        }
    }
    auto keys = read_sort(spec, sort, !sort_asked);
    if (!keys) return base::Refused{std::move(keys).error()};
    query.sort = std::move(keys).value();
    if (const auto after = request.query_value("after"); after && !after->empty()) {
        query.after = read_cursor(*after, query.sort);
        if (!query.after)
            return wrong("after", {"این نشانِ ادامه آسیب دیده یا از ترتیب دیگری است",
                                   "This cursor is damaged or belongs to another order"});
        if (query.offset != 0)
            return wrong(
                "offset",
                {"با after نمی‌آید: یا ادامه یک صفحه است یا پرش به یک سطر",
                 "It does not go with after: a page goes on, or is jumped to"});
    }
    const bool is_first = !query.after && query.offset == 0;
    if (!is_first && query.count == Count::first_ones) query.count = Count::none;
    return query;
}

std::int64_t most_counted(Count count) {
    return count == Count::all ? limits::furthest_row : limits::exact_count;
}

json::object to_json(const ListPage& page, const ListQuery& query) {
    json::object shape;
    if (query.fields.empty()) {
        shape["rows"] = page.rows;
    } else {
        json::array rows;
        for (const auto& row : page.rows) {
            json::object chosen;
            for (const auto& field : query.fields) {
                if (const auto* member = row.as_object().if_contains(field))
                    chosen[field] = *member;
            }
            rows.push_back(std::move(chosen));
        }
        shape["rows"] = std::move(rows);
    }
    shape["next"] =
        page.next ? json::value(cursor_text(*page.next, query.sort)) : json::value(nullptr);
    if (page.count) {
        const auto most = most_counted(query.count);
        shape["count"] =
            json::object{{"value", std::min(*page.count, most)}, {"exact", *page.count <= most}};
    }
    if (query.totals) shape["totals"] = page.totals;
    return shape;
}

}  // namespace amani::http
