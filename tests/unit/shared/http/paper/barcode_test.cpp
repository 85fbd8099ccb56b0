#include "shared/http/paper/barcode.h"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace amani::http {
namespace {

// The modules that a code makes dark, as (row, column); `row_height` of a row of bars.
std::set<std::pair<int, int>> dark(const std::optional<Barcode>& code, int row_height = 1) {
    std::set<std::pair<int, int>> modules;
    std::string path = code.value().path;
    for (char& c : path)
        if (c == 'M' || c == 'h' || c == 'v' || c == 'z') c = ' ';
    std::istringstream numbers{path};
    int column = 0, row = 0, width = 0, height = 0, back = 0;
    while (numbers >> column >> row >> width >> height >> back) {
        EXPECT_EQ(back, -width);
        for (int each = 0; each < width; ++each) modules.emplace(row / row_height, column + each);
    }
    return modules;
}

std::string bars_of(const std::optional<Barcode>& code) {
    const auto modules = dark(code, 40);
    std::string bars;
    for (int column = 0; column <= modules.rbegin()->second; ++column)
        bars += modules.contains({0, column}) ? '1' : '0';
    return bars;
}

// ISO/IEC 15417: start B is 104, A is 33, and so the check is (104 + 33) mod 103 = 34, a B.
TEST(Code128, HasTheBarsOfTheStandard) {
    EXPECT_EQ(bars_of(code128("A")),
              "11010010000"
              "10100011000"
              "10001011000"
              "1100011101011");
}

TEST(Code128, IsLeftOutWhereItCannotHoldTheText) {
    EXPECT_FALSE(code128(""));
    EXPECT_FALSE(code128("سریال"));
    EXPECT_FALSE(code128(std::string(4000, 'A')));
}

// ISO/IEC 18004: a square of 7 with a ring of white in three corners, and the quiet zone of four.
TEST(Qr, HasItsThreeFinders) {
    const auto code = qr_code("AMANI:AG-KRJ:KRJ-U-04-000001:7F3A91C2");
    EXPECT_EQ(code.value().box, "-4 -4 33 33");
    const auto modules = dark(code);
    for (const auto& [top, left] : {std::pair{0, 0}, {0, 18}, {18, 0}}) {
        for (int row = 0; row < 7; ++row) {
            for (int column = 0; column < 7; ++column) {
                const bool is_ring = row == 0 || row == 6 || column == 0 || column == 6;
                const bool is_core = row > 1 && row < 5 && column > 1 && column < 5;
                EXPECT_EQ(modules.contains({top + row, left + column}), is_ring || is_core)
                    << top + row << " " << left + column;
            }
        }
    }
}

TEST(Qr, SaysTheTextAndNoOther) {
    EXPECT_EQ(dark(qr_code("AMANI:THR:AG-KRJ")), dark(qr_code("AMANI:THR:AG-KRJ")));
    EXPECT_NE(dark(qr_code("AMANI:THR:AG-KRJ")), dark(qr_code("AMANI:THR:AG-KRK")));
    EXPECT_FALSE(qr_code(std::string(8000, 'A')));
}

}  // namespace
}  // namespace amani::http
