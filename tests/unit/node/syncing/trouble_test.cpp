#include "node/syncing/trouble.h"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <set>

namespace amani::node {
namespace {

using session::Reason;

template <class Enum, class Visit>
void for_each(Visit visit) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto each) { visit(each.value); });
}

TEST(SyncTrouble, HasItsOwnWordsInBothLanguagesAndWhatToDo) {
    std::set<std::string> sentences;
    for_each<TroubleCode>([&](TroubleCode code) {
        if (code == TroubleCode::none) return;
        const auto told = to_json({code, {1'764'324'000'000}, "detail"}).as_object();
        for (const char* language : {"fa", "en"}) {
            const auto& messages = told.at("messages").as_object();
            EXPECT_TRUE(sentences.insert(std::string{messages.at(language).as_string()}).second);
            EXPECT_FALSE(told.at("remedy").as_object().at(language).as_string().empty());
        }
        EXPECT_EQ(told.at("since"), "2025-11-28T10:00:00Z");
    });
    EXPECT_TRUE(to_json(SyncTrouble{}).is_null());
}

TEST(SyncTrouble, LeavesAtTheNextContactOnlyWhenTheHubIsOutOfReach) {
    for_each<TroubleCode>([&](TroubleCode code) {
        if (code == TroubleCode::none) return;
        const auto told = boost::json::serialize(to_json({code, {}, ""}));
        EXPECT_EQ(told.find("next contact") != std::string::npos,
                  code == TroubleCode::hub_unreachable)
            << told;
    });
}

TEST(SyncTrouble, IsPermanentWhereSomebodyMustAct) {
    for (const auto reason : {Reason::revoked, Reason::unknown_key, Reason::join_refused,
                              Reason::invite_used, Reason::invite_expired, Reason::place_taken,
                              Reason::wrong_hub, Reason::other_network, Reason::version_mismatch})
        EXPECT_EQ(kind_of(code_of(reason, true)), TroubleKind::permanent);
    for (const auto reason : {Reason::transport_lost, Reason::peer_silent, Reason::stopping})
        EXPECT_EQ(kind_of(code_of(reason, true)), TroubleKind::passing);
    EXPECT_EQ(kind_of(code_of(Reason::incarnation_taken, true)), TroubleKind::differs);
    EXPECT_EQ(code_of(Reason::finished, false), TroubleCode::none);
}

TEST(SyncTrouble, KnowsEveryReasonThatAConversationEndsFor) {
    for_each<Reason>([&](Reason reason) {
        for (const bool by_peer : {false, true})
            EXPECT_EQ(code_of(reason, by_peer) == TroubleCode::none, reason == Reason::finished);
    });
}

TEST(SyncTrouble, IsReadBackFromTheStoreAndFromNonsenseAsNone) {
    for_each<TroubleCode>([&](TroubleCode code) {
        EXPECT_EQ(code_of_stored(static_cast<std::int64_t>(code)), code);
    });
    for (const std::int64_t number : {-1, 5, 99, 256, 266})
        EXPECT_EQ(code_of_stored(number), TroubleCode::none);
}

}  // namespace
}  // namespace amani::node
