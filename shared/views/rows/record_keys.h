// The key of a record that one statement finds by a text: what RecordKind::with_code is made of.
#pragma once

#include "shared/views/rows/listing.h"
#include "shared/views/rows/typed_rows.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::views {

// `sql` selects an id that is not zero by the text ?1.
[[nodiscard]] inline std::optional<Cell> key_found(store::Database& database, std::string_view sql,
                                                   const std::string& text) {
    const auto id = number(database, 0, sql, text);
    return id == 0 ? std::nullopt : std::optional{Cell{id}};
}

}  // namespace amani::views
