// The verbs of a noun, in the order of help: first the general ones that its entry allows, then its
// own commands.
#pragma once

#include "clients/cli/consoles/noun.h"

#include <string_view>
#include <vector>

namespace amani::cli {

[[nodiscard]] std::vector<std::string_view> verbs_of(const Noun& noun);

struct DailyWord {
    std::string_view name;
    Text label;
};
// Words that need no noun: status, sync …
[[nodiscard]] std::span<const DailyWord> daily_words();
[[nodiscard]] Text label_of_verb(const Noun& noun, std::string_view verb);

// The command of a noun for this verb; null when it has none. Without an entry of its own a noun
// has `void` where records are undone, and `add` from a JSON body.
[[nodiscard]] const struct Command* command_of(const Noun& noun, std::string_view verb);

}  // namespace amani::cli
