#include "simulation/network/hub_site.h"

#include "hub/inviting/issued_invites.h"
#include "hub/restoring/new_epoch.h"
#include "shared/store/sqlite.h"
#include "support/founded_hub.h"

#include <filesystem>

namespace amani::simulation {

HubSite::HubSite(Chance& chance)
    : chance_(chance),
      root_(crypto::SecretKey::generate(chance)),
      key_(crypto::SecretKey::generate(chance)),
      identity_(hub::identity_of_a_hub(root_)) {
    start();
    centre().members().found({"admin", "admin", "none"});
}

// The door is the real one, and so is its port, which nobody calls: a run's sites come to it
// through Line. Slices are of one size, so that the same seed gives the same run.
void HubSite::start() {
    open_ = hub::open_hub({folder_ / "."}, identity_, key_.duplicate(), root_.duplicate(), clock);
    begins_day();
    if (on_opened) on_opened(*this);
    io_ = std::make_unique<boost::asio::io_context>(1);
    const hub::DoorOptions options{.at = {boost::asio::ip::make_address("127.0.0.1"), 0},
                                   .segments_while_receiving = 64};
    door_ = std::make_unique<hub::Door>(*io_, centre(), options);
}

void HubSite::stop() {
    door_.reset();
    io_.reset();
    open_ = {};
    memories_.clear();
}

void HubSite::restarts() {
    stop();
    start();
}

void HubSite::works() {
    while (io_->poll() > 0) {
    }
}

void HubSite::waits() { io_->run_one_for(std::chrono::milliseconds{10}); }

std::vector<domain::Event> HubSite::records(const std::vector<domain::Body>& bodies) {
    std::vector<domain::Event> events;
    station().transact([&] {
        events = station().journal().record({{}, station().desk().today()}, bodies);
        return station::Station::Then::commit;
    });
    return events;
}

std::string HubSite::invite(base::SiteId site) {
    return membership::armoured(hub::invite(centre().station(), centre().feeds().root(),
                                            {.site = site, .expires = clock.now() + base::days(1)},
                                            chance_));
}

void HubSite::backs_up() {
    store::back_up_sqlite(folder_ / "amani.db", folder_ / "backup.db");
    backup_ = std::make_unique<Backup>(
        Backup{identity_, key_.duplicate(), station().roster().members().size()});
}

void HubSite::is_restored() {
    stop();
    for (const char* end : {"", "-wal", "-shm"})
        std::filesystem::remove(folder_ / ("amani.db" + std::string{end}).c_str());
    std::filesystem::copy_file(folder_ / "backup.db", folder_ / "amani.db");
    auto next = crypto::SecretKey::generate(chance_);
    {
        const auto old = hub::open_hub({folder_ / "."}, backup_->identity, backup_->key.duplicate(),
                                       root_.duplicate(), clock);
        identity_ = hub::begin_epoch(
            *old.station, root_,
            {.epoch = ++epoch_, .copied_at = clock.now(), .key = next.public_key()});
    }
    key_ = std::move(next);
    start();
}

session::Settings HubSite::settings_for(const crypto::PublicKey& caller) {
    auto settings = door().settings_for(caller);
    settings.peer_key = caller;
    settings.side = session::Settings::Side::answerer;
    if (const auto known = memories_.find(caller); known != memories_.end())
        settings.memory = known->second;
    return settings;
}

}  // namespace amani::simulation
