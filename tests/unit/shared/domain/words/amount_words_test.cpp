#include "shared/domain/words/amount_words.h"

#include <gtest/gtest.h>

#include <limits>

namespace amani::domain {
namespace {

TEST(AmountInWords, IsWhatPeopleWriteOnInvoices) {
    struct Case {
        std::int64_t number;
        std::string fa;
        std::string en;
    };
    const Case cases[] = {
        {0, "صفر", "zero"},
        {7, "هفت", "seven"},
        {10, "ده", "ten"},
        {19, "نوزده", "nineteen"},
        {20, "بیست", "twenty"},
        {21, "بیست و یک", "twenty-one"},
        {100, "یکصد", "one hundred"},
        {110, "یکصد و ده", "one hundred ten"},
        {999, "نهصد و نود و نه", "nine hundred ninety-nine"},
        {1'000, "یک هزار", "one thousand"},
        {1'000'001, "یک میلیون و یک", "one million one"},
        {13'199'999, "سیزده میلیون و یکصد و نود و نه هزار و نهصد و نود و نه",
         "thirteen million one hundred ninety-nine thousand nine hundred ninety-nine"},
        {2'000'000'000, "دو میلیارد", "two billion"},
        {-5'040, "منفی پنج هزار و چهل", "minus five thousand forty"},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(words_fa(each.number), each.fa);
        EXPECT_EQ(words_en(each.number), each.en);
    }
    EXPECT_EQ(words_en(std::numeric_limits<std::int64_t>::min()).find("minus nine quintillion"),
              0U);
}

}  // namespace
}  // namespace amani::domain
