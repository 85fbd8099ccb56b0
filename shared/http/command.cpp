#include "shared/http/command.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::string_view select_answer =
    "SELECT request_hash, status, body FROM http_idempotency WHERE user_id=?1 AND "
    "idempotency_key=?2";
constexpr std::string_view insert_answer =
    "INSERT INTO http_idempotency(user_id,idempotency_key,request_hash,status,body,answered_at)"
    " VALUES(?1,?2,?3,?4,?5,?6)";
constexpr std::string_view delete_old = "DELETE FROM http_idempotency WHERE answered_at<?1";

crypto::Hash hash_of(const Request& request, std::string_view body) {
    constexpr std::uint8_t zero[] = {0};
    return crypto::hash({base::view_of(name_of(request.method)), zero, base::view_of(request.path),
                         zero, base::view_of(body)});
}

crypto::Hash hash_of_kept(const Request& request) {
    return hash_of(request, base::text_of(request.kept_body()->hash().view()));
}

Answered<std::string> key_of(const Request& request) {
    const std::string key{request.header("idempotency-key")};
    if (key.size() > limits::key_bytes) {
        return base::Refused{bad_request(
            "idempotency_key_too_long",
            {"Idempotency-Key بیش از اندازه بلند است", "the Idempotency-Key is too long"})};
    }
    if (key.empty() && !request.is_dry_run() &&
        request.principal.proof == Principal::Proof::token) {
        Refusal refusal =
            bad_request("idempotency_key_missing",
                        {"برنامه‌ها باید Idempotency-Key بفرستند",
                         "programs send an Idempotency-Key"});
        refusal.remedy = {
            "سرآیند Idempotency-Key را با مقداری یکتا بفرستید.",
            "Send the header Idempotency-Key with a value made once for this command."};
        return base::Refused{std::move(refusal)};
    }
    return key;
}

struct Outcome {
    Answered<Answer> answer;
    bool is_replayed = false;
};

Outcome run_one(store::Database& database, base::Instant now, const Request& request,
                const json::value& body, std::string key, crypto::Hash hash,
                const CommandHandler& handler, const Verifiers& verifiers) {
    const bool dry = request.is_dry_run();
    if (dry) key.clear();
    Idempotency idempotency(database, now, request.principal.user, std::move(key), hash);
    auto stored = idempotency.find();
    if (!stored) return {base::Refused{std::move(stored).error()}};
    if (*stored) return {std::move(**stored), true};
    auto answer = handler(Command{request, body, dry, idempotency, verifiers});
    if (answer && !idempotency.is_remembered()) idempotency.remember(*answer);
    return {std::move(answer)};
}

Response whole(const Outcome& outcome) {
    if (!outcome.answer) return respond(outcome.answer.error());
    Response response = json_response(outcome.answer->body, outcome.answer->status);
    if (!outcome.answer->location.empty())
        response.with_header("Location", outcome.answer->location);
    if (outcome.is_replayed) response.with_header("Idempotency-Replayed", "true");
    return response;
}

json::object item(const Outcome& outcome) {
    if (!outcome.answer) {
        return {{"status", outcome.answer.error().status},
                {"refusal", to_json(outcome.answer.error())}};
    }
    json::object shape{{"status", outcome.answer->status}, {"result", outcome.answer->body}};
    if (outcome.is_replayed) shape["replayed"] = true;
    return shape;
}

// A fault of the machine ends an array: the items that follow would fail as well.
bool is_machine_trouble(const Outcome& outcome) {
    return !outcome.answer && outcome.answer.error().status >= 500;
}

// The body without secrets, for the hash under which an answer is stored: passwords could be
// guessed from a hash.
std::string without_secrets(const json::value& body, const std::string& text) {
    const auto* object = body.if_object();
    if (object == nullptr || !object->contains("password")) return text;
    json::object rest = *object;
    rest.erase("password");
    return json_text(rest);
}

// Nothing when the work is short and runs here.
std::optional<Response> run_aside(store::Database& database, base::Instant now,
                                  const Request& request, std::string key, const Aside& aside) {
    const bool dry = request.is_dry_run();
    if (dry) key.clear();
    Idempotency idempotency(database, now, request.principal.user, std::move(key),
                            hash_of_kept(request));
    auto stored = idempotency.find();
    if (!stored) return respond(stored.error());
    if (*stored) return whole({std::move(**stored), true});
    const json::value no_body;
    const Verifiers none;
    auto begun = aside(Command{request, no_body, dry, idempotency, none});
    if (!begun) return std::nullopt;
    return whole({std::move(*begun)});
}

Response run_all(store::Database& database, base::Instant now, const Request& request,
                 const json::value& body, const std::string& key, const Commands& commands,
                 const Verifiers& verifiers) {
    if (!body.is_array()) {
        const auto hash = commands.body == BodyKind::kept
                              ? hash_of_kept(request)
                              : hash_of(request, without_secrets(body, request.body));
        return whole(run_one(database, now, request, body, key, hash, commands.run, verifiers));
    }
    const auto& items = body.get_array();
    json::array results;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string item_key = key.empty() ? "" : key + "#" + std::to_string(i);
        const auto hash = hash_of(request, without_secrets(items[i], json_text(items[i])));
        const auto outcome =
            run_one(database, now, request, items[i], item_key, hash, commands.run, verifiers);
        if (is_machine_trouble(outcome)) return respond(outcome.answer.error());
        results.push_back(item(outcome));
    }
    return json_response(json::object{{"results", std::move(results)}});
}

}  // namespace

Idempotency::Idempotency(store::Database& database, base::Instant now, base::UserId user,
                         std::string key, crypto::Hash request)
    : database_(database), now_(now), user_(user), key_(std::move(key)), request_(request) {}

Answered<std::optional<Answer>> Idempotency::find() const {
    if (!has_key()) return std::optional<Answer>{};
    auto& statement = database_.cached(select_answer);
    statement.with(user_, key_);
    if (!statement.step()) {
        statement.reset();
        return std::optional<Answer>{};
    }
    const auto stored = statement.bytes(0);
    const bool same =
        std::equal(stored.begin(), stored.end(), request_.bytes.begin(), request_.bytes.end());
    Answer answer{static_cast<int>(statement.integer(1)), json::parse(statement.text(2))};
    statement.reset();
    if (same) return std::optional<Answer>{std::move(answer)};
    return base::Refused{idempotency_key_reused()};
}

void Idempotency::remember(const Answer& answer) {
    if (is_remembered_ || !has_key()) return;
    database_.cached(insert_answer)
        .run(user_, key_, request_.view(), answer.status, json_text(answer.body), now_);
    is_remembered_ = true;
}

Refusal idempotency_key_reused() {
    return {.status = 409,
            .code = "idempotency_key_reused",
            .message = {"این کلید پیش از این برای درخواست دیگری به کار رفته است.",
                        "This Idempotency-Key was used for another request."},
            .remedy = {"برای درخواست تازه کلید تازه بسازید.", "Make a new key for a new command."}};
}

Response run_commands(store::Database& database, base::Instant now, const Request& request,
                      const Commands& commands, const Verifiers& verifiers) {
    auto key = key_of(request);
    if (!key) return respond(key.error());
    json::value body;
    if (commands.body == BodyKind::json && !request.body.empty()) {
        auto parsed = json_body(request);
        if (!parsed) return respond(parsed.error());
        body = std::move(parsed).value();
    }
    if (body.is_array() && body.get_array().size() > limits::bulk_items) {
        Refusal refusal = too_large(0);
        refusal.numbers = {{"limit_items", limits::bulk_items}, {"items", body.get_array().size()}};
        return respond(refusal);
    }
    if (commands.aside) {
        if (auto begun = run_aside(database, now, request, *key, commands.aside)) return *begun;
    }
    if (!commands.around) return run_all(database, now, request, body, *key, commands, verifiers);
    Response response;
    commands.around([&] {
        response = run_all(database, now, request, body, *key, commands, verifiers);
        return !request.is_dry_run() && response.status < 400;
    });
    return response;
}

std::set<std::string> passwords_in(const json::value& body) {
    std::set<std::string> all;
    const auto add = [&](const json::value& item) {
        const auto* object = item.if_object();
        const auto* password = object == nullptr ? nullptr : object->if_contains("password");
        if (password != nullptr && password->is_string() &&
            password->get_string().size() <= limits::password_bytes)
            all.emplace(password->get_string());
    };
    if (const auto* items = body.if_array()) {
        for (const auto& item : *items) add(item);
    } else {
        add(body);
    }
    return all;
}

void prune_idempotency(store::Database& database, base::Instant now) {
    database.cached(delete_old).run(now - limits::idempotency_memory);
}

}  // namespace amani::http
