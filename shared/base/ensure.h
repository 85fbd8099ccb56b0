// For the programmer's own mistakes only: a broken invariant stops the process, also in release.
// Bad input from a user or a peer is never checked with this (see result.h).
#pragma once

#include <source_location>
#include <string_view>

namespace amani::base {

[[noreturn]] void broken_invariant(std::string_view what, std::source_location where);

// Does nothing when `holds`; otherwise prints where and what on stderr and aborts.
inline void ensure(bool holds, std::string_view what,
                   std::source_location where = std::source_location::current()) {
    if (!holds) [[unlikely]]
        broken_invariant(what, where);
}

}  // namespace amani::base
