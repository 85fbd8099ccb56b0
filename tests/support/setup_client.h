// The browser of a set-up, without a server: its requests go straight to the routes.
#pragma once

#include "node/setup/setup.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/signature.h"

#include <string>
#include <utility>

namespace amani::setup {

// Stands still until a test advances it.
class HeldSteadyClock final : public base::SteadyClock {
  public:
    [[nodiscard]] base::Duration elapsed() const override { return elapsed_; }
    void advance(base::Duration by) { elapsed_ = elapsed_ + by; }

  private:
    base::Duration elapsed_{5'000};
};

struct AMachine {
    base::SystemClock clock;
    HeldSteadyClock steady_clock;
    crypto::SystemRandomness randomness;
    Gate gate{randomness, steady_clock};

    Needs needs(station::Paths paths) { return {std::move(paths), gate, clock, randomness}; }
};

class SetupClient {
  public:
    SetupClient(Setup& setup, const Gate& gate) : gate_(gate) { table_.add(setup.routes()); }

    http::Answered<boost::json::object> get() { return ask(http::Method::get, "setup", {}); }
    // With the right code, unless the body has another.
    http::Answered<boost::json::object> post(const std::string& path, boost::json::object body) {
        body.emplace("code", gate_.code());
        return ask(http::Method::post, path, body);
    }

  private:
    http::Answered<boost::json::object> ask(http::Method method, const std::string& path,
                                            const boost::json::object& body) {
        http::Request request;
        base::ensure(http::read_target("/" + path, request), "a test's path");
        request.method = method;
        request.body = boost::json::serialize(body);
        const auto match = table_.match(method, request.segments);
        base::ensure(match.route != nullptr, "a test's address");
        const auto* writes = std::get_if<http::PlainWrites>(&match.route->handler);
        const auto answer = writes != nullptr
                                ? writes->run(request)
                                : std::get<http::ReadHandler>(match.route->handler)(request);
        if (!answer) return base::Refused{answer.error()};
        return boost::json::parse(answer->text()).as_object();
    }

    const Gate& gate_;
    http::RouteTable table_;
};

}  // namespace amani::setup
