// Commands: POST with a client-made Idempotency-Key. On repeat the stored answer is given again;
// the same key with another body is a conflict. `?dry_run=1` runs the decision and records nothing.
// An array is done item by item, each under its own key (`key#0`, `key#1` …), so what a cut line
// left undone can be sent again whole. Refusals are not stored: they changed nothing, and may be
// accepted later. Work that is too long for a request goes on beside it, as a task.
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
    std::string location = {};  // of what the answer began
};

// What the frame remembers of one command. A handler calls `remember` with its answer inside its
// own transaction, on the same connection, so that the record and the answer are stored together or
// not at all; when it doesn't, the frame does so after the handler returned.
class Idempotency {
  public:
    // Without a key nothing is remembered.
    Idempotency(store::Database& database, base::Instant now, base::UserId user, std::string key,
                crypto::Hash request);
    [[nodiscard]] bool has_key() const { return !key_.empty(); }
    [[nodiscard]] const std::string& key() const { return key_; }
    // The stored answer, or nothing the first time; a refusal (409) when the key was used for
    // something else.
    [[nodiscard]] Answered<std::optional<Answer>> find() const;
    void remember(const Answer& answer);
    [[nodiscard]] bool is_remembered() const { return is_remembered_; }
    // The same record, to be found and remembered over another connection to the store.
    [[nodiscard]] Idempotency over(store::Database& database) const {
        return {database, now_, user_, key_, request_};
    }
    // Whether this is the same person's same key, and then the same request.
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

// Verifiers of passwords that a request brings, by password.
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

// Runs all that a request asks for as one unit: what `work` did is kept when it answers true, and
// undone when it answers false or throws.
using Around = std::function<void(const std::function<bool()>& work)>;

// Work that is too long for a request is begun elsewhere, and the answer (202, a task) is given at
// once; nothing: run it here. It is asked before anything is begun and its answer is not
// remembered: whoever does the work remembers, with `command.idempotency.over(…)`, how it ended.
using Aside = std::function<std::optional<Answered<Answer>>(const Command&)>;

// A command: the frame cares for idempotency, dry run and arrays.
struct Commands {
    CommandHandler run;
    BodyKind body = BodyKind::json;
    std::size_t body_limit = limits::body_bytes;
    Around around = {};  // one unit for all items; see run_commands
    Aside aside = {};
    // An item may have a `password`: its verifier takes long to make, so it is made on another
    // thread before anything is begun, for whoever is not refused here.
    std::function<std::optional<Refusal>(const Request&)> brings_passwords = {};
};

[[nodiscard]] Refusal idempotency_key_reused();

// Runs a request's commands and makes the response: one answer, or {results: [{status, result |
// refusal}]}. With `around` an array is one unit: a refused item has written nothing and the rest
// stands; the machine's trouble undoes all of it, and so does a dry run.
[[nodiscard]] Response run_commands(store::Database& database, base::Instant now,
                                    const Request& request, const Commands& commands,
                                    const Verifiers& verifiers = {});
// The passwords of a body's items.
[[nodiscard]] std::set<std::string> passwords_in(const boost::json::value& body);
// Forgets answers older than limits::idempotency_memory.
void prune_idempotency(store::Database& database, base::Instant now);

}  // namespace amani::http
