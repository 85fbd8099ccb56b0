// A station that only reads, as what one of the API's readers works with.
#pragma once

#include "node/serving/shown_status.h"
#include "node/station/station.h"
#include "shared/http/readers.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/http/resources/network/site_accounts.h"

#include <functional>
#include <memory>
#include <string>

namespace amani::serving {

class ReadingStation final : public http::ReadingSite {
  public:
    // What the program shows over any station; see ProgramPorts.
    struct Shown {
        SyncStatus sync_status;
        std::function<std::shared_ptr<const http::ListResource>(station::Station&)> invites;
    };
    // `cookie`: the name of the API's session cookie.
    ReadingStation(std::unique_ptr<station::Station> station, std::string cookie,
                   const Shown& shown);

    [[nodiscard]] const http::RouteTable& routes() const override { return routes_; }
    [[nodiscard]] const http::Reading& reading() const override { return reading_; }
    void at_one_state(const std::function<void()>& work) override;

  private:
    std::unique_ptr<station::Station> station_;
    http::SiteAccounts accounts_;
    http::Recogniser recogniser_;
    http::Reading reading_;
    http::SiteApi site_;
    http::RouteTable routes_;
};

}  // namespace amani::serving
