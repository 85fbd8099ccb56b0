#include "shared/domain/sheet/sheet.h"

#include "shared/base/fold.h"
#include "shared/base/spreadsheet_text.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/words/member_words.h"
#include "shared/domain/words/unread.h"

#include <fmt/format.h>

#include <algorithm>

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

std::string_view word_of(const Column& column, bool is_persian) {
    const auto* word = word_of_member(column.name);
    if (word == nullptr) return column.name;
    return is_persian ? word->fa : word->en;
}

bool is_headed(const Column& column, std::string_view key) {
    return key == column.name || key == key_of(word_of(column, true)) ||
           key == key_of(word_of(column, false)) ||
           (!column.also.empty() && key == key_of(column.also));
}

bool is_headed_by_code(const Column& column, std::string_view key) {
    return key == std::string{column.name} + "_code";
}

std::string names_of(std::span<const Column> columns, std::string_view comma, bool is_persian) {
    std::string all;
    for (const Column& column : columns) {
        if (!all.empty()) all += comma;
        all += is_persian ? fmt::format("{} ({})", word_of(column, true), column.name)
                          : std::string{column.name};
    }
    return all;
}

RefusalText column_missing(const Column& column) {
    return {.code = "sheet.column_missing",
            .field = std::string(column.name),
            .numbers = {},
            .fa = fmt::format("ستون «{}» ({}) در فایل نیست.", word_of(column, true), column.name),
            .en = fmt::format("The file has no column \"{}\".", column.name),
            .remedy_fa = "این ستون را به فایل بیفزایید.",
            .remedy_en = "Add that column to the file."};
}

RefusalText column_twice(std::string_view text) {
    return {.code = "sheet.column_twice",
            .field = std::string(text),
            .numbers = {},
            .fa = fmt::format("ستون «{}» دو بار آمده است.", text),
            .en = fmt::format("Column \"{}\" stands twice.", text),
            .remedy_fa = "یکی از آن دو را از فایل بردارید.",
            .remedy_en = "Remove one of them from the file."};
}

RefusalText column_unknown(std::string_view text, std::span<const Column> wanted) {
    return {
        .code = "sheet.column_unknown",
        .field = std::string(text),
        .numbers = {},
        .fa = fmt::format("ستون «{}» شناخته نیست.", text),
        .en = fmt::format("Column \"{}\" is not known.", text),
        .remedy_fa = fmt::format(
            "آن را از فایل بردارید یا نامش را اصلاح کنید. ستون‌ها: {}.",
            names_of(wanted, "، ", true)),
        .remedy_en = fmt::format("Remove it from the file, or correct its name. The columns "
                                 "are: {}.",
                                 names_of(wanted, ", ", false))};
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
                                                       std::span<const Column> wanted,
                                                       std::span<const std::string_view> not_read) {
    SheetHeader header;
    header.fields_ = fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string key = key_of(base::from_spreadsheet(fields[i]));
        if (key.empty()) continue;
        const auto column = std::ranges::find_if(wanted, [&](const Column& each) {
            return is_headed(each, key) || is_headed_by_code(each, key);
        });
        if (column == wanted.end()) {
            const auto is_same = [&](std::string_view each) { return key == key_of(each); };
            if (!std::ranges::any_of(not_read, is_same))
                return base::Refused{column_unknown(fields[i], wanted)};
            header.not_read_.push_back(fields[i]);
            continue;
        }
        const bool is_code = is_headed_by_code(*column, key);
        const auto before = std::ranges::find(header.found_, column->name, &Found::name);
        if (before == header.found_.end()) {
            header.found_.push_back({column->name, i, is_code});
        } else if (is_code == before->is_code) {
            return base::Refused{column_twice(fields[i])};
        } else {
            header.not_read_.push_back(fields[is_code ? before->position : i]);
            if (is_code) *before = {column->name, i, is_code};
        }
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

SheetRow::SheetRow(const SheetHeader& header, const std::vector<std::string>& fields,
                   SheetSense sense)
    : header_(header), fields_(fields), sense_(sense) {
    refuse_cells_without_heading();
    if (fields.size() >= header.width()) return;
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

// Spreadsheets save columns that hold nothing, with the commas around them. A text there would be
// lost unsaid.
void SheetRow::refuse_cells_without_heading() {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const bool has_heading = i < header_.width() && !trimmed(header_.fields()[i]).empty();
        if (has_heading || trimmed(fields_[i]).empty()) continue;
        const auto number = static_cast<std::int64_t>(i) + 1;
        refuse({.code = "sheet.cell_without_heading",
                .field = {},
                .numbers = {{"column", number}},
                .fa = fmt::format("«{}» در ستون {} است که سرستون ندارد.", fields_[i],
                                  number_fa(number)),
                .en = fmt::format("\"{}\" stands in column {}, which has no heading.", fields_[i],
                                  number_en(number)),
                .remedy_fa = "به ستون سرستون بدهید یا خانه را خالی کنید؛ متنی که ویرگول دارد در "
                             "گیومه \" نوشته می‌شود.",
                .remedy_en = "Give the column a heading, or empty the cell; a text with a comma is "
                             "written in quotes."});
    }
}

std::string_view SheetRow::cell(std::string_view column) const {
    const auto position = header_.position(column);
    if (!position || *position >= fields_.size()) return {};
    return trimmed(base::from_spreadsheet(trimmed(fields_[*position])));
}

std::string SheetRow::folded(std::string_view column) const { return key_of(cell(column)); }

std::optional<std::int64_t> SheetRow::label(std::string_view enum_name,
                                            std::string_view column) const {
    if (sense_.value_of_label == nullptr) return std::nullopt;
    return sense_.value_of_label(enum_name, cell(column));
}

std::string SheetRow::text(std::string_view column) const { return persian_letters(cell(column)); }

std::string SheetRow::code(std::string_view column) {
    refuse_broken(column);
    return base::code_key(cell(column));
}

std::string SheetRow::identifier(std::string_view column) {
    refuse_broken(column);
    return base::plain_text(persian_letters(cell(column)));
}

std::vector<std::string> SheetRow::codes(std::string_view column) {
    std::string all = code(column);
    for (const std::string_view separator : {"،", "؛", ",", " "}) replace_all(all, separator, ";");
    std::vector<std::string> list;
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t to = std::min(all.find(';', from), all.size());
        if (to > from) list.push_back(all.substr(from, to - from));
        from = to + 1;
    }
    return list;
}

std::int64_t SheetRow::number(std::string_view column, std::optional<std::int64_t> fallback,
                              Number (*read)(std::string_view)) {
    const auto text = cell(column);
    if (text.empty() && fallback) return *fallback;
    const auto number = read(text);
    if (number) return *number;
    auto why = unread_number(number.error(), text);
    const auto [fa, en] = field_label(column);
    refuse({.code = "sheet.wrong_cell",
            .field = std::string(column),
            .numbers = {},
            .fa = fmt::format("{}: {}", fa, why.fa),
            .en = fmt::format("{}: {}", en, why.en),
            .remedy_fa = "این خانه را اصلاح کنید.",
            .remedy_en = "Correct that cell."});
    return 0;
}

std::int64_t SheetRow::integer(std::string_view column, std::optional<std::int64_t> fallback) {
    return number(column, fallback, base::typed_whole);
}

base::Rial SheetRow::rial(std::string_view column, std::optional<base::Rial> fallback) {
    const auto otherwise = fallback ? std::optional{fallback->value} : std::nullopt;
    return base::Rial{number(column, otherwise, base::typed_amount)};
}

// What does not fit 32 bits becomes a share that decide() refuses.
base::BasisPoints SheetRow::share(std::string_view column, base::BasisPoints fallback) {
    const std::int64_t points = number(column, fallback.value, base::typed_rate);
    return {static_cast<std::int32_t>(std::clamp<std::int64_t>(points, -1, 1'000'000))};
}

base::Day SheetRow::day(std::string_view column, Presence presence) {
    const auto text = cell(column);
    if (text.empty() && presence == Presence::optional) return {};
    const auto day = calendar::parse_dated(text, sense_.today);
    if (!day) wrong_cell(column);
    return day.value_or(base::Day{});
}

// Refuses a code whose digits a spreadsheet has rounded, or that begins with the apostrophe by
// which it marks a text.
void SheetRow::refuse_broken(std::string_view column) {
    const auto text = cell(column);
    const bool is_shortened = base::is_shortened_number(base::plain_text(text));
    if (!is_shortened && !text.starts_with('\'')) return;
    const auto why = unread_number(base::NumberTrouble::spreadsheet_form, text);
    const auto [fa, en] = field_label(column);
    refuse(
        {.code = "sheet.broken_code",
         .field = std::string(column),
         .numbers = {},
         .fa =
             is_shortened
                 ? fmt::format("{}: {}", fa, why.fa)
                 : fmt::format(
                       "{} «{}» با آپاستروف صفحه‌گسترده آغاز می‌شود.",
                       fa, text),
         .en = is_shortened
                   ? fmt::format("{}: {}", en, why.en)
                   : fmt::format("{} \"{}\" begins with a spreadsheet's apostrophe.", en, text),
         .remedy_fa = is_shortened ? "شماره را از روی اصل آن دوباره وارد کنید."
                                   : "آپاستروف را بردارید و فایل را دوباره ذخیره کنید.",
         .remedy_en = is_shortened ? "Enter the number again from its original."
                                   : "Remove the apostrophe and save the file again."});
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
