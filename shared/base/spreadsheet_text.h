// What spreadsheet programs do to texts, on the way out and back. A text in a file of ours that
// begins like a formula would be run by the program that opens it, so it goes out behind an
// apostrophe and loses it when the file comes back.
#pragma once

#include <string>
#include <string_view>

namespace amani::base {

// The text as it is written into a CSV cell: one that begins with = + - @, a tab or a line end gets
// an apostrophe before it, and so does one that looks like the result of that, so that
// from_spreadsheet() gives back every text.
[[nodiscard]] std::string for_spreadsheet(std::string_view text);
// A cell as it came from a CSV file: without the apostrophe of for_spreadsheet(), and without the
// form ="00417", by which some programs keep zeros in front.
[[nodiscard]] std::string_view from_spreadsheet(std::string_view cell);

// A long number that a spreadsheet has rounded: "8.93E+18". Its last digits are lost.
[[nodiscard]] bool is_shortened_number(std::string_view text);

}  // namespace amani::base
