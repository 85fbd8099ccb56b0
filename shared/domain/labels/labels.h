// What people see instead of an enumerator, in both languages (the words of GLOSSARY.md). Served as
// /meta/enums.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace amani::domain {

struct EnumLabel {
    std::int64_t value = 0;
    std::string_view name;  // "used_desk"
    std::string_view fa;
    std::string_view en;
};
BOOST_DESCRIBE_STRUCT(EnumLabel, (), (value, name, fa, en))

struct LabelledEnum {
    std::string_view name;          // "role": snake case
    std::vector<EnumLabel> labels;  // in the order of the enumerators
};
BOOST_DESCRIBE_STRUCT(LabelledEnum, (), (name, labels))

// Every enum that travels in a command, an event or a list.
[[nodiscard]] std::span<const LabelledEnum> all_labels();
// The label of an enumerator; null when there is no such enum or value.
[[nodiscard]] const EnumLabel* label_of(std::string_view enum_name, std::int64_t value);
// The enumerator whose label in either language is `text`, compared as search keys in any case.
// Nothing when there is no such enum or no such label.
[[nodiscard]] std::optional<std::int64_t> value_of_label(std::string_view enum_name,
                                                         std::string_view text);

}  // namespace amani::domain
