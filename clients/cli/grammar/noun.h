// The nouns of the command line: one entry makes list, show, export, watch, explain, timeline,
// print, import and add work for a resource of the API. To add a console is to add its entries here
// (and its commands).
#pragma once

#include "clients/cli/text/language.h"

#include <span>
#include <string_view>
#include <vector>

namespace amani::cli {

struct Noun {
    std::string_view name;               // "price-list"
    Text label;                          // plural, for headings and help
    std::string_view path;               // "/price-lists"; empty: commands only
    std::string_view columns = {};       // of a list, comma-separated members
    std::string_view handle = "number";  // the member that people type to name one
    std::string_view topic = {};         // of the live stream; empty: watched by asking again
    std::string_view import_kind = {};   // of POST /imports/{kind}; empty: cannot be imported
    std::string_view print_form = {};    // of /prints/{form}/{id}; empty: nothing to print
    enum class History { none, timeline } history = History::none;
    enum class Undo { none, voids } undo = Undo::none;
};

[[nodiscard]] std::span<const Noun> nouns();
[[nodiscard]] const Noun* find_noun(std::string_view name);
[[nodiscard]] const Noun* find_noun_at(std::string_view path);
[[nodiscard]] std::vector<std::string_view> columns_of(const Noun& noun);

}  // namespace amani::cli
