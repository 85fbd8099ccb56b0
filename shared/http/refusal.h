// The one shape in which the API says no: {code, field, numbers, messages fa+en, remedy fa+en,
// who_can, docs}. `code` is stable and for programs; `numbers` are what the person needs to see;
// `field` is the exact path in what was sent ("lines[3].quantity"). The status tells who must act:
// 422 a rule, 400 the program that wrote the request, 401 and 403 rights, 404, 409 a conflict, 503
// the machine (then `retry_after` is set).
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/malformed.h"
#include "shared/store/database.h"

#include <boost/json.hpp>

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

// A sentence in both languages.
struct Text {
    std::string fa;
    std::string en;
    [[nodiscard]] bool is_empty() const { return fa.empty() && en.empty(); }
};

struct Refusal {
    int status = 422;
    std::string code;
    std::string field;
    boost::json::object numbers;
    Text message;
    Text remedy;
    std::vector<std::string> who_can;
    std::string docs;
    std::optional<base::Duration> retry_after;
    boost::json::array warnings = {};  // of a command that waits for a confirmation
};

[[nodiscard]] boost::json::object to_json(const Text& text);
[[nodiscard]] boost::json::object to_json(const Refusal& refusal);
// The shape of a refusal as a JSON Schema, for OpenAPI.
[[nodiscard]] boost::json::object refusal_schema();

// The refusals that the frame itself gives.
// A text that was to be a day and is none.
[[nodiscard]] Refusal wrong_day(std::string field, std::string_view text);
[[nodiscard]] Refusal bad_request(std::string code, const Text& why, std::string field = {});
[[nodiscard]] Refusal malformed(const codec::Malformed& what);
// An object of the body has a member twice.
[[nodiscard]] Refusal member_twice(const std::string& field);
[[nodiscard]] Refusal not_signed_in();
[[nodiscard]] Refusal not_allowed(std::vector<std::string> who_can);
// Of a request that another site's page sent, or that calls this program by a name not its own.
[[nodiscard]] Refusal foreign_page();
// `what` is the kind of thing, as in the middle of a sentence; `given` names the one that was asked
// for.
[[nodiscard]] Refusal not_found(const Text& what, std::string_view given = {});
[[nodiscard]] Refusal too_large(std::size_t limit);
[[nodiscard]] Refusal machine_says_no(std::string code, Text message, base::Duration retry_after);
// The command is allowed but doubtful; `warnings` are refusals' shapes that say why.
[[nodiscard]] Refusal needs_confirmation(boost::json::array warnings);
// With this record a sum would exceed the bounds of an amount (base/bounds.h).
[[nodiscard]] Refusal sum_too_large();
[[nodiscard]] Refusal internal_error();
// 503 with the trouble of the machine; an error that is a programmer's becomes an internal error.
[[nodiscard]] Refusal refusal_of(const store::StoreError& error);

// How an exception is told: to whoever asked, and to the operator (empty where the exception is no
// fault of machine or program).
struct Failure {
    Refusal refusal;
    std::string error;
};
[[nodiscard]] Failure failure_of(const std::exception_ptr& trouble);

template <class Value>
using Answered = base::Result<Value, Refusal>;

}  // namespace amani::http
