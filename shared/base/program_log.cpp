#include "shared/base/program_log.h"

#include <cstdio>

namespace amani::base {

LogMember::LogMember(std::string_view name, std::string_view value) : name_(name) {
    constexpr std::string_view digits = "0123456789abcdef";
    value_ += '"';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            value_ += '\\';
            value_ += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            value_ += "\\u00";
            value_ += digits[byte >> 4];
            value_ += digits[byte & 15];
        } else {
            value_ += c;
        }
    }
    value_ += '"';
}

std::string LogMember::text() const { return std::string{name_} + '=' + value_; }

std::string log_line(std::string_view what, std::initializer_list<LogMember> members) {
    std::string line{what};
    for (const auto& member : members) line += ' ' + member.text();
    return line;
}

void log_event(std::string_view what, std::initializer_list<LogMember> members) {
    const std::string line = log_line(what, members) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace amani::base
