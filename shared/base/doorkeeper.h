// Who may stay at a port that strangers reach. Who has proved something (a key that is a member's,
// a sign-in) is never sent away for somebody who has not; among strangers the longest there goes
// first, and from the most crowded neighbourhood, so that a flood from one place pushes out itself.
//
// Pure: knows numbers and places, no socket. Who lets in carries out what is decided here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace amani::base {

struct DoorLimits {
    std::size_t callers = 0;    // in all
    std::size_t strangers = 0;  // of these, who have proved nothing yet
    std::size_t callers_of_a_place = 0;
    std::size_t strangers_of_a_place = 0;
};

class Doorkeeper {
  public:
    using Caller = std::uint64_t;  // grows from one arrival to the next
    explicit Doorkeeper(DoorLimits limits) : limits_(limits) {}

    // Sends a caller away; false when it turns out that he has proved himself meanwhile.
    using SendAway = std::function<bool(Caller)>;
    // Lets somebody in from `place` (see neighbourhood_of), in whose stead others may have to
    // leave. False: there is no room for him.
    [[nodiscard]] bool admit(Caller caller, const std::string& place, const SendAway& send_away);
    // Room of another kind is short (descriptors): one leaves. False when nobody can.
    bool make_room(const SendAway& send_away);

    void has_proved(Caller caller);
    // Of one who has proved himself: asks for nothing now, so that he may be sent away and come
    // back.
    void rests(Caller caller);
    void works(Caller caller) { resting_.erase(caller); }
    void has_left(Caller caller);

    [[nodiscard]] std::size_t callers() const { return place_of_.size(); }
    [[nodiscard]] std::size_t strangers() const { return strangers_.size(); }

  private:
    struct Place {
        std::size_t callers = 0;
        std::set<Caller> strangers;  // the longest there first
    };
    enum class Room { enough, none };
    struct Finding {
        Room room = Room::enough;
        std::optional<Caller> in_whose_stead;
    };
    [[nodiscard]] Finding look(const std::string& place) const;
    [[nodiscard]] std::optional<Caller> first_to_leave() const;

    DoorLimits limits_;
    std::map<Caller, std::string> place_of_;
    std::map<std::string, Place> places_;
    std::set<Caller> strangers_;
    std::set<Caller> resting_;
};

}  // namespace amani::base
