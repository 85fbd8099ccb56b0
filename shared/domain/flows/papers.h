// What names a waybill on paper: its printed number, or the tags of the pieces that it carries.
// Each name is a text of its own kind, so that a number which a peer chooses is no tag; a tag by
// its id is the id itself, and no text has such a key.
#pragma once

#include "shared/domain/flows/books.h"

#include <optional>
#include <string_view>

namespace amani::domain {

[[nodiscard]] TextKey paper_of_waybill(BooksStore& store, std::string_view number);
[[nodiscard]] constexpr TextKey paper_of_tag(base::TagId tag) { return {tag.value, 0}; }
[[nodiscard]] TextKey paper_of_tag(BooksStore& store, std::string_view tag_number);

// Pointer: (paper), to the waybill that it names
[[nodiscard]] constexpr RowKey paper_key(TextKey paper) {
    return {Table::paper, paper.high, paper.low};
}
[[nodiscard]] std::optional<base::WaybillId> waybill_named(BooksStore& store, TextKey paper);

}  // namespace amani::domain
