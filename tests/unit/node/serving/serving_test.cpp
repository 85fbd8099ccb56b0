// The API of a site with its real threads: the front speaks HTTP, the desk writes, readers read.
#include "node/serving/serving.h"

#include "unit/shared/http/raw_client.h"
#include "unit/shared/store/scratch_folder.h"

#include "hub/backlog.h"
#include "hub/inviting/invites_resource.h"
#include "hub/inviting/issued_invites.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/password.h"
#include "shared/crypto/signature.h"
#include "support/founded_hub.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>

namespace amani::serving {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

// A person's browser: one connection, signed in.
class Browser {
  public:
    explicit Browser(std::uint16_t port) : client_(port) {
        send("POST", "/session", R"({"login":"admin","password":"open sesame"})");
        const auto reply = read();
        EXPECT_EQ(reply.status, 201) << reply.body;
        const auto cookie = reply.header("set-cookie");
        cookie_ = cookie.substr(0, cookie.find(';'));
        csrf_ = reply.json().at("csrf_token").as_string();
    }
    void send(const std::string& method, const std::string& address, const std::string& body = {},
              const std::string& accept = "application/json") {
        client_.send(method + " /api/v1" + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: " +
                     accept + "\r\nCookie: " + cookie_ + "\r\nX-CSRF-Token: " + csrf_ +
                     "\r\nIdempotency-Key: " + std::to_string(++keys_) +
                     "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    http::Reply read() { return client_.read(); }
    http::Reply get(const std::string& address, const std::string& accept = "application/json") {
        send("GET", address, {}, accept);
        return read();
    }
    http::Reply post(const std::string& address, const std::string& body) {
        send("POST", address, body);
        return read();
    }
    http::RawClient& client() { return client_; }

  private:
    http::RawClient client_;
    std::string cookie_;
    std::string csrf_;
    int keys_ = 0;
};

class ServedHub {
  public:
    explicit ServedHub(std::size_t readers = 2)
        : hub_(hub::founded_hub(folder_ / ".", clock_, randomness_)) {
        hub_.station->database()
            .cached("UPDATE credential SET verifier = ?1")
            .run(crypto::password_verifier("open sesame", crypto::PasswordCost::cheap_for_tests));
        ProgramPorts program;
        program.sync_status = [](station::Station& at) {
            return json::object{{"backlog", hub::lags_of(at).size()}};
        };
        program.invites = [](station::Station& at) {
            return std::make_shared<const http::ListResource>(
                hub::invites_resource(at.roster(), at.clock()));
        };
        program.wrong = [] {
            return domain::Warnings{{.code = "backup.none", .fa = "نیست", .en = "none"}};
        };
        serving_.emplace(io_, *hub_.station, steady_clock_, randomness_, std::move(program),
                         ServingOptions{.readers = readers});
        desk_ = std::thread{[this] { io_.run(); }};
    }
    ~ServedHub() { end(); }
    ServedHub(const ServedHub&) = delete;
    ServedHub& operator=(const ServedHub&) = delete;

    void end() {
        if (!desk_.joinable()) return;
        stays_.reset();
        boost::asio::post(io_, [this] {
            serving_->stop();
            io_.stop();
        });
        desk_.join();
        serving_.reset();
    }
    [[nodiscard]] std::uint16_t port() const { return serving_->port(); }
    [[nodiscard]] station::Station& station() { return *hub_.station; }
    // Invites somebody to the site, who joins at once.
    void lets_join(base::SiteId site) {
        std::promise<void> done;
        boost::asio::post(io_, [&] {
            const auto invite = hub::invite(station(), hub_.centre->feeds().root(),
                                            {.site = site,
                                             .hub_addresses = {"127.0.0.1:1"},
                                             .expires = clock_.now() + base::days(1)},
                                            randomness_);
            const auto key = crypto::SecretKey::generate(randomness_);
            hub_.centre->members().admit({invite.invite.terms.log(), membership::SiteRole::agent,
                                          key.public_key(), crypto::hash(key.public_key().view())});
            done.set_value();
        });
        done.get_future().wait();
    }
    // Keeps the desk inside a write transaction, in which it has taken all names away, while `work`
    // is done.
    void while_the_desk_writes(const std::function<void()>& work) {
        std::promise<void> begun;
        std::promise<void> enough;
        std::promise<void> ended;
        boost::asio::post(io_, [&] {
            station().transact([&] {
                station().database().cached("UPDATE part SET name = ''").run();
                begun.set_value();
                enough.get_future().wait();
                return station::Station::Then::undo;
            });
            ended.set_value();
        });
        begun.get_future().wait();
        work();
        enough.set_value();
        ended.get_future().wait();
    }

  private:
    store::ScratchFolder folder_;
    base::SystemClock clock_;
    base::SystemSteadyClock steady_clock_;
    crypto::SystemRandomness randomness_;
    hub::OpenHub hub_;
    boost::asio::io_context io_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stays_ =
        boost::asio::make_work_guard(io_);
    std::optional<Serving> serving_;
    std::thread desk_;
};

std::string part(int number) {
    return R"({"code":"P-)" + std::to_string(number) + R"(","name":"pump","unit":"piece"})";
}

std::string parts(int first, int count) {
    std::string all = "[";
    for (int i = 0; i < count; ++i) all += (i == 0 ? "" : ",") + part(first + i);
    return all + "]";
}

TEST(Serving, TellsEverybodyWhatIsWrong) {
    ServedHub hub;
    http::RawClient stranger{hub.port()};
    stranger.send("GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    const auto reply = stranger.read();
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json().at("status"), "degraded");
    const auto& wrong = reply.json().at("wrong").as_array();
    EXPECT_THAT(wrong, testing::Contains(testing::Truly([](const json::value& each) {
                    return each.at("code") == "backup.none" &&
                           each.at("messages").at("en") == "none";
                })));
}

TEST(Serving, CountsWhatIsWrongAndTimesCommitsAndRequests) {
    ServedHub hub;
    Browser browser{hub.port()};
    ASSERT_EQ(browser.post("/parts", part(1)).status, 201);
    const auto metrics = browser.get("/metrics", "text/plain").body;
    EXPECT_THAT(metrics, HasSubstr("\namani_wrong{code=\"backup.none\"} 1\n"));
    EXPECT_THAT(metrics, HasSubstr("\namani_commit_seconds_bucket{le=\"+Inf\"} 1\n"));
    EXPECT_THAT(metrics, HasSubstr("\namani_http_request_seconds_count{family=\"parts\"} 1\n"));
    EXPECT_THAT(metrics, HasSubstr("\namani_sign_ins_total{result=\"accepted\"} 1\n"));
}

TEST(Serving, SaysForHowLongItsSiteMayBeSilent) {
    ServedHub hub;
    Browser browser{hub.port()};
    EXPECT_EQ(browser.get("/status").json().at("longest_silence_ms"), 86'400'000);
}

TEST(Serving, AnswersReadsWhileTheDeskWrites) {
    ServedHub hub;
    Browser browser{hub.port()};
    ASSERT_EQ(browser.post("/parts", part(1)).status, 201);
    hub.while_the_desk_writes([&] {
        const auto list = browser.get("/parts");
        EXPECT_EQ(list.status, 200) << list.body;
        EXPECT_EQ(list.json().at("rows").at(0).at("name").as_string(), "pump");
        EXPECT_EQ(browser.get("/parts/P-1").status, 200);
        EXPECT_EQ(browser.get("/search?q=P-1").status, 200);
        EXPECT_THAT(browser.get("/parts", "text/csv").body, HasSubstr("P-1"));
        EXPECT_EQ(browser.get("/parts/nowhere").status, 404);
        EXPECT_EQ(browser.get("/parts?limits=1").status, 422);
    });
}

TEST(Serving, TellsHowTheSiteStandsWhileTheDeskWrites) {
    ServedHub hub;
    Browser browser{hub.port()};
    const auto seen = [&] {
        std::string all;
        for (const auto* address : {"/status", "/members", "/invites"}) {
            const auto reply = browser.get(address);
            EXPECT_EQ(reply.status, 200) << reply.body;
            all += reply.body + "\n";
        }
        return all;
    };
    EXPECT_THAT(seen(), HasSubstr(R"("backlog":0)"));
    const auto site = browser.post("/sites", R"({"code":"AG-KRJ","name":"کرج","kind":"agent"})");
    ASSERT_EQ(site.status, 201) << site.body;
    const auto number = browser.get("/sites/AG-KRJ").json().at("id").as_int64();
    hub.lets_join({static_cast<std::uint32_t>(number)});
    hub.while_the_desk_writes([&] {
        const auto now = seen();
        EXPECT_THAT(now, HasSubstr(R"("backlog":1)"));
        const auto members = browser.get("/members").json().at("rows").as_array();
        EXPECT_EQ(members.size(), 2U) << "the hub and who has joined since";
        EXPECT_THAT(browser.get("/invites").body, HasSubstr(R"("state":"joined")"));
    });
}

TEST(Serving, LetsNobodyReadWhoHasNotSignedIn) {
    ServedHub hub;
    http::RawClient stranger{hub.port()};
    hub.while_the_desk_writes([&] {
        stranger.send("GET /api/v1/parts HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        EXPECT_EQ(stranger.read().status, 401);
    });
}

TEST(Serving, ServesTheWebClientWhileTheDeskWrites) {
    ServedHub hub;
    http::RawClient browser{hub.port()};
    hub.while_the_desk_writes([&] {
        browser.send("GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        const auto page = browser.read();
        EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8");
        EXPECT_THAT(page.header("content-security-policy"), HasSubstr("script-src 'self'"));
    });
}

TEST(Serving, AReadSeesEveryCommandThatWasAnsweredBefore) {
    ServedHub hub;
    Browser writer{hub.port()};
    Browser reader{hub.port()};
    for (int i = 0; i < 50; ++i) {
        ASSERT_EQ(writer.post("/parts", part(i)).status, 201);
        const auto found = reader.get("/parts/P-" + std::to_string(i));
        ASSERT_EQ(found.status, 200) << i << found.body;
        ASSERT_NE(found.json().at("as_of").as_string(), "");
    }
}

TEST(Serving, AWriteWaitsForTheDeskAndIsDone) {
    ServedHub hub;
    Browser writer{hub.port()};
    Browser reader{hub.port()};
    hub.while_the_desk_writes([&] {
        writer.send("POST", "/parts", part(1));
        EXPECT_EQ(reader.get("/parts/P-1").status, 404);
    });
    EXPECT_EQ(writer.read().status, 201);
    EXPECT_EQ(reader.get("/parts/P-1").status, 200);
}

// Some pages of a list are more than one transaction: each is read when the one before is sent.
TEST(Serving, SendsALongFileWholeWhileTheDeskWrites) {
    ServedHub hub;
    Browser browser{hub.port()};
    constexpr int many = 1'300;
    for (int first = 0; first < many; first += 650)
        ASSERT_EQ(browser.post("/parts", parts(first, 650)).status, 200);
    hub.while_the_desk_writes([&] {
        const auto file = browser.get("/parts", "text/csv");
        EXPECT_TRUE(file.is_whole);
        EXPECT_EQ(std::ranges::count(file.body, '\n'), many + 1);
        const auto sheet = browser.get(
            "/parts", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        EXPECT_TRUE(sheet.is_whole);
        EXPECT_TRUE(sheet.body.starts_with("PK"));
    });
}

TEST(Serving, TellsLiveStreamsWhatTheDeskHasRecorded) {
    ServedHub hub;
    Browser listener{hub.port()};
    Browser writer{hub.port()};
    listener.send("GET", "/live");
    EXPECT_THAT(listener.client().read_until(":ready"), HasSubstr(":ready"));
    ASSERT_EQ(writer.post("/parts", part(1)).status, 201);
    EXPECT_THAT(listener.client().read_until("event: change"), HasSubstr("event: change"));
}

TEST(Serving, EndsInTheMiddleOfReadsAndFiles) {
    for (int i = 0; i < 5; ++i) {
        ServedHub hub;
        Browser maker{hub.port()};
        ASSERT_EQ(maker.post("/parts", parts(0, 900)).status, 200);
        std::vector<std::unique_ptr<Browser>> readers;
        for (int each = 0; each < 6; ++each)
            readers.push_back(std::make_unique<Browser>(hub.port()));
        for (auto& reader : readers) reader->send("GET", "/parts", {}, "text/csv");
        EXPECT_NE(readers.front()->client().read_until("HTTP/1.1 200"), "");
        hub.end();
    }
}

// Without readers the desk answers, as in a program with a single thread.
TEST(Serving, ReadsAtTheDeskWhenThereAreNoReaders) {
    ServedHub hub{0};
    Browser browser{hub.port()};
    ASSERT_EQ(browser.post("/parts", part(1)).status, 201);
    EXPECT_EQ(browser.get("/parts/P-1").status, 200);
}

}  // namespace
}  // namespace amani::serving
