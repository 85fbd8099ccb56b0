#include "shared/http/resources/frame/list_filters.h"

#include "shared/app/number_ends.h"
#include "shared/app/references.h"
#include "shared/base/fold.h"
#include "shared/base/iran_ids.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/words/member_words.h"

namespace amani::http {

namespace {

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

std::optional<views::Cell> event_cell(const app::References& references,
                                      const views::ListColumn& column, const std::string& text) {
    if (const auto id = codec::event_from_text(text)) return views::Cell{id->value};
    const auto found = references.find(column.of, text);
    return found ? std::optional{views::Cell{*found}} : std::nullopt;
}

std::optional<views::Cell> site_cell(const app::References& references, const std::string& text) {
    if (const auto number = codec::integer_from_json(boost::json::string{text}))
        return views::Cell{*number};
    const auto found = references.find(&views::site_record, text);
    return found ? std::optional{views::Cell{*found}} : std::nullopt;
}

// A text or number of the query in the form in which the column stores it.
std::optional<views::Cell> cell_of(const app::References& references,
                                   const views::ListColumn& column, const FilterValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (column.kind == views::CellKind::instant) return views::Cell{*number << 16};
        return views::Cell{*number};
    }
    const auto& text = std::get<std::string>(value);
    if (column.kind == views::CellKind::event) return event_cell(references, column, text);
    if (column.kind == views::CellKind::site) return site_cell(references, text);
    if (column.kind == views::CellKind::name && column.names.value_of != nullptr) {
        const auto named = column.names.value_of(text);
        if (!named) return std::nullopt;
        return views::Cell{*named};
    }
    return views::Cell{stored_text(column.name, text)};
}

std::optional<views::Cell> cursor_cell(const boost::json::value& value) {
    if (!value.is_string()) return std::nullopt;
    const std::string text{value.get_string()};
    if (!text.starts_with('#')) return views::Cell{text};
    const auto number = codec::integer_from_json(boost::json::string{text.substr(1)});
    if (!number) return std::nullopt;
    return views::Cell{*number};
}

Text words_of(views::ListFault why) {
    switch (why) {
        using enum views::ListFault;
        case no_such_column:
            return {"این فهرست چنین ستونی ندارد", "the list has no such column"};
        case wrong_kind_of_value:
            return {"این مقدار از نوع این ستون نیست", "the value is not of the column's kind"};
        case not_searchable:
            return {"فقط در ستون‌های متنی جست‌وجو می‌شود",
                    "only text can be searched"};
        case not_sortable:
            return {"این فهرست با این ستون مرتب نمی‌شود",
                    "the list is not sorted by this column"};
        case not_summable:
            return {"این ستون جمع زده نمی‌شود", "this column does not add up"};
        case foreign_cursor:
            return {"این نشانِ ادامه از این فهرست نیست", "the cursor is not of this list"};
    }
    return {};
}

Refusal foreign_cursor() {
    return bad_request("list.after", words_of(views::ListFault::foreign_cursor), "after");
}

base::Refused<Refusal> wrong_filter(const std::string& column) {
    return base::Refused{
        bad_request("list.filter",
                    {"این ستون با چنین مقداری جدا نمی‌شود",
                     "this column is not filtered by such a value"},
                    column)};
}

views::Filter searched(store::Database& database, const views::List& list,
                       const std::string& text) {
    views::Search search{.words = base::search_key(text),
                         .code = base::code_key(text),
                         .end = app::number_end(text).value_or(base::code_key(text)),
                         .serial = base::normalised_serial(text)};
    views::look_up(database, list, search);
    return {.column = {}, .comparison = views::Comparison::searched, .search = std::move(search)};
}

views::Comparison turned(Operator op) {
    switch (op) {
        case Operator::gt:
            return views::Comparison::less;
        case Operator::ge:
            return views::Comparison::at_most;
        case Operator::lt:
            return views::Comparison::greater;
        default:
            return views::Comparison::at_least;
    }
}

// "Older than three days" means begun before three days ago; a record that has not begun has no
// age.
Answered<std::vector<views::Filter>> age_filter(SiteApi& api, const ListResource& resource,
                                                const Filter& filter) {
    const auto* column = column_named(resource.list, resource.age_of);
    if (column == nullptr) return wrong_filter(filter.column);
    constexpr std::int64_t day_ms = 86'400'000;
    const std::int64_t age = std::get<std::int64_t>(filter.values.front());
    const std::int64_t began = column->kind == views::CellKind::day
                                   ? api.desk().today().value - age / day_ms
                                   : (api.desk().clock.now().value - age) << 16;
    return std::vector<views::Filter>{
        {resource.age_of, turned(filter.op), views::Cell{began}},
        {resource.age_of, views::Comparison::greater, views::Cell{std::int64_t{0}}}};
}

Answered<views::Filter> plain_filter(const app::References& references, const views::List& list,
                                     const Filter& filter) {
    const auto* column = column_named(list, filter.column);
    if (column == nullptr) return wrong_filter(filter.column);
    const auto comparison = comparison_of(filter.op);
    views::Filter wanted{filter.column, comparison.value_or(views::Comparison::any_of), {}};
    for (const auto& value : filter.values) {
        auto cell = cell_of(references, *column, value);
        if (!cell) return wrong_filter(filter.column);
        wanted.any.push_back(std::move(*cell));
    }
    if (comparison) wanted.value = wanted.any.front();
    return wanted;
}

Answered<std::vector<views::Filter>> filters_of(SiteApi& api, const ListResource& resource,
                                                const ListQuery& query) {
    const app::References references{api.database()};
    std::vector<views::Filter> all = own_alone(api, resource);
    for (const auto& filter : query.filters) {
        if (filter.column == "age" && !resource.age_of.empty()) {
            auto aged = age_filter(api, resource, filter);
            if (!aged) return base::Refused{std::move(aged).error()};
            all.insert(all.end(), aged->begin(), aged->end());
            continue;
        }
        auto plain = plain_filter(references, resource.list, filter);
        if (!plain) return base::Refused{std::move(plain).error()};
        all.push_back(std::move(plain).value());
    }
    if (!resource.list.searched.empty() && !base::search_key(query.q).empty())
        all.push_back(searched(api.database(), resource.list, query.q));
    return all;
}

}  // namespace

std::string stored_text(std::string_view name, const std::string& text) {
    if (name == "serial" || name == "part_serial") return base::normalised_serial(text);
    if (name == "mobile") return base::mobile(text).value_or(text);
    if (name == "national_id")
        return base::national_id(text).value_or(base::legal_id(text).value_or(text));
    const bool is_code = name == "code" || name.ends_with("_code") || name.ends_with("number");
    if (is_code) return base::code_key(text);
    const auto* word = domain::word_of_member(name);
    const bool is_plain = word != nullptr && word->form == domain::ValueForm::code;
    return is_plain ? base::plain_text(text) : text;
}

Refusal trouble(const views::ListTrouble& what) {
    return bad_request("list.query", words_of(what.why), what.field);
}

std::vector<views::Filter> own_alone(SiteApi& api, const ListResource& resource) {
    const auto& own = api.desk().own;
    if (resource.only_own_of.empty() || own.kind == domain::SiteKind::central) return {};
    return {{resource.only_own_of, views::Comparison::equal,
             views::Cell{std::int64_t{own.site.value}}}};
}

Answered<views::ListQuery> translated(SiteApi& api, const ListResource& resource,
                                      const ListQuery& query) {
    views::ListQuery wanted;
    wanted.limit = query.limit;
    wanted.offset = query.offset;
    auto filters = filters_of(api, resource, query);
    if (!filters) return base::Refused{std::move(filters).error()};
    wanted.filters = std::move(filters).value();
    if (query.sort.size() > 1)
        return base::Refused{bad_request(
            "list.sort",
            {"هر بار با یک ستون مرتب می‌شود", "one sort key at a time"},
            "sort")};
    if (!query.sort.empty()) {
        wanted.sort = query.sort.front().column;
        wanted.direction = query.sort.front().order == Order::ascending
                               ? views::Direction::ascending
                               : views::Direction::descending;
    }
    if (query.after) {
        if (query.after->size() != 2) return base::Refused{foreign_cursor()};
        const auto sort_value = cursor_cell(query.after->at(0));
        const auto key = cursor_cell(query.after->at(1));
        if (!sort_value || !key) return base::Refused{foreign_cursor()};
        wanted.after = views::Cursor{*sort_value, *key};
    }
    return wanted;
}

}  // namespace amani::http
