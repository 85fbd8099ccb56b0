// "Did you mean": the word nearest to the typed one, by edits (a swap of neighbours counts one).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace amani::cli {

[[nodiscard]] std::size_t edits_between(std::string_view a, std::string_view b);
// Nothing when even the best one is too far: one wrong letter is always allowed, otherwise a third
// of the letters.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view typed,
                                                      std::span<const std::string_view> words);

}  // namespace amani::cli
