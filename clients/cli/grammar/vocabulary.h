// Which verbs a noun has, in the order of help: those of every noun that its entry allows, then its
// commands.
#pragma once

#include "clients/cli/grammar/noun.h"

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

// Commands that every noun has without an entry of its own: `void` where records are undone, and
// `add` from a JSON body where nothing better is known.
[[nodiscard]] const struct Command* command_of(const Noun& noun, std::string_view verb);

}  // namespace amani::cli
