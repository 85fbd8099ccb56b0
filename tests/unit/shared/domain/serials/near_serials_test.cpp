#include "shared/domain/serials/near_serials.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

// The slip by which `typed` may have been `meant`; nothing when it is none of one.
std::optional<Slip> slip(std::string_view typed, std::string_view meant) {
    const auto all = near_texts(typed);
    const auto found = std::ranges::find(all, meant, &NearText::text);
    return found == all.end() ? std::nullopt : std::optional{found->slip};
}

TEST(NearSerials, DifferByWhatLooksAlikeAtAnyNumberOfPlaces) {
    EXPECT_EQ(slip("WM7KO00417", "WM7K000417"), Slip::look_alike);
    EXPECT_EQ(slip("WM7KOOO417", "WM7K000417"), Slip::look_alike);
    EXPECT_EQ(slip("SB1", "58I"), Slip::look_alike);
    EXPECT_FALSE(slip("WM7K000417", "WM7K000417")) << "itself is no slip";
}

TEST(NearSerials, DifferByOneDigitOrTwoNeighbours) {
    EXPECT_EQ(slip("WM7K000417", "WM7K000419"), Slip::one_digit);
    EXPECT_EQ(slip("WM7K000417", "WM7K000471"), Slip::swapped);
    EXPECT_EQ(slip("MW7K000417", "WM7K000417"), Slip::swapped);
    EXPECT_FALSE(slip("WM7K000417", "WM7K000399"));
    EXPECT_FALSE(slip("WM7K000417", "WM7K00417"));
}

TEST(NearSerials, AreNeverMoreThanAFewHundred) {
    EXPECT_LT(near_texts(std::string(40, '0')).size(), 900U);
}

TEST(NearSerials, AreToldInBothLanguages) {
    for (const auto how : {Slip::look_alike, Slip::one_digit, Slip::swapped}) {
        EXPECT_NE(hint_fa({"WM7K-1", how}).find("WM7K-1"), std::string::npos);
        EXPECT_NE(hint_en({"WM7K-1", how}).find("WM7K-1"), std::string::npos);
    }
    EXPECT_TRUE(hint_en({}).empty());
}

}  // namespace
}  // namespace amani::domain
