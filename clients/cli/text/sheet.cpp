#include "clients/cli/text/sheet.h"

#include <algorithm>
#include <numeric>

namespace amani::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_width = 8;

std::vector<std::size_t> natural_widths(const Sheet& sheet) {
    std::vector<std::size_t> widths;
    for (const auto& heading : sheet.headings) widths.push_back(display_width(heading.text));
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], display_width(row[i]));
    }
    return widths;
}

// Takes one from the widest column that may shrink, until the table fits or none can shrink.
void shrink_to_fit(std::vector<std::size_t>& widths, const Sheet& sheet, std::size_t room) {
    if (room == 0) return;
    std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    while (total > room) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (sheet.headings[i].shrinks == Shrinks::no || widths[i] <= least_width) continue;
            if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
        }
        if (widest == widths.size()) return;
        --widths[widest];
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

void print_table(std::ostream& out, const Sheet& sheet, const TableStyle& style) {
    if (sheet.headings.empty()) return;
    auto widths = natural_widths(sheet);
    shrink_to_fit(widths, sheet, style.width);
    std::string head;
    for (std::size_t i = 0; i < sheet.headings.size(); ++i) {
        const auto& heading = sheet.headings[i];
        head += (i == 0 ? "" : std::string(gap, ' ')) +
                cell(heading.text, widths[i], heading.side, style.language);
    }
    print_line(out, std::move(head), style.colour, true);
    for (const auto& row : sheet.rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += (i == 0 ? "" : std::string(gap, ' ')) +
                    cell(row[i], widths[i], sheet.headings[i].side, style.language);
        }
        print_line(out, std::move(line), style.colour, false);
    }
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
