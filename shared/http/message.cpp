#include "shared/http/message.h"

#include "shared/base/ensure.h"
#include "shared/codec/json_members.h"
#include "shared/codec/text_forms.h"
#include "shared/http/limits.h"

#include <algorithm>
#include <array>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 6> methods{{{Method::get, "GET"},
                                                                      {Method::head, "HEAD"},
                                                                      {Method::post, "POST"},
                                                                      {Method::put, "PUT"},
                                                                      {Method::patch, "PATCH"},
                                                                      {Method::del, "DELETE"}}};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

bool read_query(std::string_view text, Pairs& into) {
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decoded(pair.substr(0, equals), true);
        auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) return false;
        into.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

}  // namespace

std::string_view name_of(Method method) {
    for (const auto& [value, name] : methods) {
        if (value == method) return name;
    }
    return "OTHER";
}

Method method_named(std::string_view name) {
    for (const auto& [value, known] : methods) {
        if (known == name) return value;
    }
    return Method::other;
}

bool Principal::has_role(std::string_view role) const {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool Principal::has_scope(std::string_view scope) const {
    const auto colon = scope.find(':');
    const std::string family = std::string{scope.substr(0, colon)} + ":*";
    const bool reads = scope == "read" || scope.ends_with(":read");
    return std::any_of(scopes.begin(), scopes.end(), [&](const std::string& mine) {
        return mine == "*" || mine == scope || mine == family || (reads && mine == "read");
    });
}

std::string_view Request::header(std::string_view lower_case_name) const {
    const auto found = headers.find(std::string{lower_case_name});
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
    for (const auto& [key, value] : query) {
        if (key == name) return value;
    }
    return std::nullopt;
}

const std::string& Request::param(std::string_view name) const {
    const auto found = params.find(std::string{name});
    base::ensure(found != params.end(), "the route's pattern lacks this parameter");
    return found->second;
}

bool Request::has_flag(std::string_view name) const {
    const auto value = query_value(name);
    return value && *value != "0" && *value != "false";
}
bool Request::is_dry_run() const { return has_flag("dry_run"); }
bool Request::is_confirmed() const { return has_flag("confirmed"); }

std::shared_ptr<const KeptBody> Request::kept_body() const {
    return kept != nullptr ? kept : KeptBody::of(body);
}

std::size_t Request::body_size() const { return kept != nullptr ? kept->size() : body.size(); }

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hex_digit(text[i + 1]);
            const int low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high << 4 | low);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return std::nullopt;
        out.push_back(c);
    }
    if (codec::valid_utf8(out) != out) return std::nullopt;
    return out;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_unreserved(c)) {
            out.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return out;
}

bool read_target(std::string_view target, Request& into) {
    if (target.empty() || target.front() != '/' || target.size() > limits::target_bytes)
        return false;
    const auto question = std::min(target.find('?'), target.size());
    into.path = target.substr(0, question);
    into.segments.clear();
    into.query.clear();
    std::string_view rest = std::string_view{into.path}.substr(1);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('/'), rest.size());
        auto segment = percent_decoded(rest.substr(0, end), false);
        if (!segment) return false;
        into.segments.push_back(std::move(*segment));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return read_query(target.substr(std::min(question + 1, target.size())), into.query);
}

Response& Response::with_header(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string_view Response::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (equals_ignoring_case(key, name)) return value;
    }
    return {};
}

const std::string& Response::text() const {
    static const std::string nothing;
    const auto* whole = std::get_if<std::string>(&body);
    return whole == nullptr ? nothing : *whole;
}

std::string json_text(const json::value& value) { return json::serialize(value); }

bool knows_tag(const Request& request, std::string_view tag) {
    const auto known = request.header("if-none-match");
    return known == "*" || known.find(tag) != std::string_view::npos;
}

std::string language_of(const Request& request) {
    const auto asked = request.header("accept-language").substr(0, 2);
    const auto spoken = asked == "fa" || asked == "en" ? asked : request.principal.language;
    return spoken == "fa" ? "fa" : "en";
}

Response json_response(const json::value& value, int status) {
    return text_response(json_text(value), "application/json; charset=utf-8", status);
}

Response text_response(std::string text, std::string type, int status) {
    Response response;
    response.status = status;
    response.body = std::move(text);
    response.with_header("Content-Type", std::move(type));
    return response;
}

Response no_content() {
    Response response;
    response.status = 204;
    return response;
}

Response respond(const Refusal& refusal) {
    Response response = json_response(to_json(refusal), refusal.status);
    response.refused_with = refusal.code;
    if (refusal.retry_after) {
        const auto whole_seconds =
            std::max<std::int64_t>(1, (refusal.retry_after->value + 999) / 1000);
        response.with_header("Retry-After", std::to_string(whole_seconds));
    }
    if (refusal.status == 401) response.with_header("WWW-Authenticate", "Bearer realm=\"amani\"");
    return response;
}

Answered<json::value> json_body(const Request& request) {
    json::parse_options options;
    options.max_depth = limits::json_depth;
    json::stream_parser parser({}, options);
    json::error_code error;
    parser.write(request.body, error);
    if (!error) parser.finish(error);
    if (error == json::error::too_deep) {
        Refusal refusal = bad_request(
            "too_deep", {"JSON بیش از اندازه تودرتو است", "the JSON is nested too deeply"});
        refusal.numbers["limit_depth"] = limits::json_depth;
        return base::Refused{std::move(refusal)};
    }
    if (error)
        return base::Refused{
            bad_request("malformed_json", {"متن آن JSON نیست (" + error.message() + ")",
                                           "its body is not JSON (" + error.message() + ")"})};
    if (auto name = codec::repeated_member(request.body, limits::json_depth))
        return base::Refused{member_twice(*name)};
    return parser.release();
}

}  // namespace amani::http
