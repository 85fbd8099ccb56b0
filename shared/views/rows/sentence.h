// A statement under construction: text from declarations, and values to bind.
#pragma once

#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amani::views {

struct Sentence {
    std::string sql;
    std::vector<Cell> values;

    // "?3", which stands for this value wherever it is written.
    [[nodiscard]] std::string bound(Cell value) {
        values.push_back(std::move(value));
        return '?' + std::to_string(values.size());
    }
    void parameter(Cell value) { sql += bound(std::move(value)); }
    [[nodiscard]] std::unique_ptr<store::Statement> prepared(store::Database& database) const {
        auto statement = database.prepare(sql);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int parameter = static_cast<int>(i) + 1;
            if (const auto* number = std::get_if<std::int64_t>(&values[i]))
                statement->bind_integer(parameter, *number);
            else if (const auto* text = std::get_if<std::string>(&values[i]))
                statement->bind_text(parameter, *text);
            else
                statement->bind_null(parameter);
        }
        return statement;
    }
};

// The form with this text in place of each {}.
[[nodiscard]] inline std::string filled(std::string_view form, std::string_view text) {
    std::string made;
    for (std::size_t from = 0;;) {
        const auto at = form.find("{}", from);
        made += form.substr(from, at - from);
        if (at == std::string_view::npos) return made;
        made += text;
        from = at + 2;
    }
}

// The text as a LIKE pattern in which nothing that the user wrote is a wildcard: "%text", and so
// on.
enum class Open : std::uint8_t { in_front, at_both_ends };
[[nodiscard]] inline std::string like_pattern(const std::string& text, Open where) {
    std::string made = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') made += '\\';
        made += letter;
    }
    if (where == Open::at_both_ends) made += '%';
    return made;
}
// " LIKE ?3 ESCAPE '\'".
[[nodiscard]] inline std::string like(Sentence& sentence, const std::string& text, Open where) {
    return " LIKE " + sentence.bound(like_pattern(text, where)) + " ESCAPE '\\'";
}

// Adds the condition that a search in the list finds the row.
void add_search(Sentence& sentence, store::Database& database, const List& list,
                const Search& search);

}  // namespace amani::views
