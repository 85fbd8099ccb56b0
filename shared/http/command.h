// Commands: POST with a client-made Idempotency-Key. When a request is repeated the stored answer
// is given again; the same key with another body is a conflict. `?dry_run=1` runs the decision and
// records nothing. An array is run item by item, each under its own key (`key#0`, `key#1` …), so
// that an array whose answer was lost can be sent again whole. Refusals are not stored: the command
// changed nothing and may be accepted later. Work that is too long for a request becomes a task.
#pragma once

#include "shared/crypto/hash.h"
#include "shared/http/limits.h"
#include "shared/http/message.h"
#include "shared/store/database.h"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace amani::http {

struct Answer {
    int status = 200;
    boost::json::value body;
    std::string location = {};  // the address of the record or task that was begun
};

// What the frame remembers of one command. A handler calls `remember` with its answer inside its
// own transaction, on the same connection, so that the record and the answer are stored together or
// not at all. If it does not, the frame stores the answer after the handler has returned.
class Idempotency {
  public:
    // Without a key nothing is remembered.
    Idempotency(store::Database& database, base::Instant now, base::UserId user, std::string key,
                crypto::Hash request);
    [[nodiscard]] bool has_key() const { return !key_.empty(); }
    [[nodiscard]] const std::string& key() const { return key_; }
    // The hash of the request that came with the key.
    [[nodiscard]] const crypto::Hash& request() const { return request_; }
    // The stored answer; nothing the first time; a refusal (409) when the key was used for another
    // request.
    [[nodiscard]] Answered<std::optional<Answer>> find() const;
    void remember(const Answer& answer);
    [[nodiscard]] bool is_remembered() const { return is_remembered_; }
    // Whether both have the same key of the same person, and so are the same request.
    [[nodiscard]] bool has_key_of(const Idempotency& other) const {
        return has_key() && key_ == other.key_ && user_ == other.user_;
    }
    [[nodiscard]] bool is_request_of(const Idempotency& other) const {
        return request_ == other.request_;
    }

  private:
    store::Database& database_;
    base::Instant now_;
    base::UserId user_;
    std::string key_;
    crypto::Hash request_;
    bool is_remembered_ = false;
};

// The verifiers of the passwords that a request contains, by password.
using Verifiers = std::map<std::string, std::string>;

struct Command {
    const Request& request;
    const boost::json::value&
        body;  // of this item; null for a route with a kept body (request.kept_body() has it)
    bool is_dry_run = false;
    Idempotency& idempotency;
    const Verifiers& verifiers;  // see Commands::brings_passwords
};

using CommandHandler = std::function<Answered<Answer>(const Command&)>;

// kept: any bytes, read as a stream; what is large lies in a file (see kept_body.h).
enum class BodyKind { none, json, kept };

// Runs everything that a request asks for as one unit, a transaction: it is committed when `work`
// returns true, and rolled back when `work` returns false or throws.
using Around = std::function<void(const std::function<bool()>& work)>;

// Begins work that is too long for a request in the background and returns the answer (202, a task)
// at once; nothing when the command should run here. It is called before anything is begun, and its
// answer is not remembered: the background work remembers its own end under a copy of
// `command.idempotency`.
using Aside = std::function<std::optional<Answered<Answer>>(const Command&)>;

// A route for commands. The frame takes care of idempotency, dry run and arrays.
struct Commands {
    CommandHandler run;
    BodyKind body = BodyKind::json;
    std::size_t body_limit = limits::body_bytes;
    Around around = {};  // one unit for all items; see run_commands
    Aside aside = {};
    // An item may have a `password`. Its verifier takes long to make, so it is made on another
    // thread before anything is begun; but first this is asked whether the request is refused.
    std::function<std::optional<Refusal>(const Request&)> brings_passwords = {};
    std::string_view kept_media = "text/csv";  // of a kept body, as it is described
};

[[nodiscard]] Refusal idempotency_key_reused();

// Runs a request's commands and makes the response: one answer, or {results: [{status, result |
// refusal}]}. With `around` an array is one unit: a refused item has written nothing and the others
// are kept; an exception rolls all of it back, and so does a dry run.
[[nodiscard]] Response run_commands(store::Database& database, base::Instant now,
                                    const Request& request, const Commands& commands,
                                    const Verifiers& verifiers = {});
// The passwords of a body's items.
[[nodiscard]] std::set<std::string> passwords_in(const boost::json::value& body);
// Forgets answers older than limits::idempotency_memory.
void prune_idempotency(store::Database& database, base::Instant now);

}  // namespace amani::http
