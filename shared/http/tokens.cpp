// The part of SignIn that keeps tokens for programs.
#include "shared/http/document.h"
#include "shared/http/limits.h"
#include "shared/http/sign_in.h"

#include <algorithm>
#include <charconv>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::string_view select_tokens =
    "SELECT id, name, scopes, made_at, ends_at FROM http_token WHERE user_id=?1 ORDER BY id";
constexpr std::string_view count_tokens = "SELECT count(*) FROM http_token WHERE user_id=?1";
constexpr std::string_view insert_token =
    "INSERT INTO http_token(token_hash,user_id,name,scopes,made_at,ends_at,owner_mark) "
    "VALUES(?1,?2,?3,?4,?5,?6,?7) RETURNING id";
constexpr std::string_view delete_ended = "DELETE FROM http_token WHERE user_id=?1 AND ends_at<=?2";
constexpr std::string_view delete_token = "DELETE FROM http_token WHERE id=?1 AND user_id=?2";

struct Wanted {
    std::string name;
    json::array scopes;
    std::int64_t days = limits::token_days;
};

Answered<Wanted> read_wanted(const json::value& body) {
    const auto wrong = [](std::string where, std::string why) {
        return base::Refused{malformed({std::move(why), std::move(where)})};
    };
    if (!body.is_object()) return wrong("", "an object");
    const auto& object = body.get_object();
    Wanted wanted;
    const auto* name = object.if_contains("name");
    if (name == nullptr || !name->is_string()) return wrong("name", "text");
    wanted.name = name->get_string();
    const auto* scopes = object.if_contains("scopes");
    if (scopes == nullptr || !scopes->is_array()) return wrong("scopes", "an array of text");
    for (std::size_t i = 0; i < scopes->get_array().size(); ++i) {
        if (!scopes->get_array()[i].is_string())
            return wrong("scopes[" + std::to_string(i) + "]", "text");
    }
    wanted.scopes = scopes->get_array();
    if (const auto* days = object.if_contains("days"); days != nullptr && !days->is_null()) {
        if (!days->is_int64() || days->get_int64() < 1 ||
            days->get_int64() > limits::most_token_days) {
            return wrong("days", "a whole number from 1 to 366");
        }
        wanted.days = days->get_int64();
    }
    return wanted;
}

}  // namespace

Answered<Response> SignIn::list_tokens(const Request& request) {
    auto& statement = ports_.database.cached(select_tokens);
    statement.with(request.principal.user);
    json::array rows;
    while (statement.step()) {
        json::object row;
        row["id"] = statement.integer(0);
        row["name"] = statement.text(1);
        row["scopes"] = json::parse(statement.text(2));
        row["made_at"] = instant_text({statement.integer(3)});
        row["ends_at"] = instant_text({statement.integer(4)});
        rows.push_back(std::move(row));
    }
    statement.reset();
    return json_response(json::object{{"rows", std::move(rows)}, {"next", nullptr}});
}

std::optional<Refusal> SignIn::refuse_scopes(const json::array& scopes,
                                             const Principal& maker) const {
    const auto known = known_scopes_();
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        const std::string scope{scopes[i].get_string()};
        const std::string field = "scopes[" + std::to_string(i) + "]";
        if (std::find(known.begin(), known.end(), scope) == known.end()) {
            return Refusal{.code = "scope_unknown",
                           .field = field,
                           .numbers = {{"allowed", json::array(known.begin(), known.end())}},
                           .message = {"چنین محدوده‌ای برای توکن نیست.",
                                       "There is no such scope of a token."}};
        }
        // A token never gives more than its maker has.
        if (maker.has_scope(scope)) continue;
        Refusal refusal = not_allowed({});
        refusal.field = field;
        return refusal;
    }
    return std::nullopt;
}

Answered<Response> SignIn::make_token(const Request& request) {
    const auto body = json_body(request);
    if (!body) return base::Refused{body.error()};
    auto wanted = read_wanted(*body);
    if (!wanted) return base::Refused{std::move(wanted).error()};
    if (auto refusal = refuse_scopes(wanted->scopes, request.principal))
        return base::Refused{std::move(*refusal)};
    const auto owner = ports_.accounts.by_user(request.principal.user);
    if (!owner) return base::Refused{not_signed_in()};
    const auto now = ports_.clock.now();
    const auto ends = now + base::days(wanted->days);
    const std::string token = "amani_" + secret();
    store::Transaction transaction(ports_.database);
    ports_.database.cached(delete_ended).run(request.principal.user, now);
    auto& count = ports_.database.cached(count_tokens);
    count.with(request.principal.user);
    count.step();
    const bool too_many = count.integer(0) >= limits::tokens_of_a_user;
    count.reset();
    if (too_many) {
        return base::Refused{
            Refusal{.status = 409,
                    .code = "too_many_tokens",
                    .numbers = {{"limit", limits::tokens_of_a_user}},
                    .message = {"شمار توکن‌ها به سقف رسیده است.",
                                "You have too many tokens."}}};
    }
    auto& insert = ports_.database.cached(insert_token);
    insert.with(hash_of_secret(token).view(), request.principal.user, wanted->name,
                json_text(wanted->scopes), now, ends, owner_mark(*owner).view());
    insert.step();
    const std::int64_t id = insert.integer(0);
    insert.reset();
    transaction.commit();
    return json_response(json::object{{"id", id},
                                      {"name", wanted->name},
                                      {"scopes", wanted->scopes},
                                      {"token", token},
                                      {"ends_at", instant_text(ends)}},
                         201);
}

Answered<Response> SignIn::drop_token(const Request& request) {
    const auto& text = request.param("id");
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc{} || end != text.data() + text.size())
        return base::Refused{not_found({"توکن", "token"})};
    ports_.database.cached(delete_token).run(id, request.principal.user);
    if (ports_.database.rows_changed() == 0) return base::Refused{not_found({"توکن", "token"})};
    return no_content();
}

}  // namespace amani::http
