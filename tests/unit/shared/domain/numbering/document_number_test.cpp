#include "shared/domain/numbering/document_number.h"

#include "shared/calendar/jalali.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(DocumentNumber, IsSiteTypeJalaliYearAndSequence) {
    const NumberSeries series{"MHD", DocumentType::admission, *calendar::from_jalali({1404, 9, 7}),
                              123};
    EXPECT_EQ(series.number(), "MHD-ADM-04-000123");
    EXPECT_EQ(series.number(2), "MHD-ADM-04-000125");
}

TEST(DocumentNumber, IsReadBackAlsoWithoutItsLeadingZeros) {
    const auto number = parse_document_number("KRJ-WB-04-0331");
    ASSERT_TRUE(number);
    EXPECT_EQ(*number, (DocumentNumber{"KRJ", DocumentType::waybill, "04", 331}));
    EXPECT_EQ(text_of(*number), "KRJ-WB-04-000331");
}

TEST(DocumentNumber, IsNotReadFromAnythingElse) {
    for (const char* text : {"", "KRJ", "KRJ-WB-04", "KRJ-XX-04-1", "KRJ-WB-4-1", "KRJ-WB-04-1x",
                             "KRJ-WB-04-", "-WB-04-1", "KRJ-WB-04-1-2", "KRJ-WB-04-99999999999"}) {
        EXPECT_FALSE(parse_document_number(text)) << text;
    }
}

TEST(NumberPrefix, IsTheSitesOwnPartOfItsCode) {
    EXPECT_EQ(number_prefix("AG-KRJ"), "KRJ");
    EXPECT_EQ(number_prefix("BR-MHD"), "MHD");
    EXPECT_EQ(number_prefix("TECH-01"), "TECH01");
    EXPECT_EQ(number_prefix("KRJ"), "KRJ");
    EXPECT_EQ(number_prefix("AG-K-2"), "AGK2");
}

}  // namespace
}  // namespace amani::domain
