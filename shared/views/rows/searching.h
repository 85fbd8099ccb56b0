// How the words that people type into a list find its rows. A list says in which texts it is
// searched, and of each how its rows are found without looking at all of them; so a search costs
// what it finds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::views {

// What was typed, in the forms in which texts are stored.
struct Search {
    std::string words;   // base::search_key
    std::string code;    // base::code_key
    std::string end;     // the end of the number that is meant: "-000417" for 417; else `code`
    std::string serial;  // base::normalised_serial
    // What look_up() has found: List::found_by of the rows that there may be.
    std::optional<std::vector<std::int64_t>> keys = {};
};

// A text that a search looks into.
struct Sought {
    enum class By : std::uint8_t {
        part,             // any part of a folded text
        words,            // each typed word begins a word of a folded text
        digits,           // four digits or more, any part of them
        part_of_code,     // any part of a number
        ends_of_number,   // its beginning, or its end, of which four characters are the least
        part_of_serial,   // any part of three characters or more, a digit among them; else its
                          // beginning
        begins_a_serial,  // its beginning
    };
    By by = By::part;
    std::string_view text;  // SQL over the list's tables
    // A SELECT of List::found_by that finds all rows in which this text matches, and perhaps
    // others: {} stands for the condition. Empty: whatever is searched, the whole list is read.
    std::string_view rows = {};
    // The text as `rows` knows it. Empty: it knows it as `text`.
    std::string_view indexed = {};
};

}  // namespace amani::views
