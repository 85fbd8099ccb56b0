// All rows of a list or a report, page after page, for the CSV and XLSX files of an address.
#pragma once

#include "shared/http/list.h"

#include <functional>
#include <string>
#include <vector>

namespace amani::http {

class AllRows {
  public:
    // `first` is the first page of `query`; further pages are asked for when they are needed.
    AllRows(std::vector<std::string> names, Request request, ListQuery query, ListHandler pages,
            ListPage first);

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    enum class Left { more, nothing };
    // Shows the rows of one page. Throws when a later page is refused: part of the file is sent by
    // then, and an abrupt end is the only way left to tell that rows are missing.
    Left next_page(const std::function<void(const boost::json::object&)>& show);

  private:
    std::vector<std::string> names_;
    Request request_;
    ListQuery query_;
    ListHandler pages_;
    ListPage page_;
    bool is_first_ = true;
};

// The columns that a person wants who named none: without ids that a code or a name beside them
// says.
[[nodiscard]] std::vector<std::string> readable_columns(const ListSpec& spec);

// Refused, before anything is sent, when the first page is refused.
[[nodiscard]] Answered<AllRows> all_rows(const ListSpec& spec, Request request, ListQuery query,
                                         ListHandler pages);
// A member of a row as one cell: text as it is, a list of texts with spaces between.
[[nodiscard]] std::string cell_text(const boost::json::value* value);

// UTF-8 behind a byte order mark, headed by the members' names; values are those of the API, which
// an import reads back.
[[nodiscard]] Response csv_response(AllRows rows);
// Who reads a file: in which language, and the words of the enums in it, as /meta/enums has them.
struct FileReader {
    std::string language;  // "fa", "en"
    boost::json::object enums;
};
// For people: one sheet, from right to left for Persian, headed by words, choices by their words,
// days and instants (those of Iran) as dates, amounts in groups; numbers are numbers up to 2^53.
[[nodiscard]] Response xlsx_response(const ListSpec& spec, const FileReader& reader, AllRows rows);

}  // namespace amani::http
