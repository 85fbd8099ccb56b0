#include "shared/domain/replacement/case_file.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

const base::ReplacementId id{500};
const base::UserId clerk{11};
const base::UserId ali{12};
const base::UserId reza{13};
const base::UserId sara{14};
const base::Day today{20'420};
const base::ModelId wm7k{21};
const base::ModelId wm9k{22};

ReplacementCase a_case(ReplacementPhase phase, std::vector<Hand> hands = {{clerk, "Mina"}}) {
    return {.id = id,
            .number = "MHD-RPL-04-000012",
            .site_code = "BR-MHD",
            .phase = phase,
            .mode = ReplacementMode::reviewed,
            .serial = "WM7K000417",
            .written = "WM7K-000417",
            .model = wm7k,
            .wanted_model = {},
            .customer = {},
            .hands = std::move(hands),
            .deposit = {}};
}

OpenReplacementState a_faulty_product() {
    OpenReplacementState state{.serial = {.standing = SerialStanding::registered,
                                          .serial = "WM7K000417",
                                          .written = "WM7K-000417",
                                          .identity = {.model = wm7k, .owner = {31}},
                                          .cover = {.spans = {{today + -30, 18}}},
                                          .owner = {31}},
                               .successor = {},
                               .job_is_known = false,
                               .customer = {},
                               .open_case = {}};
    state.numbers = {"MHD", DocumentType::replacement, today, 12};
    return state;
}

TEST(OpenReplacement, TakesModelAndCustomerFromTheProduct) {
    const auto opened = decide(a_faulty_product(), OpenReplacement{.serial = "wm7k 000417"});
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->number, "MHD-RPL-04-000012");
    EXPECT_EQ(opened->serial, "WM7K000417");
    EXPECT_EQ(opened->model, wm7k);
    EXPECT_EQ(opened->customer, base::CustomerId{31});
}

TEST(OpenReplacement, AsksForNoOtherModelThanAnotherOne) {
    auto state = a_faulty_product();
    state.wanted_is_known = true;
    EXPECT_TRUE(decide(state, OpenReplacement{.serial = "WM7K000417", .wanted_model = wm7k})
                    ->wanted_model.is_none());
    EXPECT_EQ(
        decide(state, OpenReplacement{.serial = "WM7K000417", .wanted_model = wm9k})->wanted_model,
        wm9k);
}

TEST(OpenReplacement, IsDoubtedOutOfWarranty) {
    auto state = a_faulty_product();
    EXPECT_TRUE(warnings(state, {}).empty());
    state.serial.cover.void_from = today;
    const auto doubts = warnings(state, {});
    ASSERT_EQ(doubts.size(), 1U);
    EXPECT_EQ(doubts[0].code, "replacement.out_of_warranty");
}

TEST(OpenReplacement, IsRefusedForWhatIsReplacedOrOpenOrUnknown) {
    const OpenReplacement command{.serial = "WM7K000417"};
    auto state = a_faulty_product();
    state.serial.retired = Retirement::replaced;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.replaced_already");
    state = a_faulty_product();
    state.open_case = "MHD-RPL-04-000009";
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.is_open");
    state.serial.standing = SerialStanding::unknown;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.product_unknown");
}

// R-REP-5: three persons, one after the other.
GiveVerdictState whoever(base::UserId user, Role role, ReplacementCase about) {
    return {.replacement = std::move(about), .is_own = true, .user = user, .roles = {role}};
}
GiveVerdict of(VerdictOf whose) { return {.replacement = id, .of = whose, .note = "burnt"}; }

TEST(GiveVerdict, FollowsTheOrderOfTechnicianSupervisorAndAuthority) {
    struct Step {
        ReplacementPhase phase;
        VerdictOf of;
        Role role;
    };
    const std::vector<Step> steps{
        {ReplacementPhase::opened, VerdictOf::technician, Role::technician},
        {ReplacementPhase::technician_verdict, VerdictOf::supervisor, Role::supervisor},
        {ReplacementPhase::supervisor_verdict, VerdictOf::authority, Role::replacement_desk}};
    for (const Step& now : steps)
        for (const Step& asked : steps) {
            const auto given = decide(whoever(ali, asked.role, a_case(now.phase)), of(asked.of));
            EXPECT_EQ(given.has_value(), now.of == asked.of);
            if (!given) {
                EXPECT_EQ(text_of(given.error()).code, "replacement.verdict_out_of_turn");
            }
        }
}

TEST(GiveVerdict, IsRefusedToWhoHasHadAHandInIt) {
    const auto about =
        a_case(ReplacementPhase::technician_verdict, {{clerk, "Mina"}, {ali, "Ali"}});
    for (const auto& user : {clerk, ali}) {
        const auto refused =
            decide(whoever(user, Role::supervisor, about), of(VerdictOf::supervisor));
        EXPECT_EQ(text_of(refused.error()).code, "replacement.same_hand");
    }
    EXPECT_TRUE(decide(whoever(reza, Role::supervisor, about), of(VerdictOf::supervisor)));
}

TEST(GiveVerdict, IsRefusedToAnotherRoleAndSaysWhoCould) {
    const auto refused = decide(whoever(ali, Role::supervisor, a_case(ReplacementPhase::opened)),
                                of(VerdictOf::technician));
    const auto text = text_of(refused.error());
    EXPECT_EQ(text.code, "replacement.not_your_verdict");
    EXPECT_EQ(text.who_can, (std::vector<std::string>{"technician", "quality"}));
}

TEST(GiveVerdict, IsNotAskedOfADirectReplacementNorOfAnothersCase) {
    auto state = whoever(ali, Role::technician, a_case(ReplacementPhase::opened));
    state.replacement->mode = ReplacementMode::direct;
    EXPECT_EQ(text_of(decide(state, of(VerdictOf::technician)).error()).code,
              "replacement.no_verdict_asked");
    state.is_own = false;
    EXPECT_EQ(text_of(decide(state, of(VerdictOf::technician)).error()).code,
              "replacement.anothers_case");
}

TEST(GrantReplacement, FollowsTheThreeVerdictsAndIsAFourthPersons) {
    const GrantReplacement command{.replacement = id, .until = today + 5};
    GrantReplacementState state{.replacement = a_case(ReplacementPhase::supervisor_verdict),
                                .model_is_known = false,
                                .user = sara,
                                .today = today};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.verdicts_missing");
    state.replacement = a_case(ReplacementPhase::certified, {{clerk, "Mina"}, {sara, "Sara"}});
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.same_hand");
    state.replacement = a_case(ReplacementPhase::certified);
    const auto granted = decide(state, command);
    ASSERT_TRUE(granted);
    EXPECT_EQ(granted->serial, "WM7K000417");
    EXPECT_EQ(granted->until, today + 5);
    state.replacement = a_case(ReplacementPhase::granted);
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.wrong_step");
}

TEST(GrantReplacement, NamesTheModelThatIsAskedForWhenItNamesNone) {
    GrantReplacementState state{.replacement = a_case(ReplacementPhase::certified),
                                .model_is_known = false,
                                .user = sara,
                                .today = today};
    state.replacement->wanted_model = wm9k;
    const auto granted = decide(state, GrantReplacement{.replacement = id});
    EXPECT_EQ(granted->model, wm9k);
    EXPECT_EQ(granted->until, today + 30);
}

TEST(GrantQuota, EndsWithNoneAWeekAndIsNeverNewSo) {
    GrantQuotaState state{
        .is_known = true, .site_is_known = true, .model_is_known = false, .today = today};
    GrantQuota command{.site = {7}, .per_week = 0, .until = today + 9};
    EXPECT_EQ(text_of(decide(state, command).error()).field, "per_week");
    command.grant = {900};
    EXPECT_TRUE(decide(state, command));
    command.until = today + -1;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.grant_out_of_date");
}

TEST(CloseReplacement, WaitsForTheFaultyProduct) {
    const CloseReplacement command{.replacement = id, .reason = "withdrawn"};
    const auto closing = [&](ReplacementPhase phase) {
        return decide(CloseReplacementState{a_case(phase), true}, command);
    };
    EXPECT_EQ(text_of(closing(ReplacementPhase::issued).error()).code,
              "replacement.defective_still_out");
    EXPECT_EQ(text_of(closing(ReplacementPhase::closed).error()).code, "replacement.wrong_step");
    EXPECT_TRUE(closing(ReplacementPhase::exchanged));
    EXPECT_TRUE(closing(ReplacementPhase::opened));
    EXPECT_EQ(text_of(decide(CloseReplacementState{a_case(ReplacementPhase::opened), true},
                             CloseReplacement{.replacement = id})
                          .error())
                  .field,
              "reason")
        << "nothing was exchanged: why not?";
}

TEST(SettleReplacement, NeedsAProductInSuspense) {
    SettleReplacementState state{a_case(ReplacementPhase::issued), {}};
    const SettleReplacement command{.replacement = id, .reason = "taken back"};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "replacement.nothing_to_settle");
    state.suspended = {77};
    EXPECT_EQ(decide(state, command)->issue, base::EventId{77});
}

}  // namespace
}  // namespace amani::domain
