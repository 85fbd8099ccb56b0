#include "shared/views/rows/searching.h"

#include "shared/views/rows/sentence.h"

#include <algorithm>
#include <vector>

namespace amani::views {
namespace {

using Strings = std::vector<std::string>;

constexpr std::size_t least_of_an_end = 4;
constexpr std::size_t least_of_a_serial = 3;
constexpr std::size_t least_of_digits = 4;
constexpr std::size_t most_words = 16;  // further ones are not looked for

// {} is the text: in the list's row, and in an index of it.
struct Condition {
    std::string of_row;
    std::string of_index;
};
// All conditions of a way must hold, and one of the ways.
using Way = std::vector<Condition>;

std::string joined(const Strings& all, std::string_view by) {
    std::string made;
    for (const auto& each : all) (made += made.empty() ? "" : by) += each;
    return made;
}

Way one(std::string condition) {
    std::string same = condition;
    return {{std::move(condition), std::move(same)}};
}

// A range, which an index answers: no character is behind the last one that there can be.
std::string begins(const std::string& parameter) {
    return "({} >= " + parameter + " AND {} < " + parameter + " || char(1114111))";
}

Way begin_with_each(Sentence& sentence, const std::string& words) {
    Way way;
    for (std::size_t from = 0; from < words.size() && way.size() < most_words;) {
        const std::size_t to = std::min(words.find(' ', from), words.size());
        const std::string word = "lower(" + sentence.bound(words.substr(from, to - from)) + ")";
        way.push_back({"instr(' ' || lower({}), ' ' || " + word + ") > 0", begins(word)});
        from = to + 1;
    }
    return way;
}

bool are_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

// What has no digit is a name, or the beginning of a serial.
bool is_part_of_serial(std::string_view text) {
    return text.size() >= least_of_a_serial &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

// Words of digits stand side by side in an index.
Way have_digits(Sentence& sentence, const std::string& digits) {
    const std::string has = "instr({}, " + sentence.bound(digits) + ") > 0";
    return {{has, "({} >= '0' AND {} < ':' AND " + has + ")"}};
}

// Tables that are searched by the end of a number have an index of its last four characters.
Way end_with(Sentence& sentence, const std::string& end) {
    return one("(substr({}, -4) = substr(" + sentence.bound(end) + ", -4) AND {}" +
               like(sentence, end, Open::in_front) + ")");
}

std::vector<Way> ways_of(Sought::By by, const Search& search, Sentence& sentence) {
    std::vector<Way> ways;
    const auto has = [&](const std::string& text) {
        if (!text.empty()) ways.push_back(one("instr({}, " + sentence.bound(text) + ") > 0"));
    };
    const auto begins_so = [&](const std::string& text) {
        if (!text.empty()) ways.push_back(one(begins(sentence.bound(text))));
    };
    switch (by) {
        using enum Sought::By;
        case part:
            ways.push_back(one("{}" + like(sentence, search.words, Open::at_both_ends)));
            break;
        case words:
            ways.push_back(begin_with_each(sentence, search.words));
            break;
        case digits:
            if (search.words.size() >= least_of_digits && are_digits(search.words))
                ways.push_back(have_digits(sentence, search.words));
            break;
        case part_of_code:
            has(search.code);
            break;
        case ends_of_number:
            begins_so(search.code);
            if (search.end.size() >= least_of_an_end)
                ways.push_back(end_with(sentence, search.end));
            break;
        case part_of_serial:
            is_part_of_serial(search.serial) ? has(search.serial) : begins_so(search.serial);
            break;
        case begins_a_serial:
            begins_so(search.serial);
            break;
    }
    return ways;
}

// What a list's search says in SQL: of a row, and as a SELECT of the rows that there may be.
struct Said {
    Strings of_row;
    Strings rows;
};

void say(Said& said, const Sought& sought, const std::vector<Way>& ways) {
    const auto indexed = sought.indexed.empty() ? sought.text : sought.indexed;
    for (const Way& way : ways) {
        Strings all;
        Strings found;
        for (const Condition& each : way) {
            all.push_back(filled(each.of_row, sought.text));
            found.push_back(filled(sought.rows, filled(each.of_index, indexed)));
        }
        said.of_row.push_back(joined(all, " AND "));
        said.rows.push_back("SELECT * FROM (" + joined(found, " INTERSECT ") + ")");
    }
}

Said said_of(const List& list, const Search& search, Sentence& sentence) {
    Said said;
    for (const Sought& sought : list.searched)
        say(said, sought, ways_of(sought.by, search, sentence));
    return said;
}

// More rows than these are found sooner among all, in the list's order.
constexpr std::size_t many = 50'000;
// So many keys are written into the statement; of more they are selected again.
constexpr std::size_t most_written = 10'000;

bool is_indexed(const List& list) {
    return std::ranges::none_of(list.searched, &std::string_view::empty, &Sought::rows);
}

// At most `many` and one more.
std::vector<std::int64_t> keys_found(store::Database& database, const List& list,
                                     const Search& search) {
    Sentence sentence;
    const auto rows = said_of(list, search, sentence).rows;
    if (rows.empty()) return {};
    sentence.sql = "SELECT * FROM (" + joined(rows, " UNION ALL ") + ") LIMIT ";
    sentence.parameter(static_cast<std::int64_t>(many) + 1);
    const auto statement = sentence.prepared(database);
    std::vector<std::int64_t> keys;
    while (statement->step()) keys.push_back(statement->integer(0));
    return keys;
}

std::string written(const std::vector<std::int64_t>& keys) {
    std::string all;
    for (const auto key : keys) (all += all.empty() ? "" : ",") += std::to_string(key);
    return all;
}

}  // namespace

void look_up(store::Database& database, const List& list, Search& search) {
    if (is_indexed(list)) search.keys = keys_found(database, list, search);
}

void add_search(Sentence& sentence, store::Database& database, const List& list,
                const Search& search) {
    if (!is_indexed(list)) {
        const auto of_row = said_of(list, search, sentence).of_row;
        sentence.sql += of_row.empty() ? " AND 1 = 0" : " AND (" + joined(of_row, " OR ") + ")";
        return;
    }
    const auto keys = search.keys ? *search.keys : keys_found(database, list, search);
    if (keys.empty()) {
        sentence.sql += " AND 1 = 0";
        return;
    }
    const Said said = said_of(list, search, sentence);
    if (keys.size() <= many) {
        const auto key = list.found_by.empty() ? list.columns.front().sql : list.found_by;
        const auto found =
            keys.size() <= most_written ? written(keys) : joined(said.rows, " UNION ALL ");
        ((sentence.sql += " AND ") += key) += " IN (" + found + ")";
    }
    // The plus keeps the planner from finding rows by these conditions.
    sentence.sql += " AND +(" + joined(said.of_row, " OR ") + ")";
}

}  // namespace amani::views
