// What people call a member of a command, of an event or of a list's row, in both languages, and
// how its values are written. Refusals, the command line, sheets and /meta/words take it from here,
// so that one thing has one word (those of GLOSSARY.md).
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace amani::domain {

enum class ValueForm : std::uint8_t {
    text = 1,  // free text, as somebody wrote it
    code,      // serials, part codes, document numbers: always in Latin letters and digits
    count,
    amount,  // Rial
    rate,    // basis points: 8500 is 85 %
    day,
    instant,
    choice,  // an enumerator, which has a label (labels/labels.h)
    stage,   // how far a document has come
    any,     // seen from the value
};
BOOST_DESCRIBE_ENUM(ValueForm, text, code, count, amount, rate, day, instant, choice, stage, any)

struct MemberWord {
    std::string_view name;  // "cosmetic_state"
    std::string_view fa;
    std::string_view en;  // as in the middle of a sentence; the unit of an amount is not in it
    ValueForm form = ValueForm::text;
    // The enum whose words its values have (labels/labels.h), where the rows that it stands in do
    // not say otherwise (row_words.h); empty: its values are no enumerators.
    std::string_view labels = {};
};

// In the order of their names.
[[nodiscard]] std::span<const MemberWord> member_words();
// Null when there is no word. "part_code" and "author_name" without a word of their own have that
// of "part" and of "author", since it is by these that people know them.
[[nodiscard]] const MemberWord* word_of_member(std::string_view name);

}  // namespace amani::domain
