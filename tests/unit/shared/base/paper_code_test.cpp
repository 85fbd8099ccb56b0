#include "shared/base/paper_code.h"

#include "shared/base/fold.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

const PaperCode tag{.site = "AG-KRJ", .number = "KRJ-U-04-000001", .check = "7F3A91C2"};

TEST(PaperCode, IsReadAsItIsWritten) {
    EXPECT_EQ(text_of(tag), "AMANI:AG-KRJ:KRJ-U-04-000001:7F3A91C2");
    const auto read = parse_paper_code(text_of(tag));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->site, tag.site);
    EXPECT_EQ(read->number, tag.number);
    EXPECT_EQ(read->check, tag.check);
    const auto statement = parse_paper_code(text_of({.site = "THR", .number = "AG-KRJ"}));
    ASSERT_TRUE(statement);
    EXPECT_EQ(statement->number, "AG-KRJ");
    EXPECT_EQ(statement->check, "");
}

TEST(PaperCode, StandsForItsNumberWhereverACodeIsTyped) {
    EXPECT_EQ(code_key(text_of(tag)), tag.number);
    EXPECT_EQ(code_key(" amani:ag-krj:krj-u-۰۴-۰۰۰۰۰۱:7f3a91c2\n"), tag.number)
        << "as a scanner types it on a Persian keyboard";
}

TEST(PaperCode, IsNothingElse) {
    for (const auto* text : {"AMANI:", "AMANI:THR", "AMANI::N", "AMANI:THR:", "AMANI:THR:N:C:D",
                             "KRJ-U-04-000001", "AMANI-1"}) {
        EXPECT_FALSE(parse_paper_code(text)) << text;
        EXPECT_EQ(code_key(text), text);
    }
}

}  // namespace
}  // namespace amani::base
