// Which connections may stay at a port that strangers reach. A caller who has proved himself (with
// a member's key, or by signing in) is never sent away for a stranger. Among strangers the oldest
// one of the most crowded neighbourhood is sent away first, so that a flood from one place pushes
// out itself.
//
// Pure: knows numbers and places, no socket. The port that uses it carries out what is decided.
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
    using Caller = std::uint64_t;  // a number that grows from one arrival to the next
    explicit Doorkeeper(DoorLimits limits) : limits_(limits) {}

    // Sends a caller away; returns false when he has proved himself meanwhile.
    using SendAway = std::function<bool(Caller)>;
    // Lets a caller in from `place` (see neighbourhood_of); others may be sent away for him. False
    // when there is no room.
    [[nodiscard]] bool admit(Caller caller, const std::string& place, const SendAway& send_away);
    // Sends one caller away because something else is short (file descriptors). False when nobody
    // can be sent away.
    bool make_room(const SendAway& send_away);

    void has_proved(Caller caller);
    // A caller who has proved himself is idle now, so he may be sent away and can come back.
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
