// Requests and responses as handlers see them: plain values, without a socket or a vendor's HTTP
// type.
#pragma once

#include "shared/base/ids.h"
#include "shared/http/kept_body.h"
#include "shared/http/refusal.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace amani::http {

enum class Method { get, head, post, put, patch, del, other };
[[nodiscard]] std::string_view name_of(Method method);
[[nodiscard]] Method method_named(std::string_view name);
[[nodiscard]] constexpr bool is_write(Method method) {
    return method != Method::get && method != Method::head;
}

// The person who asks, how he has proved it, and what he may do.
struct Principal {
    enum class Proof { none, session, token };
    Proof proof = Proof::none;
    base::UserId user;
    std::string login;
    std::string name;
    std::string language = "fa";
    std::vector<std::string> roles;
    std::vector<std::string> scopes;  // of a token; a session has "*"
    std::string csrf;                 // of a session; a reloaded page gets it from /me

    [[nodiscard]] bool is_known() const { return proof != Proof::none; }
    [[nodiscard]] bool has_role(std::string_view role) const;
    // "jobs:write" is covered by itself, "jobs:*" and "*"; "read" by anything that reads.
    [[nodiscard]] bool has_scope(std::string_view scope) const;
};

// The second person, who has confirmed the request (four eyes).
struct Person {
    base::UserId user;
    std::string login;
    std::string name;
    std::vector<std::string> roles;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string path;                            // as sent, without the query
    std::vector<std::string> segments;           // decoded
    std::map<std::string, std::string> params;   // of the route's pattern: {id}
    Pairs query;                                 // decoded, in order
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    std::shared_ptr<const KeptBody> kept;  // instead of a text, for routes with BodyKind::kept
    std::string peer;                      // address, for the log and the back-off
    bool is_secure = false;
    bool is_proxied = false;  // came through a trusted proxy, which may have any host name
    Principal principal;
    std::optional<Person> second;

    [[nodiscard]] std::string_view header(std::string_view lower_case_name) const;
    [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
    // The value of {name}. That the route's pattern lacks it is a programmer's mistake.
    [[nodiscard]] const std::string& param(std::string_view name) const;
    // Whether a flag of the address is set.
    [[nodiscard]] bool has_flag(std::string_view name) const;
    [[nodiscard]] bool is_dry_run() const;
    // Whoever sends this has seen the command's warnings: ?confirmed=1.
    [[nodiscard]] bool is_confirmed() const;
    // For routes with BodyKind::kept: the body, also when it was small and came as text.
    [[nodiscard]] std::shared_ptr<const KeptBody> kept_body() const;
    [[nodiscard]] std::size_t body_size() const;
};

// Splits and decodes "/api/v1/serials/A%2FB?x=1". False for bad escapes, bad UTF-8,
// control characters or too long.
[[nodiscard]] bool read_target(std::string_view target, Request& into);
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);
[[nodiscard]] std::string percent_encoded(std::string_view text);

// A body that is made while it is sent. The server asks for the next piece, so nothing is queued
// for a slow reader.
class BodySource {
  public:
    enum class State { more, waiting, ended };
    virtual ~BodySource() = default;
    // Appends the next piece. `more` without a piece: it is still being made. `waiting`: call again
    // after `wake` was called, or after a silence.
    virtual State next(std::string& chunk) = 0;
    // After a silence: the text that keeps the stream open, which may be empty; nothing ends it.
    [[nodiscard]] virtual std::optional<std::string> on_silence() { return std::nullopt; }
    // Set by the server; call it to be asked again while `waiting`.
    std::function<void()> wake;
};

struct Response {
    int status = 200;
    Pairs headers;
    std::variant<std::string, std::shared_ptr<BodySource>> body;
    bool is_for_known = false;      // the person who asked has signed in
    std::string refused_with = {};  // the code of the refusal that this is
    // What makes the answer, when that takes a second or more and needs nothing of the site's: the
    // frame calls it on a thread beside, and sends what it gives in place of this response.
    std::function<Response()> beside = nullptr;

    Response& with_header(std::string name, std::string value);
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] const std::string& text() const;  // empty for a stream
};

// Whether the client holds the answer with this ETag already, which is quoted.
[[nodiscard]] bool knows_tag(const Request& request, std::string_view tag);
// The language that the client asks for, otherwise the person's own: "fa" or "en".
[[nodiscard]] std::string language_of(const Request& request);
[[nodiscard]] Response json_response(const boost::json::value& value, int status = 200);
[[nodiscard]] Response no_content();
[[nodiscard]] Response respond(const Refusal& refusal);
[[nodiscard]] Response text_response(std::string text, std::string type, int status = 200);

// The body as JSON within the frame's limits: 400 when it isn't JSON, 422 when it is too deep.
[[nodiscard]] Answered<boost::json::value> json_body(const Request& request);
[[nodiscard]] std::string json_text(const boost::json::value& value);

}  // namespace amani::http
