#include "shared/domain/serials/identity_file.h"

#include "shared/calendar/jalali.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

base::Day jalali(int year, int month, int day) {
    return *calendar::from_jalali({year, month, day});
}

const ModelTerm washer{.code = "WM-7K", .months = 24, .starts_at_sale = true};

TEST(Warranty, EndsAfterJalaliMonthsInclusive) {  // RULES §4.2
    const Warranty warranty{jalali(1403, 6, 31), 6};
    EXPECT_EQ(expiry_of(warranty), jalali(1403, 12, 30));  // clipped; 1403 is a leap year
    EXPECT_TRUE(covers(warranty, jalali(1403, 12, 30)));
    EXPECT_FALSE(covers(warranty, jalali(1404, 1, 1)));
    EXPECT_FALSE(covers(warranty, jalali(1403, 6, 30)));
}

RegisterSerialState a_registry() {
    return {SerialStanding::unknown, washer, false, jalali(1404, 9, 1)};
}

TEST(RegisterSerial, StartsTheWarrantyAtTheSaleWhenTheModelSaysSo) {
    RegisterSerial command{.serial = " wm7k-۰۰۰۴۱۷ ", .model = base::ModelId{9}};
    command.sold_on = jalali(1404, 2, 1);
    const auto registered = decide(a_registry(), command);
    ASSERT_TRUE(registered);
    EXPECT_EQ(registered->serial, "WM7K000417");
    EXPECT_EQ(registered->warranty_start, jalali(1404, 2, 1));
    EXPECT_EQ(registered->warranty_months, 24);
}

TEST(RegisterSerial, KeepsHowItIsWrittenWhenThatIsNotItsName) {
    const auto kept = [](std::string typed) {
        const auto registered =
            decide(a_registry(), RegisterSerial{.serial = std::move(typed), .model = {9}});
        return registered ? registered->written : "refused";
    };
    EXPECT_EQ(kept("wm7k-۰۰۰۴۱۷"), "WM7K-000417");
    EXPECT_EQ(kept("‎WM7K  000–417 "), "WM7K 000-417");
    EXPECT_EQ(kept("wm7k000417"), "");
    EXPECT_EQ(kept("A" + std::string(longest_written_serial - 1, '-')),
              "A" + std::string(longest_written_serial - 1, '-'));
    EXPECT_EQ(kept("A" + std::string(longest_written_serial, '-')), "refused");
}

TEST(Serial, HasOneNameHoweverItIsWritten) {
    for (const char* text :
         {"wm7k-۰۰۰۴۱۷", " WM7K ‎000_417", "سریال-۱۲", "كي-۳", "a\u00a0b\u2013c"})
        EXPECT_EQ(normalised_serial(written_serial(text)), normalised_serial(text)) << text;
}

TEST(RegisterSerial, VerifiesAStubButIsRefusedTwice) {
    const RegisterSerial command{.serial = "WM7K-000417", .model = base::ModelId{9}};
    auto state = a_registry();
    state.standing = SerialStanding::stub;
    EXPECT_TRUE(decide(state, command));
    state.standing = SerialStanding::registered;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "serials.registered_already");
}

TEST(RegisterSerial, IsRefusedWithAWarrantyBeforeTheSale) {
    RegisterSerial command{.serial = "WM7K-000417", .model = base::ModelId{9}};
    command.sold_on = jalali(1404, 2, 1);
    command.warranty_start = jalali(1404, 1, 31);
    EXPECT_EQ(text_of(decide(a_registry(), command).error()).code, "serials.starts_before_sale");
}

TEST(ActivateWarranty, TakesTheModelsTermFromToday) {
    const ActivateWarrantyState state{SerialStanding::registered, {}, washer, {}, false,
                                      jalali(1404, 9, 1)};
    const auto active = decide(state, ActivateWarranty{.serial = "WM7K-1", .warranty_card = "C1"});
    ASSERT_TRUE(active);
    EXPECT_EQ(active->start, jalali(1404, 9, 1));
    EXPECT_EQ(active->months, 24);
}

TEST(ActivateWarranty, IsRefusedTwiceAndForAnUnknownSerial) {
    ActivateWarrantyState state{
        SerialStanding::registered, {jalali(1404, 1, 1), 12}, washer, {}, false,
        jalali(1404, 9, 1)};
    const ActivateWarranty command{.serial = "WM7K-1", .warranty_card = "C1"};
    const RefusalText text = text_of(decide(state, command).error());
    EXPECT_EQ(text.code, "serials.warranty_active");
    EXPECT_NE(text.en.find("1405/01/01"), std::string::npos) << text.en;
    state = {};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "serials.unknown");
    state.standing = SerialStanding::stub;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "serials.model_not_known");
}

}  // namespace
}  // namespace amani::domain
