// Makes the labels of a described enum, or of texts, from their words in both languages.
#pragma once

#include "shared/domain/labels/labels.h"

#include <boost/mp11.hpp>

#include <algorithm>
#include <initializer_list>

namespace amani::domain {

template <class Enum>
struct Word {
    Enum value;
    std::string_view fa;
    std::string_view en;
};

template <class Enum>
[[nodiscard]] LabelledEnum labelled(std::string_view name,
                                    std::initializer_list<Word<Enum>> words) {
    LabelledEnum result{name, {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        const auto word = std::ranges::find(words, enumerator.value, &Word<Enum>::value);
        const bool is_found = word != words.end();  // a test finds enumerators without words
        result.labels.push_back({static_cast<std::int64_t>(enumerator.value), enumerator.name,
                                 is_found ? word->fa : "", is_found ? word->en : ""});
    });
    return result;
}

// The same from the words of the console itself, which its refusals use too: its word_of(Enum).
template <class Enum>
[[nodiscard]] LabelledEnum labelled_by_words(std::string_view name) {
    LabelledEnum result{name, {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
        const auto word = word_of(each.value);
        result.labels.push_back(
            {static_cast<std::int64_t>(each.value), each.name, word.fa, word.en});
    });
    return result;
}

// The labels of values that are texts, not enumerators of one enum.
struct ToldWord {
    std::string_view name;
    std::string_view fa;
    std::string_view en;
};
[[nodiscard]] inline LabelledEnum told(std::string_view name,
                                       std::initializer_list<ToldWord> words) {
    LabelledEnum result{name, {}};
    for (const auto& word : words) {
        const auto value = static_cast<std::int64_t>(result.labels.size()) + 1;
        result.labels.push_back({value, word.name, word.fa, word.en});
    }
    return result;
}

}  // namespace amani::domain
