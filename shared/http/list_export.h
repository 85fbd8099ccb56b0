// All rows of a list, page after page, as a file: what CSV and XLSX of an address are made of.
#pragma once

#include "shared/http/list.h"

#include <functional>
#include <string>
#include <vector>

namespace amani::http {

class AllRows {
  public:
    // `first` is the page that `query` gave; the rest is asked for when it is wanted.
    AllRows(std::vector<std::string> names, Request request, ListQuery query, ListHandler pages,
            ListPage first);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    enum class Left { more, nothing };
    // Shows a page's rows. Throws when a later page is refused: part of the file is gone by then,
    // and an abrupt end is the only way left to say that rows are missing.
    Left next_page(const std::function<void(const boost::json::object&)>& show);

  private:
    std::vector<std::string> names_;
    Request request_;
    ListQuery query_;
    ListHandler pages_;
    ListPage page_;
    bool is_first_ = true;
};

// Refused before anything is sent, when the first page is.
[[nodiscard]] Answered<AllRows> all_rows(const ListSpec& spec, Request request, ListQuery query,
                                         ListHandler pages);
// A member of a row as one cell: text as it is, a list of texts with spaces between.
[[nodiscard]] std::string cell_text(const boost::json::value* value);

[[nodiscard]] Response csv_response(AllRows rows);
// One sheet, from right to left for Persian; numbers are numbers up to 2^53.
[[nodiscard]] Response xlsx_response(const ListSpec& spec, std::string_view language, AllRows rows);

}  // namespace amani::http
