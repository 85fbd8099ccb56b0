// What every record of the API shows beside its own members: its stage on the way to the books, and
// what this user may do with it now, or why not and who could. Screens draw their buttons from
// `actions` only.
#pragma once

#include "shared/base/time.h"
#include "shared/http/refusal.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::http {

// recorded here, left this site, accepted at the hub, reflected in the books
enum class Stage { recorded = 1, left_site = 2, accepted_at_hub = 3, in_the_books = 4 };

struct DocumentState {
    Stage stage = Stage::recorded;
    std::optional<base::Instant> at;      // when it reached this stage, if that is known here
    std::string carrier;                  // "tls", "lan", "bundle"; empty while it has not left
    std::optional<std::int64_t> hub_pos;  // its place in the hub's order, once known
    std::string held_for;  // what it waits for (a cause, an upgrade); empty = nothing
    std::vector<std::string> discrepancies;  // ids
};

enum class Allowed { no, yes };

struct Action {
    std::string name;     // "deliver"
    std::string command;  // "DeliverDevice", whose words are in /meta/words
    Allowed allowed = Allowed::yes;
    Text why;                          // when not allowed
    std::vector<std::string> who_can;  // roles that could
    std::string href;                  // where to POST it
};

struct DocumentHead {
    std::string id;
    std::string number;  // for people
    std::string state;
    base::Instant as_of;
    bool provisional = false;
    DocumentState sync;
    std::vector<Action> actions;
};

[[nodiscard]] boost::json::object to_json(const DocumentState& state);
[[nodiscard]] boost::json::object to_json(const Action& action);
// The head's members joined with the record's own; the head wins where both name one.
[[nodiscard]] boost::json::object document(const DocumentHead& head, boost::json::object record);
// The shapes of a state and of an action; the description has them as DocumentState and Action.
[[nodiscard]] boost::json::object document_state_schema();
[[nodiscard]] boost::json::object action_schema();
// A stage where a row shows it alone.
[[nodiscard]] boost::json::object stage_schema();
[[nodiscard]] std::string instant_text(base::Instant at);  // "2025-11-28T08:30:00.125Z"

}  // namespace amani::http
