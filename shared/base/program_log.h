// What a program tells the person who runs it: one line a happening on standard error, a name and
// members ("hub.log_put_off log=16385 attempts=3 error=\"…\""), which a program can read, too.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace amani::base {

class LogMember {
  public:
    LogMember(std::string_view name, std::integral auto value)
        : name_(name), value_(std::to_string(value)) {}
    // Quoted; a quote, a backslash or a control character in it is escaped as in JSON, so that no
    // text can end its line or pretend to be another member.
    LogMember(std::string_view name, std::string_view value);
    [[nodiscard]] std::string text() const;

  private:
    std::string_view name_;
    std::string value_;
};

// The line without its end.
[[nodiscard]] std::string log_line(std::string_view what, std::initializer_list<LogMember> members);
// Writes it at once, whole.
void log_event(std::string_view what, std::initializer_list<LogMember> members = {});

}  // namespace amani::base
