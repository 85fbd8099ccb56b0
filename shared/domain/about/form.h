// How people fill in a command: what its struct cannot say of itself. Each console's forms.cpp has
// the form of each of its commands; a command without one does not link. The kinds of the fields
// follow from the struct (registry/command_fields.h), their names from words/member_words.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace amani::domain {

enum class Need : std::uint8_t { optional = 1, required };

struct FormField {
    std::string_view member;
    Need need = Need::optional;
    std::string_view example = {};    // as a person types it
    std::string_view otherwise = {};  // what is taken when it is left out
    // Only where it says more than the member's word.
    std::string_view help_fa = {};
    std::string_view help_en = {};
    // Of a text that names a record: its kind. Of an id: a narrower kind ("agent" of a site).
    std::string_view of = {};
};

// In the order in which people fill them in.
struct CommandForm {
    std::vector<FormField> fields;
};

// Specialised in the console's forms.cpp.
template <class Command>
[[nodiscard]] CommandForm form_of();

}  // namespace amani::domain
