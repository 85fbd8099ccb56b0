// A sheet of rows under a header, as people export them from a spreadsheet, on its way to becoming
// commands. Columns stand in any order under their English or Persian names; Arabic letters and all
// digits are folded; a wrong cell is answered with its column and its text, not guessed.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/domain/refusal/refusal_text.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

enum class Presence : std::uint8_t { required = 1, optional = 2 };

struct Column {
    std::string_view name;  // the command's field
    std::string_view fa;
    Presence presence = Presence::required;
};

// Where each wanted column stands in a sheet.
class SheetHeader {
  public:
    // Refused when a required column is missing, a column is unknown, or one stands twice.
    [[nodiscard]] static base::Result<SheetHeader, RefusalText> of(
        const std::vector<std::string>& fields, std::span<const Column> wanted);
    [[nodiscard]] std::optional<std::size_t> position(std::string_view name) const;
    [[nodiscard]] std::size_t width() const { return width_; }

  private:
    struct Found {
        std::string_view name;
        std::size_t position;
    };
    std::vector<Found> found_;
    std::size_t width_ = 0;
};

// The cells of one row by the names of their columns. The first wrong one is remembered; what is
// read after it is of no use. An optional column that is missing, or a blank cell, reads as the
// fallback.
class SheetRow {
  public:
    SheetRow(const SheetHeader& header, const std::vector<std::string>& fields);

    // Trimmed, with Persian letters.
    [[nodiscard]] std::string text(std::string_view column) const;
    // Trimmed, upper case, digits 0–9.
    [[nodiscard]] std::string code(std::string_view column) const;
    // Codes separated by ; ؛ or ،
    [[nodiscard]] std::vector<std::string> codes(std::string_view column) const;
    // Whole numbers; thousands may be separated. Without a fallback the cell is required.
    [[nodiscard]] std::int64_t integer(std::string_view column,
                                       std::optional<std::int64_t> fallback = std::nullopt);
    [[nodiscard]] base::Rial rial(std::string_view column);
    // Jalali or ISO; a blank cell is no day.
    [[nodiscard]] base::Day day(std::string_view column, Presence presence = Presence::optional);

    template <class Value>
    struct Word {
        std::string_view text;
        Value value;
    };
    // One of the words, in any case; a blank cell is the fallback.
    template <class Value>
    [[nodiscard]] Value choice(std::string_view column, std::initializer_list<Word<Value>> words,
                               Value fallback) {
        const std::string cell = folded(column);
        if (cell.empty()) return fallback;
        for (const Word<Value>& word : words) {
            if (cell == word.text) return word.value;
        }
        wrong_cell(column);
        return fallback;
    }
    // The id that a code stands for; a blank cell is none.
    template <class Id>
    [[nodiscard]] Id named(std::string_view column, std::optional<Id> found) {
        if (!found && !code(column).empty()) unknown_cell(column);
        return found.value_or(Id{});
    }

    void refuse(RefusalText text);
    [[nodiscard]] const std::optional<RefusalText>& trouble() const { return trouble_; }
    // The command, or a refusal when a cell was wrong.
    template <class Command>
    [[nodiscard]] base::Result<Command, RefusalText> as(Command command) const {
        if (trouble_) return base::Refused{*trouble_};
        return command;
    }

  private:
    [[nodiscard]] std::string_view cell(std::string_view column) const;
    [[nodiscard]] std::string folded(std::string_view column) const;
    void wrong_cell(std::string_view column);
    void unknown_cell(std::string_view column);

    const SheetHeader& header_;
    const std::vector<std::string>& fields_;
    std::optional<RefusalText> trouble_;
};

// ي and ى become ی, ك becomes ک, and outer blanks go; everything else stays as it was written.
[[nodiscard]] std::string persian_letters(std::string_view text);

// Why one row of an import was not recorded.
struct RowTrouble {
    std::int64_t line = 0;  // of the file
    RefusalText why;
};

}  // namespace amani::domain
