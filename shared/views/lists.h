// Every list that a screen or a program may page through, by the name of its resource.
#pragma once

#include "shared/views/rows/listing.h"

#include <span>
#include <string_view>

namespace amani::views {

[[nodiscard]] std::span<const List* const> all_lists();
// Null for a name without a list.
[[nodiscard]] const List* find_list(std::string_view name);

}  // namespace amani::views
