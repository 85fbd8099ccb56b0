#include "shared/domain/words/unread.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(Unread, SaysWhatWasTypedAndHowToWriteIt) {
    for (const auto trouble :
         {base::NumberTrouble::not_a_number, base::NumberTrouble::misplaced_separator,
          base::NumberTrouble::fraction, base::NumberTrouble::too_precise,
          base::NumberTrouble::spreadsheet_form, base::NumberTrouble::unit_missing,
          base::NumberTrouble::unknown_unit, base::NumberTrouble::too_large}) {
        const auto why = unread_number(trouble, "8,50");
        EXPECT_NE(why.fa.find("«8,50»"), std::string::npos) << why.fa;
        EXPECT_NE(why.en.find("\"8,50\""), std::string::npos) << why.en;
    }
    const auto unit = unread_number(base::NumberTrouble::unit_missing, "85");
    EXPECT_NE(unit.en.find("85%"), std::string::npos) << unit.en;
    EXPECT_NE(unread_day("32/13").en.find("\"32/13\""), std::string::npos);
}

}  // namespace
}  // namespace amani::domain
