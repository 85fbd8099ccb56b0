#include "unit/shared/http/rig.h"

#include "shared/base/program_version.h"
#include "shared/http/limits.h"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <set>

namespace amani::http {
namespace {

namespace json = boost::json;

Reply raw(const Rig& rig, const std::string& bytes) {
    RawClient client(rig.port());
    client.send(bytes);
    return client.read();
}

TEST(Server, AnswersSeveralRequestsOnOneConnectionInOrder) {
    Rig rig;
    RawClient client(rig.port());
    const std::string one = "GET /api/v1/site HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(one + one + one);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(client.read().json().at("name").as_string(), "Karaj");
}

TEST(Server, RefusesWhatIsNotHttpInTheOneShape) {
    Rig rig;
    for (const auto* bytes : {"nonsense\r\n\r\n", "GET /api/v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                              "GET /api/v1/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                              "GET /api/v1/%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n",
                              "GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n",
                              "POST /api/v1/session HTTP/1.1\r\nContent-Length: -1\r\n\r\n"}) {
        const auto reply = raw(rig, bytes);
        EXPECT_EQ(reply.status, 400) << bytes;
        EXPECT_EQ(reply.code(), "bad_http") << bytes;
    }
}

TEST(Server, BoundsHeadersAndBodies) {
    Rig rig;
    const auto long_header =
        raw(rig, "GET /api/v1/site HTTP/1.1\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");
    EXPECT_EQ(long_header.status, 431);
    const auto announced =
        raw(rig, "POST /api/v1/session HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");
    EXPECT_EQ(announced.status, 413);
    EXPECT_EQ(announced.json().at("numbers").at("limit_bytes"), limits::unknown_body_bytes);
    EXPECT_EQ(announced.code(), "too_large");
    std::string chunked = "POST /api/v1/session HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 20; ++i) chunked += "2000\r\n" + std::string(0x2000, 'x') + "\r\n";
    EXPECT_EQ(raw(rig, chunked + "0\r\n\r\n").status, 413);
    EXPECT_EQ(rig.ask("GET", "/site").status, 200);
}

TEST(Server, DoesNotReadAHeaderOrABodyThatNeverEnds) {
    RigOptions options;
    options.server.stall_time = base::milliseconds(500);
    Rig rig(options);
    RawClient header(rig.port());
    header.send("GET /api/v1/site HTTP/1.1\r\nHost: x\r\n");
    bool is_taken = true;
    for (int i = 0; i < 100'000 && is_taken; ++i) is_taken = header.send("X-More: and more\r\n");
    EXPECT_FALSE(is_taken && header.read().status != 431);
    RawClient body(rig.port());
    body.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    is_taken = true;
    for (int i = 0; i < 10'000 && is_taken; ++i)
        is_taken = body.send("1000\r\n" + std::string(0x1000, 'x') + "\r\n");
    EXPECT_FALSE(is_taken);
    EXPECT_EQ(rig.ask("GET", "/site").status, 200);
}

TEST(Server, SendsContinueToWhoWaitsForIt) {
    Rig rig;
    RawClient client(rig.port());
    client.send(
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: "
        "2\r\n\r\n");
    EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("{}");
    EXPECT_EQ(client.read().status, 422);
}

TEST(Server, KnowsHeadAndWrongMethodsAndPaths) {
    Rig rig;
    const auto head = rig.ask("HEAD", "/site");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), "16");
    const auto wrong = rig.ask("DELETE", "/widgets", {}, rig.as_program());
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("allow"), "GET, POST");
    EXPECT_EQ(rig.get("/nothing").status, 404);
    EXPECT_EQ(raw(rig, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").status, 404);
    EXPECT_EQ(rig.ask("BREW", "/widgets", {}, rig.as_program()).status, 405);
}

TEST(Server, DecodesPathParametersOnce) {
    Rig rig;
    EXPECT_EQ(rig.get("/widgets/A%2FB%2520").json().at("id").as_string(), "A/B%20");
}

TEST(Server, ClosesSlowClientsWhileOthersAreServed) {
    RigOptions options;
    options.server.header_time = base::milliseconds(200);
    options.server.stall_time = base::milliseconds(200);
    options.server.idle_time = base::milliseconds(200);
    Rig rig(options);
    RawClient slow_header(rig.port());
    slow_header.send("GET /api/v1/site HTTP/1.1\r\nHo");
    RawClient slow_body(rig.port());
    slow_body.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{");
    RawClient idle(rig.port());
    EXPECT_EQ(rig.ask("GET", "/site").status, 200);
    EXPECT_TRUE(slow_header.is_closed_within(3'000));
    EXPECT_TRUE(slow_body.is_closed_within(3'000));
    EXPECT_TRUE(idle.is_closed_within(3'000));
}

TEST(Server, TheOldestIdleConnectionMakesRoom) {
    RigOptions options;
    options.server.connections = 4;
    Rig rig(options);
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 8; ++i) {
        idle.push_back(std::make_unique<RawClient>(rig.port()));
        idle.back()->send("GET /api/v1/site HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_EQ(idle.back()->read().status, 200);
    }
    EXPECT_TRUE(idle.front()->is_closed_within(3'000));
    EXPECT_EQ(rig.ask("GET", "/site").status, 200);
}

TEST(Server, WithoutAnIdleConnectionTheNewOneIsTurnedAway) {
    RigOptions options;
    options.server.connections = 2;
    Rig rig(options);
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int i = 0; i < 2; ++i) {
        busy.push_back(std::make_unique<RawClient>(rig.port()));
        busy.back()->send("GET /api/v1/live HTTP/1.1\r\nHost: x\r\n" + rig.as_program() + "\r\n");
        busy.back()->read_until(":ready");
    }
    RawClient refused(rig.port());
    EXPECT_TRUE(refused.is_closed_within(3'000));
}

// What follows a request whose end is in doubt must never be taken for the next one.
TEST(Server, ClosesAConnectionOnWhichItIsNotSureWhereARequestEnds) {
    Rig rig;
    const std::string next = "GET /api/v1/site HTTP/1.1\r\nHost: x\r\n\r\n";
    const std::string post = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\n";
    const std::pair<std::string, int> doubtful[] = {
        {post + "Transfer-Encoding: gzip\r\n\r\n", 501},
        {post + "Transfer-Encoding: xchunked\r\n\r\n", 501},
        {post + "Transfer-Encoding: \r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501},
        {post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400},
        {post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {post + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n", 400},
        {post + "Content-Length: 0\r\nContent-Length: 40\r\n\r\n", 400},
        {post + "Host: y\r\nContent-Length: 0\r\n\r\n", 400},
        {"POST /api/v1/session HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400}};
    for (const auto& [bytes, status] : doubtful) {
        RawClient client(rig.port());
        client.send(bytes + next);
        const auto reply = client.read();
        EXPECT_EQ(reply.status, status) << bytes;
        EXPECT_EQ(reply.header("connection"), "close") << bytes;
        EXPECT_EQ(client.read_until("Karaj").find("Karaj"), std::string::npos) << bytes;
    }
}

RigOptions a_narrow_door() {
    RigOptions options;
    options.server.strangers = 12;
    options.server.strangers_of_a_peer = 6;
    return options;
}

TEST(Server, IsNotShutByStrangersWhoOnlyConnect) {
    Rig rig(a_narrow_door());
    RawClient known(rig.port());
    const std::string me =
        "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n" + rig.as_program() + "\r\n";
    known.send(me);
    EXPECT_EQ(known.read().status, 200);
    std::vector<std::unique_ptr<RawClient>> strangers;
    for (int i = 0; i < 60; ++i) {
        strangers.push_back(std::make_unique<RawClient>(rig.port()));
        if (i % 3 == 1) strangers.back()->send("GET /api/v1/site HTTP/1.1\r\nHo");
        if (i % 3 == 2)
            strangers.back()->send("POST /api/v1/session HTTP/1.1\r\nContent-Length: 9\r\n\r\n{");
        EXPECT_EQ(rig.ask("GET", "/site").status, 200) << i;
    }
    EXPECT_TRUE(strangers.front()->is_closed_within(3'000));
    known.send(me);
    EXPECT_EQ(known.read().status, 200) << "who has signed in is not sent away for them";
}

TEST(Server, BelievesWhomAProxySpeaksForOnlyFromATrustedOne) {
    const std::string forwarded = "X-Forwarded-For: 203.0.113.9\r\n";
    const auto peer_seen = [&](const std::vector<std::string>& trusted) {
        RigOptions options;
        options.server.trusted_proxies = trusted;
        options.hosts = {"localhost"};
        Rig rig(options);
        rig.get("/me", forwarded);
        const std::scoped_lock lock(rig.seen.mutex);
        return rig.seen.lines.back().peer;
    };
    EXPECT_EQ(peer_seen({}), "127.0.0.1");
    EXPECT_EQ(peer_seen({"127.0.0.1"}), "203.0.113.9");
}

TEST(Server, SaysWhichAddressItCannotHaveAndWhatToDo) {
    Rig rig;
    boost::asio::io_context io;
    try {
        Server server{io, *rig.api, ServerOptions{.port = static_cast<std::uint16_t>(rig.port())}};
        ADD_FAILURE() << "two servers on one port";
    } catch (const std::runtime_error& refusal) {
        const std::string text = refusal.what();
        EXPECT_NE(text.find("127.0.0.1:" + std::to_string(rig.port())), std::string::npos) << text;
        EXPECT_NE(text.find("another address"), std::string::npos) << text;
        EXPECT_EQ(text.find(".hpp"), std::string::npos) << text;
    }
}

TEST(Server, GivesAnHttp10ClientAStreamItCanRead) {
    Rig rig;
    RawClient client(rig.port());
    client.send("GET /api/v1/widgets?fields=id HTTP/1.0\r\nAccept: text/csv\r\n" +
                rig.as_program() + "\r\n");
    const auto all = client.read_until("\r\n1200\r\n");
    EXPECT_EQ(all.find("chunked"), std::string::npos);
    EXPECT_NE(all.find("id\r\n1\r\n2\r\n"), std::string::npos);
    EXPECT_TRUE(client.is_closed_within(3'000));
}

TEST(Server, OpensBeyondTheLoopbackOnlyWithTls) {
    Rig rig;
    boost::asio::io_context io;
    for (const auto* address : {"0.0.0.0", "::", "192.168.1.7"}) {
        try {
            Server server{io, *rig.api, ServerOptions{.address = address}};
            ADD_FAILURE() << address;
        } catch (const std::invalid_argument& refusal) {
            EXPECT_NE(std::string{refusal.what()}.find("needs TLS"), std::string::npos);
        }
    }
    EXPECT_THROW((Server{io, *rig.api, ServerOptions{.address = "localhost"}}),
                 std::invalid_argument);
}

TEST(Frame, TheMachinesNoIs503AndAFaultTellsNoSecrets) {
    Rig rig;
    const auto full = rig.get("/full");
    EXPECT_EQ(full.status, 503);
    EXPECT_EQ(full.code(), "disk_full");
    EXPECT_FALSE(full.header("retry-after").empty());
    const auto boom = rig.get("/boom");
    EXPECT_EQ(boom.status, 500);
    EXPECT_EQ(boom.body.find("secret"), std::string::npos);
    const std::scoped_lock lock(rig.seen.mutex);
    EXPECT_EQ(rig.seen.lines.back().error, "secret detail");
}

TEST(Frame, LogsThePatternAndNeverTheAddress) {
    Rig rig;
    rig.get("/widgets/customer-name?q=secret");  // refused, and logged all the same
    const std::scoped_lock lock(rig.seen.mutex);
    const auto& line = rig.seen.lines.back();
    EXPECT_EQ(line.route, "/widgets/{id}");
    EXPECT_EQ(line.status, 400);
    EXPECT_EQ(line.user, base::UserId{11});
    EXPECT_EQ(line.peer, "127.0.0.1");
}

TEST(Frame, CountsForPrometheus) {
    Rig rig;
    rig.get("/nothing");
    const auto text = rig.get("/metrics").body;
    EXPECT_NE(text.find("# TYPE amani_http_requests_total counter"), std::string::npos);
    EXPECT_NE(text.find("amani_http_requests_total{status=\"4xx\"} 1"), std::string::npos);
    EXPECT_NE(text.find("\namani_http_connections "), std::string::npos);
    EXPECT_EQ(rig.get("/health").json().at("version").as_string(), base::program_version);
}

TEST(Frame, CountsForPrometheusWhatComesAndGoes) {
    Metrics metrics;
    Metrics::Readings ages{{{{"site", "AG-\"1"}}, 7.5}};
    metrics.gauges("amani_age_seconds", "Age", [&] { return ages; });
    EXPECT_NE(metrics.text().find("\namani_age_seconds{site=\"AG-\\\"1\"} 7.5\n"),
              std::string::npos)
        << metrics.text();
    ages.clear();
    EXPECT_EQ(metrics.text().find("amani_age_seconds{"), std::string::npos);
    EXPECT_EQ(age_in_seconds({5'000}, {2'000}), 0.0);
    EXPECT_EQ(age_in_seconds({2'000}, {5'500}), 3.5);
}

TEST(OpenApi, DescribesExactlyTheRoutesThatAreServed) {
    Rig rig;
    const auto served = rig.ask("GET", "/openapi.json").json();
    EXPECT_EQ(served.at("openapi").as_string(), "3.1.0");
    const auto& paths = served.at("paths").as_object();
    std::size_t described = 0;
    for (const auto& path : paths) described += path.value().as_object().size();
    EXPECT_EQ(described, rig.api->routes().all().size());
    for (const auto& route : rig.api->routes().all()) {
        std::string method{name_of(route->method)};
        for (auto& c : method) c = static_cast<char>(c + 32);
        ASSERT_TRUE(paths.contains(route->pattern)) << route->pattern;
        const auto* operation = paths.at(route->pattern).as_object().if_contains(method);
        ASSERT_NE(operation, nullptr) << method << route->pattern;
        EXPECT_EQ(operation->at("summary").as_string(), route->summary);
        EXPECT_FALSE(route->summary.empty());
        const auto brackets = std::count(route->pattern.begin(), route->pattern.end(), '{');
        const auto& parameters = operation->at("parameters").as_array();
        EXPECT_EQ(std::count_if(
                      parameters.begin(), parameters.end(),
                      [](const json::value& one) { return one.at("in").as_string() == "path"; }),
                  brackets);
    }
}

void collect_references(const json::value& from, std::vector<std::string>& into) {
    if (const auto* object = from.if_object()) {
        for (const auto& member : *object) {
            if (member.key() == "$ref")
                into.emplace_back(member.value().as_string());
            else
                collect_references(member.value(), into);
        }
    } else if (const auto* array = from.if_array()) {
        for (const auto& item : *array) collect_references(item, into);
    }
}

TEST(OpenApi, IsMadeOnceAndKnowsWhatIsAddedLater) {
    Rig rig;
    const auto first = rig.ask("GET", "/openapi.json");
    EXPECT_EQ(rig.ask("GET", "/openapi.json", {}, "If-None-Match: " + first.header("etag") + "\r\n")
                  .status,
              304);
    rig.on_frame([&] {
        rig.api->add({{.pattern = "/later",
                       .reads = domain::Subject::common,
                       .summary = "Added later",
                       .handler = ReadHandler{
                           [](const Request&) -> Answered<Response> { return no_content(); }}}});
    });
    const auto second = rig.ask("GET", "/openapi.json").json();
    EXPECT_TRUE(second.at("paths").as_object().contains("/later"));
}

TEST(OpenApi, SaysWhereTheApiIsAndWhatLintersAskFor) {
    Rig rig;
    const auto served = rig.ask("GET", "/openapi.json").json();
    EXPECT_EQ(served.at("servers").at(0).at("url"), "/api/v1");
    const auto& info = served.at("info").as_object();
    EXPECT_NE(info.at("description").as_string().find("/api/v1"), std::string_view::npos);
    EXPECT_TRUE(info.at("license").as_object().contains("identifier"));
    for (const auto& response :
         served.at("paths").at("/widgets").at("get").at("responses").as_object())
        EXPECT_NE(response.key(), "2XX");
}

TEST(Frame, ShowsTheWayOutsideItsPrefix) {
    Rig rig;
    const auto at = [&](const std::string& path, const std::string& method = "GET") {
        auto client = rig.connect();
        client.send(method + " " + path +
                    " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        return client.read(method == "HEAD");
    };
    for (const auto* path : {"/health", "/openapi.json", "/meta/enums"}) {
        EXPECT_EQ(at(path).status, 308) << path;
        EXPECT_EQ(at(path).header("location"), std::string{"/api/v1"} + path);
    }
    for (const auto* path : {"/", "/docs", "/widgets", "/health/none"}) {
        const auto reply = at(path);
        EXPECT_EQ(reply.status, 404) << path;
        EXPECT_EQ(reply.json().at("docs"), "/api/v1/openapi.json");
        EXPECT_NE(reply.json().at("remedy").at("en").as_string().find("/api/v1"),
                  std::string_view::npos);
    }
    EXPECT_EQ(at("/widgets").json().at("numbers").at("meant"), "/api/v1/widgets");
    EXPECT_EQ(at("/health", "POST").status, 404);
}

TEST(Frame, LeavesPagesToTheWebClientAndItsOwnAddressesToNobody) {
    Rig rig{{.hosts = {"localhost"}, .elsewhere = [](const Request& request) {
                 return text_response("page of " + request.path, "text/html");
             }}};
    const auto at = [&](const std::string& path, const std::string& headers = {},
                        const std::string& host = "localhost") {
        auto client = rig.connect();
        client.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n");
        return client.read();
    };
    for (const auto* path : {"/", "/jobs", "/health/none", "/apiary"})
        EXPECT_EQ(at(path).body, std::string{"page of "} + path);
    for (const auto* path : {"/api", "/api/", "/api/v2/jobs", "/api/jobs"}) {
        EXPECT_EQ(at(path).status, 404) << path;
        EXPECT_EQ(at(path).json().at("docs"), "/api/v1/openapi.json");
    }
    EXPECT_EQ(at("/health").status, 308);
    EXPECT_EQ(at("/health", "Accept: text/html,*/*;q=0.8\r\n").body, "page of /health");
    EXPECT_EQ(at("/", {}, "elsewhere.example").status, 403);
}

TEST(OpenApi, EveryReferenceResolvesAndOperationsHaveNamesOfTheirOwn) {
    Rig rig;
    const auto served = rig.ask("GET", "/openapi.json").json();
    const auto& components = served.at("components").as_object();
    std::vector<std::string> references;
    collect_references(served, references);
    EXPECT_FALSE(references.empty());
    for (const auto& reference : references) {
        const auto name = reference.rfind('/');
        const auto kind = reference.substr(std::string{"#/components/"}.size(),
                                           name - std::string{"#/components/"}.size());
        EXPECT_TRUE(components.at(kind).as_object().contains(reference.substr(name + 1)))
            << reference;
    }
    std::set<std::string> names;
    std::size_t operations = 0;
    for (const auto& path : served.at("paths").as_object()) {
        for (const auto& operation : path.value().as_object()) {
            names.emplace(operation.value().at("operationId").as_string());
            ++operations;
        }
    }
    EXPECT_EQ(names.size(), operations);
}

}  // namespace
}  // namespace amani::http
