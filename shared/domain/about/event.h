// What an event type says of itself, beside its members: each event struct has an `about`, and
// whoever needs one of these answers for all events (the hub's relays, what a site may sign, the
// labels) folds over registry/event_types.h.
#pragma once

#include <cstdint>
#include <string_view>

namespace amani::domain {

using EventType = std::uint16_t;

// Who writes it, and into which log. What another signs is quarantined (FORMAT.md, roles).
enum class Writer : std::uint8_t {
    every_site = 1,  // into its own log; the event says in claim() what it disposes of
    centre = 2,      // into its own log
    masters = 3,     // the centre's people, into the network feed: every site hears it
    hub = 4,         // its reconciler, into the feed of the site that is concerned
};

// Whether the hub tells another site of it: the event says in concerns() which.
enum class Relay : std::uint8_t { to_nobody = 1, to_whom_it_concerns = 2 };

// Every member is asked for: a default would decide about security in silence.
struct AboutEvent {
    EventType type;
    Writer writer;
    Relay relay;
    std::string_view fa;  // what people call it
    std::string_view en;

    consteval AboutEvent(EventType number, Writer by, Relay relayed, std::string_view persian,
                         std::string_view english)
        : type(number), writer(by), relay(relayed), fa(persian), en(english) {}
};

}  // namespace amani::domain
