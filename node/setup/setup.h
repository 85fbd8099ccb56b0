// How a program makes a site of its directory in a browser: its addresses below /setup, each behind
// the one-time code, until it is done.
#pragma once

#include "node/setup/gate.h"
#include "node/station/identity.h"
#include "shared/http/route.h"
#include "shared/http/typed.h"

#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace amani::setup {

class Setup {
  public:
    virtual ~Setup() = default;
    [[nodiscard]] virtual std::vector<http::Route> routes() = 0;
    // The site is there, and nobody is asked anything more.
    [[nodiscard]] virtual bool is_done() const = 0;
    // Under which the site's keys are sealed, if under any.
    [[nodiscard]] virtual const std::optional<std::string>& passphrase() const = 0;
};

// What each program's set-up is made over.
struct Needs {
    station::Paths paths;
    Gate& gate;
    const base::Clock& clock;
    base::Randomness& randomness;
    // With which the program was started; used when the browser gives none.
    std::optional<std::string> passphrase = {};
};

// What GET /setup says, to everybody at this machine, so nothing secret.
struct Stage {
    std::string_view kind;                // "hub", "node"
    std::vector<std::string_view> steps;  // all of them, in order; the last is "done"
    std::string_view step;                // the one that is due
};
[[nodiscard]] http::Route stage_route(const Gate& gate, std::function<Stage()> stage);

// The refusals that a person can mend.
[[nodiscard]] http::Refusal refusal_of(const station::Trouble& trouble);
[[nodiscard]] http::Refusal cannot_write(const std::system_error& error);
[[nodiscard]] std::optional<http::Refusal> trouble_with_secrets(
    const std::optional<std::string>& passphrase, std::string_view password,
    std::string_view password_field);

// A step: its body has the code as a member.
template <class Body>
[[nodiscard]] http::Route step(
    Gate& gate, std::string_view pattern, std::string_view summary,
    std::function<http::Answered<boost::json::object>(const Body&)> run) {
    const auto take = [&gate, run = std::move(run)](
                          const http::Request& request) -> http::Answered<http::Response> {
        const auto json = http::json_body(request);
        if (!json) return base::Refused{json.error()};
        const auto body = http::read_as<Body>(*json);
        if (!body) return base::Refused{body.error()};
        if (auto refusal = gate.refuse(body->code)) return base::Refused{std::move(*refusal)};
        try {
            auto answer = run(*body);
            if (!answer) return base::Refused{std::move(answer).error()};
            return http::json_response(*answer);
        } catch (const std::system_error& error) {
            return base::Refused{cannot_write(error)};
        }
    };
    return {.method = http::Method::post,
            .pattern = std::string{pattern},
            .summary = std::string{summary},
            .handler = http::PlainWrites{take, http::limits::unknown_body_bytes},
            .access = http::Access::everyone,
            .request = codec::schema<Body>(),
            .response = http::an_object()};
}

}  // namespace amani::setup
