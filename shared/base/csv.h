// Comma separated values (RFC 4180), a row at a time from a stream of any length, within limits, as
// spreadsheet programs save them: LF or CRLF or CR at the end of a line, blank lines, a byte order
// mark, UTF-16 behind one, commas or semicolons or tabs, a first line that names the separator
// ("sep=;"). A quoted field may hold separators, quotes (doubled) and line ends, which are kept
// byte for byte; ="00417" is one field, kept as it stands.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace amani::base {

struct CsvOptions {
    std::optional<char> separator = std::nullopt;  // nothing: as the first line shows
    std::size_t most_field_bytes = std::size_t{64} * 1024;
    std::size_t most_fields = 256;
};

enum class CsvTrouble {
    quote_inside_field,  // a"b
    text_after_quote,    // "a"b
    unended_quote,
    field_too_long,
    too_many_fields,
    not_utf8,  // nor UTF-16 behind a byte order mark
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
    enum class Encoding { utf8, utf16_little, utf16_big };
    void begin();
    [[nodiscard]] Encoding encoding_of_mark();
    [[nodiscard]] char separator_of_first_line();
    bool hold_more();
    bool hold_more_of_utf16();
    int take();
    [[nodiscard]] int peek();
    std::optional<Ending> ending_at(int character);
    Result<Ending, CsvTrouble> read_field(std::string& field);
    Result<Ending, CsvTrouble> read_quoted(std::string& field);
    Result<Ending, CsvTrouble> read_formula(std::string& field);
    Result<Ending, CsvTrouble> read_plain(std::string& field, int first);

    std::streambuf& bytes_;
    Encoding encoding_ = Encoding::utf8;
    std::string held_;  // what was read of the stream and is not taken yet, as UTF-8
    std::size_t held_at_ = 0;
    char separator_ = ',';
    CsvOptions options_;
    std::int64_t line_ = 1;
    bool has_started_ = false;
    std::optional<CsvFault> fault_;
};

}  // namespace amani::base
