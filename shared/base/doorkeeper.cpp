#include "shared/base/doorkeeper.h"

namespace amani::base {

std::optional<Doorkeeper::Caller> Doorkeeper::first_to_leave() const {
    if (strangers_.empty())
        return resting_.empty() ? std::nullopt : std::optional{*resting_.begin()};
    const Place* crowded = nullptr;
    for (const auto& [name, place] : places_) {
        if (place.strangers.empty()) continue;
        const bool is_worse = crowded == nullptr ||
                              place.strangers.size() > crowded->strangers.size() ||
                              (place.strangers.size() == crowded->strangers.size() &&
                               *place.strangers.begin() < *crowded->strangers.begin());
        if (is_worse) crowded = &place;
    }
    return *crowded->strangers.begin();
}

Doorkeeper::Finding Doorkeeper::look(const std::string& name) const {
    const auto found = places_.find(name);
    if (found != places_.end()) {
        const Place& place = found->second;
        const bool is_full = place.callers >= limits_.callers_of_a_place ||
                             place.strangers.size() >= limits_.strangers_of_a_place;
        if (is_full && place.strangers.empty()) return {Room::none, std::nullopt};
        if (is_full) return {Room::enough, *place.strangers.begin()};
    }
    const bool is_full =
        place_of_.size() >= limits_.callers || strangers_.size() >= limits_.strangers;
    if (!is_full) return {};
    const auto leaving = first_to_leave();
    return {leaving ? Room::enough : Room::none, leaving};
}

bool Doorkeeper::admit(Caller caller, const std::string& place, const SendAway& send_away) {
    for (;;) {
        const Finding finding = look(place);
        if (finding.room == Room::none) return false;
        if (!finding.in_whose_stead) break;
        const Caller leaving = *finding.in_whose_stead;
        if (send_away(leaving)) {
            has_left(leaving);
        } else {
            has_proved(leaving);
        }
    }
    place_of_.emplace(caller, place);
    Place& its = places_[place];
    ++its.callers;
    its.strangers.insert(caller);
    strangers_.insert(caller);
    return true;
}

bool Doorkeeper::make_room(const SendAway& send_away) {
    while (const auto leaving = first_to_leave()) {
        if (send_away(*leaving)) {
            has_left(*leaving);
            return true;
        }
        has_proved(*leaving);
    }
    return false;
}

void Doorkeeper::has_proved(Caller caller) {
    resting_.erase(caller);
    if (strangers_.erase(caller) == 0) return;
    places_[place_of_.at(caller)].strangers.erase(caller);
}

void Doorkeeper::rests(Caller caller) {
    if (place_of_.contains(caller) && !strangers_.contains(caller)) resting_.insert(caller);
}

void Doorkeeper::has_left(Caller caller) {
    const auto found = place_of_.find(caller);
    if (found == place_of_.end()) return;
    has_proved(caller);
    const auto place = places_.find(found->second);
    if (--place->second.callers == 0) places_.erase(place);
    place_of_.erase(found);
}

}  // namespace amani::base
