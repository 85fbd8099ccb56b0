#include "shared/domain/requests/service_request.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

const base::Day today{20'420};
const base::ServiceRequestId asked{9};

RegisterRequestState a_desk() {
    return {.customer = {{.address = "کرج، خیابان دوم"}},
            .numbers = {"KRJ", DocumentType::service_request, today, 12}};
}

RegisterRequest a_request() {
    RegisterRequest command;
    command.customer = base::CustomerId{5};
    command.complaint = "خنک نمی‌کند";
    return command;
}

TEST(RegisterRequest, NamesAKnownCustomerOrACallerWithAMobileNumber) {  // R-SVC-1
    auto command = a_request();
    command.serial = "wm7k-000 417";
    command.wanted = today + 1;
    const auto known = decide(a_desk(), command);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->number, "KRJ-SR-04-000012");
    EXPECT_EQ(known->serial, "WM7K000417");
    EXPECT_TRUE(known->address.empty());

    auto desk = a_desk();
    desk.customer.reset();
    command.customer = {};
    command.caller = "مریم رضایی";
    command.mobile = "+98 912 123 4567";
    const auto caller = decide(desk, command);
    ASSERT_TRUE(caller);
    EXPECT_EQ(caller->mobile, "09121234567");
}

TEST(RegisterRequest, TakesTheCustomersOwnAddressForAServiceThere) {
    auto command = a_request();
    command.served_at = ServicePlace::on_site;
    EXPECT_EQ(decide(a_desk(), command)->address, "کرج، خیابان دوم");
    command.address = "تهران";
    EXPECT_EQ(decide(a_desk(), command)->address, "تهران");
}

TEST(RegisterRequest, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::string field;
        std::function<void(RegisterRequestState&, RegisterRequest&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", "customer", [](auto& desk, auto&) { desk.customer.reset(); }},
        {"field.unknown", "model",
         [](auto& desk, auto& command) {
             desk.model_is_known = false;
             command.model = base::ModelId{11};
         }},
        {"field.blank", "complaint", [](auto&, auto& command) { command.complaint = " "; }},
        {"field.out_of_range", "wanted", [](auto&, auto& command) { command.wanted = today + -1; }},
        {"field.out_of_range", "wanted",
         [](auto&, auto& command) { command.wanted = today + 366; }},
        {"requests.no_such_mobile", "mobile", [](auto&, auto& command) { command.mobile = "912"; }},
        {"requests.nobody_asks", "customer",
         [](auto& desk, auto& command) {
             desk.customer.reset();
             command.customer = {};
             command.caller = "مریم";
         }},
        {"requests.address_missing", "address",
         [](auto& desk, auto& command) {
             desk.customer->address.clear();
             command.served_at = ServicePlace::on_site;
         }},
    };
    for (const Case& each : cases) {
        auto desk = a_desk();
        auto command = a_request();
        each.wrong(desk, command);
        const auto decided = decide(desk, command);
        ASSERT_FALSE(decided) << each.code;
        const auto text = text_of(decided.error());
        EXPECT_EQ(text.code, each.code);
        EXPECT_EQ(text.field, each.field) << each.code;
    }
}

TEST(ScheduleRequest, IsForADayToComeWhileTheRequestIsOpen) {
    ScheduleRequest command{asked, today, base::UserId{3}, "صبح"};
    ScheduleRequestState desk{.request = {{"KRJ-SR-04-000012", RequestPhase::open, {}}},
                              .today = today};
    EXPECT_TRUE(decide(desk, command));
    desk.request->phase = RequestPhase::scheduled;
    EXPECT_TRUE(decide(desk, command));
    desk.technician_is_known = false;
    EXPECT_EQ(text_of(decide(desk, command).error()).field, "technician");
    desk.technician_is_known = true;
    command.date = today + -1;
    EXPECT_EQ(text_of(decide(desk, command).error()).field, "date");
}

TEST(Request, ThatIsAnsweredOrCancelledIsNeitherScheduledNorCancelled) {
    for (const auto phase : {RequestPhase::admitted, RequestPhase::cancelled}) {
        const KnownRequest over{"KRJ-SR-04-000012", phase, "KRJ-ADM-04-000001"};
        EXPECT_EQ(text_of(decide(ScheduleRequestState{.request = over, .today = today},
                                 ScheduleRequest{asked, today, {}, {}})
                              .error())
                      .code,
                  "requests.over");
        const auto text = text_of(
            decide(CancelRequestState{.request = over}, CancelRequest{asked, "منصرف شد"}).error());
        EXPECT_EQ(text.code, "requests.over");
        EXPECT_EQ(text.en.find("ADM") != std::string::npos, phase == RequestPhase::admitted);
    }
    EXPECT_EQ(text_of(decide(CancelRequestState{}, CancelRequest{asked, "x"}).error()).field,
              "request");
    const CancelRequestState open{.request = {{"KRJ-SR-04-000012", RequestPhase::open, {}}}};
    EXPECT_TRUE(decide(open, CancelRequest{asked, "منصرف شد"}));
    EXPECT_EQ(text_of(decide(open, CancelRequest{asked, ""}).error()).field, "reason");
}

}  // namespace
}  // namespace amani::domain
