#include "shared/base/csv.h"

#include "shared/base/ensure.h"
#include "shared/base/utf8.h"

namespace amani::base {

namespace {

constexpr int end_of_file = std::char_traits<char>::eof();

std::streambuf& buffer_of(std::istream& stream) {
    ensure(stream.rdbuf() != nullptr, "a stream without a buffer");
    return *stream.rdbuf();
}

}  // namespace

CsvReader::CsvReader(std::istream& stream, CsvOptions options)
    : bytes_(buffer_of(stream)), options_(options) {}

int CsvReader::take() {
    if (held_at_ < held_.size()) return static_cast<unsigned char>(held_[held_at_++]);
    return bytes_.sbumpc();
}

int CsvReader::peek() {
    if (held_at_ < held_.size()) return static_cast<unsigned char>(held_[held_at_]);
    return bytes_.sgetc();
}

void CsvReader::skip_mark() {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    while (held_.size() < mark.size() &&
           bytes_.sgetc() == static_cast<unsigned char>(mark[held_.size()])) {
        held_.push_back(static_cast<char>(bytes_.sbumpc()));
    }
    if (held_ == mark) held_.clear();
}

Result<std::optional<CsvRow>, CsvFault> CsvReader::next() {
    if (fault_) return Refused{*fault_};
    if (!has_started_) {
        has_started_ = true;
        skip_mark();
    }
    while (true) {
        CsvRow row{.line = line_, .fields = {}};
        auto ending = Ending::separator;
        while (ending == Ending::separator) {
            const auto fail = [&](CsvTrouble trouble) {
                fault_ = CsvFault{trouble, row.line, row.fields.size() + 1};
                return Refused{*fault_};
            };
            if (row.fields.size() == options_.most_fields) return fail(CsvTrouble::too_many_fields);
            std::string field;
            const auto read = read_field(field);
            if (!read) return fail(read.error());
            if (!is_utf8(field)) return fail(CsvTrouble::not_utf8);
            row.fields.push_back(std::move(field));
            ending = *read;
        }
        const bool is_blank = row.fields.size() == 1 && row.fields[0].empty();
        if (!is_blank) return std::optional{std::move(row)};
        if (ending == Ending::file) return std::optional<CsvRow>{};
    }
}

std::optional<CsvReader::Ending> CsvReader::ending_at(int character) {
    if (character == end_of_file) return Ending::file;
    if (character == options_.separator) return Ending::separator;
    if (character != '\n' && character != '\r') return std::nullopt;
    if (character == '\r' && peek() == '\n') take();
    ++line_;
    return Ending::line;
}

Result<CsvReader::Ending, CsvTrouble> CsvReader::read_field(std::string& field) {
    const int first = take();
    if (first == '"') return read_quoted(field);
    return read_plain(field, first);
}

Result<CsvReader::Ending, CsvTrouble> CsvReader::read_plain(std::string& field, int first) {
    for (int character = first;; character = take()) {
        if (const auto ending = ending_at(character)) return *ending;
        if (character == '"') return Refused{CsvTrouble::quote_inside_field};
        if (field.size() == options_.most_field_bytes) return Refused{CsvTrouble::field_too_long};
        field.push_back(static_cast<char>(character));
    }
}

Result<CsvReader::Ending, CsvTrouble> CsvReader::read_quoted(std::string& field) {
    while (true) {
        const int character = take();
        if (character == end_of_file) return Refused{CsvTrouble::unended_quote};
        if (character == '"') {
            if (peek() != '"') break;
            take();
        } else if (character == '\n' || (character == '\r' && peek() != '\n')) {
            ++line_;
        }
        if (field.size() == options_.most_field_bytes) return Refused{CsvTrouble::field_too_long};
        field.push_back(static_cast<char>(character));
    }
    if (const auto ending = ending_at(take())) return *ending;
    return Refused{CsvTrouble::text_after_quote};
}

}  // namespace amani::base
