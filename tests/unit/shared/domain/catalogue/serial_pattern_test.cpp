#include "shared/domain/catalogue/serial_pattern.h"

#include "shared/domain/catalogue/article.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(SerialPattern, StandsForDigitsLettersOrItself) {
    EXPECT_TRUE(fits_pattern("WM7K000417", "WM7K######"));
    EXPECT_FALSE(fits_pattern("WM7KO00417", "WM7K######"));
    EXPECT_FALSE(fits_pattern("WM7K00417", "WM7K######"));
    EXPECT_TRUE(fits_pattern("AB12", "@@##"));
    EXPECT_FALSE(fits_pattern("A112", "@@##"));
    EXPECT_TRUE(fits_pattern("A9", "?#"));
    EXPECT_TRUE(fits_pattern("X1", "Z#|X#"));
    EXPECT_TRUE(fits_pattern("anything", ""));
}

TEST(SerialPattern, IsKeptWithoutBlanksAndDashesInUpperCase) {
    EXPECT_EQ(pattern_key("wm7k-######"), "WM7K######");
    EXPECT_TRUE(is_serial_pattern("WM7K######|@@##"));
    EXPECT_FALSE(is_serial_pattern("WM7K######|"));
    EXPECT_FALSE(is_serial_pattern("WM7K[0-9]"));
    EXPECT_FALSE(is_serial_pattern(std::string(longest_alternative + 1, '#')));
}

TEST(DefineModel, RefusesAPatternThatIsNoneAndMonthsAfterNoProduction) {
    DefineModel model{.code = "WM-7K", .brand = "ARA", .device_kind = "washer", .name = "seven"};
    model.serial_pattern = "WM7K-######";
    const auto defined = decide(DefineModelState{}, model);
    ASSERT_TRUE(defined);
    EXPECT_EQ(defined->serial_pattern, "WM7K######");
    model.serial_pattern = "WM7K.*";
    EXPECT_EQ(text_of(decide(DefineModelState{}, model).error()).code, "catalogue.bad_pattern");
    model.serial_pattern = "";
    model.start_after = 6;
    EXPECT_EQ(text_of(decide(DefineModelState{}, model).error()).code,
              "catalogue.no_production_start");
    model.warranty_start = WarrantyStart::production;
    EXPECT_TRUE(decide(DefineModelState{}, model));
}

}  // namespace
}  // namespace amani::domain
