#include "unit/shared/http/rig.h"

#include "shared/crypto/password.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

std::string cookie_only(const std::string& lines) {
    return lines.substr(0, lines.find("\r\n") + 2);
}
std::string credentials(const std::string& login, const std::string& password) {
    return json_text(json::object{{"login", login}, {"password", password}});
}
std::string bearer(const Reply& made) {
    return "Authorization: Bearer " + std::string{made.json().at("token").as_string()} + "\r\n";
}

TEST(SignIn, OpensASessionWithAStrictCookie) {
    Rig rig;
    const auto reply = rig.ask("POST", "/session", credentials("store", "open sesame"));
    EXPECT_EQ(reply.status, 201);
    const auto cookie = reply.header("set-cookie");
    EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
    EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
    const auto me = rig.ask("GET", "/me", {}, rig.sign_in("store", "open sesame"));
    EXPECT_EQ(me.json().at("login").as_string(), "store");
    EXPECT_EQ(me.json().at("csrf_token").as_string().size(), 64U);
    EXPECT_EQ(me.json().at("roles").as_array()[0].as_string(), "STORE");
}

TEST(SignIn, RefusesWrongCredentialsAlike) {
    Rig rig;
    const auto wrong = rig.ask("POST", "/session", credentials("store", "guess"));
    const auto unknown = rig.ask("POST", "/session", credentials("nobody", "guess"));
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body, unknown.body);
    EXPECT_EQ(rig.ask("POST", "/session", R"({"login":"store"})").json().at("field").as_string(),
              "password");
    EXPECT_EQ(
        rig.ask("POST", "/session", R"({"login":5,"password":"x"})").json().at("field").as_string(),
        "login");
    EXPECT_EQ(rig.ask("POST", "/session", "[]").status, 422);
}

TEST(SignIn, MakesAGuesserWaitLongerAndLonger) {
    Rig rig;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "guess")).status, 401);
    }
    const auto refused = rig.ask("POST", "/session", credentials("store", "open sesame"));
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.header("retry-after"), "1");
    rig.clock.advance(base::seconds(2));
    EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "guess")).status, 401);
    EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "guess")).header("retry-after"),
              "2");
    rig.clock.advance(base::seconds(3));
    EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "open sesame")).status, 201);
}

TEST(SignIn, ColleaguesBehindOneAddressDoNotLockEachOtherOut) {
    Rig rig;
    rig.on_frame([&] {
        for (std::uint32_t i = 0; i < 12; ++i) {
            Account colleague = rig.accounts.all[1];
            colleague.user = {100 + i};
            colleague.login = "colleague " + std::to_string(i);
            rig.accounts.all.push_back(std::move(colleague));
        }
    });
    for (int i = 0; i < 12; ++i) {
        const std::string login = "colleague " + std::to_string(i);
        rig.ask("POST", "/session", credentials(login, "mistyped"));
        rig.ask("POST", "/session", credentials(login, "mistyped"));
    }
    EXPECT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame")).status, 201);
}

TEST(SignIn, ForgetsMistypedPasswordsOnceTheRightOneCame) {
    Rig rig;
    for (int round = 0; round < 30; ++round) {
        rig.ask("POST", "/session", credentials("clerk", "mistyped"));
        rig.ask("POST", "/session", credentials("clerk", "mistyped"));
        ASSERT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame")).status, 201);
    }
}

// A proxy that is trusted lets the test come from many addresses.
std::string from(const std::string& address) { return "X-Forwarded-For: " + address + "\r\n"; }
RigOptions behind_a_proxy() {
    RigOptions options;
    options.server.trusted_proxies = {"127.0.0.1"};
    return options;
}

TEST(SignIn, GuessesFromEverywhereDoNotLockAPersonOutFromHisUsualAddress) {
    Rig rig(behind_a_proxy());
    const auto home = from("203.0.113.9");
    ASSERT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame"), home).status, 201);
    for (int i = 0; i < 60; ++i) {
        rig.ask("POST", "/session", credentials("clerk", "guess"),
                from("198.51.100." + std::to_string(i)));
    }
    const auto elsewhere = from("198.51.100.200");
    EXPECT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame"), elsewhere).status,
              429);
    EXPECT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame"), home).status, 201);
}

// What a reverse proxy sends on that ends TLS and names the host as the browser did.
Reply sign_in_at(const Rig& rig, const std::string& origin) {
    const auto body = credentials("clerk", "open sesame");
    RawClient client(rig.port());
    client.send("POST /api/v1/session HTTP/1.1\r\nHost: amani.example.ir\r\nOrigin: " + origin +
                "\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n"
                "Content-Length: " +
                std::to_string(body.size()) + "\r\n\r\n" + body);
    return client.read();
}

TEST(SignIn, BehindATrustedProxyThatEndsTlsIsAsOverTls) {
    auto options = behind_a_proxy();
    options.hosts = {"127.0.0.1", "localhost"};
    Rig rig(options);
    const auto reply = sign_in_at(rig, "https://amani.example.ir");
    EXPECT_EQ(reply.status, 201);
    EXPECT_NE(reply.header("set-cookie").find("; Secure"), std::string::npos);
    EXPECT_EQ(rig.seen.lines.back().peer, "203.0.113.9");
    EXPECT_EQ(sign_in_at(rig, "https://evil.example").code(), "foreign_page");
}

TEST(SignIn, ThroughAProxyThatNobodyTrustsIsRefusedAsAnotherHosts) {
    RigOptions options;
    options.hosts = {"127.0.0.1", "localhost"};
    Rig rig(options);
    EXPECT_EQ(sign_in_at(rig, "https://amani.example.ir").code(), "foreign_page");
}

TEST(SignIn, CountsAllAddressesOfOneIpv6NetworkAsOne) {
    Rig rig(behind_a_proxy());
    for (int i = 0; i < 3; ++i) {
        rig.ask("POST", "/session", credentials("clerk", "guess"),
                from("2001:db8:1:2::" + std::to_string(i + 1)));
    }
    EXPECT_EQ(
        rig.ask("POST", "/session", credentials("clerk", "guess"), from("2001:db8:1:2:ffff::77"))
            .status,
        429);
}

TEST(SignIn, WaitsBySteadyTimeWhateverIsDoneToTheWallClock) {
    Rig rig;
    rig.clock.set_ahead(base::days(365));
    for (int i = 0; i < 3; ++i) rig.ask("POST", "/session", credentials("store", "guess"));
    rig.clock.set_ahead(base::days(-365));
    EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "guess")).header("retry-after"),
              "1");
    rig.clock.advance(base::seconds(2));
    EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "open sesame")).status, 201);
}

TEST(SignIn, DoesNotBelieveAnEndThatAWrongClockHasSet) {
    Rig rig;
    rig.clock.set_ahead(base::days(365));
    const auto lines = rig.sign_in("store", "open sesame");
    EXPECT_EQ(rig.ask("GET", "/me", {}, lines).status, 200);
    rig.clock.set_ahead(base::days(-365));
    EXPECT_EQ(rig.ask("GET", "/me", {}, lines).status, 401) << "it would be good for a year";
}

TEST(SignIn, SessionsAndTokensEndWhenThePasswordOrTheRolesChange) {
    Rig rig;
    const auto change = [&](const std::function<void(Account&)>& how) {
        const auto lines = rig.sign_in("clerk", "open sesame");
        const auto token =
            bearer(rig.ask("POST", "/tokens", R"({"name":"till","scopes":["*"]})", lines));
        EXPECT_EQ(rig.ask("GET", "/me", {}, lines).status, 200);
        EXPECT_EQ(rig.ask("GET", "/me", {}, token).status, 200);
        rig.on_frame([&] { how(rig.accounts.all[1]); });
        EXPECT_EQ(rig.ask("GET", "/me", {}, lines).status, 401);
        EXPECT_EQ(rig.ask("GET", "/me", {}, token).status, 401);
    };
    change([&](Account& account) { account.roles = {"CLERK", "STORE"}; });
    change([&](Account& account) {
        account.verifier =
            crypto::password_verifier("open sesame", crypto::PasswordCost::cheap_for_tests);
    });
}

TEST(SignIn, AGuesserDoesNotLockOutSomebodyElse) {
    Rig rig;
    for (int i = 0; i < 5; ++i) rig.ask("POST", "/session", credentials("store", "guess"));
    EXPECT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame")).status, 201);
}

TEST(SignIn, StandsInTheLogWithLoginAndAddress) {
    Rig rig;
    testing::internal::CaptureStderr();
    EXPECT_EQ(rig.ask("POST", "/session", credentials("clerk", "open sesame")).status, 201);
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "event=sign_in.accepted login=\"clerk\" peer=\"127.0.0.1\"\n");
}

TEST(SignIn, IsNeededForAllButTheOpenResources) {
    Rig rig;
    for (const auto* path :
         {"/me", "/widgets", "/widgets/1", "/live", "/drafts", "/tokens", "/tasks", "/metrics"}) {
        const auto reply = rig.ask("GET", path);
        EXPECT_EQ(reply.status, 401) << path;
        EXPECT_EQ(reply.code(), "not_signed_in") << path;
    }
    for (const auto* path : {"/health", "/site", "/meta/enums", "/meta/words", "/openapi.json"}) {
        EXPECT_EQ(rig.ask("GET", path).status, 200) << path;
    }
    EXPECT_EQ(rig.ask("GET", "/me", {}, "Authorization: Bearer amani_00\r\n").status, 401);
    EXPECT_EQ(rig.ask("GET", "/me", {}, "Cookie: amani_session=00\r\n").status, 401);
}

TEST(SignIn, SessionNeedsItsCsrfTokenForWrites) {
    Rig rig;
    const auto lines = rig.sign_in("store", "open sesame");
    const auto reply = rig.ask("PUT", "/drafts/admission", "{}", cookie_only(lines));
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.code(), "csrf_token_wrong");
    EXPECT_EQ(rig.ask("PUT", "/drafts/admission", "{}", lines).status, 200);
}

TEST(SignIn, APageLearnsWhetherItIsSignedIn) {
    Rig rig;
    const auto signed_in = [&](const std::string& lines) {
        const auto reply = rig.ask("GET", "/session", "", lines);
        EXPECT_EQ(reply.status, 200);
        return reply.json().at("signed_in").as_bool();
    };
    EXPECT_FALSE(signed_in(""));
    const auto lines = rig.sign_in("store", "open sesame");
    EXPECT_TRUE(signed_in(lines));
    EXPECT_EQ(rig.ask("DELETE", "/session", "", lines).status, 204);
    EXPECT_FALSE(signed_in(lines));
}

TEST(SignIn, RefusesWritesFromForeignPages) {
    Rig rig;
    const auto reply = rig.ask("POST", "/session", credentials("store", "open sesame"),
                               "Origin: http://evil.example\r\n");
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.code(), "foreign_page");
    const auto own = "Origin: http://localhost:" + std::to_string(rig.port()) + "\r\n";
    EXPECT_EQ(rig.ask("POST", "/session", credentials("store", "open sesame"), own).status, 201);
}

TEST(SignIn, RefusesAForeignHostNameWhenItsOwnAreKnown) {
    Rig rig({.hosts = {"localhost", "127.0.0.1"}});
    RawClient client(rig.port());
    client.send("GET /api/v1/health HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    EXPECT_EQ(client.read().status, 403);
    EXPECT_EQ(rig.ask("GET", "/health").status, 200);
}

TEST(SignIn, EndsByAskingByTimeAndWithTheAccount) {
    Rig rig;
    const auto gone = rig.sign_in("store", "open sesame");
    EXPECT_EQ(rig.ask("DELETE", "/session", {}, gone).status, 204);
    EXPECT_EQ(rig.ask("GET", "/me", {}, gone).status, 401);

    const auto old = rig.sign_in("store", "open sesame");
    const auto closed = rig.sign_in("clerk", "open sesame");
    rig.on_frame([&] { rig.accounts.all.erase(rig.accounts.all.begin() + 1); });
    EXPECT_EQ(rig.ask("GET", "/me", {}, closed).status, 401);
    rig.clock.advance(base::hours(13));
    EXPECT_EQ(rig.ask("GET", "/me", {}, old).status, 401);
}

TEST(SignIn, RolesDecideAndTheRefusalSaysWhoCould) {
    Rig rig;
    const auto reply = rig.ask("POST", "/widgets", R"({"name":"x","lines":[]})",
                               rig.sign_in("clerk", "open sesame"));
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.json().at("who_can").as_array().size(), 2U);
}

TEST(SecondPerson, ConfirmsAtTheFirstOnesScreenForTwoMinutes) {
    Rig rig;
    const auto made = rig.post("/second-person", R"({"login":"admin","pin":"4711"})");
    ASSERT_EQ(made.status, 201);
    const auto header =
        "X-Second-Person: " + std::string{made.json().at("confirmation").as_string()} + "\r\n";
    EXPECT_EQ(rig.get("/widgets/1", header).json().at("second").as_string(), "admin");
    const auto elsewhere = rig.sign_in("clerk", "open sesame");
    EXPECT_EQ(rig.ask("GET", "/widgets/1", {}, elsewhere + header).code(), "second_person_wrong");
    rig.clock.advance(base::seconds(121));
    EXPECT_EQ(rig.get("/widgets/1", header).status, 403);
}

TEST(SecondPerson, IsNeverTheFirstNorWithoutAPin) {
    Rig rig;
    const auto admin = rig.sign_in("admin", "open sesame");
    EXPECT_EQ(rig.ask("POST", "/second-person", R"({"login":"admin","pin":"4711"})", admin).code(),
              "same_person");
    EXPECT_EQ(rig.post("/second-person", R"({"login":"clerk","pin":""})").status, 401);
    EXPECT_EQ(rig.post("/second-person", R"({"login":"admin","pin":"0000"})").status, 401);
    EXPECT_EQ(rig.post("/second-person", R"({"login":"admin","pin":4711})")
                  .json()
                  .at("field")
                  .as_string(),
              "pin");
    EXPECT_EQ(rig.get("/widgets/1", "X-Second-Person: 00\r\n").status, 403);
}

TEST(Token, IsShownOnceAndStoredOnlyAsAHash) {
    Rig rig;
    const auto lines = rig.sign_in("store", "open sesame");
    const auto made = rig.ask("POST", "/tokens", R"({"name":"till","scopes":["read"]})", lines);
    ASSERT_EQ(made.status, 201);
    const std::string token{made.json().at("token").as_string()};
    EXPECT_EQ(rig.ask("GET", "/tokens", {}, lines).body.find(token), std::string::npos);
    rig.on_frame([&] {
        auto statement =
            rig.database->prepare("SELECT count(*) FROM http_token WHERE hex(token_hash) LIKE ?1");
        statement->with("%" + token.substr(6, 10) + "%");
        statement->step();
        EXPECT_EQ(statement->integer(0), 0);
    });
}

TEST(Token, GivesOnlyItsScopesAndNeverMoreThanItsMakerHas) {
    Rig rig;
    const auto lines = rig.sign_in("store", "open sesame");
    const auto reads =
        bearer(rig.ask("POST", "/tokens", R"({"name":"till","scopes":["read"]})", lines));
    EXPECT_EQ(rig.ask("GET", "/widgets/1", {}, reads).status, 200);
    const auto refused =
        rig.ask("POST", "/widgets", R"({"name":"x","lines":[]})", reads + "Idempotency-Key: k\r\n");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.json().at("numbers").at("scope").as_string(), "widgets:write");

    const auto makes = bearer(
        rig.ask("POST", "/tokens", R"({"name":"m","scopes":["tokens:*","widgets:write"]})", lines));
    EXPECT_EQ(
        rig.ask("POST", "/widgets", R"({"name":"x","lines":[]})", makes + "Idempotency-Key: k\r\n")
            .status,
        201);
    EXPECT_EQ(rig.ask("POST", "/tokens", R"({"name":"more","scopes":["*"]})", makes).status, 403);
    EXPECT_EQ(rig.ask("GET", "/widgets/1", {}, makes).status, 403);
}

TEST(Token, EndsByTimeAndWhenTakenBack) {
    Rig rig;
    const auto lines = rig.sign_in("store", "open sesame");
    const auto made = rig.ask("POST", "/tokens", R"({"name":"t","scopes":["*"],"days":1})", lines);
    const auto id = std::to_string(made.json().at("id").as_int64());
    EXPECT_EQ(rig.ask("GET", "/me", {}, bearer(made)).status, 200);
    rig.clock.advance(base::hours(25));
    EXPECT_EQ(rig.ask("GET", "/me", {}, bearer(made)).status, 401);

    EXPECT_EQ(rig.get("/me").status, 200);
    EXPECT_EQ(rig.ask("DELETE", "/tokens/" + id, {}, rig.as_program()).status, 204);
    EXPECT_EQ(rig.ask("DELETE", "/tokens/" + id, {}, rig.as_program()).status, 404);
    EXPECT_EQ(rig.ask("DELETE", "/tokens/1", {}, rig.as_program()).status, 204);
    EXPECT_EQ(rig.get("/me").status, 401);
}

TEST(Token, HasAnEndAlsoWhenNobodyNamesOne) {
    Rig rig;
    const auto made = rig.post("/tokens", R"({"name":"t","scopes":["read"]})");
    ASSERT_EQ(made.status, 201);
    EXPECT_EQ(rig.ask("GET", "/me", {}, bearer(made)).status, 200);
    rig.clock.advance(base::days(91));
    EXPECT_EQ(rig.ask("GET", "/me", {}, bearer(made)).status, 401);
}

TEST(Token, TakesOnlyScopesThatThereAre) {
    Rig rig;
    const auto refused = rig.post("/tokens", R"({"name":"t","scopes":["read","raed"]})");
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.code(), "scope_unknown");
    EXPECT_EQ(refused.json().at("field").as_string(), "scopes[1]");
    const auto& allowed = refused.json().at("numbers").at("allowed").as_array();
    for (const char* scope : {"*", "read", "write", "widgets:write", "widgets:*", "tokens:write"})
        EXPECT_NE(std::find(allowed.begin(), allowed.end(), json::value(scope)), allowed.end())
            << scope;
}

TEST(Token, RefusesAWrongWishByField) {
    Rig rig;
    const auto field = [&](const std::string& body) {
        return std::string{rig.post("/tokens", body).json().at("field").as_string()};
    };
    EXPECT_EQ(field(R"({"scopes":[]})"), "name");
    EXPECT_EQ(field(R"({"name":"x","scopes":"*"})"), "scopes");
    EXPECT_EQ(field(R"({"name":"x","scopes":["read",7]})"), "scopes[1]");
    EXPECT_EQ(field(R"({"name":"x","scopes":[],"days":0})"), "days");
}

}  // namespace
}  // namespace amani::http
