// The words of a short message: a template with {words} in it, filled in for one fact.
#pragma once

#include "shared/domain/messages/events.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amani::domain {

// The words in braces that a template of this kind may have.
[[nodiscard]] std::span<const std::string_view> words_of(MessageKind kind);

// The first text in braces that is no word of this kind; the rest of the text when a brace is never
// closed. Nothing when all is well.
[[nodiscard]] std::optional<std::string> unknown_word(MessageKind kind, std::string_view text);

struct FilledWord {
    std::string_view word;  // without braces
    std::string text;
};
// Words that are not given are left out. Blanks that stand around nothing become one.
[[nodiscard]] std::string filled(std::string_view text, std::span<const FilledWord> words);

// As how many short messages a mobile network sends and charges a text (3GPP TS 23.040: 140 bytes
// each; in ASCII 160 characters, or 153 of each of several; in other alphabets 70, or 67).
[[nodiscard]] std::int32_t parts_of(std::string_view text);

inline constexpr std::int32_t most_parts = 5;

}  // namespace amani::domain
