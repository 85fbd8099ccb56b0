// Messages to customers are handed over once, and what came of them is a fact of the centre.
#include "unit/shared/store/scratch_folder.h"

#include "hub/messaging/dispatcher.h"
#include "hub/messaging/file_gateway.h"
#include "hub/messaging/http_gateway.h"
#include "support/counting_randomness.h"
#include "support/forged_sites.h"
#include "support/founded_hub.h"
#include "support/set_clock.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <fstream>

namespace amani::hub {
namespace {

using domain::MessageKind;
using domain::MessageState;

TEST(GatewayAddress, IsHttpsOrTheLoopback) {
    const auto usual = gateway_address("https://sms.example.ir/send?line=3000");
    ASSERT_TRUE(usual);
    EXPECT_EQ(usual->at.host, "sms.example.ir");
    EXPECT_EQ(usual->at.port, 443);
    EXPECT_EQ(usual->target, "/send?line=3000");
    EXPECT_EQ(gateway_address("https://sms.example.ir:8443")->at.port, 8443);
    EXPECT_EQ(gateway_address("http://127.0.0.1:9000/x")->at.port, 9000);
    EXPECT_EQ(gateway_address("http://[::1]:9000/x")->at.host, "::1");
    for (const char* text : {"http://sms.example.ir/send", "ftp://x", "https://", "https://x:port/",
                             "sms.example.ir", "", "https://[::1/x", "https://x:0/"})
        EXPECT_FALSE(gateway_address(text)) << text;
}

TEST(GatewayAnswers, AreSentRefusedOrNotNow) {
    using enum Handed::Over;
    for (const auto& [status, over] :
         std::initializer_list<std::pair<unsigned, Handed::Over>>{{200, sent},
                                                                  {202, sent},
                                                                  {301, refused},
                                                                  {400, refused},
                                                                  {403, refused},
                                                                  {408, not_now},
                                                                  {425, not_now},
                                                                  {429, not_now},
                                                                  {500, not_now},
                                                                  {503, not_now}})
        EXPECT_EQ(meaning_of_status(status), over) << status;
}

// Answers as it is told to, when it is told to.
class ToldGateway : public Gateway {
  public:
    void send(const Outgoing& message, std::function<void(Handed)> done) override {
        handed.push_back(message);
        if (answers.empty()) {
            waiting = std::move(done);
            return;
        }
        const Handed answer = answers.front();
        answers.erase(answers.begin());
        done(answer);
    }
    std::vector<Outgoing> handed;
    std::vector<Handed> answers;
    std::function<void(Handed)> waiting;
};

class MessagesTest : public ::testing::Test {
  protected:
    // Ten in the morning in Tehran.
    SetClock clock = [] {
        SetClock set;
        set.set(base::start_in_tehran({20'420}) + base::hours(10));
        return set;
    }();
    base::CountingRandomness randomness;
    store::ScratchFolder folder;
    OpenHub hub = founded_hub(folder / ".", clock, randomness);
    boost::asio::io_context io;
    ToldGateway gateway;
    std::unique_ptr<Dispatcher> dispatcher = started();
    int recorded = 0;

    std::unique_ptr<Dispatcher> started() {
        auto made = std::make_unique<Dispatcher>(
            io, *hub.centre, gateway,
            [](const std::function<void()>& work) {
                work();
                return true;
            },
            [this] { ++recorded; });
        made->start();
        return made;
    }
    base::EventId record(domain::Body body) {
        base::EventId id;
        hub.station->transact([&] {
            const domain::Body bodies[] = {std::move(body)};
            id =
                hub.station->journal().record({{}, hub.station->desk().today()}, bodies).front().id;
            return station::Station::Then::commit;
        });
        return id;
    }
    void switch_on(MessageKind kind, const std::string& text) {
        record(domain::MessageTemplateSet{.kind = kind, .text = text});
    }
    base::EventId admit(const std::string& mobile = "09121234567") {
        const auto customer = record(domain::CustomerRegistered{.name = "مریم", .mobile = mobile});
        return record(domain::DeviceAdmitted{.number = "THR-ADM-04-000001",
                                             .customer = base::CustomerId::of(customer)});
    }
    MessageState state_of(base::EventId message) {
        return views::message_state(hub.station->database(), message).value();
    }
};

TEST_F(MessagesTest, IsFilledInSentOnceAndSettled) {
    switch_on(MessageKind::admitted, "{customer} گرامی، {number}");
    const auto job = admit();
    gateway.answers = {{}};
    dispatcher->look();
    ASSERT_EQ(gateway.handed.size(), 1U);
    EXPECT_EQ(gateway.handed[0].mobile, "09121234567");
    EXPECT_EQ(gateway.handed[0].text, "مریم گرامی، THR-ADM-04-000001");
    EXPECT_EQ(state_of(job), MessageState::sent);
    EXPECT_EQ(recorded, 1);
    dispatcher->look();
    EXPECT_EQ(gateway.handed.size(), 1U) << "never again";
}

TEST_F(MessagesTest, IsUnknownAfterAnEndInTheMiddleAndNotSentAgain) {
    switch_on(MessageKind::admitted, "{number}");
    const auto job = admit();
    dispatcher->look();  // the gateway does not answer
    ASSERT_TRUE(gateway.waiting);
    dispatcher->look();
    EXPECT_EQ(gateway.handed.size(), 1U) << "one at a time";
    dispatcher = started();  // the next run of the program
    EXPECT_EQ(state_of(job), MessageState::unknown);
    EXPECT_EQ(gateway.handed.size(), 1U);

    record(domain::MessageRetried{job});
    clock.advance(base::seconds(10));
    gateway.answers = {{}};
    dispatcher->look();
    EXPECT_EQ(gateway.handed.size(), 2U);
    EXPECT_EQ(gateway.handed[0].id, gateway.handed[1].id) << "under the same key";
    EXPECT_EQ(state_of(job), MessageState::sent);
}

TEST_F(MessagesTest, IsTriedAgainAfterAPauseThatDoublesUntilItIsStale) {
    switch_on(MessageKind::admitted, "{number}");
    const auto job = admit();
    gateway.answers.assign(200, {Handed::Over::not_now, "no network"});
    std::vector<std::int64_t> minutes;
    const auto begun = clock.now();
    for (int minute = 0; minute < 50 * 60; ++minute) {
        const auto before = gateway.handed.size();
        dispatcher->look();
        if (gateway.handed.size() > before) minutes.push_back((clock.now() - begun).value / 60'000);
        clock.advance(base::seconds(60));
    }
    ASSERT_GT(minutes.size(), 6U);
    minutes.resize(6);
    EXPECT_EQ(minutes, (std::vector<std::int64_t>{0, 1, 3, 7, 15, 31}));
    EXPECT_EQ(state_of(job), MessageState::dropped) << "stale after two days";
}

TEST_F(MessagesTest, IsNotKeptWaitingByThoseThatWerePutOff) {
    switch_on(MessageKind::admitted, "{number}");
    gateway.answers.assign(150, {Handed::Over::not_now, "503"});
    for (int i = 0; i < 150; ++i) {
        admit();
        dispatcher->look();
    }
    const auto late = admit();
    gateway.answers = {{}};
    dispatcher->look();
    EXPECT_EQ(state_of(late), MessageState::sent);
}

TEST_F(MessagesTest, IsHandedOverInOneGoHoweverManyWait) {
    switch_on(MessageKind::admitted, "{number}");
    const int many = 3'000;
    for (int i = 0; i < many; ++i) admit();
    gateway.answers.assign(many, {});
    dispatcher->look();
    EXPECT_EQ(gateway.handed.size(), std::size_t{many});
}

TEST_F(MessagesTest, WaitsForThePersonWhereItWasRefusedOrHasNoNumber) {
    switch_on(MessageKind::admitted, "{number}");
    gateway.answers = {{Handed::Over::refused, "400 bad number"}};
    const auto refused = admit();
    const auto nameless = admit("");
    dispatcher->look();
    EXPECT_EQ(state_of(refused), MessageState::failed);
    EXPECT_EQ(state_of(nameless), MessageState::failed);
    EXPECT_EQ(gateway.handed.size(), 1U);
}

TEST_F(MessagesTest, IsNotSentWhenItIsNoLongerTrueOrPeopleSleep) {
    switch_on(MessageKind::ready, "{number} آماده است");
    const auto job = base::JobId::of(admit());
    const auto finished = record(domain::RepairFinished{.job = job});
    record(domain::DeviceDelivered{.job = job, .receiver = "مریم"});
    dispatcher->look();
    EXPECT_EQ(state_of(finished), MessageState::dropped) << "overtaken";

    clock.advance(base::hours(12));  // ten in the evening
    const auto late = record(domain::RepairFinished{.job = base::JobId::of(admit())});
    gateway.answers = {{}};
    dispatcher->look();
    EXPECT_EQ(state_of(late), MessageState::waiting);
    EXPECT_TRUE(gateway.handed.empty());
    clock.advance(base::hours(10));
    dispatcher->look();
    EXPECT_EQ(state_of(late), MessageState::sent);
}

TEST_F(MessagesTest, OfAFactBeforeTheFirstTemplateIsNone) {
    const auto before = admit();
    switch_on(MessageKind::admitted, "{number}");
    dispatcher->look();
    EXPECT_TRUE(gateway.handed.empty());
    EXPECT_EQ(views::message_state(hub.station->database(), before), std::nullopt);
}

TEST_F(MessagesTest, TellsOwnersByItselfThatTheirDevicesWaitOnceForEachDueDay) {
    const auto job = base::JobId::of(admit());
    const auto silent = base::JobId::of(admit(""));  // without a number
    for (const auto each : {job, silent}) record(domain::RepairFinished{.job = each});
    const auto day_passes = [&](int days) {
        clock.advance(base::hours(24 * days));
        gateway.answers.assign(10, {});
        dispatcher = started();
        return gateway.handed.size();
    };
    EXPECT_EQ(day_passes(8), 0U) << "nobody is told of this kind yet";
    switch_on(MessageKind::notice, "{number}");
    EXPECT_EQ(day_passes(0), 1U);
    EXPECT_EQ(gateway.handed.back().text, "THR-ADM-04-000001");
    EXPECT_EQ(day_passes(1), 1U);
    EXPECT_EQ(day_passes(21), 2U) << "30 days";
    record(domain::NoticeGiven{.job = job, .way = domain::NoticeWay::telephone});
    EXPECT_EQ(day_passes(29), 2U);
    record(domain::NoticeGiven{.job = job, .way = domain::NoticeWay::telephone});
    EXPECT_EQ(day_passes(2), 3U) << "told on day 59, and due on day 60";
    record(domain::DeviceDelivered{.job = job});
    EXPECT_EQ(day_passes(40), 3U);
}

// Whoever is offline may have handed the device over.
TEST(Notices, AreOfDevicesWhoseSiteWasHeardSinceTheyFellDue) {
    using domain::MessageKind;
    store::ScratchFolder folder;
    AttackedHub hub{folder / "."};
    hub.clock.set(base::start_in_tehran({20'420}) + base::hours(10));
    ForgedSite& site = hub.joins({11}, domain::SiteKind::agent);
    hub.records({domain::MessageTemplateSet{.kind = MessageKind::notice, .text = "{number}"}});
    const auto write = [&](domain::Body body) {
        hub.clock.advance(base::seconds(1));
        return site.write(hub.says(site), std::move(body));
    };
    const auto customer = base::CustomerId::of(
        write(domain::CustomerRegistered{.name = "مریم", .mobile = "09121234567"}));
    const auto job = base::JobId::of(write(
        domain::DeviceAdmitted{.number = "KRJ-ADM-04-1", .serial = "S1", .customer = customer}));
    write(domain::RepairFinished{.job = job});
    ASSERT_EQ(hub.brings(site), session::Verdict::stored);
    const auto told = [&] {
        boost::asio::io_context io;
        ToldGateway gateway;
        gateway.answers.assign(10, {});
        Dispatcher{io, hub.centre(), gateway,
                   [](const std::function<void()>& work) {
                       work();
                       return true;
                   },
                   [] {}}
            .start();
        return gateway.handed.size();
    };
    hub.clock.advance(base::hours(24 * 8));
    hub.begin_day();
    EXPECT_EQ(told(), 0U);
    write(domain::JobNoted{.job = job, .note = "هنوز اینجاست"});
    ASSERT_EQ(hub.brings(site), session::Verdict::stored);
    EXPECT_EQ(told(), 1U);
}

TEST(FileGateway, AppendsALineAMessage) {
    store::ScratchFolder folder;
    FileGateway gateway{folder / "messages.jsonl"};
    std::vector<Handed::Over> over;
    for (const char* text : {"یک", "دو\nخط"})
        gateway.send({"3.1.88", "09121234567", text},
                     [&](const Handed& handed) { over.push_back(handed.over); });
    EXPECT_EQ(over, std::vector(2, Handed::Over::sent));
    std::ifstream file{folder / "messages.jsonl"};
    std::string line;
    int lines = 0;
    while (std::getline(file, line)) {
        ++lines;
        EXPECT_EQ(boost::json::parse(line).at("to").as_string(), "09121234567");
    }
    EXPECT_EQ(lines, 2);
    FileGateway nowhere{folder / "no" / "such" / "folder"};
    nowhere.send({}, [](const Handed& handed) { EXPECT_EQ(handed.over, Handed::Over::not_now); });
}

}  // namespace
}  // namespace amani::hub
