// Prints answers of the node on stdout in the form that was asked for; refusals and remarks on
// stderr.
#pragma once

#include "clients/cli/consoles/noun.h"
#include "clients/cli/text/value.h"
#include "clients/cli/verbs/context.h"

#include <boost/json.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

// What the rows of a table are.
struct RowTable {
    std::string rows;                     // by which row_words know them: "jobs", "timeline"
    std::vector<std::string> columns;     // empty: what the rows have
    std::string handle = "id";            // the member that people type to name a row
    std::vector<std::string> spare = {};  // columns that a narrow table leaves out first
    std::vector<std::string> known = {};  // further columns that may be asked for
    std::string nothing = {};             // said when there are no rows, and why
    bool is_list =
        false;  // it keeps columns that nothing fills, and names those that it leaves out
};

// The words were understood but cannot be done; what() says why.
struct WrongUse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Prints rows that may come page by page: TSV, CSV and JSON lines at once; a table or one JSON
// object after the last page.
class RowPrinter {
  public:
    RowPrinter(Context& context, RowTable table);
    // Throws WrongUse when --columns names one that there is not.
    void print(const boost::json::array& rows);
    // `whole` is the last page as the API answered it; for --json its rows are replaced by those of
    // all pages.
    void finish(boost::json::object whole);

  private:
    void print_ids(const boost::json::array& rows);
    void print_separated(const boost::json::array& rows);
    void refuse_unknown_columns(const boost::json::array& rows) const;
    Context& context_;
    RowTable table_;
    boost::json::array kept_;
    bool is_first_ = true;
};

// Prints the members one under the other, and lists of objects as tables below. `rows` is what
// row_words know such records by.
void print_record(Context& context, const boost::json::object& record, std::string_view rows = {});
// Prints a record in the form that was asked for; --quiet prints its id.
void print_document(Context& context, const boost::json::object& record, const Noun* noun);
// The same for what no noun lists; `rows` is what row_words know it by.
void print_document(Context& context, const boost::json::object& record, std::string_view rows);
[[nodiscard]] std::string id_of(const boost::json::object& record, std::string_view handle);
// The member {fa, en} of this name in the person's language; empty when it is missing.
[[nodiscard]] std::string sentence_at(const boost::json::object& object, std::string_view name,
                                      const Speech& speech);
// 0 when the member is missing or no integer.
[[nodiscard]] std::int64_t number_at(const boost::json::object& object, std::string_view name);
// Empty when the member is missing or no text.
[[nodiscard]] std::string text_at(const boost::json::object& object, std::string_view name);
// False when the member is missing or no flag.
[[nodiscard]] bool is_set(const boost::json::object& object, std::string_view name);
// Prints the node's answer unchanged, as one line of JSON.
void print_json(Context& context, const boost::json::value& value);

// Prints the refusal and returns the exit code.
[[nodiscard]] Exit refuse(Context& context, const Answer& answer);
void print_refusal(Context& context, const boost::json::object& refusal);
// What should be seen before a command is recorded; it has the shape of a refusal.
void print_warning(Context& context, const boost::json::object& warning);
// Says that nothing, or an empty text, was given where a thing of this member is named.
[[nodiscard]] Exit nothing_named(Context& context, std::string_view member,
                                 const std::string& examples);
// Prints on stderr how the command was used wrongly.
[[nodiscard]] Exit wrong_use(Context& context, std::string_view message);

// Exit::done, or Exit::something_open when `agrees` is false or a number or list of open, held,
// refused or differing things is not empty.
[[nodiscard]] Exit exit_of_result(const boost::json::object& result);

}  // namespace amani::cli
