// How far a visit has come (RULES §4.1).
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

enum class VisitPhase : std::uint8_t { planned = 1, started = 2, ended = 3 };
BOOST_DESCRIBE_ENUM(VisitPhase, planned, started, ended)

}  // namespace amani::domain
