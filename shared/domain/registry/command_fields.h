// What a command asks for: the fields of its form (about/form.h), each with the kind that follows
// from the member of its struct. From these the command line makes its flags, and anybody else a
// form to fill in; served as part of /meta/words.
#pragma once

#include "shared/domain/about/form.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace amani::domain {

enum class FieldKind : std::uint8_t {
    text = 1,
    texts,  // or ids of records of the kind in `of`
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
    std::vector<std::string_view> choices = {};  // as in the JSON
    std::string_view labels = {};                // of choices: their enum in labels/labels.h
    std::vector<CommandField> line_fields = {};
    Need need = Need::optional;
    std::string_view example = {};    // as a person types it
    std::string_view otherwise = {};  // what is taken when it is left out
    std::string_view help_fa = {};    // only where it says more than the member's word
    std::string_view help_en = {};
};

// The kinds of places of one's own that a person can name.
[[nodiscard]] std::vector<std::string_view> place_choices();

// In the order in which people fill them in. Empty for a name that no command has.
[[nodiscard]] std::span<const CommandField> fields_of_command(std::string_view command);
// Every member of the command, in its own order: programs may send what no form asks for.
[[nodiscard]] std::span<const CommandField> members_of_command(std::string_view command);

}  // namespace amani::domain
