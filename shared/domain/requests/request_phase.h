// How far a service request has come (RULES §4.1).
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class RequestPhase : std::uint8_t {
    open = 1,
    scheduled = 2,
    admitted = 3,  // its device is in a job
    cancelled = 4,
};
BOOST_DESCRIBE_ENUM(RequestPhase, open, scheduled, admitted, cancelled)

[[nodiscard]] constexpr bool is_open(RequestPhase phase) {
    return phase == RequestPhase::open || phase == RequestPhase::scheduled;
}

}  // namespace amani::domain
