#include "shared/app/document_size.h"

#include <gtest/gtest.h>

namespace amani::app {
namespace {

TEST(DocumentSize, RefusesADocumentThatDoesNotFitARowAndSaysTheNumbers) {
    const domain::Body small = domain::CustomerRegistered{.name = "علی"};
    const domain::Body large = domain::CustomerRegistered{.name = std::string(2'000'000, 'x')};
    EXPECT_FALSE(too_large({&small, 1}));
    const auto refusal = too_large(std::vector{small, large});
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code, "document.too_large");
    ASSERT_EQ(refusal->numbers.size(), 2U);
    EXPECT_GT(refusal->numbers[0].value, 2'000'000);
    EXPECT_LT(refusal->numbers[1].value, 1 << 20);
}

}  // namespace
}  // namespace amani::app
