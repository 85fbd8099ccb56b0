#include "shared/domain/agents/refusals.h"
#include "shared/domain/billing/refusals.h"
#include "shared/domain/catalogue/refusals.h"
#include "shared/domain/contracts/refusals.h"
#include "shared/domain/customers/refusals.h"
#include "shared/domain/messages/refusals.h"
#include "shared/domain/money/refusals.h"
#include "shared/domain/network/refusals.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/photos/refusals.h"
#include "shared/domain/refusal/too_large.h"
#include "shared/domain/requests/refusals.h"
#include "shared/domain/returns/refusals.h"
#include "shared/domain/serials/refusals.h"
#include "shared/domain/service/refusals.h"
#include "shared/domain/visits/refusals.h"
#include "shared/domain/warehouse/refusals.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <set>

namespace amani::domain {
namespace {

template <class Refusal>
std::vector<RefusalText> texts_of_all() {
    std::vector<RefusalText> texts;
    boost::mp11::mp_for_each<boost::mp11::mp_iota<boost::mp11::mp_size<Refusal>>>([&](auto index) {
        using Alternative = std::variant_alternative_t<index, Refusal>;
        if constexpr (!std::is_same_v<Alternative, FieldRefusal> ||
                      std::is_same_v<Refusal, FieldRefusal>) {
            texts.push_back(text_of(Refusal{Alternative{}}));
        }
    });
    return texts;
}

std::vector<RefusalText> all_texts() {
    std::vector<RefusalText> all;
    for (const auto& texts : {texts_of_all<FieldRefusal>(), texts_of_all<NetworkRefusal>(),
                              texts_of_all<CatalogueRefusal>(), texts_of_all<AgentsRefusal>(),
                              texts_of_all<CustomersRefusal>(), texts_of_all<SerialsRefusal>(),
                              texts_of_all<ServiceRefusal>(), texts_of_all<WarehouseRefusal>(),
                              texts_of_all<ReturnsRefusal>(), texts_of_all<RequestsRefusal>(),
                              texts_of_all<BillingRefusal>(), texts_of_all<VisitsRefusal>(),
                              texts_of_all<MoneyRefusal>(), texts_of_all<MessagesRefusal>(),
                              texts_of_all<PhotosRefusal>(), texts_of_all<ContractRefusal>()}) {
        all.insert(all.end(), texts.begin(), texts.end());
    }
    all.push_back(text_of(TooLarge{}));
    return all;
}

TEST(EveryRefusal, SpeaksBothLanguagesAndSaysWhatToDo) {
    for (const RefusalText& text : all_texts()) {
        for (const std::string* part : {&text.fa, &text.en, &text.remedy_fa, &text.remedy_en}) {
            ASSERT_FALSE(part->empty()) << text.code;
            EXPECT_EQ(part->back(), '.') << text.code;
            EXPECT_EQ(part->find('!'), std::string::npos) << text.code;
        }
    }
}

TEST(EveryRefusal, HasADottedCodeOfItsOwn) {
    std::set<std::string> codes;
    for (const RefusalText& text : all_texts()) {
        EXPECT_NE(text.code.find('.'), std::string::npos) << text.code;
        EXPECT_TRUE(codes.insert(text.code).second) << text.code;
    }
}

TEST(EveryRefusal, NamesRolesThatExistAsThoseWhoCan) {
    std::set<std::string_view> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>(
        [&](auto role) { roles.insert(role.name); });
    for (const RefusalText& text : all_texts()) {
        for (const std::string& role : text.who_can) EXPECT_TRUE(roles.contains(role)) << text.code;
    }
}

TEST(EveryRefusal, WritesPersianWithPersianLetters) {
    for (const RefusalText& text : all_texts()) {
        for (const std::string_view arabic : {"ي", "ك"}) {
            EXPECT_EQ(text.fa.find(arabic), std::string::npos) << text.code;
            EXPECT_EQ(text.remedy_fa.find(arabic), std::string::npos) << text.code;
        }
    }
}

}  // namespace
}  // namespace amani::domain
