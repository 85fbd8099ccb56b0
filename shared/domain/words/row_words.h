// What a member means in the rows that it stands in, where its name alone does not say it: `state`
// is a phase in a job and something else in a waybill. Rows are named by their list ("jobs") or by
// the member of a record that holds them ("pieces"). The command line, /meta/words and sheets take
// headings and the enums of values from here.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace amani::domain {

struct RowWord {
    std::string_view rows;
    std::string_view member;
    std::string_view labels;   // the enum whose words its values have; empty: the member's own
    std::string_view fa = {};  // its heading; empty: the member's own word
    std::string_view en = {};
};

// In the order of rows and members.
[[nodiscard]] std::span<const RowWord> row_words();

// The enum whose words the values of this member have in these rows; empty when they have none.
[[nodiscard]] std::string_view labels_of(std::string_view rows, std::string_view member);

using HasMember = std::function<bool(std::string_view)>;
// The member of the same row that says the same in a way that people know: part_code beside part,
// job_number beside job, author_name beside author. Empty when there is none.
[[nodiscard]] std::string said_better_by(std::string_view member, const HasMember& has);

struct Heading {
    std::string fa;
    std::string en;
};
// The heading of a column among the others of its table. Where two would be called alike (a site's
// number and its code), the less known one says that it is an id.
[[nodiscard]] Heading heading_of(std::string_view rows, std::string_view member,
                                 const HasMember& has);

}  // namespace amani::domain
