// What a serial may have been before a slip of the eye or the hand: texts that differ from it only
// by letters and digits that look alike, by one digit, or by two neighbours in each other's place.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

enum class Slip : std::uint8_t { look_alike = 1, one_digit = 2, swapped = 3 };
BOOST_DESCRIBE_ENUM(Slip, look_alike, one_digit, swapped)

struct NearText {
    std::string text;
    Slip slip = Slip::look_alike;
};
// All such texts of a normalised serial, look-alikes first; a few hundred at most.
[[nodiscard]] std::vector<NearText> near_texts(std::string_view serial);

// A serial that is known where an unknown one was typed.
struct NearSerial {
    std::string serial;  // as people write it; empty: there is none
    Slip slip = Slip::look_alike;
};
// "Serial WM7K-000417 is known: 0 and O look alike." Empty for none.
[[nodiscard]] std::string hint_fa(const NearSerial& near);
[[nodiscard]] std::string hint_en(const NearSerial& near);

}  // namespace amani::domain
