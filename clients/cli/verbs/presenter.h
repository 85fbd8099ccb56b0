// Answers of the node on stdout in the form that was asked for; refusals and remarks on stderr.
#pragma once

#include "clients/cli/grammar/noun.h"
#include "clients/cli/text/value.h"
#include "clients/cli/verbs/context.h"

#include <boost/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

// Rows that may come page by page: TSV, CSV and JSON lines go out as they come; a table and one
// JSON object wait for the last page.
class RowPrinter {
  public:
    RowPrinter(Context& context, std::vector<std::string> columns, std::string handle);
    void print(const boost::json::array& rows);
    // `whole` is the last page as the API answered it; its rows are replaced by all of them for
    // --json.
    void finish(boost::json::object whole);

  private:
    void print_ids(const boost::json::array& rows);
    void print_separated(const boost::json::array& rows);
    Context& context_;
    std::vector<std::string> columns_;
    std::string handle_;
    boost::json::array kept_;
    bool is_first_ = true;
};

// Members one under the other, lists of objects as tables below.
void print_record(Context& context, const boost::json::object& record);
// The same in whatever form was asked for; --quiet prints its id.
void print_document(Context& context, const boost::json::object& record, const Noun* noun);
[[nodiscard]] std::string id_of(const boost::json::object& record, std::string_view handle);
// Of {fa, en} under this name, the one in the person's language; empty when it is missing.
[[nodiscard]] std::string sentence_at(const boost::json::object& object, std::string_view name,
                                      const Speech& speech);
// 0 when the member is missing or no integer.
[[nodiscard]] std::int64_t number_at(const boost::json::object& object, std::string_view name);
// What the node answered, unchanged, as one line of JSON.
void print_json(Context& context, const boost::json::value& value);

// Prints why not, and gives the exit code.
[[nodiscard]] Exit refuse(Context& context, const Answer& answer);
void print_refusal(Context& context, const boost::json::object& refusal);
// Wrong use, told on stderr.
[[nodiscard]] Exit wrong_use(Context& context, std::string_view message);

// Done, or done with something open: agrees = false, or a number or list of open, held, refused or
// differing things that is not empty.
[[nodiscard]] Exit exit_of_result(const boost::json::object& result);

}  // namespace amani::cli
