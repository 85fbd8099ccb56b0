#include "shared/domain/sheet/sheet.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace amani::domain {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

void lower(std::string& text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
}

// The form in which headers and words are compared.
std::string key_of(std::string_view text) {
    std::string key = base::search_key(text);
    lower(key);
    std::ranges::replace(key, ' ', '_');
    return key;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

RefusalText column_missing(const Column& column) {
    return {.code = "sheet.column_missing",
            .field = std::string(column.name),
            .numbers = {},
            .fa = fmt::format("ستون «{}» ({}) در فایل نیست.", column.fa, column.name),
            .en = fmt::format("The file has no column \"{}\".", column.name),
            .remedy_fa = "این ستون را به فایل بیفزایید.",
            .remedy_en = "Add that column to the file."};
}

RefusalText column_unfit(std::string_view text, bool is_known) {
    return {.code = is_known ? "sheet.column_twice" : "sheet.column_unknown",
            .field = std::string(text),
            .numbers = {},
            .fa = is_known ? fmt::format("ستون «{}» دو بار آمده است.", text)
                           : fmt::format("ستون «{}» شناخته نیست.", text),
            .en = is_known ? fmt::format("Column \"{}\" stands twice.", text)
                           : fmt::format("Column \"{}\" is not known.", text),
            .remedy_fa = "آن را از فایل بردارید یا نامش را اصلاح کنید.",
            .remedy_en = "Remove it from the file, or correct its name."};
}

}  // namespace

std::string persian_letters(std::string_view text) {
    std::string result(trimmed(text));
    replace_all(result, "ي", "ی");
    replace_all(result, "ى", "ی");
    replace_all(result, "ك", "ک");
    return result;
}

base::Result<SheetHeader, RefusalText> SheetHeader::of(const std::vector<std::string>& fields,
                                                       std::span<const Column> wanted) {
    SheetHeader header;
    header.width_ = fields.size();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string key = key_of(fields[i]);
        const auto column = std::ranges::find_if(
            wanted, [&](const Column& each) { return key == each.name || key == key_of(each.fa); });
        if (column == wanted.end()) return base::Refused{column_unfit(fields[i], false)};
        if (header.position(column->name)) return base::Refused{column_unfit(fields[i], true)};
        header.found_.push_back({column->name, i});
    }
    for (const Column& column : wanted) {
        if (column.presence == Presence::required && !header.position(column.name)) {
            return base::Refused{column_missing(column)};
        }
    }
    return header;
}

std::optional<std::size_t> SheetHeader::position(std::string_view name) const {
    const auto found = std::ranges::find(found_, name, &Found::name);
    if (found == found_.end()) return std::nullopt;
    return found->position;
}

SheetRow::SheetRow(const SheetHeader& header, const std::vector<std::string>& fields)
    : header_(header), fields_(fields) {
    if (fields.size() == header.width()) return;
    const auto has = static_cast<std::int64_t>(fields.size());
    const auto wants = static_cast<std::int64_t>(header.width());
    refuse(
        {.code = "sheet.wrong_width",
         .field = {},
         .numbers = {{"columns", wants}, {"cells", has}},
         .fa = fmt::format("این سطر {} خانه دارد و سرستون {} ستون.", number_fa(has),
                           number_fa(wants)),
         .en = fmt::format("The row has {} cells under {} columns.", number_en(has),
                           number_en(wants)),
         .remedy_fa =
             "سطر را اصلاح کنید؛ متنی که ویرگول دارد در گیومه \" نوشته می‌شود.",
         .remedy_en = "Correct the row; a text with a comma is written in quotes."});
}

std::string_view SheetRow::cell(std::string_view column) const {
    const auto position = header_.position(column);
    if (!position || *position >= fields_.size()) return {};
    return trimmed(fields_[*position]);
}

std::string SheetRow::folded(std::string_view column) const { return key_of(cell(column)); }

std::string SheetRow::text(std::string_view column) const { return persian_letters(cell(column)); }

std::string SheetRow::code(std::string_view column) const {
    std::string code = base::ascii_digits(cell(column));
    for (char& c : code) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return code;
}

std::vector<std::string> SheetRow::codes(std::string_view column) const {
    std::string all = code(column);
    replace_all(all, "،", ";");
    replace_all(all, "؛", ";");
    std::vector<std::string> list;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t to = std::min(all.find(';', from), all.size());
        const std::string_view piece = trimmed(std::string_view(all).substr(from, to - from));
        if (!piece.empty()) list.emplace_back(piece);
        from = to + 1;
    }
    return list;
}

std::int64_t SheetRow::integer(std::string_view column, std::optional<std::int64_t> fallback) {
    std::string digits = base::ascii_digits(cell(column));
    if (digits.empty() && fallback) return *fallback;
    for (const std::string_view separator : {",", "٬", "،", " ", "_"})
        replace_all(digits, separator, "");
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || error != std::errc{} || stop != end) wrong_cell(column);
    return number;
}

base::Rial SheetRow::rial(std::string_view column) { return base::Rial{integer(column)}; }

base::Day SheetRow::day(std::string_view column, Presence presence) {
    const std::string text = base::ascii_digits(cell(column));
    if (text.empty() && presence == Presence::optional) return {};
    const bool is_a_date = !text.empty() && text.front() >= '0' && text.front() <= '9';
    const auto day = is_a_date ? calendar::parse_day(text, base::Day{}) : std::nullopt;
    if (!day) wrong_cell(column);
    return day.value_or(base::Day{});
}

void SheetRow::refuse(RefusalText text) {
    if (!trouble_) trouble_ = std::move(text);
}

void SheetRow::wrong_cell(std::string_view column) {
    const auto [fa, en] = field_label(column);
    const std::string_view text = cell(column);
    refuse({.code = "sheet.wrong_cell",
            .field = std::string(column),
            .numbers = {},
            .fa = fmt::format("{} «{}» خوانده نمی‌شود.", fa, text),
            .en = fmt::format("{} \"{}\" cannot be read.", en, text),
            .remedy_fa = "این خانه را اصلاح کنید.",
            .remedy_en = "Correct that cell."});
}

void SheetRow::unknown_cell(std::string_view column) {
    refuse(text_of(FieldRefusal{Unknown{std::string(column), std::string(cell(column))}}));
}

}  // namespace amani::domain
