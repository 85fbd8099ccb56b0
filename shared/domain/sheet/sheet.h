// A sheet of rows under a header, as people export them from a spreadsheet or from a list of ours,
// on its way to becoming commands. Columns stand in any order under the name of the member or its
// word in either language; letters, digits, numbers and days are read as everywhere (RULES §8.3,
// §8.5); a wrong cell is answered with its column and its text, not guessed.
#pragma once

#include "shared/base/quantities.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/base/typed_number.h"
#include "shared/domain/refusal/refusal_text.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

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
    std::string_view name;  // the command's member
    Presence presence = Presence::required;
    std::string_view also = {};  // a further heading that people use
};

// Where each wanted column stands in a sheet.
class SheetHeader {
  public:
    // A column is headed by its member's name, by that name and "_code", by its word in either
    // language or by its further heading; of a sheet that has both `model`, which is an id in what
    // we export, and `model_code` the code is read. Columns headed by one of `not_read` are known
    // and left alone. Refused when a required column is missing, another is unknown, or one stands
    // twice.
    [[nodiscard]] static base::Result<SheetHeader, RefusalText> of(
        const std::vector<std::string>& fields, std::span<const Column> wanted,
        std::span<const std::string_view> not_read = {});
    [[nodiscard]] std::optional<std::size_t> position(std::string_view name) const;
    [[nodiscard]] std::size_t width() const { return fields_.size(); }
    // The headings as they stand; blank for a column without one.
    [[nodiscard]] std::span<const std::string> fields() const { return fields_; }
    // The headings of the columns that are left alone.
    [[nodiscard]] std::span<const std::string> not_read() const { return not_read_; }

  private:
    struct Found {
        std::string_view name;
        std::size_t position;
        bool is_code = false;  // headed by the name and "_code"
    };
    std::vector<std::string> fields_;
    std::vector<Found> found_;
    std::vector<std::string> not_read_;
};

// What a row is read with.
struct SheetSense {
    base::Day today;  // makes the year of 04/09/07
    // The enumerator of the enum with this name whose label (labels/labels.h) is `text`, compared
    // as search keys.
    std::optional<std::int64_t> (*value_of_label)(std::string_view enum_name,
                                                  std::string_view text) = nullptr;
};

// The cells of one row by the names of their columns. The first wrong one is remembered; what is
// read after it is of no use. An optional column that is missing, or a blank cell, reads as the
// fallback.
class SheetRow {
  public:
    SheetRow(const SheetHeader& header, const std::vector<std::string>& fields, SheetSense sense);

    // Trimmed, with Persian letters.
    [[nodiscard]] std::string text(std::string_view column) const;
    // A code that records are named by: base::code_key().
    [[nodiscard]] std::string code(std::string_view column);
    // A serial, a mobile, a card: base::plain_text(), written as it was.
    [[nodiscard]] std::string identifier(std::string_view column);
    // Codes with spaces, commas or semicolons between them, also Persian ones.
    [[nodiscard]] std::vector<std::string> codes(std::string_view column);
    // Whole numbers. Without a fallback the cell is required.
    [[nodiscard]] std::int64_t integer(std::string_view column,
                                       std::optional<std::int64_t> fallback = std::nullopt);
    [[nodiscard]] base::Rial rial(std::string_view column,
                                  std::optional<base::Rial> fallback = std::nullopt);
    // Of a whole, with its unit: "85%".
    [[nodiscard]] base::BasisPoints share(std::string_view column, base::BasisPoints fallback);
    // Jalali or ISO; a blank cell is no day. Days that are told from today ("yesterday", 7/9) are
    // refused: a file is read on another day than it was written.
    [[nodiscard]] base::Day day(std::string_view column, Presence presence = Presence::optional);

    template <class Enum>
    struct Word {
        std::string_view text;
        Enum value;
    };
    // An enumerator by its name, its label, or one of `also`, in any case; a blank cell is the
    // fallback. `enum_name` is that of its labels ("site_kind").
    template <class Enum>
    [[nodiscard]] Enum choice(std::string_view column, std::string_view enum_name, Enum fallback,
                              std::initializer_list<Word<Enum>> also = {}) {
        const std::string cell = folded(column);
        if (cell.empty()) return fallback;
        for (const auto& word : also)
            if (cell == word.text) return word.value;
        std::optional<Enum> found;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
            if (cell == each.name ||
                label(enum_name, column) == static_cast<std::int64_t>(each.value))
                found = each.value;
        });
        if (!found) wrong_cell(column);
        return found.value_or(fallback);
    }
    // The id that a code stands for; a blank cell is none.
    template <class Id>
    [[nodiscard]] Id named(std::string_view column, std::optional<Id> found) {
        if (!found && !cell(column).empty()) unknown_cell(column);
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
    using Number = base::Result<std::int64_t, base::NumberTrouble>;
    [[nodiscard]] std::string_view cell(std::string_view column) const;
    [[nodiscard]] std::string folded(std::string_view column) const;
    [[nodiscard]] std::optional<std::int64_t> label(std::string_view enum_name,
                                                    std::string_view column) const;
    std::int64_t number(std::string_view column, std::optional<std::int64_t> fallback,
                        Number (*read)(std::string_view));
    void refuse_broken(std::string_view column);
    void refuse_cells_without_heading();
    void wrong_cell(std::string_view column);
    void unknown_cell(std::string_view column);

    const SheetHeader& header_;
    const std::vector<std::string>& fields_;
    SheetSense sense_;
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
