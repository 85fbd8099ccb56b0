// How far a document has come on its way to the books, as people call it (GLOSSARY.md).
#pragma once

#include <cstdint>
#include <string_view>

namespace amani::domain {

struct StageWord {
    std::string_view fa;
    std::string_view en;
};
// 1 recorded here … 4 reflected in the books; no words for any other number.
[[nodiscard]] StageWord stage_word(std::int64_t stage);

}  // namespace amani::domain
