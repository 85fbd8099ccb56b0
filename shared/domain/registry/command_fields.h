// What a command asks for, seen from its struct: each member with its kind, so that a form can be
// drawn for any command. Served as part of /meta/words.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace amani::domain {

enum class FieldKind : std::uint8_t {
    text = 1,
    texts,
    count,
    amount,  // Rial
    rate,    // basis points
    day,
    choice,
    choices,
    reference,  // to a record of the kind in `of`, by its id or code
    place,      // one's own: its kind, or the code of a further store
    lines,
};
BOOST_DESCRIBE_ENUM(FieldKind, text, texts, count, amount, rate, day, choice, choices, reference,
                    place, lines)

struct CommandField {
    std::string_view member;  // has a word in words/member_words.h
    FieldKind kind = FieldKind::text;
    std::string_view of = {};                    // of a reference: "job", "part", …
    std::vector<std::string_view> choices = {};  // as in the JSON; labels/labels.h names them
    std::vector<CommandField> line_fields = {};
};

// In the order of the struct's members. Empty for a name that no command has.
[[nodiscard]] std::span<const CommandField> fields_of_command(std::string_view command);

}  // namespace amani::domain
