// A second station as the API's other desk: its own connection to the store, its own journal, on
// the thread that opened it.
#pragma once

#include "node/station/station.h"
#include "shared/http/resources/frame/site_api.h"

#include <functional>
#include <memory>

namespace amani::serving {

struct SecondStation {
    std::shared_ptr<station::Station> station;
    std::function<void()> write_gathered;  // within a transaction
};

class StationDesk final : public http::AnotherDesk {
  public:
    explicit StationDesk(SecondStation second) : second_(std::move(second)) {}
    [[nodiscard]] app::Desk& desk() override { return second_.station->desk(); }
    void transact(const std::function<bool()>& work) override;
    void write_gathered() override { second_.write_gathered(); }

  private:
    SecondStation second_;
};

}  // namespace amani::serving
