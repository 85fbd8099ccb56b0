#include "node/setup/setup_server.h"

#include "unit/shared/http/raw_client.h"

#include "support/setup_client.h"

#include <boost/asio/post.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>

namespace amani::setup {
namespace {

namespace json = boost::json;

// A set-up of one step.
class OneStep final : public Setup {
  public:
    explicit OneStep(Gate& gate) : gate_(gate) {}
    struct Body {
        std::string code;
    };
    [[nodiscard]] std::vector<http::Route> routes() override;
    [[nodiscard]] bool is_done() const override { return is_done_; }
    [[nodiscard]] const std::optional<std::string>& passphrase() const override {
        return passphrase_;
    }

  private:
    Gate& gate_;
    std::optional<std::string> passphrase_;
    bool is_done_ = false;
};
BOOST_DESCRIBE_STRUCT(OneStep::Body, (), (code))

std::vector<http::Route> OneStep::routes() {
    std::vector<http::Route> all;
    all.push_back(stage_route(gate_, [this] {
        return Stage{.kind = "node", .steps = {"join", "done"}, .step = is_done_ ? "done" : "join"};
    }));
    all.push_back(step<Body>(gate_, "/setup", "It", [this](const Body&) {
        is_done_ = true;
        return http::Answered<json::object>{json::object{{"step", "done"}}};
    }));
    return all;
}

class Served {
  public:
    ~Served() {
        boost::asio::post(io_, [this] {
            server_.stop();
            io_.stop();
        });
        thread_.join();
    }
    [[nodiscard]] http::Reply ask(const std::string& method, const std::string& path,
                                  const std::string& body = {},
                                  const std::string& headers = "Host: localhost\r\n") const {
        http::RawClient client{server_.port()};
        client.send(method + " " + path + " HTTP/1.1\r\n" + headers +
                    "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        return client.read();
    }
    [[nodiscard]] std::string right_code() const {
        return R"({"code":")" + machine_.gate.code() + R"("})";
    }
    [[nodiscard]] bool is_over_within(std::chrono::seconds patience) {
        return over_.get_future().wait_for(patience) == std::future_status::ready;
    }

  private:
    AMachine machine_;
    OneStep setup_{machine_.gate};
    std::promise<void> over_;
    boost::asio::io_context io_{1};
    SetupServer server_{io_, {}, setup_, [this] { over_.set_value(); }};
    std::thread thread_{[this] { io_.run(); }};
};

TEST(SetupServer, ServesThePageAndTheSetUpUntilItIsDone) {
    Served served;
    EXPECT_EQ(served.ask("GET", "/").header("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(served.ask("GET", "/api/v1/health").json().at("set_up"), false);
    EXPECT_EQ(served.ask("GET", "/api/v1/setup").json().at("step"), "join");
    EXPECT_EQ(served.ask("POST", "/api/v1/setup", R"({"code":"1"})").code(), "setup.wrong_code");
    EXPECT_EQ(served.ask("POST", "/api/v1/setup", served.right_code()).json().at("step"), "done");
    EXPECT_TRUE(served.is_over_within(std::chrono::seconds{30}));
}

TEST(SetupServer, LetsNobodySignInAndHasNothingElse) {
    const Served served;
    EXPECT_EQ(served.ask("POST", "/api/v1/session", R"({"login":"a","password":"b"})").status, 401);
    EXPECT_EQ(served.ask("GET", "/api/v1/me").status, 401);
    EXPECT_EQ(served.ask("GET", "/api/v1/jobs").status, 404);
}

TEST(SetupServer, HearsNoForeignPageAndNoLargeBody) {
    const Served served;
    const auto status = [&](const std::string& body, const std::string& headers) {
        return served.ask("POST", "/api/v1/setup", body, headers).status;
    };
    EXPECT_EQ(status(served.right_code(), "Host: evil.example\r\n"), 403);
    EXPECT_EQ(status(served.right_code(), "Host: localhost\r\nOrigin: http://evil.example\r\n"),
              403);
    EXPECT_EQ(status(std::string(100'000, ' '), "Host: localhost\r\n"), 413);
    EXPECT_EQ(served.ask("GET", "/api/v1/setup").json().at("step"), "join");
}

TEST(SetupServer, IsForThisMachineAlone) {
    for (const auto* address : {"0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "2001:db8::1"}) {
        const auto refused =
            set_up({address, 0, {}}, {"/somewhere"}, {}, serving::ServiceManager{{}},
                   [](const Needs& needs) { return std::make_unique<OneStep>(needs.gate); });
        ASSERT_FALSE(refused) << address;
        EXPECT_NE(refused.error().text.find(address), std::string::npos);
        EXPECT_NE(refused.error().persian.find(address), std::string::npos);
    }
}

}  // namespace
}  // namespace amani::setup
