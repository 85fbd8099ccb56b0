#include "shared/http/resources/frame/list_resource.h"

#include "shared/app/number_ends.h"
#include "shared/base/ensure.h"
#include "shared/calendar/jalali.h"
#include "shared/codec/text_forms.h"
#include "shared/http/resources/frame/list_filters.h"
#include "shared/views/record_kinds.h"

namespace amani::http {

namespace {

ColumnType type_of(views::CellKind kind) {
    switch (kind) {
        case views::CellKind::integer:
        case views::CellKind::wide:
            return ColumnType::integer;
        case views::CellKind::amount:
        case views::CellKind::cost:
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

// The further subject that a column shows, beside the subject of its list.
std::optional<domain::Subject> needed_by(const views::ListColumn& column) {
    if (column.kind != views::CellKind::cost) return std::nullopt;
    return domain::Subject::costs;
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
            if (number == 0) return nullptr;
            return boost::json::string{codec::text_of(base::LogicalTime{number}.wall())};
        case views::CellKind::event:
            if (number == 0) return nullptr;
            return boost::json::string{codec::text_of(base::EventId{number})};
        case views::CellKind::name: {
            const auto name = column.names.name_of(number);
            if (name.empty()) return nullptr;
            return boost::json::string{name};
        }
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

std::optional<std::int32_t> age_in_days(SiteApi& api, const ListResource& resource,
                                        const std::vector<views::Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& column = resource.list.columns[i];
        const auto* began = std::get_if<std::int64_t>(&cells[i]);
        if (column.name != resource.age_of || began == nullptr || *began == 0) continue;
        const base::Day day = column.kind == views::CellKind::day
                                  ? base::Day{static_cast<std::int32_t>(*began)}
                                  : base::day_in_tehran(base::LogicalTime{*began}.wall());
        return api.desk().today() - day;
    }
    return std::nullopt;
}

boost::json::object decorated(SiteApi& api, const ListResource& resource, const Request& request,
                              const std::vector<views::Cell>& cells) {
    auto row = row_json(resource.list, cells);
    if (!resource.age_of.empty()) {
        const auto age = age_in_days(api, resource, cells);
        row["age"] = age ? boost::json::value(*age) : boost::json::value(nullptr);
    }
    if (resource.decorate) resource.decorate(request, row);
    return row;
}

Answered<boost::json::object> totals_of(SiteApi& api, const ListResource& resource,
                                        const std::vector<views::Filter>& filters) {
    boost::json::object totals;
    if (resource.totals.empty()) return totals;
    const auto sums = views::add_up_list(api.database(), resource.list, filters, resource.totals);
    if (!sums) return base::Refused{trouble(sums.error())};
    for (std::size_t i = 0; i < resource.totals.size(); ++i)
        totals[resource.totals[i]] = codec::json_integer((*sums)[i]);
    return totals;
}

Answered<ListPage> page(SiteApi& api, const ListResource& resource, const Request& request,
                        const ListQuery& query) {
    auto wanted = translated(api, resource, query);
    if (!wanted) return base::Refused{wanted.error()};
    const auto found = views::read_list(api.database(), resource.list, *wanted);
    if (!found) return base::Refused{trouble(found.error())};
    ListPage answer;
    for (const auto& cells : found->rows)
        answer.rows.push_back(decorated(api, resource, request, cells));
    if (found->next)
        answer.next =
            boost::json::array{cursor_json(found->next->sort_value), cursor_json(found->next->key)};
    if (query.count != Count::none) {
        const auto count = views::count_list(api.database(), resource.list, wanted->filters,
                                             most_counted(query.count));
        if (count) answer.count = *count;
    }
    if (query.totals) {
        auto totals = totals_of(api, resource, wanted->filters);
        if (!totals) return base::Refused{std::move(totals).error()};
        answer.totals = std::move(totals).value();
    }
    return answer;
}

std::vector<std::string> choices_of(const views::ListColumn& column) {
    std::vector<std::string> names;
    if (column.names.name_of == nullptr) return names;
    for (std::int64_t value = 0; value < 256; ++value) {
        if (const auto name = column.names.name_of(value); !name.empty()) names.emplace_back(name);
    }
    return names;
}

boost::json::object schema_of(const views::List& list, const views::ListColumn& column) {
    const auto shape_of_its_kind = [&]() -> boost::json::object {
        switch (column.kind) {
            case views::CellKind::wide:
                return shapes::integer();
            case views::CellKind::integer:
            case views::CellKind::amount:
            case views::CellKind::cost:
            case views::CellKind::site:
                return shapes::whole_number();
            case views::CellKind::day:
                return shapes::day();
            case views::CellKind::instant:
                return shapes::instant();
            case views::CellKind::event:
                return shapes::event_id();
            case views::CellKind::name:
                return choice(choices_of(column));
            case views::CellKind::text:
                break;
        }
        return shapes::text();
    };
    auto shape = shape_of_its_kind();
    return views::may_be_none(list, column) ? shapes::nullable(std::move(shape)) : shape;
}

boost::json::object schema_of(const ListResource& resource) {
    boost::json::object always;
    boost::json::object sometimes;
    for (const auto& column : resource.list.columns) {
        if (column.name == views::search_column) continue;
        auto shape = schema_of(resource.list, column);
        const auto needed = needed_by(column);
        if (needed) shape["x-reads"] = domain::name_of(*needed);
        (needed ? sometimes : always)[column.name] = std::move(shape);
        if (column.kind != views::CellKind::day) continue;
        const bool is_always = !views::may_be_none(resource.list, column);
        (is_always ? always : sometimes)[std::string{column.name} + "_jalali"] = shapes::text();
    }
    for (const auto& column : resource.list.columns) {
        if (column.name != resource.age_of) continue;
        auto age = shapes::whole_number();
        age["description"] = "whole days";
        always["age"] = views::may_be_none(resource.list, column) ? shapes::nullable(std::move(age))
                                                                  : std::move(age);
    }
    for (const auto& added : resource.added) {
        base::ensure(!added.schema.empty(), "a column that is added says its shape");
        always[added.column.name] = added.schema;
    }
    return shapes::object_of(std::move(always), std::move(sometimes));
}

// The filter that finds the record which a path's {id} means: by key, else by code.
std::optional<views::Filter> filter_of_record(const ListResource& resource,
                                              const std::string& by_code,
                                              const std::string& wanted) {
    const auto& key = resource.list.columns.front();
    std::optional<views::Cell> cell;
    if (key.kind == views::CellKind::event) {
        if (const auto id = codec::event_from_text(wanted)) cell = views::Cell{id->value};
    } else if (key.kind == views::CellKind::text) {
        cell = views::Cell{stored_text(key.name, wanted)};
    } else if (const auto number = codec::integer_from_json(boost::json::string{wanted})) {
        cell = views::Cell{*number};
    }
    if (cell) return views::Filter{std::string{key.name}, views::Comparison::equal, *cell};
    if (by_code.empty()) return std::nullopt;
    return views::Filter{by_code, views::Comparison::equal,
                         views::Cell{stored_text(by_code, wanted)}};
}

Refusal no_such_record(const views::List& list, const std::string& wanted) {
    for (const auto* kind : views::record_kinds()) {
        if (&kind->list == &list) return no_record(*kind, wanted);
    }
    return not_found({"کد", "code"}, wanted);
}

constexpr int most_candidates = 5;

Answered<Response> record(SiteApi& api, const ListResource& resource, const std::string& by_code,
                          const Request& request) {
    const std::string& wanted = request.param("id");
    auto filter = filter_of_record(resource, by_code, wanted);
    if (!filter) return base::Refused{no_such_record(resource.list, wanted)};
    views::ListQuery query;
    query.limit = 1;
    query.filters = own_alone(api, resource);
    query.filters.push_back(std::move(*filter));
    auto found = views::read_list(api.database(), resource.list, query);
    if (!found) return base::Refused{trouble(found.error())};
    const auto end = by_code == "number" ? app::number_end(wanted) : std::nullopt;
    if (found->rows.empty() && end) {
        auto ending_so = app::numbered_so(api.database(), resource.list, *end, most_candidates);
        if (ending_so.size() > 1) {
            app::UnknownReference unclear{.field = "id", .text = wanted};
            for (auto& each : ending_so) unclear.candidates.push_back(std::move(each.number));
            return base::Refused{unknown_reference(unclear)};
        }
        if (ending_so.size() == 1) {
            query.filters.back() = {std::string{resource.list.columns.front().name},
                                    views::Comparison::equal, views::Cell{ending_so.front().id}};
            found = views::read_list(api.database(), resource.list, query);
            if (!found) return base::Refused{trouble(found.error())};
        }
    }
    if (found->rows.empty()) return base::Refused{no_such_record(resource.list, wanted)};
    auto row = decorated(api, resource, request, found->rows.front());
    if (resource.detail.show) resource.detail.show(request, row);
    for (const auto& column : resource.list.columns) {
        const auto needed = needed_by(column);
        if (needed && !api.may_read(request.principal, *needed)) row.erase(column.name);
    }
    return json_response(row);
}

}  // namespace

boost::json::object row_json(const views::List& list, const std::vector<views::Cell>& cells) {
    boost::json::object row;
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        const auto& column = list.columns[i];
        if (column.name == views::search_column) continue;
        row[column.name] = cell_json(column, cells[i]);
        const auto* number = std::get_if<std::int64_t>(&cells[i]);
        if (column.kind == views::CellKind::day && number != nullptr && *number != 0) {
            row[std::string{column.name} + "_jalali"] =
                calendar::jalali_text(base::Day{static_cast<std::int32_t>(*number)});
        }
    }
    return row;
}

ListSpec spec_of(const ListResource& resource) {
    ListSpec spec{.rows = resource.list.name};
    for (const auto& column : resource.list.columns) {
        if (column.name == views::search_column) continue;
        const std::string name{column.name};
        spec.columns.push_back({.name = name,
                                .type = type_of(column.kind),
                                .use = column.sorting == views::Sorting::yes
                                           ? Use::filtered_and_sorted
                                           : Use::filtered,
                                .choices = choices_of(column),
                                .needs = needed_by(column)});
        if (column.kind == views::CellKind::day) spec.columns.push_back({.name = name + "_jalali"});
    }
    if (!resource.age_of.empty()) {
        spec.columns.push_back({.name = "age", .type = ColumnType::duration, .use = Use::filtered});
    }
    for (const auto& added : resource.added) {
        if (spec.find(added.column.name) == nullptr) spec.columns.push_back(added.column);
    }
    if (!resource.list.searched.empty()) spec.search = ListSpec::Search::q;
    spec.totals = resource.totals;
    return spec;
}

std::string record_name(const views::List& list) {
    std::string name;
    bool begins = true;
    for (const char c : list.name) {
        if (c != '-') name.push_back(begins ? static_cast<char>(c - ('a' - 'A')) : c);
        begins = c == '-';
    }
    if (name.ends_with("ies")) return name.substr(0, name.size() - 3) + 'y';
    if (name.ends_with('s')) name.pop_back();
    return name;
}

boost::json::object document_schema(boost::json::object row) {
    const auto& members = row.at("properties").as_object();
    boost::json::object state = choice({"recorded"});
    for (const auto* name : {"standing", "state"}) {
        if (const auto* shape = members.if_contains(name)) state = shape->as_object();
    }
    boost::json::object head{{"number", shapes::nullable(shapes::text())},
                             {"state", std::move(state)},
                             {"as_of", shapes::instant()},
                             {"provisional", shapes::flag()},
                             {"sync", shape_named("DocumentState")},
                             {"actions", shapes::list_of(shape_named("Action"))}};
    return with_members(std::move(row), std::move(head));
}

Route list_route(SiteApi& api, const ListResource& resource) {
    return Route{
        .method = Method::get,
        .pattern = address_of(resource.list),
        .reads = domain::Subject{resource.reads},
        .summary = resource.summary,
        .handler = ListReads{spec_of(resource),
                             [&api, resource](const Request& request, const ListQuery& query) {
                                 return page(api, resource, request, query);
                             }},
        .response = named(record_name(resource.list) + "Row", schema_of(resource))};
}

Route record_route(SiteApi& api, const ListResource& resource, std::string by_code) {
    auto shape = schema_of(resource);
    if (resource.detail.show)
        shape = with_members(document_schema(std::move(shape)), resource.detail.members);
    return Route{.method = Method::get,
                 .pattern = address_of(resource.list) + "/{id}",
                 .reads = domain::Subject{resource.reads},
                 .summary = "One of: " + resource.summary,
                 .handler = ReadHandler{[&api, resource,
                                         by_code = std::move(by_code)](const Request& request) {
                     return record(api, resource, by_code, request);
                 }},
                 .response = named(record_name(resource.list), std::move(shape))};
}

}  // namespace amani::http
