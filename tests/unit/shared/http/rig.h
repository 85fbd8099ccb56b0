// A whole frame on a real port of 127.0.0.1, with a small shop of widgets as its resource.
#pragma once

#include "unit/shared/http/raw_client.h"

#include "shared/http/api.h"
#include "shared/http/server.h"
#include "shared/store/sqlite.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace amani::http {

// Both clocks of a machine.
class FakeClock final : public base::Clock, public base::SteadyClock {
  public:
    [[nodiscard]] base::Instant now() const override { return {now_.load()}; }
    [[nodiscard]] base::Duration elapsed() const override { return {elapsed_.load()}; }
    void advance(base::Duration by) {
        now_ += by.value;
        elapsed_ += by.value;
    }
    // Somebody sets the wall clock.
    void set_ahead(base::Duration by) { now_ += by.value; }

  private:
    std::atomic<std::int64_t> now_ = 1'764'000'000'000;
    std::atomic<std::int64_t> elapsed_ = 5'000'000;
};

// Every draw differs from the one before; nothing else is asked of it here.
class CountingRandomness final : public base::Randomness {
  public:
    void fill(std::span<std::uint8_t> bytes) override {
        for (auto& byte : bytes) {
            state_ = state_ * 1'103'515'245U + 12'345U;
            byte = static_cast<std::uint8_t>(state_ >> 16);
        }
    }

  private:
    std::uint32_t state_ = 7;
};

class FakeAccounts final : public Accounts {
  public:
    std::vector<Account> all;
    [[nodiscard]] std::optional<Account> by_login(std::string_view login) const override;
    [[nodiscard]] std::optional<Account> by_user(base::UserId user) const override;
};

// What the tests look at from the outside of the frame's thread.
struct Seen {
    std::atomic<int> recorded = 0;
    std::mutex mutex;
    std::vector<AccessLine> lines;
};

struct RigOptions {
    ServerOptions server;
    std::vector<std::string> hosts;
    int widgets = 1'200;
    std::function<Response(const Request&)> elsewhere = {};
    bool is_plain = true;  // else nobody signs in while the rig is built
};

class Rig {
  public:
    explicit Rig(RigOptions options = {});
    ~Rig();

    [[nodiscard]] int port() const { return server_->port(); }
    [[nodiscard]] RawClient connect() const { return RawClient(port()); }
    // One request on a connection of its own. `headers` are whole lines with \r\n.
    Reply ask(const std::string& method, const std::string& path, const std::string& body = {},
              const std::string& headers = {}) const;
    Reply get(const std::string& path, const std::string& headers = {}) const {
        return ask("GET", path, {}, headers + as_program());
    }
    Reply post(const std::string& path, const std::string& body,
               const std::string& headers = {}) const {
        return ask("POST", path, body, headers + as_program());
    }
    // The Authorization line of a token with scope "*" of the store keeper.
    [[nodiscard]] const std::string& as_program() const { return program_; }
    // Cookie and CSRF lines of somebody who signed in.
    [[nodiscard]] std::string sign_in(const std::string& login, const std::string& password) const;
    void on_frame(const std::function<void()>& work);
    [[nodiscard]] Server& server() { return *server_; }

    // Outlives the frame, whose password thread posts to it.
    boost::asio::io_context io;
    FakeClock clock;
    CountingRandomness randomness;
    FakeAccounts accounts;
    Seen seen;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<Api> api;

  private:
    std::vector<Route> widget_routes();
    int widgets_;
    std::unique_ptr<Server> server_;
    std::thread thread_;
    std::string program_;
};

}  // namespace amani::http
