// A list of the views as a resource of the API: one declaration (views::List) gives the address
// ("/jobs" for the list "jobs"), the filters, the sort keys, paging, CSV and the OpenAPI text.
#pragma once

#include "shared/http/resources/frame/site_api.h"
#include "shared/views/rows/listing.h"

namespace amani::http {

// Adds to a row of a list before it is shown: codes beside ids, a document's state, actions.
using Decorate = std::function<void(const Request&, boost::json::object& row)>;

// A column that `decorate` adds to the list's own, declared so that fields=, CSV and OpenAPI know
// it.
struct AddedColumn {
    Column column;
    boost::json::object schema;
};

// What only a record shows beside its row: its document's head, lines, actions.
struct Detail {
    Decorate show = {};
    // The shapes of what `show` adds to the row and the head, or shows otherwise than these.
    boost::json::object members = {};
};

// The subject of a list. It has no default, so a list that does not name its subject does not
// compile.
class ReadSubject {
  public:
    ReadSubject(domain::Subject subject) : subject_(subject) {}
    operator domain::Subject() const { return subject_; }

  private:
    domain::Subject subject_;
};

struct ListResource {
    const views::List& list;
    ReadSubject reads;  // of the list and of its records
    std::string summary;
    Decorate decorate = {};
    Detail detail = {};
    std::vector<AddedColumn> added = {};
    std::vector<std::string> totals = {};  // columns that `totals=1` adds up
    // The column with the site that a row is about, when sites other than the centre see their own
    // rows only.
    std::string only_own_of = {};
    std::string age_of = {};  // the day or instant from which `age` counts whole days (age_gt=3d)
};

[[nodiscard]] ListSpec spec_of(const ListResource& resource);
// The name of a shape after a list: "used-parts" has the record "UsedPart" and the row
// "UsedPartRow".
[[nodiscard]] std::string record_name(const views::List& list);
// The row of a list that has this document's head: its record, without its details.
[[nodiscard]] boost::json::object document_schema(boost::json::object row);
[[nodiscard]] Route list_route(SiteApi& api, const ListResource& resource);
// GET …/{id}: the row of the list with that key (an event id's text, a number, or, when
// `by_code` names a column, that column's text), decorated the same way.
[[nodiscard]] Route record_route(SiteApi& api, const ListResource& resource,
                                 std::string by_code = {});

// A row as the API shows it: names, ISO days with their Jalali text, ids as text, amounts as
// integers.
[[nodiscard]] boost::json::object row_json(const views::List& list,
                                           const std::vector<views::Cell>& cells);

}  // namespace amani::http
