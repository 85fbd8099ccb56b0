#include "shared/domain/agents/agent_account.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const SetAgentTerms terms{base::SiteId{7}, SettlementPolicy::sold_on_account,
                          base::BasisPoints{8500}, VatRegistered::no, base::Rial{1'000'000'000}};

TEST(SetAgentTerms, KeepsThePolicyWhileGoodsOrDebtsAreOpen) {
    SetAgentTermsState state{true, AgentTermsSet{.agent = base::SiteId{7}}, base::Quantity{5}, {}};
    const RefusalText text = text_of(decide(state, terms).error());
    EXPECT_EQ(text.code, "agents.policy_in_use");
    EXPECT_EQ(text.numbers.front(), (RefusalNumber{"custody", 5}));
    state.custody = {};
    EXPECT_TRUE(decide(state, terms));
}

TEST(SetAgentTerms, IsForAgentsOnly) {
    EXPECT_EQ(text_of(decide(SetAgentTermsState{}, terms).error()).code, "agents.not_an_agent");
}

TEST(MakePayment, IsRefusedTwiceUnderOneReference) {
    const MakePayment payment{base::SiteId{7}, PaymentDirection::to_agent, base::Rial{2'000'000},
                              "SATNA-1"};
    EXPECT_TRUE(decide(MakePaymentState{true, {}}, payment));
    EXPECT_EQ(text_of(decide(MakePaymentState{true, base::Rial{2'000'000}}, payment).error()).code,
              "agents.payment_repeated");
}

}  // namespace
}  // namespace amani::domain
