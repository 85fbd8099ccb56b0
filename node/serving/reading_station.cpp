#include "node/serving/reading_station.h"

#include "node/serving/shown_logs.h"
#include "shared/http/resources/frame/meta.h"
#include "shared/http/resources/routes.h"

namespace amani::serving {

namespace {

http::SitePorts ports_of(station::Station& station, const ReadingStation::Shown& shown) {
    http::SitePorts ports;
    ports.transact = [](const std::function<bool()>&) {
        throw store::StoreError{store::StoreTrouble::programming, "a reader does not write"};
    };
    ports.stage_of = [&station](base::EventId id) { return stage_of(station, id); };
    ports.logs = [&station] { return logs_of(station); };
    ports.feeds = [&station](base::SiteId site) { return feeds_of(station, site); };
    ports.log_file = [&station](std::string_view name) { return log_file(station, name); };
    ports.status = [&station, sync = shown.sync_status] { return status_of(station, sync); };
    ports.members = [&station] { return members_of(station); };
    if (shown.invites) ports.invites = shown.invites(station);
    return ports;
}

http::Reading::Ports reads_of(const http::Recogniser& recogniser, station::Station& station) {
    auto providers = http::site_providers(station.desk());
    return {.recogniser = recogniser,
            .clock = station.clock(),
            .refuse_reading = std::move(providers.refuse_reading),
            .enums = std::move(providers.enums)};
}

}  // namespace

ReadingStation::ReadingStation(std::unique_ptr<station::Station> station, std::string cookie,
                               const Shown& shown)
    : station_(std::move(station)),
      accounts_(station_->database(), station_->identity().site),
      recogniser_(station_->database(), station_->clock(), accounts_, std::move(cookie)),
      reading_(reads_of(recogniser_, *station_)),
      site_(station_->desk(), ports_of(*station_, shown)) {
    for (auto& route : http::site_routes(site_)) {
        if (!route.is_for_readers) continue;
        // Shapes are for the description, which the frame has.
        route.request = route.response = route.tried = nullptr;
        route.other_responses.clear();
        routes_.add(std::move(route));
    }
}

void ReadingStation::at_one_state(const std::function<void()>& work) {
    const store::Transaction state{station_->database(), store::Transaction::Kind::reading};
    station_->look_again();
    work();
}

}  // namespace amani::serving
