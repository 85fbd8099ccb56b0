#include "hub/founding.h"

#include "unit/shared/store/scratch_folder.h"

#include "hub/local_requests.h"
#include "hub/local_socket.h"
#include "hub/opening.h"
#include "shared/base/system_clock.h"

#include <boost/asio/post.hpp>
#include <gtest/gtest.h>

#include <thread>

namespace amani::hub {
namespace {

struct AFolder {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    store::ScratchFolder folder;
    station::Paths paths{folder / "hub"};

    auto found(const std::string& code, const std::string& name, const std::string& login) {
        return found_network(paths, {.code = code, .name = name, .user = {login, "", "none"}},
                             clock, randomness);
    }
    OpenHub open() {
        return open_hub(paths, *station::read_identity(paths),
                        std::move(station::read_key(paths.key(), {})).value(),
                        std::move(station::read_key(paths.root_key(), {})).value(), clock);
    }
};

TEST(FoundNetwork, HoldsCodeNameAndLoginToTheRulesOfEverySite) {
    AFolder at;
    for (const auto& [code, name, login] :
         {std::tuple{"تهران", "مرکز", "admin"}, std::tuple{"", "مرکز", "admin"},
          std::tuple{"HUB THR", "مرکز", "admin"}, std::tuple{"HUB-THR", "", "admin"},
          std::tuple{"HUB-THR", "مرکز", "Admin!"}, std::tuple{"HUB-THR", "مرکز", ""}}) {
        const auto refused = at.found(code, name, login);
        ASSERT_FALSE(refused) << code << " " << name << " " << login;
        EXPECT_FALSE(refused.error().text.empty());
        EXPECT_FALSE(refused.error().persian.empty());
        EXPECT_FALSE(std::filesystem::exists(at.paths.directory));
    }
    ASSERT_TRUE(at.found("HUB-THR", "مرکز", "admin"));
    EXPECT_EQ(at.open().station->roster().members().size(), 1U);
    EXPECT_FALSE(at.found("HUB-THR", "مرکز", "admin"));
}

TEST(LocalRequests, RefuseWhatTheyDoNotUnderstand) {
    AFolder at;
    ASSERT_TRUE(at.found("HUB-THR", "مرکز", "admin"));
    const auto hub = at.open();
    LocalRequests requests{*hub.centre, at.randomness, {}};
    for (const char* text :
         {R"({})", R"({"do":1})", R"({"do":"backed_up"})", R"({"do":"backed_up","logs":[1]})",
          R"({"do":"backed_up","logs":[[1]]})", R"({"do":"backed_up","logs":[[-1,1]]})",
          R"({"do":"backed_up","logs":[[4294967295,1]]})",
          R"({"do":"backed_up","logs":[[8193,99999999999]]})",
          R"({"do":"invite","site":"X","days":1})",
          R"({"do":"invite","site":"X","days":1,"addresses":[1]})",
          R"({"do":"invite","site":"X","days":"many","addresses":[]})"}) {
        const auto answer = requests.answer(boost::json::parse(text).as_object());
        EXPECT_TRUE(answer.contains("error")) << text;
    }
    const auto unknown = requests.answer(request_of(WantedInvite{.site = "AG-XYZ"}));
    EXPECT_TRUE(unknown.at("refused").as_object().contains("fa"));
}

TEST(LocalRequests, BelieveNoBackupThatHoldsMoreThanIsSealedHere) {
    AFolder at;
    ASSERT_TRUE(at.found("HUB-THR", "مرکز", "admin"));
    const auto hub = at.open();
    int told = 0;
    LocalRequests requests{*hub.centre, at.randomness, {{}, [&] { ++told; }}};
    auto& logs = hub.station->replica().logs();
    const auto own = hub.station->identity().log();
    auto state = logs.state(own);
    ASSERT_GT(state.sealed, 0U);
    ++state.sealed;
    (void)requests.answer(request_of({state}));
    EXPECT_EQ(logs.state(own).backed_up, 0U);
    --state.sealed;
    (void)requests.answer(request_of({state}));
    EXPECT_EQ(logs.state(own).backed_up, state.sealed);
    EXPECT_EQ(told, 2);
}

TEST(LocalSocket, AnswersWhoAsksAndOutlivesAnAskerThatThrows) {
    const store::ScratchFolder folder;
    boost::asio::io_context io;
    LocalSocket socket{io, folder / ".", [](const boost::json::object& request) {
                           if (request.contains("throw")) throw std::runtime_error{"no room"};
                           return boost::json::object{{"heard", request.size()}};
                       }};
    std::thread hub{[&] { io.run(); }};
    const auto thrown = ask_running_hub(folder / ".", {{"throw", 1}});
    const auto answer = ask_running_hub(folder / ".", {{"a", 1}, {"b", 2}});
    boost::asio::post(io, [&] { socket.stop(); });
    hub.join();
    ASSERT_TRUE(thrown && answer);
    EXPECT_EQ(thrown->at("error"), "no room");
    EXPECT_EQ(answer->at("heard"), 2);
    EXPECT_FALSE(ask_running_hub(folder / ".", {}));
}

}  // namespace
}  // namespace amani::hub
