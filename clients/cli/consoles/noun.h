// The nouns of the command line: one entry makes list, show, export, watch, explain, timeline,
// print, import and add work for a resource of the API. Each console has its entries in a file of
// this folder.
#pragma once

#include "clients/cli/text/language.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

struct Noun {
    std::string_view name;  // "price-list"
    Text label;             // plural, for headings and help
    std::string_view path;  // "/price-lists"; empty: commands only
    // The members of a list's rows, comma-separated; each is also a filter. Empty: the noun is a
    // report, which is read whole, without filters or paging.
    std::string_view columns = {};
    std::string_view more = {};   // further members of a row, which are no filters
    std::string_view spare = {};  // columns that a narrow table leaves out, the first of them first
    std::string_view handle = "number";  // the member that people type to name one
    std::string_view topic = {};         // of the live stream; empty: watched by asking again
    std::string_view import_kind = {};   // of POST /imports/{kind}; empty: cannot be imported
    // Of /prints/{form}/{id}, comma-separated, the usual one first; empty: nothing to print.
    std::string_view print_forms = {};
    std::string_view file_suffix = {};  // of GET path/{id}/export; empty: its rows are exported
    std::string_view asks = {};         // parameters of a report or of /{id}/explain
    // Whether a report is given as CSV and XLSX too, as every list is.
    enum class Sheet { of_lists, of_report } sheet = Sheet::of_lists;
    enum class Record { shown, none } record = Record::shown;  // GET path/{id}
    enum class History { none, timeline } history = History::none;
    enum class Numbers { plain, explained } numbers = Numbers::plain;
};

[[nodiscard]] std::span<const Noun> nouns();
[[nodiscard]] const Noun* find_noun(std::string_view name);
// All columns of the noun's list, and those by which it can be filtered.
[[nodiscard]] std::vector<std::string_view> columns_of(const Noun& noun);
[[nodiscard]] std::vector<std::string_view> filters_of(const Noun& noun);
[[nodiscard]] std::vector<std::string_view> asks_of(const Noun& noun);
// The name by which row_words know its rows: "used-parts" for "/used-parts".
[[nodiscard]] std::string_view rows_of(const Noun& noun);
// "price_list" → "price-list", as words of the command line are written.
[[nodiscard]] std::string dashed(std::string_view name);
// "a,b" → a, b
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view comma_separated);

}  // namespace amani::cli
