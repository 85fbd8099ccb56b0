#include "clients/cli/text/sheet.h"

#include <algorithm>
#include <utility>

namespace amani::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_width = 12;  // of a text that is cut

// A column as it will be printed.
struct Fitted {
    std::size_t column = 0;  // of the sheet
    std::size_t width = 0;
    std::size_t least = 0;
};

std::vector<Fitted> natural(const Sheet& sheet) {
    std::vector<Fitted> columns;
    for (std::size_t i = 0; i < sheet.headings.size(); ++i) {
        std::size_t width = display_width(sheet.headings[i].text);
        for (const auto& row : sheet.rows) width = std::max(width, display_width(row[i]));
        const bool shrinks = sheet.headings[i].shrinks == Shrinks::yes;
        columns.push_back({i, width, shrinks ? std::min(width, least_width) : width});
    }
    return columns;
}

std::size_t total_of(const std::vector<Fitted>& columns, std::size_t Fitted::* width) {
    std::size_t total = gap * (columns.size() - 1);
    for (const auto& column : columns) total += column.*width;
    return total;
}

// Leaves out the columns that are wanted least, until the rest has room when its texts are cut.
std::vector<std::string> leave_out(std::vector<Fitted>& columns, const Sheet& sheet,
                                   std::size_t room) {
    std::vector<std::string> left_out;
    while (columns.size() > 1 && total_of(columns, &Fitted::least) > room) {
        const auto least_wanted = std::ranges::max_element(columns, {}, [&](const Fitted& column) {
            return std::pair{sheet.headings[column.column].gives_way, column.column};
        });
        left_out.push_back(sheet.headings[least_wanted->column].text);
        columns.erase(least_wanted);
    }
    return left_out;
}

// Takes one from the widest text until the table fits or every text is as narrow as it may be.
void cut_texts(std::vector<Fitted>& columns, std::size_t room) {
    std::size_t total = total_of(columns, &Fitted::width);
    while (total > room) {
        const auto widest = std::ranges::max_element(columns, {}, [](const Fitted& column) {
            return column.width > column.least ? column.width : 0;
        });
        if (widest->width <= widest->least) return;
        --widest->width;
        --total;
    }
}

std::string cell(std::string_view text, std::size_t width, Side side, Language language) {
    const std::string fitting = shortened(text, width);
    return padded(language == Language::fa ? isolated(fitting) : fitting, width, side);
}

std::string tsv_cell(const std::string& text) {
    std::string flat = text;
    std::replace_if(
        flat.begin(), flat.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return flat;
}

std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}

template <class Cell>
void print_separated(std::ostream& out, const Sheet& sheet, std::string_view separator,
                     std::string_view line_end, Cell cell_text) {
    const auto print_row = [&](const auto& cells, auto text) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            out << (i == 0 ? "" : separator) << cell_text(text(cells[i]));
        out << line_end;
    };
    print_row(sheet.headings, [](const Heading& heading) { return heading.text; });
    for (const auto& row : sheet.rows) print_row(row, [](const std::string& text) { return text; });
}

void print_line(std::ostream& out, std::string line, Colour colour, bool bold) {
    while (line.ends_with(' ')) line.pop_back();
    out << (bold ? painted(line, Paint::bold, colour) : line) << '\n';
}

}  // namespace

std::vector<std::string> print_table(std::ostream& out, const Sheet& sheet,
                                     const TableStyle& style) {
    std::vector<std::string> left_out;
    if (sheet.headings.empty()) return left_out;
    auto columns = natural(sheet);
    if (style.width > 0) {
        const bool fits = style.columns == TableStyle::Columns::fitting;
        if (fits) left_out = leave_out(columns, sheet, style.width);
        cut_texts(columns, style.width);
        if (fits && columns.size() == 1) columns[0].width = std::min(columns[0].width, style.width);
    }
    const auto line_of = [&](const auto& text_at) {
        std::string line;
        for (const auto& column : columns) {
            if (&column != &columns.front()) line += std::string(gap, ' ');
            line += cell(text_at(column.column), column.width, sheet.headings[column.column].side,
                         style.language);
        }
        return line;
    };
    print_line(out, line_of([&](std::size_t i) { return sheet.headings[i].text; }), style.colour,
               true);
    for (const auto& row : sheet.rows)
        print_line(out, line_of([&](std::size_t i) { return row[i]; }), style.colour, false);
    return left_out;
}

void print_tsv(std::ostream& out, const Sheet& sheet) {
    print_separated(out, sheet, "\t", "\n", tsv_cell);
}

void print_csv(std::ostream& out, const Sheet& sheet) {
    print_separated(out, sheet, ",", "\r\n", csv_cell);
}

std::string painted(std::string_view text, Paint paint, Colour colour) {
    if (colour == Colour::none) return std::string{text};
    const char* code = "1";
    if (paint == Paint::good) code = "32";
    if (paint == Paint::warning) code = "33";
    if (paint == Paint::bad) code = "31";
    return "\x1b[" + std::string{code} + "m" + std::string{text} + "\x1b[0m";
}

}  // namespace amani::cli
