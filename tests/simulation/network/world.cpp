#include "simulation/network/world.h"

#include <cstdio>
#include <cstdlib>

namespace amani::simulation {

namespace {

constexpr std::size_t never = SIZE_MAX;
constexpr int most_rounds = 20;  // until a network is at rest

}  // namespace

World::World(const Plan& plan) : plan_(plan), chance_(plan.seed) { found(); }

// With AMANI_STORY as it happens, between what the programs say.
void World::tell(std::string what) {
    static const bool is_told_at_once = std::getenv("AMANI_STORY") != nullptr;
    if (is_told_at_once) std::fprintf(stderr, "  %s\n", what.c_str());
    story_.push_back(std::move(what));
}

void World::found() {
    hub_.begins_day();
    people_.found(hub_);
    for (const auto& [site, name] : {std::pair{karaj, "Karaj"}, std::pair{shiraz, "Shiraz"}}) {
        nodes_.push_back(std::make_unique<NodeSite>(chance_, name, hub_.clock.now()));
        nodes_.back()->joins(hub_.invite(site));
    }
    hub_.seals();
    thief_ = std::make_unique<Thief>(chance_, hub_);
    for (auto& node : nodes_) meets(*node, never);
    hub_.backs_up();
    tell("founded");
}

std::vector<std::string> World::run() {
    if (plan_.canary == Canary::number_is_given_out_twice) people_.forgets_numbers = true;
    if (plan_.canary == Canary::owner_is_not_checked) {
        hub_.on_opened = [](HubSite& hub) {
            hub.station().journal().scrutinise_with([](const domain::Event&) { return true; });
        };
        hub_.restarts();
    }
    for (int i = 0; i < plan_.steps; ++i) {
        if (i == plan_.steps / 2) make_a_mistake();
        step();
    }
    come_to_rest();
    if (!failures_.empty()) return failures_;
    std::vector<NodeSite*> nodes;
    for (auto& node : nodes_) nodes.push_back(node.get());
    return broken_promises({hub_, nodes, people_.goods(), said_, thief_->forged(), cloned_});
}

void World::step() {
    let_pass(base::milliseconds(chance_.between(1, 3 * 3'600'000)));
    switch (chance_.between(0, 11)) {
        case 0:
        case 1:
            return something_breaks();
        case 2:
        case 3:
        case 4:
        case 5:
            return somebody_meets();
        default:
            return people_work();
    }
}

void World::people_work() {
    if (chance_.one_in(3)) {
        const auto work = people_.work_at(hub_);
        tell("the centre: " + work + people_.last_text());
        if (chance_.one_in(2)) hub_.seals();
    } else {
        auto& node = *chance_.one_of(nodes_);
        const auto work = people_.work_at(node);
        tell(node.name() + ": " + work + people_.last_text());
    }
    note_what_is_said();
}

void World::note_what_is_said() {
    said_.merge([&] {
        const auto texts = texts_at(hub_.database());
        return std::set<std::string>(texts.begin(), texts.end());
    }());
    for (auto& node : nodes_)
        for (const auto& text : texts_at(node->database())) said_.insert(text);
}

void World::somebody_meets() {
    auto& node = *chance_.one_of(nodes_);
    const auto cut_after =
        chance_.one_in(3) ? static_cast<std::size_t>(chance_.between(1, 9'000)) : never;
    meets(node, cut_after);
}

NodeSite::Met World::meets(NodeSite& node, std::size_t cut_after) {
    ++tally_.meetings;
    hub_.seals();
    const auto met = node.meets(hub_, [this](base::Duration time) { let_pass(time); }, cut_after);
    if (cut_after != never) ++tally_.cuts;
    tell(node.name() + " meets the hub" +
         (cut_after == never ? "" : ", cut after " + std::to_string(cut_after) + " bytes") + ": " +
         std::to_string(static_cast<int>(met.reason)) + " " + met.text);
    // A line that is cut is noticed when it is; what has come is worked on later.
    if (cut_after == never || chance_.one_in(2)) hub_.works();
    hub_.seals();
    return met;
}

void World::let_pass(base::Duration time) {
    const auto before = base::day_in_tehran(hub_.clock.now());
    hub_.clock.advance(time);
    for (auto& node : nodes_) node->clock.advance(time);
    if (base::day_in_tehran(hub_.clock.now()) != before) hub_.begins_day();
}

void World::something_breaks() {
    auto& node = *chance_.one_of(nodes_);
    switch (chance_.between(0, 9)) {
        case 0:
            return site_is_restored();
        case 1:
            return site_is_cloned();
        case 2:
            return hub_is_restored();
        case 3:
            return clock_is_wrong(node);
        case 4:
            ++tally_.restarts;
            hub_.restarts();
            return tell("the hub restarts");
        case 5:
            hub_.backs_up();
            return tell("the hub is backed up");
        case 6:
            copy_ = node.copied(static_cast<Copy::Of>(chance_.between(0, 2)));
            copied_ = &node;
            return tell(node.name() + " is copied");
        case 7:
            ++tally_.restarts;
            node.restarts();
            return tell(node.name() + " restarts");
        default:
            ++tally_.forged;
            return tell("the thief " + thief_->forges(hub_, people_.goods()));
    }
}

// What stood in the lost store alone is lost: nobody else ever had it.
void World::site_is_restored() {
    if (!copy_) return;
    ++tally_.restored_sites;
    copied_->is_restored(*copy_);
    said_.clear();
    note_what_is_said();
    tell(copied_->name() + " is restored");
}

void World::site_is_cloned() {
    if (nodes_.size() > 2) return;
    ++tally_.clones;
    auto& node = *chance_.one_of(nodes_);
    auto clone = std::make_unique<NodeSite>(chance_, node.name() + "'s clone", node.clock.now());
    clone->is_restored(*node.copied(Copy::Of::disk));
    cloned_.insert(node.site());
    nodes_.push_back(std::move(clone));
    tell(node.name() + " is cloned");
}

void World::hub_is_restored() {
    ++tally_.restored_hubs;
    hub_.is_restored();
    said_.clear();
    note_what_is_said();
    tell("the hub is restored from its backup");
}

void World::clock_is_wrong(NodeSite& node) {
    node.clock.advance({chance_.between(-3 * 86'400'000, 3 * 86'400'000)});
    tell(node.name() + "'s clock is set");
}

void World::come_to_rest() {
    tell("the faults end");
    for (auto& node : nodes_) node->clock.set(hub_.clock.now());
    for (int round = 0; round < most_rounds; ++round) {
        const auto before = events_known();
        let_pass(base::hours(2));  // what was put off is tried again
        while (hub_.centre().apply_some(64)) {
        }
        thief_->brings(hub_);
        if (all_meet() && events_known() == before) return;
    }
    failures_.push_back("the network does not come to rest: " + story_.back());
}

bool World::all_meet() {
    bool is_well = true;
    for (auto& node : nodes_) {
        const auto met = meets(*node, never);
        is_well = is_well && met.reason == session::Reason::finished && met.agreed &&
                  !met.differs && !met.is_healing;
    }
    return is_well;
}

std::uint64_t World::events_known() {
    std::uint64_t sum = 0;
    const auto add = [&](station::Station& station) {
        for (const auto& state : station.replica().logs().states()) sum += state.appended;
    };
    add(hub_.station());
    for (const auto& node : nodes_) add(node->station());
    return sum;
}

}  // namespace amani::simulation
