// What a program tells the person who runs it: one line a happening on standard error, a name and
// members (event=hub.log_put_off log=16385 attempts=3 error="…"), which a program can read, too. It
// holds no secret, and of people at most a login and an address.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace amani::base {

// As syslog counts them.
enum class LogLevel : std::uint8_t { error = 3, warning = 4, notice = 5, info = 6 };

class LogMember {
  public:
    LogMember(std::string_view name, std::integral auto value)
        : name_(name), value_(std::to_string(value)) {}
    // Quoted. What could end the line, turn its direction, steer a terminal or pretend to be
    // another member is escaped as in JSON, what is no UTF-8 replaced, and a long text cut off.
    LogMember(std::string_view name, std::string_view value);
    [[nodiscard]] std::string text() const;

    static constexpr std::size_t longest = 400;  // characters of a value

  private:
    std::string_view name_;
    std::string value_;
};

// The line without its end.
[[nodiscard]] std::string log_line(std::string_view what, std::initializer_list<LogMember> members);
// Writes it at once, whole.
void log_event(std::string_view what, std::initializer_list<LogMember> members = {},
               LogLevel level = LogLevel::warning);
// The same of what strangers can bring about as often as they like: so many lines of a name within
// a while. The next line then says how many were left out.
void log_limited_event(std::string_view what, std::initializer_list<LogMember> members,
                       LogLevel level = LogLevel::warning);

// Which lines of a name are written.
class LogQuota {
  public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr int most = 60;
    static constexpr std::chrono::seconds window{60};
    // How many lines were left out before this one; nothing: this one is left out, too.
    [[nodiscard]] std::optional<std::uint64_t> take(std::string_view what, Time now);

  private:
    struct Window {
        Time begun;
        int written = 0;
        std::uint64_t left_out = 0;
    };
    std::map<std::string, Window, std::less<>> windows_;
};

// Whether standard error is the system's journal, by the device and inode that JOURNAL_STREAM
// names. A line there begins with its level: "<4>".
[[nodiscard]] bool is_logged_by_journal();

}  // namespace amani::base
