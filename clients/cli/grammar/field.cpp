#include "clients/cli/grammar/field.h"

#include "clients/cli/consoles/noun.h"
#include "shared/domain/words/member_words.h"

#include <algorithm>

namespace amani::cli {
namespace {

Format format_of(domain::ValueForm form) {
    switch (form) {
        case domain::ValueForm::text:
            return Format::text;
        case domain::ValueForm::code:
            return Format::code;
        case domain::ValueForm::count:
            return Format::count;
        case domain::ValueForm::amount:
            return Format::rial;
        case domain::ValueForm::rate:
            return Format::rate;
        case domain::ValueForm::day:
            return Format::day;
        case domain::ValueForm::instant:
            return Format::instant;
        case domain::ValueForm::choice:
            return Format::choice;
        case domain::ValueForm::stage:
            return Format::stage;
        case domain::ValueForm::any:
            break;
    }
    return Format::any;
}

}  // namespace

Format format_of(std::string_view name) {
    const auto* word = domain::word_of_member(name);
    return word == nullptr ? Format::any : format_of(word->form);
}

Shape shape_of(std::string_view rows, std::string_view name) {
    return {format_of(name), domain::labels_of(rows, name)};
}

std::string heading_of(std::string_view name, const Speech& speech) {
    return heading_among({}, name, [](std::string_view) { return false; }, speech);
}

std::string heading_among(std::string_view rows, std::string_view name,
                          const domain::HasMember& has, const Speech& speech) {
    const auto words = domain::heading_of(rows, name, has);
    std::string heading{speech({words.fa, words.en})};
    if (format_of(name) == Format::rial) heading += speech({" (ریال)", " (Rial)"});
    return heading;
}

std::string help_of(const Input& input, const Speech& speech) {
    return input.help.en.empty() ? heading_of(input.member, speech)
                                 : std::string{speech(input.help)};
}

std::string filter_flag(std::string_view column) {
    for (const std::string_view ending : {"_code", "_name"}) {
        if (column.ends_with(ending)) column.remove_suffix(ending.size());
    }
    return "--" + dashed(column);
}

std::string flag_text(std::string_view flag, const Speech& speech) {
    const std::string text = "--" + std::string{flag};
    return speech.language == Language::fa ? "\u200E" + text + "\u200E" : text;
}

Heading column_heading(std::string_view rows, std::string_view name,
                       const std::vector<std::string>& columns, const Speech& speech) {
    const Format format = format_of(name);
    const bool is_named_code =
        format == Format::code && !domain::labels_of(rows, name).empty();  // "2110 agents' …"
    const bool is_free_text = format == Format::text || format == Format::any || is_named_code;
    const auto has = [&](std::string_view other) {
        return std::ranges::find(columns, other) != columns.end();
    };
    return {.text = heading_among(rows, name, has, speech),
            .side = is_number(format) ? Side::end : Side::start,
            .shrinks = is_free_text ? Shrinks::yes : Shrinks::no};
}

}  // namespace amani::cli
