// The repair shop over the API: from the counter through the units to a checked repair.
#include "unit/shared/http/resources/shop.h"

#include "shared/app/workshop/load.h"
#include "shared/domain/workshop/stay.h"
#include "shared/views/service/service_view.h"
#include "shared/views/workshop/workshop_view.h"
#include "support/choice.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::http {
namespace {

namespace json = boost::json;

struct House {
    Shop shop;
    std::string job;  // its address
    std::string sara;

    House() {
        shop.stock_up();
        const auto admitted =
            shop.post("/jobs", R"({"serial":"WM7K-000417","complaint":"نشتی","customer":")" +
                                   shop.customer + "\"}");
        EXPECT_EQ(admitted.status, 201) << admitted.raw;
        job = "/jobs/" + admitted.text("id");
        sara = text(shop.get("/users").rows().front(), "id");
    }
    static std::string text(const json::value& row, std::string_view member) {
        return std::string{row.at(member).as_string()};
    }
    Reply recorded(const std::string& address, const std::string& body = "{}") {
        auto reply = shop.post(address, body);
        EXPECT_EQ(reply.status, 201) << address << " " << reply.raw;
        return reply;
    }
    std::string code(const std::string& address, const std::string& body = "{}") {
        const auto reply = shop.post(address, body);
        return reply.status < 400 ? "" : reply.text("code");
    }
    Reply bench() { return shop.get(job + "/bench"); }
    std::string stage() {
        for (const auto& row : shop.get("/board").rows()) return text(row, "stage");
        return "none";
    }
    bool offers(std::string_view action) {
        const auto shown = bench();
        for (const auto& each : shown.at("actions").as_array())
            if (each.at("name").as_string() == action) return each.at("allowed").as_bool();
        ADD_FAILURE() << "no action " << action;
        return false;
    }
    void define_units() {
        recorded("/work-units", R"({"code":"S1","name":"برد","kind":"shop","scope":["WM7K"]})");
        recorded("/work-units", R"({"code":"QC","name":"کنترل","kind":"quality"})");
    }
    void move_to(const std::string& unit) {
        recorded(job + "/hand-over", R"({"to":")" + unit + "\"}");
        recorded(job + "/accept");
    }
};

TEST(Workshop, TakesADeviceFromHandToHandUntilItIsChecked) {
    House house;
    house.define_units();
    EXPECT_EQ(house.stage(), "queued");
    house.recorded(house.job + "/hand-over", R"({"to":"S1","note":"بدون کابل"})");
    EXPECT_EQ(house.shop.get("/handovers").rows().size(), 1U);
    EXPECT_TRUE(house.offers("accept"));
    EXPECT_FALSE(house.offers("start"));
    house.recorded(house.job + "/accept");
    EXPECT_EQ(house.bench().text("work_unit_code"), "S1");
    house.recorded(house.job + "/assign", R"({"technician":")" + house.sara + "\"}");
    EXPECT_EQ(house.stage(), "assigned");
    house.recorded(house.job + "/start");
    EXPECT_EQ(house.stage(), "in_work");
    EXPECT_EQ(house.code(house.job + "/start"), "workshop.clock_runs");
    const auto asked = house.recorded(house.job + "/request", R"({"part":"PUMP","quantity":2})");
    EXPECT_EQ(house.stage(), "awaiting_part");
    const std::string request = "/part-requests/" + asked.text("id");
    EXPECT_EQ(house.code(request + "/issue", R"({"quantity":1})"), "workshop.not_reviewed");
    house.recorded(request + "/review");
    EXPECT_EQ(house.shop.get(request).text("state"), "approved");
    house.recorded(request + "/issue", R"({"quantity":2})");
    EXPECT_EQ(house.shop.get(request).text("state"), "issued");
    EXPECT_EQ(house.bench().at("drawn").at(0).at("quantity").as_int64(), 2);
    house.recorded(house.job + "/work", R"({"fault":"پمپ","action":"تعویض"})");
    EXPECT_EQ(house.code(house.job + "/finish"), "service.parts_on_the_bench");
    house.recorded(house.job + "/fit",
                   R"({"part":"PUMP","payer":"customer","from":"work_in_progress"})");
    EXPECT_EQ(house.code(house.job + "/finish"), "service.parts_on_the_bench");
    house.recorded(request + "/return", R"({"quantity":1})");
    house.recorded(house.job + "/finish");
    EXPECT_EQ(house.shop.get(house.job).text("state"), "repaired");
    EXPECT_EQ(house.stage(), "awaiting_check");
    EXPECT_TRUE(house.bench().at("clocks").as_array().empty()) << "the end stops all clocks";
    EXPECT_EQ(house.code(house.job + "/check", R"({"verdict":"passed"})"), "workshop.wrong_unit");
    house.move_to("QC");
    house.recorded(house.job + "/check", R"({"verdict":"failed","note":"نشتی دارد"})");
    EXPECT_EQ(house.stage(), "in_work");
    EXPECT_EQ(house.bench().at("checks_failed").as_int64(), 1);
    house.move_to("S1");
    house.recorded(house.job + "/finish");
    house.move_to("QC");
    house.recorded(house.job + "/check", R"({"verdict":"passed"})");
    EXPECT_EQ(house.shop.get(house.job).text("state"), "ready");
    const auto report = house.shop.get("/turnaround?by=technician");
    EXPECT_EQ(report.at("total").at("jobs").as_int64(), 1) << report.raw;
    EXPECT_EQ(report.at("total").at("returns").as_int64(), 2);
    EXPECT_EQ(report.rows().front().at("record").as_string(), house.sara);
    EXPECT_TRUE(report.rows().front().at("stage").is_null());
    const auto stages = house.shop.get("/turnaround?by=kind").rows();
    EXPECT_EQ(House::text(stages.front(), "kind"), "warranty");
}

TEST(Workshop, LetsAMemberActByHisDutiesAndSaysWhoCould) {
    House house;
    house.define_units();
    house.recorded(
        "/users",
        R"({"login":"ali","name":"علی","roles":["supervisor"],"password":"a long one 1"})");
    const auto people = house.shop.get("/users?login=ali").rows();
    ASSERT_EQ(people.size(), 1U);
    house.recorded("/unit-members", R"({"unit":"S1","user":")" + House::text(people.front(), "id") +
                                        R"(","duties":["supervisor"]})");
    house.recorded(house.job + "/hand-over", R"({"to":"S1"})");
    const auto refused = house.shop.post(house.job + "/accept", "{}");
    EXPECT_EQ(refused.text("code"), "workshop.not_your_duty") << refused.raw;
    EXPECT_NE(refused.raw.find("علی"), std::string::npos) << refused.raw;
    house.recorded("/unit-members", R"({"unit":"S1","user":")" + house.sara +
                                        R"(","duties":["technician"],"skills":["WM7K"]})");
    house.recorded(house.job + "/accept");
    const auto candidates = house.bench().at("candidates");
    ASSERT_EQ(candidates.as_array().size(), 1U) << "who repairs there";
    EXPECT_TRUE(candidates.at(0).at("has_skill").as_bool());
}

TEST(Workshop, GivesBackWhatWasUndoneToTheBench) {
    House house;
    const auto asked = house.recorded(house.job + "/request", R"({"part":"PUMP"})");
    const std::string request = "/part-requests/" + asked.text("id");
    house.recorded(request + "/review");
    house.recorded(request + "/issue", "{}");
    const auto fitted = house.recorded(
        house.job + "/fit", R"({"part":"PUMP","payer":"customer","from":"work_in_progress"})");
    EXPECT_TRUE(house.bench().at("drawn").as_array().empty());
    EXPECT_EQ(house.code(house.job + "/fit",
                         R"({"part":"PUMP","payer":"customer","from":"work_in_progress"})"),
              "service.not_drawn");
    house.recorded(house.job + "/unfit", R"({"reason":"r","fitted":")" + fitted.text("id") + "\"}");
    EXPECT_EQ(house.bench().at("drawn").at(0).at("quantity").as_int64(), 1);
    EXPECT_EQ(house.code(house.job + "/cancel", R"({"reason":"r"})"), "service.parts_on_the_bench");
}

TEST(Workshop, SaysUntilWhenAHandoverIsToBeAnswered) {
    House house;
    house.define_units();
    house.recorded(house.job + "/hand-over", R"({"to":"S1"})");
    // 1404/09/03 is a Monday, and it is 19:30: four hours of the next morning.
    EXPECT_EQ(House::text(house.shop.get("/handovers").rows().front(), "answer_by"),
              "2025-11-25T08:30:00Z");
}

// A job's bench and its first request for a part, as a decision is told of them and as the log
// says.
struct FoldedHouse : House {
    base::JobId id = base::JobId::of(*codec::event_from_text(job.substr(6)));

    [[nodiscard]] static std::string text_of(const domain::Bench& bench) {
        std::string text = codec::text_of(bench.unit.event()) + " " +
                           codec::text_of(bench.pending.event()) + " to " +
                           codec::text_of(bench.on_its_way_to.event()) + " by " +
                           codec::text_of(bench.technician.event());
        for (const auto& clock : bench.running)
            text += "; " + codec::text_of(clock.started) + " " + codec::text_of(clock.user.event());
        return text;
    }
    [[nodiscard]] static std::string text_of(const domain::PartRequest& request) {
        return request.number + " " + std::string{codec::name_of(request.phase())} + " " +
               std::to_string(request.approved.value) + " " + std::to_string(request.issued.value);
    }
    [[nodiscard]] std::string loaded() {
        std::string text = text_of(app::job_at_bench(shop.desk(), id)->bench);
        for (const auto& request : views::part_requests_of(*shop.database, id))
            text += "\n" + text_of(*app::load(shop.desk(), domain::ClosePartRequest{request.id, ""},
                                              shop.desk().today())
                                        .request);
        return text;
    }
    // The stage to which the steps of the job bring its stay: a minute each, since no time passes.
    [[nodiscard]] std::string stayed() {
        std::vector<domain::StayStep> steps;
        base::Instant at;
        for (const auto& step : views::job_timeline(*shop.database, id)) {
            at = at + base::seconds(60);
            steps.push_back({.at = at,
                             .type = static_cast<domain::EventType>(step.type),
                             .unit = step.unit,
                             .person = step.person,
                             .value = step.value,
                             .about = step.tag.event()});
        }
        const auto stay = domain::stay_of({}, steps, at + base::seconds(60));
        return stay.ready ? "ready" : std::string{codec::name_of(stay.spans.back().stage)};
    }
    [[nodiscard]] std::string folded() {
        domain::Bench bench;
        std::map<base::PartRequestId, domain::PartRequest> requests;
        for (std::uint32_t i = 0; i < shop.log.size(); ++i) {
            const auto event_id = base::EventId::of(id.event().log(), i + 1);
            const auto event = domain::decode_event(event_id, shop.log[i]);
            std::visit(
                [&]<class T>(const T& body) {
                    if constexpr (requires { domain::apply(bench, event_id, body); })
                        domain::apply(bench, event_id, body);
                    else if constexpr (requires {
                                           domain::apply(bench, event_id, event->author, body);
                                       })
                        domain::apply(bench, event_id, event->author, body);
                    else if constexpr (requires { domain::apply(bench, body); })
                        domain::apply(bench, body);
                    if constexpr (std::same_as<T, domain::PartRequested>)
                        requests.emplace(base::PartRequestId::of(event_id),
                                         domain::begun_by(event->author, body));
                    else if constexpr (requires { domain::apply(requests.at(body.request), body); })
                        domain::apply(requests.at(body.request), body);
                },
                event->body);
        }
        std::string text = text_of(bench);
        for (const auto& [request, folded] : requests) text += "\n" + text_of(folded);
        return text;
    }
};

RC_GTEST_PROP(Workshop, IsLoadedAsTheFoldOfItsEvents, ()) {
    FoldedHouse house;
    house.recorded("/work-units", R"({"code":"S1","name":"برد","kind":"shop"})");
    const auto ask = [&](const std::string& address, const std::string& body) {
        return house.shop.post(address, body);
    };
    std::string request;
    const auto steps = *rc::gen::container<std::vector<int>>(12, support::choice_of(13));
    for (const int step : steps) {
        switch (step) {
            case 0:
                ask(house.job + "/hand-over", R"({"to":"S1"})");
                break;
            case 1:
                ask(house.job + "/accept", "{}");
                break;
            case 2:
                ask(house.job + "/refuse", R"({"reason":"r"})");
                break;
            case 3:
                ask(house.job + "/assign", R"({"technician":")" + house.sara + "\"}");
                break;
            case 4:
                ask(house.job + "/start", "{}");
                break;
            case 5:
                ask(house.job + "/stop", R"({"reason":"pause"})");
                break;
            case 6: {
                const auto asked = ask(house.job + "/request", R"({"part":"PUMP","quantity":2})");
                if (asked.status == 201) request = "/part-requests/" + asked.text("id");
                break;
            }
            case 7:
                ask(request + "/review", "{}");
                break;
            case 8:
                ask(request + "/issue", "{}");
                break;
            case 9:
                ask(request + "/return", "{}");
                break;
            case 10:
                ask(request + "/close", R"({"reason":"r"})");
                break;
            case 11:
                ask(request + "/review", R"({"verdict":"denied","reason":"r"})");
                break;
            default:
                ask(house.job + "/work", R"({"fault":"f","action":"a"})");
                ask(house.job + "/finish", "{}");
        }
        RC_ASSERT(house.loaded() == house.folded());
        RC_ASSERT(house.stage() == house.stayed());
    }
}

TEST(Turnaround, RefusesWhatItCannotAnswer) {
    House house;
    EXPECT_EQ(house.shop.get("/turnaround?by=weather").status, 422);
    EXPECT_EQ(house.shop.get("/turnaround?site=nowhere").status, 422);
    EXPECT_EQ(house.shop.get("/turnaround?from=yesterweek").status, 422);
    EXPECT_EQ(house.shop.get("/turnaround?by=stage&from=1404/01/01").status, 200);
}

}  // namespace
}  // namespace amani::http
