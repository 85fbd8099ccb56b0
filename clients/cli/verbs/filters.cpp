#include "clients/cli/verbs/filters.h"

#include "clients/cli/grammar/field.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace amani::cli {
namespace {

std::string_view without_operator(std::string_view name) {
    for (const std::string_view suffix : {"_gt", "_ge", "_lt", "_le", "_ne", "_in"}) {
        if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
    }
    return name;
}

}  // namespace

void Filters::offer(CLI::App& app, const Noun& noun, const Speech& speech) {
    const std::string group{speech({"فیلترها", "Filters"})};
    if (noun.columns.empty()) return offer_asks(app, noun, speech);
    for (const auto column : filters_of(noun)) {
        const std::string flag = filter_flag(column);
        if (app.get_option_no_throw(flag) != nullptr) continue;  // "part_name" after "part_code"
        app.add_option(flag, by_column_[std::string{column}], heading_of(column, speech))
            ->group(group);
    }
    app.add_option("--filter", others_, "NAME=VALUE; NAME_gt, _ge, _lt, _le, _ne, _in")
        ->group(group)
        ->take_all()
        ->allow_extra_args(false);
    app.add_option(
           "--q", search_,
           std::string{speech({"واژه‌های جست‌وجو", "words to search for"})})
        ->group(group);
    app.add_option("--sort", sort_,
                   std::string{speech({"ستون، یا ‎-ستون برای نزولی",
                                       "column, or -column for the greatest first"})})
        ->group(group);
}

void Filters::offer_asks(CLI::App& app, const Noun& noun, const Speech& speech) {
    for (const auto name : asks_of(noun)) {
        const bool is_day = name == "from" || name == "to";
        const Text day =
            name == "from" ? Text{"از تاریخ", "first day"} : Text{"تا تاریخ", "last day"};
        app.add_option("--" + std::string{name}, by_column_[std::string{name}],
                       is_day ? std::string{speech(day)} : heading_of(name, speech));
    }
}

std::vector<std::pair<std::string, std::string>> Filters::query(base::Day today) const {
    std::vector<std::pair<std::string, std::string>> query;
    for (const auto& [column, typed] : by_column_) {
        if (!typed.empty()) query.emplace_back(column, filter_value(column, typed, today));
    }
    for (const auto& other : others_) {
        const auto equals = other.find('=');
        if (equals == std::string::npos)
            throw CLI::ValidationError("--filter", "NAME=VALUE: " + other);
        const std::string name = other.substr(0, equals);
        query.emplace_back(name,
                           filter_value(name, std::string_view{other}.substr(equals + 1), today));
    }
    if (!search_.empty()) query.emplace_back("q", search_);
    if (!sort_.empty()) query.emplace_back("sort", sort_);
    return query;
}

std::string filter_value(std::string_view name, std::string_view typed, base::Day today) {
    // In a list these are sites; asked of a report they are days.
    if (name == "from" || name == "to") {
        if (const auto day = calendar::parse_day(typed, today)) return calendar::iso_text(*day);
    }
    switch (format_of(without_operator(name))) {
        case Format::day:
        case Format::instant:
            if (const auto day = calendar::parse_day(typed, today)) return calendar::iso_text(*day);
            return std::string{typed};
        case Format::count:
        case Format::rial:
        case Format::code:
            return base::plain_text(typed);
        default:
            return std::string{typed};
    }
}

}  // namespace amani::cli
