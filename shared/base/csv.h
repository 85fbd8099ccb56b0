// Comma separated values (RFC 4180), a row at a time from a stream of any length, within limits. A
// byte order mark, LF or CRLF or CR at the end of a line, and blank lines are taken as they come; a
// quoted field may hold separators, quotes (doubled) and line ends, which are kept byte for byte.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace amani::base {

struct CsvOptions {
    char separator = ',';
    std::size_t most_field_bytes = 64 * 1024;
    std::size_t most_fields = 256;
};

enum class CsvTrouble {
    quote_inside_field,  // a"b
    text_after_quote,    // "a"b
    unended_quote,
    field_too_long,
    too_many_fields,
    not_utf8,
};

struct CsvFault {
    CsvTrouble trouble;
    std::int64_t line;  // of the file, from 1, where the row began
    std::size_t field;  // of the row, from 1
    friend bool operator==(const CsvFault&, const CsvFault&) = default;
};

struct CsvRow {
    std::int64_t line = 0;  // of the file, from 1, where the row began
    std::vector<std::string> fields;
};

class CsvReader {
  public:
    // `stream` must outlive the reader; when it fails to read it throws std::ios_base::failure.
    explicit CsvReader(std::istream& stream, CsvOptions options = {});

    // The next row that is not blank, or nothing at the end. After a fault every call gives that
    // fault.
    [[nodiscard]] Result<std::optional<CsvRow>, CsvFault> next();

  private:
    enum class Ending { separator, line, file };
    void skip_mark();
    int take();
    [[nodiscard]] int peek();
    std::optional<Ending> ending_at(int character);
    Result<Ending, CsvTrouble> read_field(std::string& field);
    Result<Ending, CsvTrouble> read_quoted(std::string& field);
    Result<Ending, CsvTrouble> read_plain(std::string& field, int first);

    std::streambuf& bytes_;
    std::string held_;  // the first bytes, when they were no byte order mark
    std::size_t held_at_ = 0;
    CsvOptions options_;
    std::int64_t line_ = 1;
    bool has_started_ = false;
    std::optional<CsvFault> fault_;
};

}  // namespace amani::base
