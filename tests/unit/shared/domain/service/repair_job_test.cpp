#include "shared/domain/service/delivery.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::SiteId karaj{7};
const base::PartId pump{21};
const base::JobId job_id{99};
const Place shelf{PlaceKind::consignment, karaj, 0};

RepairJob a_warranty_job() {
    DeviceAdmitted event;
    event.kind = JobKind::warranty;
    return begun_by(event);
}

FitPartState a_bench() {
    PartDefined part;
    part.code = "PUMP";
    part.returnable = Returnable::yes;
    return {.job = a_warranty_job(),
            .site = karaj,
            .part = part,
            .on_hand = base::Quantity{5},
            .tags = {"KRJ", DocumentType::used_tag, base::Day{20420}, 391},
            .installed = {}};
}

FitPart a_pump(std::int64_t quantity = 1) {
    FitPart command;
    command.job = job_id;
    command.part = pump;
    command.quantity = base::Quantity{quantity};
    command.from = shelf;
    command.payer = Payer::company;
    return command;
}

RepairJob after_fitting(const std::vector<PartFitted>& events) {
    RepairJob job = a_warranty_job();
    std::int64_t id = 1000;
    for (const PartFitted& event : events) apply(job, base::EventId{id++}, event);
    return job;
}

const DeliverDevice returned_to_sara{job_id, "Sara", AdmissionReceipt::returned, "", ""};

TEST(FitPart, IsOneTaggedEventAPieceWhenAUsedPartIsOwed) {  // R-USD-1
    const auto fitted = decide(a_bench(), a_pump(3));
    ASSERT_TRUE(fitted);
    ASSERT_EQ(fitted->size(), 3U);
    EXPECT_EQ((*fitted)[0].tag_number, "KRJ-U-04-000391");
    EXPECT_EQ((*fitted)[2].tag_number, "KRJ-U-04-000393");
    for (const PartFitted& event : *fitted) EXPECT_EQ(event.quantity, base::Quantity{1});
}

TEST(FitPart, IsOneEventWithoutATagWhenNothingIsOwed) {
    auto seal = a_bench();
    seal.part->returnable = Returnable::no;
    EXPECT_EQ(decide(seal, a_pump(3))->size(), 1U);
    auto paid = a_pump(3);
    paid.payer = Payer::customer;
    const auto sold = decide(a_bench(), paid);
    ASSERT_EQ(sold->size(), 1U);
    EXPECT_EQ(sold->front().quantity, base::Quantity{3});
    EXPECT_TRUE(sold->front().tag_number.empty());
}

TEST(FitPart, IsRefusedBelowZeroWhereAStoreKeeperRunsThePlace) {  // RULES §4.4, §6.2.11
    for (const PlaceKind kind : {PlaceKind::main, PlaceKind::branch}) {
        auto command = a_pump(6);
        command.from.kind = kind;
        const RefusalText text = text_of(decide(a_bench(), command).error());
        EXPECT_EQ(text.code, "service.part_shortage");
        EXPECT_EQ(text.numbers, (std::vector<RefusalNumber>{{"on_hand", 5}, {"asked", 6}}));
    }
}

TEST(FitPart, IsRecordedBelowZeroAtAnAgentOrTechnician) {  // C-3
    for (const PlaceKind kind : {PlaceKind::consignment, PlaceKind::technician}) {
        auto command = a_pump(6);
        command.from.kind = kind;
        EXPECT_TRUE(decide(a_bench(), command));
        const auto doubts = warnings(a_bench(), command);
        ASSERT_EQ(doubts.size(), 1U);
        EXPECT_EQ(doubts.front().numbers,
                  (std::vector<RefusalNumber>{{"on_hand", 5}, {"asked", 6}, {"left", -1}}));
        command.quantity = base::Quantity{5};
        EXPECT_TRUE(warnings(a_bench(), command).empty());
    }
}

TEST(FitPart, IsRefusedFromAnothersPlaceOrFromUsedParts) {  // RULES §3.4
    auto command = a_pump();
    command.from.site = base::SiteId{8};
    EXPECT_EQ(text_of(decide(a_bench(), command).error()).code, "service.not_own_store");
    for (const PlaceKind kind : {PlaceKind::used, PlaceKind::transit, PlaceKind::supplier}) {
        command = a_pump();
        command.from.kind = kind;
        EXPECT_EQ(text_of(decide(a_bench(), command).error()).code, "service.not_own_store");
    }
}

TEST(FitPart, IsAtTheCompanysCostUnderWarrantyAndContract) {
    for (const auto kind : {JobKind::warranty, JobKind::contract}) {
        DeviceAdmitted event;
        event.kind = kind;
        auto bench = a_bench();
        bench.job = begun_by(event);
        EXPECT_TRUE(decide(bench, a_pump())) << static_cast<int>(kind);
    }
}

TEST(FitPart, IsOfOneToAThousandPieces) {
    auto bench = a_bench();
    bench.part->returnable = Returnable::no;
    bench.on_hand = {2'000};
    EXPECT_TRUE(decide(bench, a_pump(1)));
    EXPECT_TRUE(decide(bench, a_pump(1'000)));
    for (const std::int64_t quantity : {0, 1'001, -1})
        EXPECT_EQ(text_of(decide(bench, a_pump(quantity)).error()).field, "quantity");
}

TEST(FitPart, IsRefusedAtTheCompanysCostOutsideWarranty) {
    auto state = a_bench();
    state.job->kind = JobKind::non_warranty;
    EXPECT_EQ(text_of(decide(state, a_pump()).error()).code, "service.not_under_warranty");
}

TEST(FitPart, NeedsASerialForEachPieceOfASerialisedPart) {
    auto state = a_bench();
    state.part->tracking = Tracking::by_serial;
    auto command = a_pump(2);
    EXPECT_EQ(text_of(decide(state, command).error()).code, "service.part_serials_missing");
    command.part_serials = {"b-1", "B 1"};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "service.part_serial_repeated");
    command.part_serials = {"b-1", "b-2"};
    const auto fitted = decide(state, command);
    ASSERT_TRUE(fitted);
    EXPECT_EQ(fitted->back().part_serial, "B2");
}

TEST(FitPart, IsRefusedForAPartSerialThatSitsInAnotherDevice) {  // C-24
    auto state = a_bench();
    state.part->tracking = Tracking::by_serial;
    state.installed = {{"B1", "WM7K000417"}};
    auto command = a_pump();
    command.part_serials = {"B1"};
    EXPECT_EQ(text_of(decide(state, command).error()).code, "service.part_serial_installed");
}

TEST(FinishRepair, WaitsForEveryUsedPartThatIsOwed) {  // RULES §4.3.1
    const auto fitted = decide(a_bench(), a_pump(2));
    RepairJob job = after_fitting(*fitted);
    apply(job, WorkRecorded{});
    const RefusalText text =
        text_of(decide(FinishRepairState{.job = job}, FinishRepair{job_id}).error());
    EXPECT_EQ(text.code, "service.used_parts_missing");
    EXPECT_EQ(text.numbers.front(), (RefusalNumber{"missing", 2}));
    for (const FittedPart& part : std::vector(job.parts)) {
        const auto removed = decide(KnownJob{job}, RemovePart{job_id, part.fitted, "old-1"});
        ASSERT_TRUE(removed);
        EXPECT_EQ(removed->part, pump);
        apply(job, *removed);
    }
    EXPECT_TRUE(decide(FinishRepairState{.job = job}, FinishRepair{job_id}));
}

TEST(FinishRepair, WaitsForTheRepairAccount) {  // R-SVC-3
    EXPECT_EQ(
        text_of(decide(FinishRepairState{.job = a_warranty_job()}, FinishRepair{job_id}).error())
            .code,
        "service.no_repair_account");
}

TEST(RemovePart, IsRefusedTwiceAndForATagOfAnotherJob) {
    RepairJob job = after_fitting(*decide(a_bench(), a_pump()));
    const RemovePart remove{job_id, job.parts.front().fitted, ""};
    apply(job, *decide(KnownJob{job}, remove));
    EXPECT_EQ(text_of(decide(KnownJob{job}, remove).error()).code, "service.already_removed");
    EXPECT_EQ(text_of(decide(KnownJob{job}, RemovePart{job_id, base::TagId{1}, ""}).error()).code,
              "service.unknown_tag");
}

TEST(DeliverDevice, NeedsTheReceiptOrAStatement) {  // RULES §4.1
    RepairJob job = a_warranty_job();
    const DeliverDevice lost{job_id, "Sara", AdmissionReceipt::lost, "", ""};
    EXPECT_EQ(text_of(decide(DeliverDeviceState{.job = job}, lost).error()).code,
              "service.wrong_phase");
    apply(job, RepairFinished{});
    EXPECT_EQ(text_of(decide(DeliverDeviceState{.job = job}, lost).error()).field, "note");
    EXPECT_TRUE(decide(DeliverDeviceState{.job = job}, returned_to_sara));
}

TEST(DeliverDevice, WaitsUntilNothingIsOwedOrSomebodyGivesCredit) {  // RULES §4.1
    RepairJob job = a_warranty_job();
    apply(job, RepairFinished{});
    const auto code = [&](DeliverDeviceState counter, DeliverDevice command) {
        counter.job = job;
        const auto decided = decide(counter, command);
        return decided ? "on credit: " + decided->on_credit : text_of(decided.error()).code;
    };
    DeliverDevice on_credit = returned_to_sara;
    on_credit.on_credit = "مشتری سازمانی";
    EXPECT_EQ(code({.not_invoiced = {1}}, returned_to_sara), "service.not_invoiced");
    EXPECT_EQ(code({.unpriced = 1}, returned_to_sara), "service.not_invoiced");
    EXPECT_EQ(code({.balance = {1}}, returned_to_sara), "service.not_paid");
    EXPECT_EQ(code({.balance = {1}}, on_credit), "service.credit_not_his");
    EXPECT_EQ(code({.balance = {1}, .may_give_credit = true}, on_credit),
              "on credit: مشتری سازمانی");
    EXPECT_EQ(code({.not_invoiced = {1}, .may_give_credit = true}, on_credit),
              "on credit: مشتری سازمانی");
    EXPECT_EQ(code({.may_give_credit = true}, on_credit), "on credit: ") << "nothing is owed";
    const auto warned =
        warnings(DeliverDeviceState{.job = job, .balance = {-500}}, returned_to_sara);
    ASSERT_EQ(warned.size(), 1U);
    EXPECT_EQ(warned[0].code, "service.money_to_return");
}

TEST(CancelJob, IsRefusedOnceWorkHasBegun) {
    RepairJob job = a_warranty_job();
    const CancelJob cancel{job_id, "مشتری منصرف شد"};
    EXPECT_TRUE(decide(CancelJobState{.job = job}, cancel));
    apply(job, WorkRecorded{});
    EXPECT_EQ(text_of(decide(CancelJobState{.job = job}, cancel).error()).code,
              "service.work_has_begun");
}

TEST(NoteJob, IsTakenInEveryPhaseAndChangesNone) {
    RepairJob job = a_warranty_job();
    const NoteJob note{job_id, "مشتری عصر زنگ می‌زند"};
    for (const auto phase : {RepairPhase::admitted, RepairPhase::in_repair, RepairPhase::ready,
                             RepairPhase::delivered, RepairPhase::returned}) {
        job.phase = phase;
        const auto noted = decide(KnownJob{job}, note);
        ASSERT_TRUE(noted);
        EXPECT_EQ(noted->note, note.note);
    }
    EXPECT_EQ(text_of(decide(KnownJob{job}, NoteJob{job_id, " "}).error()).field, "note");
    EXPECT_EQ(text_of(decide(KnownJob{}, note).error()).field, "job");
}

TEST(CancelledJob, StillHandsTheDeviceBack) {
    RepairJob job = a_warranty_job();
    apply(job, JobCancelled{});
    EXPECT_TRUE(is_in_house(job.phase));
    const auto delivered =
        decide(DeliverDeviceState{.job = job, .not_invoiced = {1}}, returned_to_sara);
    ASSERT_TRUE(delivered);
    apply(job, *delivered);
    EXPECT_EQ(job.phase, RepairPhase::returned);
    EXPECT_FALSE(is_in_house(job.phase));
}

TEST(CorrectPartSerial, NamesTheRightSerialOfAFittingThatStands) {  // C-24
    const CorrectPartSerialState state{.fitting = {{.part = {7}, .part_serial = "P1"}}};
    const CorrectPartSerial command{
        .job = {3}, .fitted = {5}, .right = " p-۷ ", .reason = "misread"};
    const auto corrected = decide(state, command);
    ASSERT_TRUE(corrected);
    EXPECT_EQ(corrected->right, "P7");
    EXPECT_EQ(corrected->part, base::PartId{7});
    const auto code = [&](CorrectPartSerialState at, CorrectPartSerial asked) {
        const auto refused = decide(at, asked);
        return refused ? std::string{} : text_of(refused.error()).code;
    };
    EXPECT_EQ(code({}, command), "service.not_fitted");
    EXPECT_EQ(code({.fitting = {{.part = {7}, .part_serial = "P1", .is_undone = true}}}, command),
              "service.not_fitted");
    EXPECT_NE(code(state, {.job = {3}, .fitted = {5}, .right = "", .reason = "r"}), "");
    EXPECT_NE(code(state, {.job = {3}, .fitted = {5}, .right = "P7", .reason = ""}), "");
    EXPECT_NE(code(state, {.job = {3}, .fitted = {5}, .right = "p-1", .reason = "r"}), "");
    EXPECT_NE(code({.fitting = {{.part = {7}}}}, command), "") << "a part without a serial";
}

}  // namespace
}  // namespace amani::domain
