#include "shared/domain/workshop/part_request.h"

#include "unit/shared/domain/workshop/refused.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::JobId job_id{1};
constexpr base::PartId pump{41};
constexpr base::PartId other_pump{42};
constexpr base::UserId sara{21};
constexpr base::UserId ali{22};
constexpr base::SiteId here{3};
constexpr Place store{PlaceKind::main, here, 0};

RepairJob a_job(RepairPhase phase = RepairPhase::in_repair) {
    RepairJob job;
    job.phase = phase;
    return job;
}

PartRequest a_request(std::int64_t quantity = 3) {
    return begun_by(sara, PartRequested{"KRJ-PR-04-1", job_id, pump, {quantity}, ""});
}
PartRequest approved(std::int64_t quantity = 3) {
    auto request = a_request(quantity);
    apply(request, PartRequestReviewed{job_id, {9}, ReviewVerdict::approved, pump, {quantity}, ""});
    return request;
}

TEST(PartRequest, GoesFromRaisedToIssued) {
    using enum PartRequestPhase;
    auto request = a_request();
    EXPECT_EQ(request.phase(), raised);
    request = approved();
    EXPECT_EQ(request.phase(), PartRequestPhase::approved);
    apply(request, PartIssued{.quantity = {1}});
    EXPECT_EQ(request.phase(), partly_issued);
    apply(request, PartIssued{.quantity = {2}});
    EXPECT_EQ(request.phase(), issued);
    apply(request, PartReturned{.quantity = {3}});
    EXPECT_EQ(request.phase(), PartRequestPhase::approved) << "all came back";
    apply(request, PartRequestClosed{});
    EXPECT_EQ(request.phase(), closed);
    auto refused_one = a_request();
    apply(refused_one, PartRequestReviewed{.verdict = ReviewVerdict::denied});
    EXPECT_EQ(refused_one.phase(), denied);
}

TEST(RequestPart, IsRefused) {
    const RequestPart command{job_id, pump, {2}, ""};
    RequestPartState fine;
    fine.job = a_job();
    fine.part = PartDefined{.code = "PUMP"};
    const auto after = [&](auto change, RequestPart asked) {
        RequestPartState state = fine;
        change(state);
        return refused(decide(state, asked));
    };
    const auto as_it_is = [](auto&) {};
    EXPECT_EQ(after(as_it_is, command), "");
    EXPECT_EQ(after([](auto& s) { s.job.reset(); }, command), "field.unknown job");
    EXPECT_EQ(after([](auto& s) { s.part.reset(); }, command), "field.unknown part");
    EXPECT_EQ(after([](auto& s) { s.job = a_job(RepairPhase::ready); }, command),
              "workshop.no_work_now");
    EXPECT_EQ(after([](auto& s) { s.open_request = "KRJ-PR-04-1"; }, command),
              "workshop.request_repeated part");
    EXPECT_EQ(after([](auto& s) { s.acting.unit_has_members = true; }, command),
              "workshop.not_your_duty");
    for (const std::int64_t quantity : {0, -1, 1'001})
        EXPECT_EQ(after(as_it_is, {job_id, pump, {quantity}, ""}), "field.out_of_range quantity");
}

TEST(ReviewPartRequest, IsByAnotherUnlessHeIsAlone) {  // R-SHP-10
    ReviewPartRequestState state{.request = a_request(), .unit = {}, .acting = {.user = sara}};
    EXPECT_EQ(refused(decide(state, ReviewPartRequest{{9}})), "workshop.four_eyes request");
    state.is_alone = true;
    EXPECT_EQ(refused(decide(state, ReviewPartRequest{{9}})), "");
}

TEST(ReviewPartRequest, ApprovesAltersOrDenies) {
    const ReviewPartRequestState state{
        .request = a_request(), .part_is_known = true, .unit = {}, .acting = {.user = ali}};
    const auto decided = [&](ReviewVerdict verdict, base::PartId part, std::int64_t quantity) {
        return decide(state, ReviewPartRequest{{9}, verdict, part, {quantity}, "چرا"});
    };
    EXPECT_EQ(decided(ReviewVerdict::approved, {}, 0)->quantity.value, 3);
    EXPECT_EQ(decided(ReviewVerdict::altered, {}, 1)->quantity.value, 1);
    EXPECT_EQ(decided(ReviewVerdict::altered, {}, 1)->part, pump);
    EXPECT_EQ(decided(ReviewVerdict::altered, other_pump, 0)->part, other_pump);
    EXPECT_EQ(decided(ReviewVerdict::altered, other_pump, 0)->quantity.value, 3);
    EXPECT_EQ(decided(ReviewVerdict::denied, {}, 0)->quantity.value, 0);
}

TEST(ReviewPartRequest, IsRefused) {
    const ReviewPartRequestState fine{
        .request = a_request(), .part_is_known = true, .unit = {}, .acting = {.user = ali}};
    const auto after = [&](auto change, ReviewPartRequest command) {
        ReviewPartRequestState state = fine;
        change(state);
        return refused(decide(state, command));
    };
    const auto as_it_is = [](auto&) {};
    EXPECT_EQ(after([](auto& s) { s.request.reset(); }, {{9}}), "field.unknown request");
    EXPECT_EQ(after([](auto& s) { s.acting.unit_has_members = true; }, {{9}}),
              "workshop.not_your_duty");
    EXPECT_EQ(after([](auto& s) { apply(*s.request, PartRequestClosed{}); }, {{9}}),
              "workshop.request_over request");
    EXPECT_EQ(after(
                  [](auto& s) {
                      s.request = approved();
                      apply(*s.request, PartIssued{.quantity = {1}});
                  },
                  {{9}}),
              "workshop.request_over request")
        << "issued already";
    EXPECT_EQ(after(as_it_is, {{9}, ReviewVerdict::denied, {}, {}, ""}), "field.blank reason");
    EXPECT_EQ(after(as_it_is, {{9}, ReviewVerdict::altered, {}, {}, "چرا"}),
              "field.out_of_range quantity")
        << "altered into what?";
    EXPECT_EQ(after([](auto& s) { s.part_is_known = false; },
                    {{9}, ReviewVerdict::altered, other_pump, {}, "چرا"}),
              "field.unknown part");
}

IssuePartState at_the_shelf() {
    return {.request = approved(),
            .site = here,
            .part = MovedPart{.code = "PUMP", .on_hand = {10}, .reserved = {}, .substitutes = {}},
            .approved_code = "PUMP",
            .takes_work = true};
}
IssuePart issue(std::int64_t quantity) {
    return {.request = {9}, .part = {}, .quantity = {quantity}, .from = store, .part_serials = {}};
}

TEST(IssuePart, IsOfWhatWasApprovedInOneGoOrSeveral) {  // R-SHP-9
    auto state = at_the_shelf();
    const auto first = decide(state, issue(2));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->part, pump);
    apply(*state.request, *first);
    EXPECT_EQ(refused(decide(state, issue(2))), "workshop.more_than_approved quantity");
    EXPECT_EQ(refused(decide(state, issue(1))), "");
}

TEST(IssuePart, IsRefused) {
    const auto after = [](auto change, IssuePart command) {
        auto state = at_the_shelf();
        change(state);
        return refused(decide(state, command));
    };
    const auto as_it_is = [](auto&) {};
    EXPECT_EQ(after([](auto& s) { s.request.reset(); }, issue(1)), "field.unknown request");
    EXPECT_EQ(after([](auto& s) { s.request = a_request(); }, issue(1)),
              "workshop.not_reviewed request");
    EXPECT_EQ(after([](auto& s) { s.takes_work = false; }, issue(1)),
              "workshop.request_over request");
    EXPECT_EQ(after([](auto& s) { s.part.reset(); }, issue(1)), "field.unknown part");
    EXPECT_EQ(after(as_it_is, issue(0)), "field.out_of_range quantity");
    auto other = issue(1);
    other.part = other_pump;
    EXPECT_EQ(after(as_it_is, other), "workshop.not_the_approved_part part");
    EXPECT_EQ(after([](auto& s) { s.is_substitute = true; }, other), "");
    auto elsewhere = issue(1);
    elsewhere.from.site = {4};
    EXPECT_EQ(after(as_it_is, elsewhere), "workshop.store_unfit from");
    auto from_the_bench = issue(1);
    from_the_bench.from.kind = PlaceKind::work_in_progress;
    EXPECT_EQ(after(as_it_is, from_the_bench), "workshop.store_unfit from");
    EXPECT_EQ(after([](auto& s) { s.part->on_hand = {1}; }, issue(2)),
              "workshop.store_short quantity");
    EXPECT_EQ(after([](auto& s) { s.part->tracking = Tracking::by_serial; }, issue(2)),
              "workshop.serials_unfit part_serials");
}

TEST(IssuePart, WarnsOfWhatIsReservedForOthers) {
    auto state = at_the_shelf();
    state.part->reserved = {8};
    EXPECT_TRUE(warnings(state, issue(2)).empty());
    const auto warned = warnings(state, issue(3));
    ASSERT_EQ(warned.size(), 1U);
    EXPECT_EQ(warned.front().code, "workshop.reserved_for_others");
}

TEST(ReturnPart, IsOfWhatLiesOnTheBench) {
    ReturnPartState state{
        .request = approved(),
        .site = here,
        .part = MovedPart{.code = "PUMP", .on_hand = {}, .reserved = {}, .substitutes = {}},
        .drawn = {2}};
    const auto back = [](std::int64_t quantity, Place into = store) {
        return ReturnPart{{9}, {}, {quantity}, into, {}};
    };
    EXPECT_EQ(decide(state, back(2))->part, pump);
    EXPECT_EQ(refused(decide(state, back(3))), "workshop.more_than_drawn quantity");
    EXPECT_EQ(refused(decide(state, back(0))), "field.out_of_range quantity");
    EXPECT_EQ(refused(decide(state, back(1, {PlaceKind::main, {4}, 0}))),
              "workshop.store_unfit into");
    state.part.reset();
    EXPECT_EQ(refused(decide(state, back(1))), "field.unknown part");
    state.request.reset();
    EXPECT_EQ(refused(decide(state, back(1))), "field.unknown request");
}

TEST(ClosePartRequest, IsRefused) {
    ClosePartRequestState state{approved()};
    EXPECT_EQ(refused(decide(state, ClosePartRequest{{9}, ""})), "field.blank reason");
    const auto closed = decide(state, ClosePartRequest{{9}, "لازم نیست"});
    ASSERT_TRUE(closed);
    apply(*state.request, *closed);
    EXPECT_EQ(refused(decide(state, ClosePartRequest{{9}, "لازم نیست"})),
              "workshop.request_over request");
    EXPECT_EQ(refused(decide(ClosePartRequestState{}, ClosePartRequest{{9}, "لازم نیست"})),
              "field.unknown request");
}

}  // namespace
}  // namespace amani::domain
