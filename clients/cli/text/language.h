// How the program speaks to this person: language, digits and dates. Chosen once, from the flags
// and the locale, and handed to everything that prints.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace amani::cli {

enum class Language { fa, en };
enum class Digits { latin, persian };
enum class Dates { jalali, iso };

// One sentence in both languages; literals only.
struct Text {
    std::string_view fa;
    std::string_view en;
};

struct Speech {
    Language language = Language::en;
    Digits digits = Digits::latin;
    Dates dates = Dates::jalali;
    // The label of a value of an enum ("job_kind", "warranty" → «گارانتی»), or empty when nobody
    // knows one.
    std::function<std::string(std::string_view labels, std::string_view value)> label = {};

    [[nodiscard]] std::string_view operator()(Text text) const {
        return language == Language::fa ? text.fa : text.en;
    }
};

// A counted noun: «۱ سند», "1 document", "2 documents". Persian has one form after a number.
struct Counted {
    std::string_view fa;
    std::string_view one;
    std::string_view many;
};

// LC_ALL, then LC_MESSAGES, then LANG, as gettext reads them; Persian when it begins with "fa".
[[nodiscard]] Language language_of(const std::map<std::string, std::string>& environment);

}  // namespace amani::cli
