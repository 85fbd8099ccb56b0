#include "clients/cli/text/value.h"

#include <gtest/gtest.h>

namespace amani::cli {
namespace {

namespace json = boost::json;

const Speech persian{.language = Language::fa, .digits = Digits::persian};
const Speech english{.language = Language::en};
const Speech iso{.language = Language::en, .dates = Dates::iso};

std::string shown(const json::value& value, Shape shape, const Speech& speech) {
    return text_of(value, shape, speech, Manner::shown);
}

TEST(TextOf, GroupsMoneyForEyesAndLeavesItPlainForPrograms) {
    EXPECT_EQ(shown(13'199'999, Format::rial, persian), "۱۳٬۱۹۹٬۹۹۹");
    EXPECT_EQ(text_of(13'199'999, Format::rial, english, Manner::plain), "13199999");
    EXPECT_EQ(shown("9007199254740993", Format::rial, english), "9,007,199,254,740,993");
}

TEST(TextOf, WritesDaysJalaliUnlessIsoIsAsked) {
    EXPECT_EQ(shown("2025-11-28", Format::day, english), "1404/09/07");
    EXPECT_EQ(shown("2025-11-28", Format::day, persian), "۱۴۰۴/۰۹/۰۷");
    EXPECT_EQ(shown("2025-11-28", Format::day, iso), "2025-11-28");
}

TEST(TextOf, WritesInstantsInIransTime) {
    EXPECT_EQ(shown("2025-11-25T08:40:00.125Z", Format::instant, english), "1404/09/04 12:10");
    EXPECT_EQ(shown("2025-11-25T21:00:00Z", Format::instant, iso), "2025-11-26 00:30");
}

TEST(TextOf, KeepsCodesLatinWhateverTheLanguage) {
    EXPECT_EQ(shown("MHD-ADM-04-000123", Format::code, persian), "MHD-ADM-04-000123");
}

TEST(TextOf, WritesRatesAsPercent) {
    EXPECT_EQ(shown(8500, Format::rate, english), "85 %");
    EXPECT_EQ(shown(1250, Format::rate, persian), "۱۲٫۵٪");
}

TEST(TextOf, SaysTheStageInWords) {
    EXPECT_EQ(shown(1, Format::stage, english), "recorded here");
    EXPECT_EQ(shown(4, Format::stage, persian), "اعمال‌شده در حساب‌ها");
    EXPECT_EQ(text_of(3, Format::stage, persian, Manner::plain), "3");
}

TEST(TextOf, UsesTheLabelOfAnEnumeratorOfItsOwnEnum) {
    Speech labelled = persian;
    labelled.label = [](std::string_view labels, std::string_view value) -> std::string {
        if (labels == "vat_registered" && value == "yes") return "مشمول است";
        if (labels == "account" && value == "2110") return "حساب جاری";
        return "";
    };
    EXPECT_EQ(shown("yes", {Format::choice, "vat_registered"}, labelled), "مشمول است");
    EXPECT_EQ(shown("yes", {Format::choice, "returnable"}, labelled), "yes");
    EXPECT_EQ(shown("used_sound", {Format::choice, "condition"}, labelled), "used sound");
    EXPECT_EQ(text_of("yes", {Format::choice, "vat_registered"}, labelled, Manner::plain), "yes");
    EXPECT_EQ(shown(2110, {Format::code, "account"}, labelled), "2110 حساب جاری");
}

TEST(TextOf, ShowsAStageInATableAsItsTicks) {
    EXPECT_EQ(text_of(4, Format::stage, english, Manner::in_table), "✓✓▣");
    EXPECT_EQ(text_of(1, Format::stage, persian, Manner::in_table), "◷");
}

TEST(TextOf, TakesASentenceInThePersonsLanguage) {
    const json::value both{{"fa", "بشمارید."}, {"en", "Count."}};
    EXPECT_EQ(shown(both, Format::text, english), "Count.");
    EXPECT_EQ(shown(both, Format::text, persian), "بشمارید.");
}

TEST(TextOf, ShowsAReferenceByItsCode) {
    EXPECT_EQ(shown({{"id", "1.0.7"}, {"code", "PUMP"}, {"name", "x"}}, Format::any, english),
              "PUMP");
}

TEST(TextOf, GivesNothingForNull) { EXPECT_EQ(shown(nullptr, Format::rial, english), ""); }

TEST(TextOf, LetsDataNotDriveTheTerminal) {
    EXPECT_EQ(shown("a\x1b[2J", Format::text, english), "a [2J");
}

TEST(SpanText, TakesTheLargestUnitThatFits) {
    EXPECT_EQ(span_text(base::hours(2), english), "2 h");
    EXPECT_EQ(span_text(base::days(3), persian), "۳ روز");
    EXPECT_EQ(span_text(base::milliseconds(5), english), "0 s");
}

TEST(LanguageOf, FollowsTheLocale) {
    EXPECT_EQ(language_of({{"LANG", "fa_IR.UTF-8"}}), Language::fa);
    EXPECT_EQ(language_of({{"LC_ALL", "C"}, {"LANG", "fa_IR.UTF-8"}}), Language::en);
    EXPECT_EQ(language_of({{"LC_ALL", ""}, {"LC_MESSAGES", "fa_IR"}}), Language::fa);
    EXPECT_EQ(language_of({}), Language::en);
}

}  // namespace
}  // namespace amani::cli
