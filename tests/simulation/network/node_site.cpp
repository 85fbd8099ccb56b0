#include "simulation/network/node_site.h"

#include "node/station/joining.h"
#include "shared/store/sqlite.h"
#include "shared/views/network/network_view.h"

#include <filesystem>

namespace amani::simulation {

namespace fs = std::filesystem;

namespace {
constexpr int most_calls = 12;  // of one meeting
}

Copy::Copy(const station::Paths& from, Of what) {
    store::back_up_sqlite(from.store(), folder_ / "amani.db");
    if (what == Of::store) return;
    for (const auto& entry : fs::directory_iterator(from.directory)) {
        const auto name = entry.path().filename().string();
        const bool is_mark = name == "site.mark";
        const bool is_kept =
            name.ends_with(".key") || name == "site.json" || (is_mark && what == Of::disk);
        if (is_kept) fs::copy_file(entry.path(), folder_ / name.c_str());
    }
}

// A copy of the store alone is put back beside the identity, keys and mark of today; one of the
// disk is all that there is.
void Copy::put_into(const fs::path& directory) const {
    const bool is_disk = fs::exists(folder_ / "site.json");
    for (const auto& entry : fs::directory_iterator(directory)) {
        const bool is_store = entry.path().filename().string().starts_with("amani.db");
        if (is_disk || is_store) fs::remove_all(entry.path());
    }
    for (const auto& entry : fs::directory_iterator(folder_ / "."))
        fs::copy_file(entry.path(), directory / entry.path().filename());
}

NodeSite::NodeSite(Chance& chance, std::string name, base::Instant now)
    : chance_(chance), name_(std::move(name)) {
    clock.set(now);
}

void NodeSite::joins(const std::string& invite) {
    const auto joined = station::join(
        paths(), {.armoured_invite = invite, .user = {"ali", "Ali", "none"}}, clock, chance_);
    if (!joined) throw std::logic_error{"a site could not join: " + joined.error().text};
    opens();
}

void NodeSite::opens() {
    const auto identity = station::read_identity(paths());
    if (!identity) throw std::logic_error{identity.error().text};
    auto key = station::read_key(paths().key(identity->key_file), std::nullopt);
    if (!key) throw std::logic_error{key.error().text};
    station_ =
        std::make_unique<station::Station>(paths(), *identity, std::move(key).value(), clock);
    if (!station_->read_former_keys(std::nullopt).empty())
        throw std::logic_error{"a former key cannot be read"};
    healing_ = std::make_unique<healing::Healing>(*station_, chance_, std::nullopt);
    syncer_ = std::make_unique<node::Syncer>(
        io_, *station_, *healing_, chance_,
        node::SyncOptions{.hub = "hub", .when = node::SyncOptions::When::on_demand});
    healing_->begin();
}

void NodeSite::stops() {
    syncer_.reset();
    healing_.reset();
    station_.reset();
    memory_ = {};
    has_listened_ = has_been_forgotten_ = false;
}

void NodeSite::is_restored(const Copy& from) {
    stops();
    from.put_into(paths().directory);
    opens();
}

std::vector<domain::Event> NodeSite::records(const std::vector<domain::Body>& bodies) {
    std::vector<domain::Event> events;
    station_->transact([&] {
        const auto user = views::user_with_login(database(), site(), "ali")->id;
        events = station_->journal().record({user, station_->desk().today()}, bodies);
        return station::Station::Then::commit;
    });
    return events;
}

NodeSite::Met NodeSite::meets(HubSite& hub, const std::function<void(base::Duration)>& let_pass,
                              std::size_t cut_after) {
    Met met;
    const Line::World world{chance_, [&] { hub.works(); }, [&] { hub.waits(); }, let_pass};
    if (has_listened_) station_->seal_own(healing_->not_yet_sealed());
    for (int call = 1;; ++call) {
        const auto outcome = calls(hub, world, cut_after, met);
        if (goes_on(outcome) && call < most_calls) {
            station_->seal_own(healing_->not_yet_sealed());
            continue;
        }
        if (outcome.reason == session::Reason::unknown_key &&
            !std::exchange(has_been_forgotten_, true))
            continue;
        if (outcome.reason == session::Reason::finished) has_been_forgotten_ = false;
        met.is_healing = healing_->is_under_way();
        return met;
    }
}

transport::Outcome NodeSite::calls(HubSite& hub, const Line::World& world, std::size_t cut_after,
                                   Met& met) {
    healing_->meeting_begins();
    const auto key = station_->key().public_key();
    if (spoke_as_ != key) memory_ = {};
    spoke_as_ = key;
    auto settings = static_cast<transport::Owner&>(*syncer_).settings_for({});
    if (has_been_forgotten_) settings.proof = station_->identity().proof;
    settings.memory = memory_;
    Line::Side here{*syncer_, settings};
    Line::Side there{hub.door(), hub.settings_for(key)};
    Line{world, here, there}.talk(cut_after);
    memory_ = *here.outcome.memory;
    hub.remember(key, *there.outcome.memory);
    met.reason = here.outcome.reason;
    met.text = here.outcome.text;
    met.agreed = here.agreed;
    met.differs = here.differs;
    return here.outcome;
}

bool NodeSite::goes_on(const transport::Outcome& outcome) {
    const bool is_taken = outcome.reason == session::Reason::incarnation_taken;
    const bool went_well = outcome.reason == session::Reason::finished;
    if (is_taken) healing_->incarnation_taken(outcome.free);
    if (went_well) healing_->meeting_ended();
    const bool was_silent = went_well && !std::exchange(has_listened_, true);
    const bool heals = (went_well || is_taken) && healing_->is_under_way();
    return heals || (was_silent && station_->has_own_tail(healing_->not_yet_sealed()));
}

}  // namespace amani::simulation
