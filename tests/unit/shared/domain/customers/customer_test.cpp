#include "shared/domain/customers/customer.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

TEST(RegisterCustomer, RecordsIdAndMobileInOneForm) {
    const auto customer = decide(
        RegisterCustomerState{},
        RegisterCustomer{PersonKind::natural, "مریم", "۰۰۱۲۳۴۵۶۷۹", "+98 912 345 6789", "تهران"});
    ASSERT_TRUE(customer);
    EXPECT_EQ(customer->national_id, "0012345679");
    EXPECT_EQ(customer->mobile, "09123456789");
    EXPECT_EQ(customer->name, "مریم");
}

TEST(RegisterCustomer, IsRefusedWhenTheIdFailsItsCheckDigit) {
    const auto answer = decide(RegisterCustomerState{},
                               RegisterCustomer{PersonKind::natural, "مریم", "0012345678", "", ""});
    EXPECT_EQ(text_of(answer.error()).en, "National ID 0012345678 fails its check digit.");
}

TEST(RegisterCustomer, ChecksALegalPersonsIdByItsOwnRule) {
    EXPECT_TRUE(decide(RegisterCustomerState{},
                       RegisterCustomer{PersonKind::legal, "ARA", "10380284790", "", ""}));
    EXPECT_FALSE(decide(RegisterCustomerState{},
                        RegisterCustomer{PersonKind::legal, "ARA", "0012345679", "", ""}));
}

TEST(RegisterCustomer, NeedsNothingButAName) {
    EXPECT_TRUE(decide(RegisterCustomerState{}, RegisterCustomer{.name = "رضا"}));
    EXPECT_FALSE(decide(RegisterCustomerState{}, RegisterCustomer{.name = " "}));
}

TEST(ChangeCustomer, MayKeepItsOwnIdButNotTakeAnothers) {
    const KnownCustomer sara{base::CustomerId{4}, "Sara"};
    ChangeCustomer change{
        base::CustomerId{4}, PersonKind::natural, "Sara A.", "0012345679", "", ""};
    EXPECT_TRUE(decide(ChangeCustomerState{true, sara}, change));
    change.customer = base::CustomerId{5};
    EXPECT_EQ(text_of(decide(ChangeCustomerState{true, sara}, change).error()).code,
              "customers.exists");
}

}  // namespace
}  // namespace amani::domain
