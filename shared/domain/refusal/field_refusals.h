// What can be wrong with a single field, whatever the console. Each console's refusal variant has
// FieldRefusal as its first alternative.
#pragma once

#include "shared/domain/refusal/refusal_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace amani::domain {

struct Blank {
    std::string field;
};
struct TooLong {
    std::string field;
    std::int64_t length = 0;  // bytes
    std::int64_t most = 0;
};
struct OutOfRange {
    std::string field;
    std::int64_t value = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
};
// A code that is not 2 to 24 characters A–Z, 0–9 and dashes.
struct BadCode {
    std::string field;
    std::string text;
};
// The field names a record that this site does not know.
struct Unknown {
    std::string field;
    std::string text;  // as given, when it was text
};
struct AlreadyTaken {
    std::string field;
    std::string text;
};

using FieldRefusal = std::variant<Blank, TooLong, OutOfRange, BadCode, Unknown, AlreadyTaken>;

[[nodiscard]] RefusalText text_of(const FieldRefusal& refusal);

// Remembers the first thing wrong: `FieldCheck{}.text("name", name).range("months", n, 0,
// 120).first()`.
class FieldCheck {
  public:
    static constexpr std::size_t line_length = 200;   // bytes of a name, a reason, …
    static constexpr std::size_t text_length = 4000;  // bytes of free text

    // A text that is required and is not only blanks.
    FieldCheck& text(std::string_view field, std::string_view value,
                     std::size_t most = line_length);
    // A text that may be empty.
    FieldCheck& optional_text(std::string_view field, std::string_view value,
                              std::size_t most = line_length);
    FieldCheck& code(std::string_view field, std::string_view value);
    FieldCheck& range(std::string_view field, std::int64_t value, std::int64_t least,
                      std::int64_t most);
    FieldCheck& known(std::string_view field, bool is_known, std::string_view text = {});

    // Returned by value, since the check itself is most often a temporary.
    [[nodiscard]] std::optional<FieldRefusal> first() const { return first_; }

  private:
    void refuse(FieldRefusal refusal);
    std::optional<FieldRefusal> first_;
};

[[nodiscard]] bool is_blank(std::string_view text);
[[nodiscard]] bool is_code(std::string_view text);

inline constexpr std::size_t most_lines = 500;  // of one document

}  // namespace amani::domain
