// "Did you mean": the word nearest to what was typed, by edits (a swap of neighbours counts one).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace amani::cli {

[[nodiscard]] std::size_t edits_between(std::string_view a, std::string_view b);
// Nothing when even the best is too far: more than a third of the letters wrong, at least one
// allowed.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view typed,
                                                      std::span<const std::string_view> words);

}  // namespace amani::cli
