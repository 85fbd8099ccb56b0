#include "shared/base/csv.h"

#include "shared/base/ensure.h"
#include "shared/base/utf8.h"

#include <algorithm>
#include <array>

namespace amani::base {

namespace {

constexpr int end_of_file = std::char_traits<char>::eof();

constexpr std::size_t held_bytes = 4096;
constexpr std::size_t longest_first_line = 256 * std::size_t{1024};
constexpr char32_t lone_surrogate = 0xdc00;
constexpr std::string_view not_a_character = "\xff";  // no UTF-8, which the reader then says

std::streambuf& buffer_of(std::istream& stream) {
    ensure(stream.rdbuf() != nullptr, "a stream without a buffer");
    return *stream.rdbuf();
}

}  // namespace

CsvReader::CsvReader(std::istream& stream, CsvOptions options)
    : bytes_(buffer_of(stream)), options_(options) {}

int CsvReader::take() {
    const int character = peek();
    if (character != end_of_file) ++held_at_;
    return character;
}

int CsvReader::peek() {
    if (held_at_ == held_.size()) {
        held_.clear();
        held_at_ = 0;
        if (!hold_more()) return end_of_file;
    }
    return static_cast<unsigned char>(held_[held_at_]);
}

// Reads on; false at the end of the stream.
bool CsvReader::hold_more() {
    if (encoding_ != Encoding::utf8) return hold_more_of_utf16();
    std::array<char, held_bytes> read{};
    const auto count = bytes_.sgetn(read.data(), read.size());
    held_.append(read.data(), static_cast<std::size_t>(std::max<std::streamsize>(count, 0)));
    return count > 0;
}

bool CsvReader::hold_more_of_utf16() {
    const std::size_t before = held_.size();
    const auto unit = [this]() -> std::optional<char32_t> {
        const int first = bytes_.sbumpc();
        if (first == end_of_file) return std::nullopt;
        const int second = bytes_.sbumpc();
        if (second == end_of_file) return lone_surrogate;  // half a character is none
        const bool is_little = encoding_ == Encoding::utf16_little;
        return static_cast<char32_t>(((is_little ? second : first) << 8) |
                                     (is_little ? first : second));
    };
    const auto is_high = [](char32_t each) { return each >= 0xd800 && each < 0xdc00; };
    const auto is_low = [](char32_t each) { return each >= 0xdc00 && each < 0xe000; };
    while (held_.size() < before + held_bytes) {
        const auto first = unit();
        if (!first) break;
        const auto second = is_high(*first) ? unit() : std::nullopt;
        if (second && is_low(*second))
            append_code_point(held_, 0x10000 + ((*first - 0xd800) << 10U) + (*second - 0xdc00));
        else if (is_high(*first) || is_low(*first))
            held_ += not_a_character;
        else
            append_code_point(held_, *first);
    }
    return held_.size() > before;
}

CsvReader::Encoding CsvReader::encoding_of_mark() {
    const auto skip = [this](std::string_view mark) {
        const bool is_there = held_.starts_with(mark);
        if (is_there) held_.erase(0, mark.size());
        return is_there;
    };
    if (skip("\xff\xfe")) return Encoding::utf16_little;
    if (skip("\xfe\xff")) return Encoding::utf16_big;
    skip("\xef\xbb\xbf");
    return Encoding::utf8;
}

void CsvReader::begin() {
    // The mark is read alone, since what is behind it is converted as it is read.
    const auto read_byte = [this] {
        const int byte = bytes_.sbumpc();
        if (byte != end_of_file) held_.push_back(static_cast<char>(byte));
    };
    read_byte();
    read_byte();
    encoding_ = encoding_of_mark();
    if (held_ == "\xef\xbb") {
        read_byte();
        encoding_ = encoding_of_mark();
    }
    separator_ = options_.separator ? *options_.separator : separator_of_first_line();
}

// The one of , ; and tab that stands most often outside quotes in the first line; of a line that
// says "sep=;" the one it names, and the line is gone.
char CsvReader::separator_of_first_line() {
    std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool is_quoted = false;
    bool is_blank = true;
    std::size_t at = 0;
    for (; at < longest_first_line && (at < held_.size() || hold_more()); ++at) {
        const char c = held_[at];
        const bool ends_line = !is_quoted && (c == '\n' || c == '\r');
        if (ends_line && !is_blank) break;
        is_blank = is_blank && ends_line;
        if (c == '"') is_quoted = !is_quoted;
        for (auto& [separator, count] : counts) count += !is_quoted && c == separator ? 1 : 0;
    }
    constexpr std::string_view sign = "sep=";
    if (at == sign.size() + 1 && held_.starts_with(sign)) {
        const char named = held_[sign.size()];
        held_.erase(0, at);  // its line end stays, so that lines are numbered as in the file
        return named;
    }
    return std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; })
        ->first;
}

Result<std::optional<CsvRow>, CsvFault> CsvReader::next() {
    if (fault_) return Refused{*fault_};
    if (!has_started_) {
        has_started_ = true;
        begin();
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
    if (character == separator_) return Ending::separator;
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
        if (character == '"' && field == "=") return read_formula(field);
        if (character == '"') return Refused{CsvTrouble::quote_inside_field};
        if (field.size() == options_.most_field_bytes) return Refused{CsvTrouble::field_too_long};
        field.push_back(static_cast<char>(character));
    }
}

// The rest of ="00417", which `field` has begun.
Result<CsvReader::Ending, CsvTrouble> CsvReader::read_formula(std::string& field) {
    std::string inner;
    auto ending = read_quoted(inner);
    field += '"' + inner + '"';
    if (field.size() > options_.most_field_bytes) return Refused{CsvTrouble::field_too_long};
    return ending;
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
