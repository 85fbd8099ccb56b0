// The centre's API without sockets: a store in memory, a log that is a vector, and somebody at the
// desk. Whatever it answers in a test is held against what /openapi.json says of that address.
#pragma once

#include "unit/shared/store/scratch_folder.h"

#include "shared/app/journal.h"
#include "shared/http/api.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/http/resources/network/site_accounts.h"
#include "shared/store/sqlite.h"
#include "shared/views/projector.h"

#include <boost/json.hpp>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace amani::http {

class StoppedClock final : public base::Clock {
  public:
    [[nodiscard]] base::Instant now() const override { return {1'764'000'000'000}; }
};

class Counting final : public base::Randomness {
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

struct Reply {
    int status = 0;
    boost::json::value body;  // when it is JSON
    std::string raw;
    Pairs headers;
    std::string replayed;
    [[nodiscard]] std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers)
            if (key == name) return value;
        return {};
    }
    [[nodiscard]] const boost::json::value& at(std::string_view name) const {
        return body.as_object().at(name);
    }
    [[nodiscard]] std::string text(std::string_view name) const {
        return std::string{at(name).as_string()};
    }
    [[nodiscard]] const boost::json::array& rows() const& { return at("rows").as_array(); }
    [[nodiscard]] boost::json::array rows() && { return at("rows").as_array(); }
};

class StoppedSteadyClock final : public base::SteadyClock {
  public:
    [[nodiscard]] base::Duration elapsed() const override { return base::hours(1); }
};

// Whether the record offers this action; it must know it.
[[nodiscard]] bool allows(const Reply& record, std::string_view action);

class Shop {
  public:
    explicit Shop(std::vector<domain::Role> roles = every_role());

    Reply get(const std::string& target) { return ask(Method::get, target, {}, {}); }
    // With a key of its own unless one is given.
    Reply post(const std::string& target, const std::string& body, std::string key = {});
    Reply ask(Method method, const std::string& target, const std::string& body,
              const std::string& key, const std::map<std::string, std::string>& headers = {});
    // The answer's status comes when `off_thread` has done its part.
    void begin(Method method, const std::string& target, const std::string& body,
               std::function<void(int)> answered);
    // The same address as another kind of file.
    Reply get_as(const std::string& target, const std::string& media) {
        return ask(Method::get, target, {}, {}, {{"accept", media}});
    }
    // From here on somebody else is at the desk, who has these roles.
    void become(std::vector<domain::Role> roles);
    // A model, a part with ten on the shelf, a customer and a product he owns.
    void stock_up();
    [[nodiscard]] std::size_t count(const std::string& list) { return get(list).rows().size(); }
    [[nodiscard]] static std::vector<domain::Role> every_role();

    StoppedClock clock;
    StoppedSteadyClock steady_clock;
    OffThread off_thread = at_once();  // passwords are checked and made there
    PagePrograms page_programs;        // from the next restart on
    Counting randomness;
    std::unique_ptr<store::Database> database;
    std::vector<base::Bytes> log;
    std::map<base::LogId, std::vector<base::Bytes>> other_logs;
    std::vector<domain::Event> heard;  // by on_recorded
    bool is_disk_full = false;         // at the next commit
    std::unique_ptr<Api> api;
    std::string customer;

    [[nodiscard]] app::Journal& journal() { return *journal_; }
    [[nodiscard]] app::Desk& desk() { return *desk_; }
    void transact(const std::function<bool()>& work);
    // As a program that ended and was started again.
    void restart();
    // A large import, step by step: tries it out, records some of its rows, or does all that is
    // left.
    void try_out_import();
    void record_some_of_import();
    void end_import();
    [[nodiscard]] bool has_import() const { return far_work_ || !later_.empty(); }

  private:
    class ShopTrial;
    void open_api();
    void sign_in(const std::string& login);
    void hold_against_description(const Request& request, const Reply& reply) const;
    void add_person(const std::string& login, std::vector<domain::Role> roles);
    [[nodiscard]] Request request_of(Method method, const std::string& target,
                                     const std::string& body, const std::string& key,
                                     const std::map<std::string, std::string>& headers) const;

    std::unique_ptr<views::Projector> projector_;
    std::unique_ptr<app::Journal> journal_;
    std::unique_ptr<app::Desk> desk_;
    std::unique_ptr<SiteAccounts> accounts_;
    std::unique_ptr<SiteApi> site_;
    std::string cookie_;
    std::string csrf_;
    int keys_ = 0;
    int people_ = 0;
    std::function<void()> far_work_;
    std::function<void(std::exception_ptr)> far_end_;
    std::deque<std::function<void()>> later_;
    store::ScratchFolder folder_;
};

}  // namespace amani::http
