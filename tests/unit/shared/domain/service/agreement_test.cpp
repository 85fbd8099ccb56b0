// What was agreed with the customer, codes of the account, and devices that wait for their owners.
#include "shared/domain/service/agreement.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::JobId job_id{99};

RepairJob a_job(RepairPhase phase) {
    RepairJob job = begun_by(DeviceAdmitted{});
    job.phase = phase;
    return job;
}

TEST(Agreement, IsDoubtedOnlyAboveWhatWasAgreed) {
    EXPECT_TRUE(above_what_was_agreed({.agreed = {}, .due = {9}}, "part").empty());
    EXPECT_TRUE(above_what_was_agreed({.agreed = {9}, .due = {9}}, "part").empty());
    const auto doubts = above_what_was_agreed({.agreed = {9}, .due = {10}}, "part");
    ASSERT_EQ(doubts.size(), 1U);
    EXPECT_EQ(doubts.front().code, "service.above_what_was_agreed");
    EXPECT_EQ(doubts.front().numbers, (std::vector<RefusalNumber>{{"agreed", 9}, {"due", 10}}));
}

TEST(Agreement, IsNoMatterOfWhatTheCompanyPays) {
    FitPartState bench{.job = a_job(RepairPhase::in_repair),
                       .part = PartDefined{.code = "PUMP"},
                       .on_hand = {5},
                       .agreement = {.agreed = {9}, .due = {10}}};
    FitPart command{.job = job_id, .quantity = {1}, .payer = Payer::customer};
    EXPECT_EQ(warnings(bench, command).size(), 1U);
    command.payer = Payer::company;
    EXPECT_TRUE(warnings(bench, command).empty());
}

TEST(RecordWork, SaysInWordsWhatItsCodesSay) {
    RecordWorkState state{.job = a_job(RepairPhase::in_repair),
                          .fault = {{RepairCodeKind::fault, "تخلیه نمی‌کند"}},
                          .action = {{RepairCodeKind::action, "تعویض پمپ"}}};
    RecordWork command{.job = job_id, .fault_code = {5}, .action_code = {6}};
    const auto recorded = decide(state, command);
    ASSERT_TRUE(recorded);
    EXPECT_EQ(recorded->fault, "تخلیه نمی‌کند");
    EXPECT_EQ(recorded->action, "تعویض پمپ");
    EXPECT_EQ(recorded->fault_code, base::RepairCodeId{5});
    command.fault = "پمپ سوخته";
    EXPECT_EQ(decide(state, command)->fault, "پمپ سوخته");
}

TEST(RecordWork, IsRefusedWithoutFaultOrActionAndForACodeOfAnotherKind) {
    RecordWorkState state{.job = a_job(RepairPhase::in_repair)};
    RecordWork command{.job = job_id, .fault = "پمپ", .action = "تعویض"};
    EXPECT_TRUE(decide(state, command));
    auto wrong = command;
    wrong.fault.clear();
    EXPECT_EQ(text_of(decide(state, wrong).error()).field, "fault");
    wrong = command;
    wrong.action.clear();
    EXPECT_EQ(text_of(decide(state, wrong).error()).field, "action");
    wrong = command;
    wrong.cause_code = {7};
    EXPECT_EQ(text_of(decide(state, wrong).error()).field, "cause_code");
    state.cause = {{RepairCodeKind::fault, "x"}};
    EXPECT_EQ(text_of(decide(state, wrong).error()).field, "cause_code");
    state.job = a_job(RepairPhase::ready);
    EXPECT_EQ(text_of(decide(state, command).error()).code, "service.wrong_phase");
    state.job.reset();
    EXPECT_EQ(text_of(decide(state, command).error()).field, "job");
}

TEST(Archive, IsOfDevicesThatWaitForTheirOwners) {  // R-SVC-10
    for (const auto phase : {RepairPhase::ready, RepairPhase::cancelled}) {
        EXPECT_TRUE(decide(KnownJob{a_job(phase)}, ShelveDevice{job_id, "A-12"}));
        EXPECT_TRUE(decide(KnownJob{a_job(phase)}, GiveNotice{job_id, NoticeWay::letter, ""}));
    }
    for (const auto phase : {RepairPhase::in_repair, RepairPhase::delivered}) {
        EXPECT_FALSE(decide(KnownJob{a_job(phase)}, ShelveDevice{job_id, "A-12"}));
        EXPECT_FALSE(decide(KnownJob{a_job(phase)}, GiveNotice{job_id, NoticeWay::letter, ""}));
    }
    const KnownJob ready{a_job(RepairPhase::ready)};
    EXPECT_EQ(text_of(decide(ready, ShelveDevice{job_id, " "}).error()).field, "shelf");
    EXPECT_EQ(text_of(decide(KnownJob{}, GiveNotice{job_id}).error()).field, "job");
}

}  // namespace
}  // namespace amani::domain
