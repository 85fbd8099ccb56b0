#include "shared/domain/workshop/bench.h"

#include "unit/shared/domain/workshop/refused.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::JobId job_id{1};
constexpr base::UserId sara{21};
constexpr base::UserId ali{22};
const Unit shop{.id = {5}, .kind = UnitKind::shop, .name = "برد"};
const Unit quality{.id = {6}, .kind = UnitKind::quality, .name = "کنترل"};

Acting leads() {
    return {.user = ali, .duties = {Duty::supervisor}, .unit_has_members = true, .people = {}};
}
Acting repairs() {
    return {.user = sara, .duties = {Duty::technician}, .unit_has_members = true, .people = {}};
}
Acting stranger() { return {.user = ali, .duties = {}, .unit_has_members = true, .people = {}}; }

JobAtBench in_the_shop(RepairPhase phase = RepairPhase::in_repair) {
    JobAtBench job{.phase = phase, .bench = {}, .unit = shop};
    job.bench.unit = shop.id;
    return job;
}
JobAtBench on_its_way() {
    JobAtBench job = in_the_shop();
    apply(job.bench, {77}, HandedOver{job_id, shop.id, quality.id, ""});
    return job;
}

TEST(Bench, HasTheDeviceInOneUnitUntilTheOtherOneAccepts) {  // R-SHP-8
    Bench bench;
    apply(bench, {77}, HandedOver{job_id, {}, shop.id, ""});
    EXPECT_TRUE(bench.unit.is_none());
    EXPECT_EQ(bench.on_its_way_to, shop.id);
    apply(bench, HandoverRefused{job_id, bench.pending, "سیم ندارد"});
    EXPECT_TRUE(bench.unit.is_none());
    EXPECT_TRUE(bench.pending.is_none());
    apply(bench, {78}, HandedOver{job_id, {}, shop.id, ""});
    apply(bench, HandoverAccepted{job_id, bench.pending, shop.id});
    EXPECT_EQ(bench.unit, shop.id);
    EXPECT_TRUE(bench.pending.is_none());
}

TEST(HandOver, IsRefused) {
    const HandOver command{job_id, quality.id, ""};
    const HandOverState fine{
        .job = in_the_shop(), .to = quality, .pending_to = {}, .acting = leads()};
    const auto after = [&](auto change) {
        HandOverState state = fine;
        change(state);
        return refused(decide(state, command));
    };
    EXPECT_EQ(after([](auto&) {}), "");
    EXPECT_EQ(decide(fine, command)->from, shop.id);
    EXPECT_EQ(after([](auto& s) { s.job.reset(); }), "field.unknown job");
    EXPECT_EQ(after([](auto& s) { s.to.reset(); }), "field.unknown to");
    EXPECT_EQ(after([](auto& s) { s.job->phase = RepairPhase::delivered; }),
              "workshop.not_in_house");
    EXPECT_EQ(after([](auto& s) { s.pending_to = quality; }), "workshop.handover_pending");
    EXPECT_EQ(after([](auto& s) { s.to->standing = UnitStanding::closed; }),
              "workshop.unit_closed to");
    EXPECT_EQ(after([](auto& s) { s.job->bench.unit = quality.id; }), "workshop.already_there to");
    EXPECT_EQ(after([](auto& s) { s.acting = stranger(); }), "workshop.not_your_duty");
    HandOver wordy = command;
    wordy.note.assign(5'000, 'x');
    EXPECT_EQ(refused(decide(fine, wordy)), "field.too_long note");
}

TEST(AnswerHandover, IsRefused) {
    const AnswerHandoverState fine{on_its_way(), quality, leads()};
    EXPECT_EQ(decide(fine, AcceptHandover{job_id})->unit, quality.id);
    EXPECT_EQ(decide(fine, RefuseHandover{job_id, "سیم ندارد"})->handover, base::HandoverId{77});
    EXPECT_EQ(refused(decide(fine, RefuseHandover{job_id, ""})), "field.blank reason");
    for (const auto& [state, code] : std::vector<std::pair<AnswerHandoverState, std::string>>{
             {{{}, quality, leads()}, "field.unknown job"},
             {{in_the_shop(), quality, leads()}, "workshop.nothing_to_accept"},
             {{on_its_way(), quality, stranger()}, "workshop.not_your_duty"}}) {
        EXPECT_EQ(refused(decide(state, AcceptHandover{job_id})), code);
        EXPECT_EQ(refused(decide(state, RefuseHandover{job_id, "سیم ندارد"})), code);
    }
}

TEST(AssignTechnician, IsForWhoLeadsTheUnitOrForHimself) {  // R-SHP-7
    const AssignTechnician to_sara{job_id, sara, ""};
    AssignTechnicianState state{.job = in_the_shop(),
                                .acting = leads(),
                                .technician = AssignTechnicianState::Candidate{"سارا", true}};
    EXPECT_EQ(decide(state, to_sara)->technician, sara);
    state.acting = repairs();
    EXPECT_EQ(refused(decide(state, to_sara)), "") << "takes it himself";
    EXPECT_EQ(refused(decide(state, AssignTechnician{job_id, ali, ""})), "workshop.not_your_duty");
    EXPECT_EQ(refused(decide(state, AssignTechnician{job_id, {}, ""})), "workshop.not_your_duty")
        << "nobody leaves a device to nobody";
    state.acting = leads();
    EXPECT_EQ(refused(decide(state, AssignTechnician{job_id, {}, ""})), "");
}

TEST(AssignTechnician, IsRefused) {
    const AssignTechnicianState fine{.job = in_the_shop(),
                                     .acting = leads(),
                                     .technician = AssignTechnicianState::Candidate{"سارا", true}};
    const auto after = [&](auto change) {
        AssignTechnicianState state = fine;
        change(state);
        return refused(decide(state, AssignTechnician{job_id, sara, ""}));
    };
    EXPECT_EQ(after([](auto& s) { s.job.reset(); }), "field.unknown job");
    EXPECT_EQ(after([](auto& s) { s.technician.reset(); }), "field.unknown technician");
    EXPECT_EQ(after([](auto& s) { s.technician->may_repair = false; }),
              "workshop.not_a_technician technician");
    EXPECT_EQ(after([](auto& s) { s.job->phase = RepairPhase::repaired; }), "workshop.no_work_now");
    EXPECT_EQ(after([](auto& s) { s.job = on_its_way(); }), "workshop.handover_pending");
    EXPECT_EQ(after([](auto& s) { s.job->unit = quality; }), "workshop.wrong_unit");
}

TEST(LabourClock, RunsOnOneJobOfAPerson) {
    LabourState state{.job = in_the_shop(), .acting = repairs(), .runs_on = {}};
    EXPECT_TRUE(decide(state, StartLabour{job_id}));
    EXPECT_EQ(refused(decide(state, StopLabour{job_id})), "workshop.no_clock_runs");
    apply(state.job->bench, {88}, sara, LabourStarted{job_id});
    state.runs_on = "THR-ADM-04-1";
    EXPECT_EQ(refused(decide(state, StartLabour{job_id})), "workshop.clock_runs");
    const auto stopped = decide(state, StopLabour{job_id, LabourStop::part, ""});
    ASSERT_TRUE(stopped);
    EXPECT_EQ(stopped->started, base::EventId{88});
    apply(state.job->bench, *stopped);
    EXPECT_TRUE(state.job->bench.running.empty());
    StopLabour wordy{job_id};
    wordy.note.assign(5'000, 'x');
    apply(state.job->bench, {89}, sara, LabourStarted{job_id});
    EXPECT_EQ(refused(decide(state, wordy)), "field.too_long note");
    end_repair(state.job->bench);
    EXPECT_TRUE(state.job->bench.running.empty()) << "the end of a repair stops all";
}

TEST(LabourClock, IsRefusedToWhoDoesNotRepairThere) {
    LabourState state{.job = in_the_shop(), .acting = stranger(), .runs_on = {}};
    EXPECT_EQ(refused(decide(state, StartLabour{job_id})), "workshop.not_your_duty");
    state.job.reset();
    EXPECT_EQ(refused(decide(state, StartLabour{job_id})), "field.unknown job");
    EXPECT_EQ(refused(decide(state, StopLabour{job_id})), "field.unknown job");
}

}  // namespace
}  // namespace amani::domain
