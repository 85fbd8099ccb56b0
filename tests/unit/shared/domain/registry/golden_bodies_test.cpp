// The bytes of every event's body, member by member: what is signed and stored for ever must not
// change because two lines of a header change places.
#include "fuzz/filled.h"

#include "shared/codec/codec.h"
#include "shared/domain/registry/event.h"
#include "support/golden.h"

#include <string>

namespace amani::domain {
namespace {

template <class Body>
std::string members_of() {
    std::string names;
    boost::mp11::mp_for_each<codec::Members<Body>>([&](auto member) {
        if (!names.empty()) names += ' ';
        names += member.name;
    });
    return names;
}

TEST(EveryEventsBody, HasTheBytesThatItEverHad) {
    std::string text = "# number name (members): the bytes of a body with every member set\n";
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        text += std::to_string(Entry::value) + " " + event_name(Entry::value) + " (" +
                members_of<T>() + "): " + base::to_hex(codec::encode(fuzz::filled<T>())) + "\n";
    });
    support::expect_golden(AMANI_GOLDEN_FOLDER, "bodies.txt", text);
}

}  // namespace
}  // namespace amani::domain
