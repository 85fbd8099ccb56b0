#include "shared/domain/network/password.h"

#include <algorithm>

namespace amani::domain {

namespace {

// Characters of UTF-8: the bytes after the first of each are not counted.
std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    }));
}

}  // namespace

bool is_acceptable_password(std::string_view password) {
    return length_of(password) >= least_password && password.size() <= most_password_bytes;
}

}  // namespace amani::domain
