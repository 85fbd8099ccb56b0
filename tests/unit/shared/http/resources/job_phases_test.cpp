// What a decision about a job is made from is loaded from the views. Whatever was recorded, it
// equals the fold of the job's events: there is one state machine of a repair.
#include "unit/shared/http/resources/shop.h"

#include "shared/app/service/load.h"
#include "shared/domain/registry/event_types.h"
#include "shared/domain/service/repair_job.h"
#include "support/choice.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::http {

namespace {

using domain::RepairPhase;

struct AJob {
    Shop shop;
    base::JobId id;
    std::string path;

    AJob() {
        shop.stock_up();
        const auto reply = admits();
        path = "/jobs/" + reply.text("id");
        id = base::JobId::of(codec::event_from_text(reply.text("id")).value());
    }
    Reply admits() {
        return shop.post(
            "/jobs", R"({"serial":"WM7K-000417","complaint":"آب نمی‌کشد","customer":")" +
                         shop.customer + "\"}");
    }
    int gives(const std::string& verb, const std::string& body = "{}") {
        return shop.post(path + "/" + verb, body).status;
    }
    int fits(const std::string& payer) {
        return gives("fit", R"({"part":"PUMP","payer":")" + payer + "\"}");
    }
    int removes_the_first() {
        const auto job = loaded();
        if (job.parts.empty()) return 0;
        return gives("remove", R"({"tag":")" + job.parts.front().tag + "\"}");
    }
    int undoes_the_last() {
        const auto job = loaded();
        if (job.parts.empty()) return 0;
        return gives("unfit", R"({"reason":"r","fitted":")" +
                                  codec::text_of(job.parts.back().fitted.event()) + "\"}");
    }
    bool offers(std::string_view name) {
        const auto document = shop.get(path);
        for (const auto& action : document.at("actions").as_array())
            if (action.as_object().at("name").as_string() == name)
                return action.as_object().at("allowed").as_bool();
        return false;
    }
    [[nodiscard]] domain::RepairJob loaded() {
        return app::load(shop.desk(), domain::NoteJob{.job = id}, shop.desk().today()).value();
    }
    [[nodiscard]] domain::RepairJob folded() {
        domain::RepairJob job;
        for (std::uint32_t i = 0; i < shop.log.size(); ++i) {
            const auto event_id = base::EventId::of(id.event().log(), i + 1);
            const auto event = domain::decode_event(event_id, shop.log[i]);
            std::visit(
                [&]<class T>(const T& body) {
                    if constexpr (std::same_as<T, domain::DeviceAdmitted>) {
                        if (event_id == id.event()) job = domain::begun_by(body);
                    } else if constexpr (std::same_as<T, domain::PartFitted>) {
                        if (body.job == id) domain::apply(job, event_id, body);
                    } else if constexpr (requires { domain::apply(job, body); }) {
                        if (body.job == id) domain::apply(job, body);
                    }
                },
                event->body);
        }
        return job;
    }
};

std::string text_of(const domain::RepairJob& job) {
    std::string text = std::string{codec::name_of(job.kind)} + " " +
                       std::string{codec::name_of(job.phase)} +
                       (job.has_account ? " with an account" : "");
    for (const auto& part : job.parts)
        text += "; " + codec::text_of(part.fitted.event()) + " " +
                std::to_string(part.quantity.value) + " from " +
                std::string{codec::name_of(part.from.kind)} + " " + part.part_serial + " " +
                part.tag + (part.used_part_removed ? " removed" : "");
    return text;
}

RC_GTEST_PROP(Job, IsLoadedAsTheFoldOfItsEvents, ()) {
    AJob job;
    const auto steps = *rc::gen::container<std::vector<int>>(8, support::choice_of(9));
    for (const int step : steps) {
        switch (step) {
            case 0:
                job.gives("work", R"({"fault":"f","action":"a"})");
                break;
            case 1:
                job.fits("customer");
                break;
            case 2:
                job.fits("company");
                break;
            case 3:
                job.removes_the_first();
                break;
            case 7:
                job.undoes_the_last();
                break;
            case 4:
                job.gives("finish");
                break;
            case 5:
                job.gives("cancel", R"({"reason":"r"})");
                break;
            default:
                job.gives("deliver", R"({"receiver":"x"})");
        }
        RC_ASSERT(text_of(job.loaded()) == text_of(job.folded()));
    }
}

// Parts are in the device: whoever cancels the job would lose sight of them.
TEST(Job, WithAFittedPartIsNotCancelledEvenBeforeItsAccount) {
    AJob job;
    ASSERT_EQ(job.fits("customer"), 201);
    EXPECT_FALSE(job.offers("cancel"));
    EXPECT_EQ(job.gives("cancel", R"({"reason":"r"})"), 422);
    EXPECT_EQ(job.shop.get(job.path).text("state"), "in_repair");
}

// Whoever recorded a part on the wrong job takes it back, and cancels that job.
TEST(Job, WhoseOnlyFittingWasUndoneCanBeCancelled) {
    AJob job;
    ASSERT_EQ(job.fits("company"), 201);
    EXPECT_TRUE(job.offers("unfit"));
    ASSERT_EQ(job.undoes_the_last(), 201);
    EXPECT_FALSE(job.offers("unfit"));
    EXPECT_TRUE(job.offers("cancel"));
    EXPECT_EQ(job.gives("cancel", R"({"reason":"r"})"), 201);
    EXPECT_EQ(job.shop.get(job.path).text("state"), "cancelled");
}

TEST(Job, ThatWasCancelledKeepsItsDeviceInTheHouseUntilItIsHandedBack) {
    AJob job;
    ASSERT_EQ(job.gives("cancel", R"({"reason":"r"})"), 201);
    EXPECT_TRUE(job.offers("deliver"));
    EXPECT_EQ(job.admits().status, 422) << "the device is still here";
    EXPECT_EQ(job.shop.count("/open-jobs"), 1U);
    ASSERT_EQ(job.gives("deliver", R"({"receiver":"x"})"), 201);
    EXPECT_EQ(job.shop.get(job.path).text("state"), "returned");
    EXPECT_FALSE(job.offers("deliver"));
    EXPECT_EQ(job.shop.count("/open-jobs"), 0U);
    EXPECT_EQ(job.admits().status, 201);
}

}  // namespace
}  // namespace amani::http
