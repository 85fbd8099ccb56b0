#include "shared/base/iran_ids.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

TEST(NationalId, HasACheckDigit) {
    EXPECT_EQ(national_id("0012345679"), "0012345679");
    EXPECT_EQ(national_id("1287654320"), "1287654320");
    EXPECT_FALSE(national_id("0012345678"));
}

TEST(NationalId, IsTakenAsPeopleTypeIt) {
    EXPECT_EQ(national_id(" ۰۰۱-۲۳۴۵۶۷-۹ "), "0012345679");
    EXPECT_EQ(national_id("12345679"), "0012345679");
    EXPECT_FALSE(national_id("1111111111"));
    EXPECT_FALSE(national_id("001234567x"));
    EXPECT_FALSE(national_id("00012345679"));
    EXPECT_FALSE(national_id(""));
}

TEST(LegalId, HasACheckDigit) {
    for (const char* good : {"10380284790", "10100302746", "10101234565"}) {
        EXPECT_EQ(legal_id(good), good);
    }
    EXPECT_FALSE(legal_id("10380284791"));
    EXPECT_FALSE(legal_id("1038028479"));
    EXPECT_FALSE(legal_id("10300000090"));
}

TEST(Mobile, IsFoldedToOneForm) {
    for (const char* same :
         {"09121234567", "+989121234567", "00989121234567", "989121234567", "9121234567",
          "۰۹۱۲ ۱۲۳ ۴۵۶۷", "+98 912-123-4567", "+980912 123 4567"}) {
        EXPECT_EQ(mobile(same), "09121234567") << same;
    }
    for (const char* bad : {"02112345678", "0912123456", "091212345678", "+97109121234567", ""}) {
        EXPECT_FALSE(mobile(bad)) << bad;
    }
}

TEST(PostalCode, HasTenDigits) {
    EXPECT_EQ(postal_code("۱۴۱۷۶-۱۴۴۱۱"), "1417614411");
    EXPECT_FALSE(postal_code("141761441"));
    EXPECT_FALSE(postal_code("14176A4411"));
}

}  // namespace
}  // namespace amani::base
