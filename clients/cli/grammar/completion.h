// The words that may come next on a half-typed command line: fixed ones, or ids that the node
// knows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

struct Next {
    std::vector<std::string> words;
    std::string_view ids_of;  // a noun; empty: none
    std::string_view prefix;  // of the word being typed
};

// `typed` is everything after "amani"; its last word is the one being typed and may be empty.
[[nodiscard]] Next next_words(std::span<const std::string> typed);

// The script that makes this shell call our completion; empty for an unknown shell.
[[nodiscard]] std::string_view completion_script(std::string_view shell);

}  // namespace amani::cli
