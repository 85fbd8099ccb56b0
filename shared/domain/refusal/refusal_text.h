// A refusal as people and programs read it: what, why with numbers, what to do or who can; in both
// languages and in that order. Every console's text_of(refusal) makes one.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace amani::domain {

struct RefusalNumber {
    std::string name;
    std::int64_t value = 0;
    friend bool operator==(const RefusalNumber&, const RefusalNumber&) = default;
};
BOOST_DESCRIBE_STRUCT(RefusalNumber, (), (name, value))

struct RefusalText {
    std::string code;   // stable: "warehouse.shortage"
    std::string field;  // path in the command ("lines/0/quantity"), or empty
    std::vector<RefusalNumber> numbers;
    std::string fa;  // what and why
    std::string en;
    std::string remedy_fa;  // what to do; may be empty
    std::string remedy_en;
    std::vector<std::string> who_can;  // roles, when somebody else can do what this user cannot
};
BOOST_DESCRIBE_STRUCT(RefusalText, (),
                      (code, field, numbers, fa, en, remedy_fa, remedy_en, who_can))

}  // namespace amani::domain
