#include "shared/http/route.h"

#include "shared/base/ensure.h"

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
};

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

std::optional<Refusal> refuse_parameters(const Route& route, const Pairs& query) {
    if (std::holds_alternative<ListReads>(route.handler)) return std::nullopt;
    std::vector<std::string> allowed;
    for (const auto& parameter : route.parameters) allowed.push_back(parameter.name);
    if (std::holds_alternative<Commands>(route.handler)) allowed.emplace_back("dry_run");
    std::set<std::string> seen;
    for (const auto& [name, value] : query) {
        const bool is_known = std::find(allowed.begin(), allowed.end(), name) != allowed.end();
        if (is_known && seen.insert(name).second) continue;
        Refusal refusal{
            .status = 400,
            .code = is_known ? "parameter_twice" : "unknown_parameter",
            .field = name,
            .message = is_known
                           ? Text{"پارامتر «" + name + "» دو بار آمده است.",
                                  "The parameter " + name + " came twice."}
                           : Text{"این نشانی پارامتر «" + name + "» ندارد؛ کاری انجام نشد.",
                                  "There is no parameter " + name + " here; nothing was done."}};
        refusal.numbers["allowed"] = boost::json::array(allowed.begin(), allowed.end());
        return refusal;
    }
    return std::nullopt;
}

void RouteTable::add(Route route) {
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
        return;
    }
    const auto literals = static_cast<std::size_t>(std::count_if(
        segments.begin(), segments.end(), [](const auto& s) { return !is_parameter(s); }));
    const auto place = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.literals < literals; });
    entries_.insert(place, Entry{segments, {added}, literals});
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
