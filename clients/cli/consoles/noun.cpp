#include "clients/cli/consoles/noun.h"

#include "clients/cli/consoles/consoles.h"

#include <algorithm>

namespace amani::cli {

std::span<const Noun> nouns() { return all_entries().nouns; }

const Noun* find_noun(std::string_view name) {
    const auto all = nouns();
    const auto found = std::ranges::find(all, name, &Noun::name);
    return found == all.end() ? nullptr : &*found;
}

std::string dashed(std::string_view name) {
    std::string dashes{name};
    std::ranges::replace(dashes, '_', '-');
    return dashes;
}

std::vector<std::string_view> words_of(std::string_view comma_separated) {
    std::vector<std::string_view> words;
    for (std::size_t from = 0; from < comma_separated.size();) {
        const auto comma = std::min(comma_separated.find(',', from), comma_separated.size());
        words.push_back(comma_separated.substr(from, comma - from));
        from = comma + 1;
    }
    return words;
}

std::vector<std::string_view> columns_of(const Noun& noun) {
    auto names = words_of(noun.columns);
    for (const auto name : words_of(noun.more)) names.push_back(name);
    return names;
}

std::vector<std::string_view> filters_of(const Noun& noun) { return words_of(noun.columns); }

std::string_view rows_of(const Noun& noun) {
    return noun.path.empty() ? noun.path : noun.path.substr(1);
}

std::vector<std::string_view> asks_of(const Noun& noun) { return words_of(noun.asks); }

}  // namespace amani::cli
