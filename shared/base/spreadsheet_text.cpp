#include "shared/base/spreadsheet_text.h"

#include <algorithm>

namespace amani::base {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_like_formula(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text.front()) != text.npos;
}

// Apostrophes, at least `least` of them, and then what begins like a formula.
bool is_guarded(std::string_view text, std::size_t least) {
    const std::size_t marks = std::min(text.find_first_not_of('\''), text.size());
    return marks >= least && begins_like_formula(text.substr(marks));
}

std::string_view without_digits(std::string_view text) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
    return text;
}

}  // namespace

std::string for_spreadsheet(std::string_view text) {
    return is_guarded(text, 0) ? "'" + std::string{text} : std::string{text};
}

std::string_view from_spreadsheet(std::string_view cell) {
    if (is_guarded(cell, 1)) return cell.substr(1);
    const bool is_kept = cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"');
    if (!is_kept) return cell;
    const auto inner = cell.substr(2, cell.size() - 3);
    return inner.find('"') == inner.npos ? inner : cell;
}

bool is_shortened_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front())) return false;
    text = without_digits(text);
    if (text.starts_with('.') || text.starts_with(',')) text = without_digits(text.substr(1));
    if (!text.starts_with('E') && !text.starts_with('e')) return false;
    text.remove_prefix(1);
    if (!text.starts_with('+') && !text.starts_with('-')) return false;
    text.remove_prefix(1);
    return !text.empty() && without_digits(text).empty();
}

}  // namespace amani::base
