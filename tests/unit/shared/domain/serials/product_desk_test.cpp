// What the desk of serials decides about a product that is known, and each of its refusals.
#include "shared/domain/serials/product_desk.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/serials/identity_file.h"
#include "shared/domain/serials/names.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

const base::Day today = *calendar::from_jalali({1404, 9, 1});
const base::CustomerId ahmadi{41};
const base::CustomerId karimi{42};

ModelTerm a_washer() {
    return {.code = "WM-7K", .months = 18, .starts_at_sale = true, .serial_pattern = "WM7K######"};
}

SerialFile a_file(std::string serial = "WM7K000417") {
    return {.standing = SerialStanding::registered,
            .serial = serial,
            .written = serial,
            .identity = {.serial = serial, .model = {9}, .batch = "B1"},
            .model = a_washer(),
            .cover = {.spans = {{today + -100, 18}}},
            .owner = ahmadi};
}

SerialFile unknown(std::string serial = "WM7K999999") {
    return {.serial = serial, .written = serial, .near = {"WM7K-000417", Slip::one_digit}};
}

ProductState a_product() { return {a_file(), today}; }

template <class State>
State with(const std::function<void(State&)>& change) {
    State state{a_product()};
    change(state);
    return state;
}

struct Refused {
    const char* code;
    std::function<RefusalText()> text;
};

template <class State, class Command>
std::function<RefusalText()> why_not(State state, Command command) {
    return [=] {
        const auto decided = decide(state, command);
        return decided ? RefusalText{.code = "accepted"} : text_of(decided.error());
    };
}

TEST(SerialsDesk, RefusesEachCommandForEachOfItsReasons) {
    const auto flagged =
        with<ProductState>([](auto& state) { state.file.flags = {SerialFlag::stolen}; });
    const auto voided = with<ProductState>([](auto& state) { state.file.cover.void_from = today; });
    const auto retired =
        with<ProductState>([](auto& state) { state.file.retired = Retirement::scrapped; });
    const ProductState nothing{unknown(), today};
    const auto no_cover = with<ProductState>([](auto& state) { state.file.cover = {}; });
    ChangeOwnerState owner{a_product()};
    owner.owner_is_known = true;
    owner.owner_name = "احمدی";
    ExtendWarrantyState span{a_product()};
    RetireSerialState end{a_product()};
    end.successor = a_file("WM7K000932");
    CorrectSerialState names{.wrong = a_file(), .right = unknown("WM7K000471")};
    CorrectStubState stub{.wrong = a_file(), .right = unknown("WM7K000471"), .is_met_here = true};
    stub.wrong.standing = SerialStanding::stub;
    auto away = stub;
    away.is_met_here = false;
    auto registered = stub;
    registered.wrong.standing = SerialStanding::registered;
    auto circle = names;
    circle.right = a_file("WM7K000471");
    circle.right.corrected_to = "WM7K000417";
    auto strange = names;
    strange.wrong = unknown();
    MergeSerialsState pair{a_file(), a_file("WM7K000471")};
    auto half = pair;
    half.kept.standing = SerialStanding::stub;
    auto none = pair;
    none.kept = unknown();
    auto back = pair;
    back.kept.corrected_to = "WM7K000417";
    using Job = LinkJobsState::Job;
    const LinkJobsState jobs{Job{"A1", "A-1", {2}}, Job{"A1", "A-1", {3}}};
    const LinkJobsState others{Job{"A1", "A-1", {2}}, Job{"A2", "A-2", {3}}};
    const LinkJobsState one_site{Job{"A1", "A-1", {2}}, Job{"A1", "A-1", {2}}};
    const std::string s = "WM7K-000417";
    const std::string right = "WM7K-000471";
    const std::string why = "نامه";
    const Refused all[] = {
        {"field.blank", why_not(a_product(), FlagSerial{s, SerialFlag::stolen, " "})},
        {"serials.unknown", why_not(nothing, FlagSerial{s, SerialFlag::stolen, why})},
        {"serials.flagged_already", why_not(flagged, FlagSerial{s, SerialFlag::stolen, why})},
        {"accepted", why_not(flagged, FlagSerial{s, SerialFlag::counterfeit, why})},
        {"serials.not_flagged", why_not(a_product(), LiftFlag{s, SerialFlag::stolen, why})},
        {"field.blank", why_not(flagged, LiftFlag{s, SerialFlag::stolen, ""})},
        {"accepted", why_not(flagged, LiftFlag{s, SerialFlag::stolen, why})},
        {"serials.owned_already", why_not(owner, ChangeOwner{s, ahmadi, {}})},
        {"serials.owned_in_future", why_not(owner, ChangeOwner{s, karimi, today + 1})},
        {"field.unknown", why_not(ChangeOwnerState{a_product()}, ChangeOwner{s, karimi, {}})},
        {"serials.unknown", why_not(ChangeOwnerState{nothing}, ChangeOwner{s, karimi, {}})},
        {"accepted", why_not(owner, ChangeOwner{s, karimi, {}})},
        {"field.out_of_range",
         why_not(span, ExtendWarranty{s, CoverKind::goodwill, "", {}, 0, why})},
        {"field.blank", why_not(span, ExtendWarranty{s, CoverKind::goodwill, "", {}, 3, ""})},
        {"serials.warranty_is_void",
         why_not(ExtendWarrantyState{voided},
                 ExtendWarranty{s, CoverKind::goodwill, "", {}, 3, why})},
        {"accepted", why_not(span, ExtendWarranty{s, CoverKind::goodwill, "", {}, 3, why})},
        {"field.blank", why_not(a_product(), VoidWarranty{s, VoidReason::other, ""})},
        {"serials.warranty_is_void", why_not(voided, VoidWarranty{s, VoidReason::seal, ""})},
        {"serials.nothing_to_void", why_not(no_cover, VoidWarranty{s, VoidReason::seal, ""})},
        {"accepted", why_not(a_product(), VoidWarranty{s, VoidReason::seal, ""})},
        {"serials.warranty_not_void", why_not(a_product(), RestoreWarranty{s, why})},
        {"accepted", why_not(voided, RestoreWarranty{s, why})},
        {"serials.retired_already",
         why_not(RetireSerialState{retired}, RetireSerial{s, Retirement::scrapped, "", why})},
        {"field.blank", why_not(end, RetireSerial{s, Retirement::replaced, "", why})},
        {"serials.no_successor_asked",
         why_not(end, RetireSerial{s, Retirement::scrapped, "WM7K-000932", why})},
        {"serials.same_serial", why_not(RetireSerialState{a_product(), a_file()},
                                        RetireSerial{s, Retirement::replaced, s, why})},
        {"serials.unknown", why_not(RetireSerialState{a_product(), unknown()},
                                    RetireSerial{s, Retirement::replaced, "X", why})},
        {"accepted", why_not(end, RetireSerial{s, Retirement::replaced, "WM7K-000932", why})},
        {"serials.not_retired", why_not(a_product(), ReinstateSerial{s, why})},
        {"accepted", why_not(retired, ReinstateSerial{s, why})},
        {"field.blank", why_not(names, CorrectSerial{s, right, "", {}})},
        {"field.blank", why_not(names, CorrectSerial{s, "", why, {}})},
        {"field.unknown", why_not(names, CorrectSerial{s, right, why, {7}})},
        {"serials.unknown", why_not(strange, CorrectSerial{s, right, why, {}})},
        {"serials.not_corrected", why_not(names, CorrectSerial{s, s, why, {}})},
        {"serials.names_in_a_circle", why_not(circle, CorrectSerial{s, right, why, {}})},
        {"serials.no_serial_of_model", why_not(names, CorrectSerial{s, "XY-1", why, {}})},
        {"accepted", why_not(names, CorrectSerial{s, right, why, {}})},
        {"serials.no_stub", why_not(registered, CorrectStub{s, right, why})},
        {"serials.unknown", why_not(away, CorrectStub{s, right, why})},
        {"serials.not_corrected", why_not(stub, CorrectStub{s, s, why})},
        {"accepted", why_not(stub, CorrectStub{s, right, why})},
        {"field.blank", why_not(pair, MergeSerials{s, right, ""})},
        {"serials.unknown", why_not(none, MergeSerials{s, right, why})},
        {"serials.not_registered", why_not(half, MergeSerials{s, right, why})},
        {"serials.same_serial",
         why_not(MergeSerialsState{a_file(), a_file()}, MergeSerials{s, s, why})},
        {"serials.names_in_a_circle", why_not(back, MergeSerials{s, right, why})},
        {"accepted", why_not(pair, MergeSerials{s, right, why})},
        {"field.unknown", why_not(LinkJobsState{}, LinkJobs{{1}, {2}, why})},
        {"field.blank", why_not(jobs, LinkJobs{{1}, {2}, ""})},
        {"serials.jobs_of_other_devices", why_not(others, LinkJobs{{1}, {2}, why})},
        {"serials.jobs_of_other_devices", why_not(one_site, LinkJobs{{1}, {2}, why})},
        {"accepted", why_not(jobs, LinkJobs{{1}, {2}, why})},
    };
    for (std::size_t i = 0; i < std::size(all); ++i)
        EXPECT_EQ(all[i].text().code, all[i].code) << "line " << i;
}

TEST(SerialsDesk, SaysWhatAnUnknownSerialMayHaveBeen) {
    const auto text = text_of(
        decide(ProductState{unknown(), today}, FlagSerial{"WM7K999999", SerialFlag::stolen, "نامه"})
            .error());
    EXPECT_NE(text.remedy_en.find("WM7K-000417"), std::string::npos) << text.remedy_en;
    EXPECT_NE(text.remedy_fa.find("WM7K-000417"), std::string::npos) << text.remedy_fa;
}

TEST(CorrectSerial, MakesTheRightOneOutOfTheWrongOnesFileWhenNobodyKnowsIt) {
    CorrectSerialState state{.wrong = a_file(), .right = unknown("WM7K000471")};
    const auto events = decide(state, CorrectSerial{"WM7K-000417", "WM7K-000471", "تایپ", {}});
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 2U);
    const auto& registered = std::get<SerialRegistered>(events->front());
    EXPECT_EQ(registered.serial, "WM7K000471");
    EXPECT_EQ(registered.written, "WM7K-000471");
    EXPECT_EQ(registered.batch, "B1");
    EXPECT_EQ(std::get<SerialCorrected>(events->back()).right, "WM7K000471");
    state.site_is_known = true;
    const auto of_a_site = decide(state, CorrectSerial{"WM7K-000417", "WM7K-000471", "تایپ", {7}});
    ASSERT_TRUE(of_a_site);
    EXPECT_TRUE(std::holds_alternative<SerialStubbed>(of_a_site->front()))
        << "the file of the others stays where it is";
}

TEST(CorrectSerial, IsTakenBackByTheSameSerialTwice) {
    const CorrectSerialState state{.wrong = a_file(), .right = a_file(), .is_corrected = true};
    const auto events = decide(state, CorrectSerial{"WM7K-000417", "WM7K000417", "نه", {}});
    ASSERT_TRUE(events);
    EXPECT_EQ(std::get<SerialCorrected>(events->front()).right, "WM7K000417");
}

TEST(ExtendWarranty, BeginsAfterTheLastCoveredDayOrToday) {
    ExtendWarrantyState state{a_product()};
    const ExtendWarranty command{"WM7K-000417", CoverKind::extended, "", {}, 6, "طلایی"};
    EXPECT_EQ(decide(state, command)->start, expiry_of(state.file.cover, today) + 1);
    state.file.cover.spans = {{today + -1000, 12}};
    EXPECT_EQ(decide(state, command)->start, today);
}

TEST(Cover, IsEverySpanUntilItIsVoid) {
    Cover cover{.spans = {{today, 6}, {today + 400, 6}}, .void_from = {}};
    EXPECT_TRUE(covers(cover, today));
    EXPECT_FALSE(covers(cover, today + 300));
    EXPECT_TRUE(covers(cover, today + 410));
    EXPECT_EQ(expiry_of(cover, today), expiry_of(Warranty{today + 400, 6}));
    cover.void_from = today + 10;
    EXPECT_TRUE(covers(cover, today + 9));
    EXPECT_FALSE(covers(cover, today + 10));
    EXPECT_TRUE(expiry_of(cover, today + 10).is_none());
}

TEST(Cover, OfAPartThatWearsEndsAfterItsOwnMonths) {
    const Cover cover{.spans = {{today, 18}, {today + 300, 12}}, .void_from = {}};
    EXPECT_TRUE(covers_part(cover, 0, today + 500));
    EXPECT_TRUE(covers_part(cover, 6, today + 180));
    EXPECT_FALSE(covers_part(cover, 6, today + 250));
    EXPECT_TRUE(covers_part(cover, 6, today + 310)) << "a later span begins anew";
    EXPECT_EQ(expiry_of_part(cover, 6, today + 250), expiry_of(Warranty{today, 6}));
}

RegisterSerialState a_registry() {
    return {.standing = SerialStanding::unknown, .model = a_washer(), .today = today};
}

TEST(RegisterSerial, IsHeldAgainstItsModelsPatternAndItsImeis) {
    RegisterSerial command{.serial = "WM7K-000417", .model = {9}};
    command.imei1 = "49 015420 323751 8";
    EXPECT_EQ(decide(a_registry(), command)->imei1, "490154203237518");
    command.imei1 = "490154203237519";
    EXPECT_EQ(text_of(decide(a_registry(), command).error()).code, "serials.bad_imei");
    command.imei1 = "490154203237518";
    auto state = a_registry();
    state.serial_of_imei = "WM7K-1";
    EXPECT_EQ(text_of(decide(state, command).error()).code, "serials.imei_taken");
    command = {.serial = "WM7K-O00417", .model = {9}};
    state = a_registry();
    state.near = {"WM7K-000417", Slip::look_alike};
    const auto strange = text_of(decide(state, command).error());
    EXPECT_EQ(strange.code, "serials.no_serial_of_model");
    EXPECT_NE(strange.remedy_en.find("look alike"), std::string::npos) << strange.remedy_en;
    state = a_registry();
    state.corrected_to = "WM7K000471";
    EXPECT_EQ(text_of(decide(state, {.serial = "WM7K-000417", .model = {9}}).error()).code,
              "serials.was_corrected");
}

TEST(RegisterSerial, StartsTheWarrantyMonthsAfterProductionWhenTheModelSaysSo) {
    auto state = a_registry();
    state.model->starts_at_sale = false;
    state.model->starts_at_production = true;
    state.model->start_after = 6;
    RegisterSerial command{.serial = "WM7K-000417", .model = {9}};
    command.produced_on = *calendar::from_jalali({1404, 6, 31});
    EXPECT_EQ(decide(state, command)->warranty_start, *calendar::from_jalali({1404, 12, 29}))
        << "Jalali months, the day clipped, and it may lie ahead";
    command.sold_on = command.produced_on + -1;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "serials.sold_before_production");
    command = {.serial = "WM7K-000417", .model = {9}};
    command.produced_on = today + 1;
    EXPECT_EQ(text_of(decide(state, command).error()).code, "serials.produced_in_future");
    command.produced_on = {};
    EXPECT_TRUE(decide(state, command)->warranty_start.is_none());
}

}  // namespace
}  // namespace amani::domain
