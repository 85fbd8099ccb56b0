#include "shared/domain/flows/papers.h"

#include <string>

namespace amani::domain {

// No kind is the beginning of another one's names.
TextKey paper_of_waybill(BooksStore& store, std::string_view number) {
    return store.key_of("waybill " + std::string{number});
}

TextKey paper_of_tag(BooksStore& store, std::string_view tag_number) {
    return store.key_of("tag's number " + std::string{tag_number});
}

std::optional<base::WaybillId> waybill_named(BooksStore& store, TextKey paper) {
    const auto known = find_row<Pointer>(store, paper_key(paper));
    if (!known) return std::nullopt;
    return base::WaybillId{known->to};
}

}  // namespace amani::domain
