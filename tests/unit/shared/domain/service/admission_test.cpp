#include "shared/calendar/jalali.h"
#include "shared/domain/service/repair_job.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

const base::Day start = *calendar::from_jalali({1404, 1, 1});
const base::Day last_day = *calendar::from_jalali({1405, 1, 1});
const base::ModelId washer{11};

AdmitDeviceState a_counter(base::Day today) {
    return {.serial = {.standing = SerialStanding::registered,
                       .serial = "WM7K000417",
                       .written = "WM7K-000417",
                       .identity = {.model = washer},
                       .model = ModelTerm{.code = "WM-7K"},
                       .cover = {.spans = {{start, 12}}}},
            .open_admission = {},
            .customer_is_known = true,
            .model = ModelTerm{.code = "WM-7K"},
            .numbers = {"KRJ", DocumentType::admission, today, 123}};
}

AdmitDevice a_washer() {
    AdmitDevice command;
    command.serial = "wm7k-000417";
    command.customer = base::CustomerId{5};
    command.complaint = "آب نمی‌کشد";
    return command;
}

DeviceAdmitted admitted(const AdmitDeviceState& state, const AdmitDevice& command) {
    const auto events = decide(state, command);
    EXPECT_TRUE(events);
    return std::get<DeviceAdmitted>(events->back());
}

TEST(AdmitDevice, DecidesTheKindBySerialAndDayOfAdmission) {  // RULES §4.1
    EXPECT_EQ(admitted(a_counter(last_day), a_washer()).kind, JobKind::warranty);
    EXPECT_EQ(admitted(a_counter(last_day + 1), a_washer()).kind, JobKind::non_warranty);
    EXPECT_EQ(admitted(a_counter(start + -1), a_washer()).kind, JobKind::non_warranty);
}

TEST(AdmitDevice, RecordsTheEvidenceForTheKind) {
    const auto event = admitted(a_counter(last_day + 1), a_washer());
    EXPECT_EQ(event.warranty_expiry, last_day);
    EXPECT_EQ(event.serial, "WM7K000417");
    EXPECT_EQ(event.model, washer);
    EXPECT_EQ(event.number, "KRJ-ADM-05-000123");
}

TEST(AdmitDevice, StubsASerialThatNobodyHereKnows) {
    auto state = a_counter(last_day);
    state.serial = {};
    auto command = a_washer();
    command.model = washer;
    const auto events = decide(state, command);
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 2U);
    EXPECT_EQ(std::get<SerialStubbed>(events->front()).serial, "WM7K000417");
    EXPECT_EQ(std::get<SerialStubbed>(events->front()).written, "WM7K-000417");
    EXPECT_EQ(std::get<DeviceAdmitted>(events->back()).kind, JobKind::non_warranty);
    EXPECT_TRUE(std::get<DeviceAdmitted>(events->back()).warranty_expiry.is_none());
}

TEST(AdmitDevice, IsRefusedWhileTheSerialIsOpenAtThisSite) {
    auto state = a_counter(last_day);
    state.open_admission = "KRJ-ADM-05-000007";
    const RefusalText text = text_of(decide(state, a_washer()).error());
    EXPECT_EQ(text.code, "service.already_admitted");
    EXPECT_NE(text.fa.find("KRJ-ADM-05-000007"), std::string::npos);
}

TEST(AdmitDevice, IsRefusedWhenTheSerialIsKnownAsAnotherModel) {
    auto command = a_washer();
    command.model = base::ModelId{12};
    EXPECT_EQ(text_of(decide(a_counter(last_day), command).error()).code, "service.model_differs");
}

TEST(AdmitDevice, IsRefusedWithoutComplaintOrWithAPromiseInThePast) {
    auto command = a_washer();
    command.complaint = " ";
    EXPECT_EQ(text_of(decide(a_counter(last_day), command).error()).field, "complaint");
    command = a_washer();
    for (const auto days : {-1, 366}) {
        command.promised = last_day + days;
        EXPECT_EQ(text_of(decide(a_counter(last_day), command).error()).field, "promised");
    }
    for (const auto days : {0, 365}) {
        command.promised = last_day + days;
        EXPECT_TRUE(decide(a_counter(last_day), command));
    }
}

TEST(AdmitDevice, AnswersAnOpenRequestOnce) {  // R-SVC-1
    auto counter = a_counter(last_day);
    auto command = a_washer();
    command.request = base::ServiceRequestId{12};
    EXPECT_EQ(text_of(decide(counter, command).error()).field, "request");
    counter.request = {"KRJ-SR-04-000012", RequestPhase::scheduled, {}};
    EXPECT_EQ(admitted(counter, command).request, base::ServiceRequestId{12});
    counter.request->phase = RequestPhase::admitted;
    counter.request->job = "KRJ-ADM-04-000001";
    const auto answered = text_of(decide(counter, command).error());
    EXPECT_EQ(answered.code, "service.request_answered");
    EXPECT_NE(answered.en.find("KRJ-ADM-04-000001"), std::string::npos);
    counter.request = {"KRJ-SR-04-000012", RequestPhase::cancelled, {}};
    EXPECT_EQ(text_of(decide(counter, command).error()).code, "service.request_answered");
}

TEST(AdmitDevice, RecordsWhatWasAgreedWithTheCustomer) {
    auto command = a_washer();
    command.price_ceiling = {5'000'000};
    command.data_consent = DataConsent::keep;
    command.unlocking = Unlocking::by_customer;
    const auto event = admitted(a_counter(last_day), command);
    EXPECT_EQ(event.price_ceiling, base::Rial{5'000'000});
    EXPECT_EQ(event.data_consent, DataConsent::keep);
    EXPECT_EQ(event.unlocking, Unlocking::by_customer);
    command.price_ceiling = {-1};
    EXPECT_EQ(text_of(decide(a_counter(last_day), command).error()).field, "price_ceiling");
}

TEST(AdmitDevice, ProposesARepeatUntilItIsSaidWhatItRepeats) {
    auto counter = a_counter(last_day);
    auto command = a_washer();
    EXPECT_TRUE(warnings(counter, command).empty());
    counter.earlier = {base::JobId{3}, "KRJ-ADM-04-000098", last_day + -64, "پمپ سوخته"};
    const auto doubts = warnings(counter, command);
    ASSERT_EQ(doubts.size(), 1U);
    EXPECT_EQ(doubts.front().code, "service.may_be_a_repeat");
    EXPECT_EQ(doubts.front().numbers, (std::vector<RefusalNumber>{{"days", 64}}));
    command.repeat_of = base::JobId{3};
    EXPECT_TRUE(warnings(counter, command).empty());
    EXPECT_EQ(admitted(counter, command).repeat_of, base::JobId{3});
    counter.repeat_is_of_serial = false;
    EXPECT_EQ(text_of(decide(counter, command).error()).field, "repeat_of");
}

}  // namespace
}  // namespace amani::domain
