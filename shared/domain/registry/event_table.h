// What the tables of event types share: how large they are, and which events another site is told
// of.
#pragma once

#include <cstddef>

namespace amani::domain {

// Every type's number is below it.
inline constexpr std::size_t event_table_size = 256;

// Says in concerns() which site is told of it.
template <class T>
concept Concerning = requires(const T& fact) { fact.concerns(); };

}  // namespace amani::domain
