// Rows under headings, printed as a table for eyes, as TSV for a pipe, or as CSV (RFC 4180).
//
// A table is fitted to its terminal and never wraps: columns that are wanted less are left out,
// then texts are cut.
#pragma once

#include "clients/cli/text/language.h"
#include "clients/cli/text/width.h"

#include <ostream>
#include <string>
#include <vector>

namespace amani::cli {

enum class Colour { none, ansi };
enum class Shrinks { no, yes };

struct Heading {
    std::string text;
    Side side = Side::start;
    Shrinks shrinks = Shrinks::no;  // yes for free text: it is cut when the terminal is narrow
    std::size_t gives_way = 0;      // the column with the greatest number is left out first
};

struct Sheet {
    std::vector<Heading> headings;
    std::vector<std::vector<std::string>> rows;  // as many cells as headings
};

struct TableStyle {
    Language language = Language::en;
    Colour colour = Colour::none;
    std::size_t width = 80;  // of the terminal; 0: unknown, nothing is left out or cut
    enum class Columns { fitting, all } columns = Columns::fitting;
};

// Returns the headings of the columns that were left out.
std::vector<std::string> print_table(std::ostream& out, const Sheet& sheet,
                                     const TableStyle& style);
// Tabs and line ends inside cells become spaces. The first line names the columns.
void print_tsv(std::ostream& out, const Sheet& sheet);
void print_csv(std::ostream& out, const Sheet& sheet);

// Bold, green, yellow, red on a terminal with colour; plain text elsewhere. The words always carry
// the meaning too.
enum class Paint { bold, good, warning, bad };
[[nodiscard]] std::string painted(std::string_view text, Paint paint, Colour colour);

}  // namespace amani::cli
