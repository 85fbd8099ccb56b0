// JSON in which an object has a member twice means two things: one program takes the first member,
// another the last (RFC 8259 §4). A request with such a body is refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace amani::codec {

// The path of the first member that comes twice in its object, "lines[3].quantity"; nothing when
// none does, or when the text is not JSON of at most this depth.
[[nodiscard]] std::optional<std::string> repeated_member(std::string_view json, std::size_t depth);

}  // namespace amani::codec
