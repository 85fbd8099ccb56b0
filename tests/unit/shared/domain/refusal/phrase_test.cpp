#include "shared/domain/refusal/phrase.h"

#include "shared/domain/refusal/field_refusals.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(Number, IsGroupedAsEachLanguageWritesIt) {
    EXPECT_EQ(number_en(13'199'999), "13,199,999");
    EXPECT_EQ(number_fa(13'199'999), "۱۳٬۱۹۹٬۹۹۹");
    EXPECT_EQ(number_en(-1'000), "\u2066\u22121,000\u2069");
    EXPECT_EQ(number_en(0), "0");
    EXPECT_EQ(number_en(999), "999");
}

TEST(FieldLabel, NamesTheLineAsPeopleCountIt) {
    EXPECT_EQ(field_label(field_path("lines", 3, "quantity")).en, "Quantity of line 4");
    EXPECT_EQ(field_label(field_path("lines", 3, "quantity")).fa, "«تعداد» سطر ۴");
    EXPECT_EQ(field_label("national_id").en, "National ID");
}

TEST(FieldCheck, RemembersTheFirstThingWrongOnly) {
    FieldCheck check;
    check.text("name", "pump").text("unit", " ").range("due_days", 0, 1, 365);
    ASSERT_TRUE(check.first());
    EXPECT_EQ(text_of(*check.first()).field, "unit");
    EXPECT_EQ(text_of(*check.first()).code, "field.blank");
}

TEST(FieldCheck, RefusesACodeThatCannotBeTypedAnywhere) {
    for (const char* bad : {"", "a", "pump", "PUMP 1", "-PUMP", "پمپ", "P"}) {
        EXPECT_TRUE(FieldCheck{}.code("code", bad).first()) << bad;
    }
    for (const char* good : {"PUMP", "WM-7K", "21029627"}) {
        EXPECT_FALSE(FieldCheck{}.code("code", good).first()) << good;
    }
}

}  // namespace
}  // namespace amani::domain
