#include "shared/http/route.h"

#include "shared/base/ensure.h"
#include "shared/calendar/jalali.h"

#include <algorithm>
#include <set>

namespace amani::http {

namespace {

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{') && segment.ends_with('}');
}

std::vector<std::string> split_pattern(std::string_view pattern) {
    base::ensure(pattern.starts_with('/'), "a route's pattern begins with /");
    std::vector<std::string> segments;
    pattern.remove_prefix(1);
    while (!pattern.empty()) {
        const auto end = std::min(pattern.find('/'), pattern.size());
        segments.emplace_back(pattern.substr(0, end));
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
    }
    return segments;
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& segments) {
    return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(),
                      [](const std::string& wanted, const std::string& given) {
                          return is_parameter(wanted) ? !given.empty() : wanted == given;
                      });
}

struct BodyLimit {
    std::size_t operator()(const Commands& handler) const { return handler.body_limit; }
    std::size_t operator()(const PlainWrites& handler) const { return handler.body_limit; }
    std::size_t operator()(const Later& handler) const { return handler.body_limit; }
    std::size_t operator()(const ListReads&) const { return limits::unknown_body_bytes; }
    std::size_t operator()(const ReadHandler&) const { return limits::unknown_body_bytes; }
    std::size_t operator()(const ReportReads&) const { return limits::unknown_body_bytes; }
};

boost::json::array names_of(const std::vector<Parameter>& declared) {
    boost::json::array names;
    for (const auto& parameter : declared) names.push_back(boost::json::string{parameter.name});
    return names;
}

Refusal unknown_parameter(const std::string& name, const std::vector<Parameter>& declared) {
    return {.status = 400,
            .code = "unknown_parameter",
            .field = name,
            .numbers = {{"allowed", names_of(declared)}},
            .message = {"این نشانی پارامتر «" + name + "» ندارد؛ کاری انجام نشد.",
                        "There is no parameter " + name + " here; nothing was done."}};
}

Refusal parameter_twice(const std::string& name, const std::vector<Parameter>& declared) {
    return {.status = 400,
            .code = "parameter_twice",
            .field = name,
            .numbers = {{"allowed", names_of(declared)}},
            .message = {"پارامتر «" + name + "» دو بار آمده است.",
                        "The parameter " + name + " came twice."}};
}

Refusal parameter_missing(const Parameter& parameter) {
    const auto& name = parameter.name;
    return {.status = 400,
            .code = "parameter_missing",
            .field = name,
            .message = {"پارامتر «" + name + "» داده نشده است.",
                        "The parameter " + name + " is missing: " + parameter.meaning + "."},
            .remedy = {"آن را با ‎" + name + "=‎ بفرستید.",
                       "Send it as " + name + "=."}};
}

// The refusal of a text that is none of the words that a parameter may be.
Refusal wrong_word(const std::string& name, const std::string& given,
                   const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return {.status = 422,
            .code = "wrong_parameter",
            .field = name,
            .numbers = {{"allowed", boost::json::array(words.begin(), words.end())}},
            .message = {"«" + given + "» شناخته نیست.", given + " is not known here."},
            .remedy = {"یکی از این‌ها: " + list, "One of: " + list}};
}

std::optional<Refusal> refuse_value(const Parameter& parameter, const std::string& value,
                                    base::Day today) {
    const auto one_of = [&](const std::vector<std::string>& words) -> std::optional<Refusal> {
        if (std::ranges::find(words, value) != words.end()) return std::nullopt;
        return wrong_word(parameter.name, value, words);
    };
    if (value.empty()) return std::nullopt;  // as if it were not there
    switch (parameter.kind) {
        case Parameter::Kind::text:
            break;
        case Parameter::Kind::day:
            if (!calendar::parse_day(value, today)) return wrong_day(parameter.name, value);
            break;
        case Parameter::Kind::flag:
            return one_of({"1", "0", "true", "false"});
        case Parameter::Kind::choice:
            return one_of(parameter.choices);
    }
    return std::nullopt;
}

}  // namespace

ListReads without_columns(ListReads list, const std::vector<std::string>& names) {
    const auto is_hidden = [&](const std::string& name) {
        return std::ranges::find(names, name) != names.end();
    };
    std::erase_if(list.spec.columns, [&](const Column& column) { return is_hidden(column.name); });
    std::erase_if(list.spec.totals, is_hidden);
    list.page = [names, page = std::move(list.page)](const Request& request,
                                                     const ListQuery& query) -> Answered<ListPage> {
        auto found = page(request, query);
        if (!found) return found;
        for (const auto& name : names) {
            for (auto& row : found->rows) row.as_object().erase(name);
            found->totals.erase(name);
        }
        return found;
    };
    return list;
}

std::string scope_of(const Route& route) {
    if (!route.scope.empty()) return route.scope;
    return route.method == Method::get ? "read" : "write";
}

std::size_t body_limit_of(const Route& route) { return std::visit(BodyLimit{}, route.handler); }

std::vector<Parameter> parameters_of(const Route& route) {
    auto all = route.parameters;
    if (std::holds_alternative<Commands>(route.handler)) {
        all.push_back({.name = "dry_run",
                       .meaning = "decide and show, record nothing",
                       .kind = Parameter::Kind::flag});
    }
    return all;
}

std::optional<Refusal> refuse_parameters(const Route& route, const Pairs& query, base::Day today) {
    const bool is_list = std::holds_alternative<ListReads>(route.handler);
    const auto declared = parameters_of(route);
    std::set<std::string> seen;
    for (const auto& [name, value] : query) {
        const auto known = std::ranges::find(declared, name, &Parameter::name);
        if (known == declared.end() && !is_list) return unknown_parameter(name, declared);
        if (!seen.insert(name).second) return parameter_twice(name, declared);
        if (known == declared.end()) continue;
        if (auto refusal = refuse_value(*known, value, today)) return refusal;
    }
    for (const auto& parameter : declared) {
        const bool is_missing = parameter.need == Parameter::Need::required &&
                                std::ranges::none_of(query, [&](const auto& given) {
                                    return given.first == parameter.name && !given.second.empty();
                                });
        if (is_missing) return parameter_missing(parameter);
    }
    return std::nullopt;
}

const Route& RouteTable::add(Route route) {
    const auto segments = split_pattern(route.pattern);
    const bool is_open = route.method != Method::get || route.access == Access::everyone;
    base::ensure(is_open || route.reads, "a read says what it reads");
    routes_.push_back(std::make_unique<Route>(std::move(route)));
    const Route* added = routes_.back().get();
    const auto same = std::find_if(entries_.begin(), entries_.end(),
                                   [&](const Entry& entry) { return entry.segments == segments; });
    if (same != entries_.end()) {
        for (const Route* other : same->routes) {
            base::ensure(other->method != added->method, "two routes of one method and pattern");
        }
        same->routes.push_back(added);
        return *added;
    }
    const auto literals = static_cast<std::size_t>(std::count_if(
        segments.begin(), segments.end(), [](const auto& s) { return !is_parameter(s); }));
    const auto place = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.literals < literals; });
    entries_.insert(place, Entry{segments, {added}, literals});
    return *added;
}

void RouteTable::add(std::vector<Route> routes) {
    for (auto& route : routes) add(std::move(route));
}

std::vector<std::string> RouteTable::scopes() const {
    std::set<std::string> all{"*", "read", "write"};
    for (const auto& route : routes_) {
        if (route->access == Access::everyone) continue;
        const auto scope = scope_of(*route);
        all.insert(scope);
        if (const auto colon = scope.find(':'); colon != std::string::npos)
            all.insert(scope.substr(0, colon) + ":*");
    }
    return {all.begin(), all.end()};
}

RouteTable::Match RouteTable::match(Method method, const std::vector<std::string>& segments) const {
    if (method == Method::head) method = Method::get;
    Match match;
    for (const Entry& entry : entries_) {
        if (!fits(entry.segments, segments)) continue;
        for (const Route* route : entry.routes) {
            if (!match.allowed.empty()) match.allowed += ", ";
            match.allowed += name_of(route->method);
            if (route->method != method) continue;
            match.route = route;
            for (std::size_t i = 0; i < segments.size(); ++i) {
                const auto& wanted = entry.segments[i];
                if (is_parameter(wanted))
                    match.params[wanted.substr(1, wanted.size() - 2)] = segments[i];
            }
            return match;
        }
    }
    return match;
}

}  // namespace amani::http
