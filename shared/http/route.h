// A resource is declared as data: one Route per method and path. The same table serves requests,
// checks rights and makes /openapi.json, so these three cannot contradict each other.
#pragma once

#include "shared/domain/network/rights.h"
#include "shared/http/command.h"
#include "shared/http/limits.h"
#include "shared/http/list.h"
#include "shared/http/message.h"
#include "shared/http/schema.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amani::http {

enum class Access { everyone, signed_in };

// Reads one record, or anything else.
using ReadHandler = std::function<Answered<Response>(const Request&)>;
// A list: the frame reads the query, pages, filters fields, writes CSV.
struct ListReads {
    ListSpec spec;
    ListHandler page;
};
// What is no list, and has rows that people want in a spreadsheet: a statement, a trial balance.
// The frame writes CSV and XLSX of them as it does of a list.
struct ReportReads {
    ReadHandler read;  // the whole of it, as JSON
    ListSpec sheet;    // the columns of the rows
    std::function<Answered<boost::json::array>(const Request&)> rows;
};
// Writes that are no commands (drafts, sign-out): repeating them is harmless, or their answers must
// not be stored.
struct PlainWrites {
    ReadHandler run;
    std::size_t body_limit = limits::body_bytes;
};
// Takes an answer that comes later, for instance after a password check on another thread. It gets
// the function that makes the answer, and the frame calls it on its own thread, so that an
// exception in it becomes a refusal like any other.
using AnswerLater = std::function<void(std::function<Answered<Response>()>)>;
[[nodiscard]] inline std::function<Answered<Response>()> refusing(Refusal refusal) {
    return
        [refusal = std::move(refusal)]() -> Answered<Response> { return base::Refused{refusal}; };
}
struct Later {
    std::function<void(const Request&, AnswerLater)> run;
    std::size_t body_limit = limits::body_bytes;
};
using Handler = std::variant<ReadHandler, ListReads, ReportReads, Commands, PlainWrites, Later>;

// A parameter of the address that the handler reads. The frame itself reads those of lists, and
// dry_run of commands. From this declaration OpenAPI describes it, and the frame refuses, before
// anything is done, any other parameter (a misspelt dry_run would otherwise run the command), one
// that comes twice, a required one that is missing, and a value that is not of its kind.
struct Parameter {
    enum class Kind { text, day, flag, choice };
    enum class Need { optional, required };

    std::string name;
    std::string meaning;  // English, a few words
    Kind kind = Kind::text;
    Need need = Need::optional;
    std::vector<std::string> choices = {};  // of a choice
};

struct Route {
    Method method = Method::get;
    std::string pattern;  // "/jobs/{id}", below the prefix
    // The subject that the answer shows, which decides who may read it. Required for every GET of
    // people who are signed in, and for a write whose answer shows more than what was sent.
    std::optional<domain::Subject> reads = std::nullopt;
    std::string summary;  // English, one line
    Handler handler;
    Access access = Access::signed_in;
    std::vector<std::string> roles;  // any of these; empty = whoever is signed in
    std::string scope;               // of a token; empty = "read" or "write" by the method
    Schema request;
    Schema response;                         // of a list: the row
    std::string tag;                         // groups in OpenAPI; empty = first segment
    std::string media = "application/json";  // of the answer
    std::vector<std::string> files = {};     // media types as which it is given, too, by Accept
    std::vector<Parameter> parameters = {};
    // Of an answer that is no refusal. A command that takes JSON answers 200 as well: to a dry run,
    // and to an array.
    int status = 200;
    Schema tried;  // the answer to a dry run; null: as `response`
    // A read that needs the store alone: readers may answer it, each over a connection of its own.
    bool is_for_readers = false;
    // Answers of another shape, by their status.
    std::vector<std::pair<int, Schema>> other_responses = {};
};

// The list without these columns: they are not shown, filtered, sorted or added up by.
[[nodiscard]] ListReads without_columns(ListReads list, const std::vector<std::string>& names);

[[nodiscard]] std::string scope_of(const Route& route);
[[nodiscard]] std::size_t body_limit_of(const Route& route);
// Those of the handler, and dry_run of a command. Lists have theirs in their ListSpec.
[[nodiscard]] std::vector<Parameter> parameters_of(const Route& route);
// The refusal of parameters that do not fit the route's declaration (see Parameter); `today` makes
// "today-7" readable. Of a list's only one that comes twice: the others are checked as they are
// read.
[[nodiscard]] std::optional<Refusal> refuse_parameters(const Route& route, const Pairs& query,
                                                       base::Day today);

class RouteTable {
  public:
    // Two routes of one method and shape are a programmer's mistake, and so is a read without a
    // subject.
    const Route& add(Route route);
    void add(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;  // null: see `allowed`
        std::string allowed;  // "GET, POST" when the path exists with other methods; else empty
        std::map<std::string, std::string> params;
    };
    [[nodiscard]] Match match(Method method, const std::vector<std::string>& segments) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Route>>& all() const { return routes_; }
    // The scopes that a token may have: each route's scope, its family ("jobs:*"), and "*".
    [[nodiscard]] std::vector<std::string> scopes() const;

  private:
    struct Entry {
        std::vector<std::string> segments;  // "{id}" stays as written
        std::vector<const Route*> routes;   // by method
        std::size_t literals = 0;
    };
    std::vector<std::unique_ptr<Route>> routes_;
    std::vector<Entry> entries_;  // most literal first
};

}  // namespace amani::http
