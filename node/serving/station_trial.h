// A station over a copy of the store, for trying out what would be recorded.
#pragma once

#include "node/station/station.h"
#include "shared/http/resources/frame/site_api.h"

#include <memory>

namespace amani::serving {

class StationTrial final : public http::Trial {
  public:
    explicit StationTrial(station::CopiedStation copied);

    [[nodiscard]] app::Desk& desk() override { return copied_.station->desk(); }
    void write_gathered() override;

  private:
    station::CopiedStation copied_;
    store::Transaction nothing_stays_;  // is never committed
};

}  // namespace amani::serving
