// A list of the views as a resource of the API: one declaration (views::List) gives the address,
// the filters, the sort keys, paging, CSV and the OpenAPI text.
#pragma once

#include "shared/http/route.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

namespace amani::http {

// What a row of a list may gain before it is shown: codes beside ids, a document's state, actions.
using Decorate = std::function<void(const Request&, boost::json::object& row)>;

struct ListResource {
    const views::List& list;
    std::string pattern;  // "/jobs"
    std::string summary;
    std::string search_column;  // what ?q= looks into (contains); empty: no search
    Decorate decorate = {};
    Decorate detail = {};  // what only the record shows: its lines, state on the way, actions
};

[[nodiscard]] ListSpec spec_of(const views::List& list, const std::string& search_column);
[[nodiscard]] Route list_route(store::Database& database, const ListResource& resource);
// GET pattern/{id}: the row of the list with that key (an event id's text, a number, or, when
// `by_code` names a column, that column's text), decorated the same way.
[[nodiscard]] Route record_route(store::Database& database, const ListResource& resource,
                                 std::string by_code = {});

// A row as the API shows it: names, ISO days with their Jalali text, ids as text, amounts as
// integers.
[[nodiscard]] boost::json::object row_json(const views::List& list,
                                           const std::vector<views::Cell>& cells);

}  // namespace amani::http
