#include "unit/shared/http/rig.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

void listen(RawClient& client, const Rig& rig, const std::string& query,
            const std::string& headers = {}) {
    client.send("GET /api/v1/live" + query + " HTTP/1.1\r\nHost: localhost\r\n" + rig.as_program() +
                headers + "\r\n");
}
std::string id_in(const std::string& text) {
    const auto at = text.rfind("id: ") + 4;
    return text.substr(at, text.find('\n', at) - at);
}
void publish(Rig& rig, const std::string& topic, const std::string& id) {
    rig.on_frame([&] { rig.api->live().publish({topic, "things", id, 1, "changed"}); });
}

TEST(Live, TellsWhatChangesOfTheTopicsAskedFor) {
    Rig rig;
    RawClient client(rig.port());
    listen(client, rig, "?topics=job,stock");
    EXPECT_NE(client.read_until(":ready").find("text/event-stream"), std::string::npos);
    publish(rig, "board", "unasked");
    publish(rig, "job", "J1");
    const auto told = client.read_until("\"kind\":\"changed\"}");
    EXPECT_NE(told.find("\"id\":\"J1\""), std::string::npos);
    EXPECT_EQ(told.find("unasked"), std::string::npos);
}

TEST(Live, ResumesAfterTheLastIdWithoutLossOrRepeat) {
    Rig rig;
    std::string last;
    {
        RawClient client(rig.port());
        listen(client, rig, "?topics=job");
        client.read_until(":ready");
        publish(rig, "job", "J1");
        last = id_in(client.read_until("J1"));
    }
    publish(rig, "job", "J2");
    publish(rig, "job", "J3");
    RawClient client(rig.port());
    listen(client, rig, "?topics=job", "Last-Event-ID: " + last + "\r\n");
    const auto told = client.read_until("\"J3\"");
    EXPECT_NE(told.find("\"J2\""), std::string::npos);
    EXPECT_EQ(told.find("\"J1\""), std::string::npos);
    EXPECT_EQ(told.find("reset"), std::string::npos);
}

TEST(Live, FirstIdIsGivenBeforeAnythingHappened) {
    Rig rig;
    std::string last;
    {
        RawClient client(rig.port());
        listen(client, rig, "");
        last = id_in(client.read_until(":ready"));
    }
    publish(rig, "job", "J1");
    RawClient client(rig.port());
    listen(client, rig, "?last_id=" + last);
    EXPECT_NE(client.read_until("\"J1\"").find("\"J1\""), std::string::npos);
}

TEST(Live, SaysResetWhenTheIdIsTooOldOrOfAnotherRun) {
    Rig rig;
    for (const auto* last : {"elsewhere-3", "nonsense"}) {
        RawClient client(rig.port());
        listen(client, rig, "", std::string{"Last-Event-ID: "} + last + "\r\n");
        EXPECT_NE(client.read_until("event: reset").find("event: reset"), std::string::npos)
            << last;
    }
    std::string first;
    {
        RawClient client(rig.port());
        listen(client, rig, "");
        first = id_in(client.read_until(":ready"));
    }
    rig.on_frame([&] {
        for (int i = 0; i < 5'000; ++i) rig.api->live().publish({"job", "jobs", "x", 1, "changed"});
    });
    RawClient client(rig.port());
    listen(client, rig, "", "Last-Event-ID: " + first + "\r\n");
    EXPECT_NE(client.read_until("event: reset").find("event: reset"), std::string::npos);
}

TEST(Live, KeepsASilentStreamOpenAndEndsItWithTheSession) {
    RigOptions options;
    options.server.silence = base::milliseconds(50);
    Rig rig(options);
    const auto lines = rig.sign_in("clerk", "open sesame");
    RawClient client(rig.port());
    client.send("GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n");
    EXPECT_NE(client.read_until(": still here").find(": still here"), std::string::npos);
    rig.ask("DELETE", "/session", {}, lines);
    EXPECT_NE(client.read_until("\r\n0\r\n\r\n").find("0\r\n\r\n"), std::string::npos);
}

TEST(Live, AReaderThatDoesNotReadHoldsNobodyUp) {
    Rig rig;
    RawClient stuck(rig.port());
    listen(stuck, rig, "");
    RawClient client(rig.port());
    listen(client, rig, "");
    stuck.read_until(":ready");
    client.read_until(":ready");
    for (int round = 0; round < 50; ++round) {
        rig.on_frame([&] {
            for (int i = 0; i < 1'000; ++i) {
                rig.api->live().publish({"job", "jobs", std::string(200, 'x'), 1, "changed"});
            }
        });
        const std::string mark = "round " + std::to_string(round) + ".";
        publish(rig, "job", mark);
        ASSERT_NE(client.read_until(mark).find(mark), std::string::npos);
    }
    EXPECT_EQ(rig.get("/me").status, 200);
}

TEST(Live, StreamsAreBounded) {
    LiveHub hub("run");
    std::vector<std::shared_ptr<BodySource>> all;
    for (std::size_t i = 0; i < limits::live_streams; ++i) all.push_back(hub.open({}, "", {}));
    EXPECT_EQ(hub.open({}, "", {}), nullptr);
    all.pop_back();
    EXPECT_NE(hub.open({}, "", {}), nullptr);
}

TEST(Task, ShowsProgressAndResultToItsOwner) {
    Rig rig;
    std::shared_ptr<Task> task;
    rig.on_frame([&] {
        task = rig.api->tasks().start("import", {11});
        task->progress(3, 10);
    });
    const auto path = "/tasks/" + task->id();
    EXPECT_EQ(rig.get(path).json().at("done").as_int64(), 3);
    EXPECT_EQ(rig.get(path).json().at("state").as_string(), "running");
    EXPECT_EQ(rig.ask("GET", path, {}, rig.sign_in("clerk", "open sesame")).status, 404);
    EXPECT_EQ(rig.ask("GET", path, {}, rig.sign_in("admin", "open sesame")).status, 200);
    EXPECT_EQ(rig.post(path + "/cancel", "").status, 202);
    EXPECT_TRUE(task->is_cancel_asked());
    rig.on_frame([&] { rig.api->tasks().finish(*task, json::object{{"rows", 10}}); });
    EXPECT_EQ(rig.get(path).json().at("result").at("rows").as_int64(), 10);
    EXPECT_EQ(rig.get("/tasks").json().at("rows").as_array().size(), 1U);
    EXPECT_EQ(rig.get("/tasks/99").status, 404);
    EXPECT_EQ(rig.get("/tasks/x").status, 404);
}

TEST(Draft, IsKeptPerPersonAndScreen) {
    Rig rig;
    const auto clerk = rig.sign_in("clerk", "open sesame");
    EXPECT_EQ(rig.get("/drafts/admission").status, 404);
    EXPECT_EQ(rig.ask("PUT", "/drafts/admission", R"({"serial":"A"})", rig.as_program()).status,
              200);
    EXPECT_EQ(rig.ask("PUT", "/drafts/admission", R"({"serial":"B"})", rig.as_program()).status,
              200);
    EXPECT_EQ(rig.get("/drafts/admission").json().at("body").at("serial").as_string(), "B");
    EXPECT_EQ(rig.get("/drafts").json().at("rows").as_array().size(), 1U);
    EXPECT_EQ(rig.ask("GET", "/drafts/admission", {}, clerk).status, 404);
    EXPECT_EQ(
        rig.ask("PUT", "/drafts/big", "\"" + std::string(300U << 10, 'x') + "\"", rig.as_program())
            .status,
        413);
    EXPECT_EQ(rig.ask("DELETE", "/drafts/admission", {}, rig.as_program()).status, 204);
    EXPECT_EQ(rig.get("/drafts/admission").status, 404);
}

}  // namespace
}  // namespace amani::http
