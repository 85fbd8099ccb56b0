#include "shared/base/program_log.h"

#include "shared/base/utf8.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <sys/stat.h>
#include <utility>

namespace amani::base {

namespace {

// Ends of lines, control characters of terminals, and marks that turn the direction of what follows
// (UAX #9). The joiners that Persian needs (U+200C, U+200D) are none of them.
bool is_escaped(char32_t c) {
    const bool is_control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool is_end_of_line = c == 0x2028 || c == 0x2029;
    const bool turns = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                       (c >= 0x2066 && c <= 0x2069);
    return is_control || is_end_of_line || turns || c == 0xfeff;
}

void append_escaped(std::string& to, char32_t c) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(c));
    to += text.data();
}

std::string with_level(LogLevel level, const std::string& line) {
    if (!is_logged_by_journal()) return line + '\n';
    return '<' + std::to_string(static_cast<int>(level)) + '>' + line + '\n';
}

void write(LogLevel level, const std::string& line) {
    const std::string whole = with_level(level, line);
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

std::optional<std::uint64_t> taken_now(std::string_view what) {
    static std::mutex mutex;
    static LogQuota quota;
    const std::scoped_lock lock{mutex};
    return quota.take(what, std::chrono::steady_clock::now());
}

}  // namespace

LogMember::LogMember(std::string_view name, std::string_view value) : name_(name) {
    value_ += '"';
    for (std::size_t count = 0; !value.empty(); ++count) {
        if (count == longest) {
            value_ += "…";
            break;
        }
        const char32_t c = take_code_point(value);
        if (c == '"' || c == '\\') value_ += '\\';
        if (is_escaped(c))
            append_escaped(value_, c);
        else
            append_code_point(value_, c);
    }
    value_ += '"';
}

std::string LogMember::text() const { return std::string{name_} + '=' + value_; }

std::string log_line(std::string_view what, std::initializer_list<LogMember> members) {
    std::string line = "event=" + std::string{what};
    for (const auto& member : members) line += ' ' + member.text();
    return line;
}

void log_event(std::string_view what, std::initializer_list<LogMember> members, LogLevel level) {
    write(level, log_line(what, members));
}

void log_limited_event(std::string_view what, std::initializer_list<LogMember> members,
                       LogLevel level) {
    const auto left_out = taken_now(what);
    if (!left_out) return;
    std::string line = log_line(what, members);
    if (*left_out > 0) line += ' ' + LogMember{"left_out", *left_out}.text();
    write(level, line);
}

std::optional<std::uint64_t> LogQuota::take(std::string_view what, Time now) {
    auto found = windows_.find(what);
    if (found == windows_.end())
        found = windows_.emplace(std::string{what}, Window{.begun = now}).first;
    Window& current = found->second;
    if (now - current.begun >= window)
        current = {.begun = now, .written = 0, .left_out = current.left_out};
    if (current.written == most) {
        ++current.left_out;
        return std::nullopt;
    }
    ++current.written;
    return std::exchange(current.left_out, 0);
}

bool is_logged_by_journal() {
    static const bool is_journal = [] {
        const char* stream = std::getenv("JOURNAL_STREAM");
        struct stat here{};
        if (stream == nullptr || ::fstat(::fileno(stderr), &here) != 0) return false;
        return stream == std::to_string(here.st_dev) + ':' + std::to_string(here.st_ino);
    }();
    return is_journal;
}

}  // namespace amani::base
