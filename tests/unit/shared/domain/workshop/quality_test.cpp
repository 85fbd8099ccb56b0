#include "shared/domain/workshop/quality.h"

#include "unit/shared/domain/workshop/refused.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::JobId job_id{1};
constexpr base::UserId sara{21};
constexpr base::UserId ali{22};
const CheckList washers{{31}, "لباسشویی", {"WM-7K"}, {"آب‌بندی", "چرخش", "ظاهر"}};

CheckQualityState a_repaired_washer() {
    CheckQualityState state{.job = JobAtBench{.phase = RepairPhase::repaired},
                            .device = {"آرا", "ماشین لباسشویی", "WM-7K"},
                            .list = washers,
                            .has_quality_unit = false,
                            .acting = {.user = ali, .duties = {}, .people = {}},
                            .repairers = {sara},
                            .is_alone = false};
    return state;
}
CheckQuality passed() {
    return {.job = job_id, .verdict = CheckOutcome::passed, .check_list = washers.id};
}
CheckQuality failed_at(std::int32_t item) {
    CheckQuality command = passed();
    command.verdict = CheckOutcome::failed;
    command.results = {{item, CheckOutcome::failed, "نشتی"}};
    return command;
}

TEST(CheckQuality, MakesTheJobReadyOrSendsItBack) {  // R-SHP-6
    RepairJob job;
    job.phase = RepairPhase::repaired;
    apply(job, *decide(a_repaired_washer(), failed_at(1)));
    EXPECT_EQ(job.phase, RepairPhase::in_repair);
    job.phase = RepairPhase::repaired;
    apply(job, *decide(a_repaired_washer(), passed()));
    EXPECT_EQ(job.phase, RepairPhase::ready);
}

TEST(CheckQuality, IsBySomebodyOtherThanWhoRepairedUnlessHeIsAlone) {
    auto state = a_repaired_washer();
    state.acting.user = sara;
    EXPECT_EQ(refused(decide(state, passed())), "workshop.four_eyes job");
    state.is_alone = true;
    EXPECT_EQ(refused(decide(state, passed())), "");
}

TEST(CheckQuality, IsRefused) {
    const auto after = [](auto change, const CheckQuality& command = passed()) {
        auto state = a_repaired_washer();
        change(state);
        return refused(decide(state, command));
    };
    const auto as_it_is = [](auto&) {};
    EXPECT_EQ(after(as_it_is), "");
    EXPECT_EQ(after([](auto& s) { s.job.reset(); }), "field.unknown job");
    EXPECT_EQ(after([](auto& s) { s.job->phase = RepairPhase::in_repair; }),
              "workshop.nothing_to_check");
    EXPECT_EQ(after([](auto& s) { s.list.reset(); }), "field.unknown check_list");
    EXPECT_EQ(after([](auto& s) { s.device.model = "WM-8K"; }), "workshop.list_unfit check_list");
    EXPECT_EQ(after([](auto& s) { s.has_quality_unit = true; }), "workshop.wrong_unit");
    EXPECT_EQ(after([](auto& s) { s.acting.unit_has_members = true; }), "workshop.not_your_duty");
    auto undecided = passed();
    undecided.verdict = CheckOutcome::not_applicable;
    EXPECT_EQ(after(as_it_is, undecided), "field.out_of_range verdict");
}

TEST(CheckQuality, HasAVerdictThatFollowsFromItsItems) {
    const auto state = a_repaired_washer();
    auto contradicts = failed_at(0);
    contradicts.verdict = CheckOutcome::passed;
    EXPECT_EQ(refused(decide(state, contradicts)), "workshop.verdict_unfounded verdict");
    auto without_reason = passed();
    without_reason.verdict = CheckOutcome::failed;
    EXPECT_EQ(refused(decide(state, without_reason)), "workshop.verdict_unfounded verdict");
    without_reason.note = "بوی سوختگی";
    EXPECT_EQ(refused(decide(state, without_reason)), "") << "a note says why";
    for (const std::int32_t item : {-1, 3})
        EXPECT_NE(refused(decide(state, failed_at(item))), "") << item;
    auto twice = failed_at(1);
    twice.results.push_back(twice.results.front());
    EXPECT_NE(refused(decide(state, twice)), "") << "an item twice";
}

TEST(CheckQuality, KeepsOfItsItemsWhatThereIsToSay) {
    auto command = passed();
    command.results = {{0, CheckOutcome::passed, ""},
                       {1, CheckOutcome::passed, "کمی صدا دارد"},
                       {2, CheckOutcome::not_applicable, ""}};
    const auto checked = decide(a_repaired_washer(), command);
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->results.size(), 2U);
    EXPECT_EQ(checked->results.front().item, 1);
    EXPECT_EQ(checked->results.back().item, 2);
}

TEST(DefineCheckList, IsRefused) {
    const DefineCheckList fine{{}, "لباسشویی", {"WM-7K"}, {"آب‌بندی"}};
    EXPECT_EQ(refused(decide(DefineCheckListState{}, fine)), "");
    auto changed = fine;
    changed.check_list = {31};
    EXPECT_EQ(refused(decide(DefineCheckListState{}, changed)), "field.unknown check_list");
    changed.items.clear();
    EXPECT_EQ(
        refused(decide(DefineCheckListState{.is_known = true, .unknown_fields = {}}, changed)), "")
        << "no longer used";
    auto empty = fine;
    empty.items.clear();
    EXPECT_EQ(refused(decide(DefineCheckListState{}, empty)), "field.out_of_range items");
    auto nameless = fine;
    nameless.name.clear();
    EXPECT_EQ(refused(decide(DefineCheckListState{}, nameless)), "field.blank name");
    EXPECT_EQ(
        refused(decide(DefineCheckListState{.is_known = false, .unknown_fields = {"X"}}, fine)),
        "workshop.field_unknown fields");
}

}  // namespace
}  // namespace amani::domain
