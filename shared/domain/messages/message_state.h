// How far a message has come.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class MessageState : std::uint8_t {
    waiting = 1,
    sent = 2,
    dropped = 3,  // by a person, overtaken or stale
    failed = 4,   // refused by whom it was handed to, or without a number
    unknown = 5,  // handed over, and nobody knows more
};
BOOST_DESCRIBE_ENUM(MessageState, waiting, sent, dropped, failed, unknown)

}  // namespace amani::domain
