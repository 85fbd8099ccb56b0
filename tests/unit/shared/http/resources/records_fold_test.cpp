// What a decision is made from is loaded from the views. Whatever was recorded before, in whatever
// order, it equals the fold of the record's own events, which is written down here once more in the
// plainest way. (For a repair see job_phases_test.cpp.)
#include "unit/shared/http/resources/shop.h"

#include "shared/app/catalogue/load.h"
#include "shared/app/customers/load.h"
#include "shared/app/network/load.h"
#include "shared/app/returns/load.h"
#include "support/choice.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::http {

namespace {

using domain::Role;
using domain::UsedPartState;

const std::vector<std::string> part_codes{"PUMP", "SEAL", "BELT"};
const std::vector<std::string> mobiles{"09121234567", "09121234568", "09121234569"};

// The last definition, the last roles, the furthest way of a used part.
struct Fold {
    std::map<std::string, domain::PartDefined> parts;
    std::map<std::string, domain::ModelDefined> models;
    std::map<base::CustomerId, std::string> mobile_of;
    std::map<base::UserId, std::vector<Role>> roles_of;
    std::map<base::TagId, UsedPartState> used_parts;

    void hear(base::EventId, const domain::PartDefined& event) { parts[event.code] = event; }
    void hear(base::EventId, const domain::ModelDefined& event) { models[event.code] = event; }
    void hear(base::EventId id, const domain::CustomerRegistered& event) {
        mobile_of[base::CustomerId::of(id)] = event.mobile;
    }
    void hear(base::EventId, const domain::CustomerChanged& event) {
        mobile_of[event.customer] = event.mobile;
    }
    void hear(base::EventId id, const domain::UserAdded& event) {
        roles_of[base::UserId::of(id)] = event.roles;
    }
    void hear(base::EventId, const domain::UserChanged& event) {
        roles_of[event.user] = event.roles;
    }
    void hear(base::EventId id, const domain::PartFitted& event) {
        if (!event.tag_number.empty()) used_parts[base::TagId::of(id)] = UsedPartState::owed;
    }
    void hear(base::EventId, const domain::PartRemoved& event) {
        used_parts[event.tag] = UsedPartState::removed;
    }
    void hear(base::EventId, const domain::UsedPartsDispatched& event) {
        for (const auto& line : event.lines) used_parts[line.tag] = UsedPartState::shipped;
    }
    void hear(base::EventId, const domain::FittingUndone& event) {
        const auto found = used_parts.find(event.fitted);
        if (found != used_parts.end()) found->second = UsedPartState::undone;
    }
};

struct Records {
    Shop shop;
    base::LogId log;
    std::string job;

    Records() {
        shop.stock_up();
        shop.post(
            "/goods-receipts",
            R"({"supplier":"Pars","lines":[{"part":"PUMP","quantity":90,"unit_cost":1200000}]})");
        const auto admitted =
            shop.post("/jobs", R"({"serial":"WM7K-000417","complaint":"x","customer":")" +
                                   shop.customer + "\"}");
        log = codec::event_from_text(admitted.text("id")).value().log();
        job = "/jobs/" + admitted.text("id");
    }

    [[nodiscard]] Fold folded() const {
        Fold fold;
        for (std::uint32_t i = 0; i < shop.log.size(); ++i) {
            const auto id = base::EventId::of(log, i + 1);
            std::visit(
                [&](const auto& body) {
                    if constexpr (requires { fold.hear(id, body); }) fold.hear(id, body);
                },
                domain::decode_event(id, shop.log[i])->body);
        }
        return fold;
    }

    void step() {
        const auto any = [](const auto& some) { return *rc::gen::elementOf(some); };
        const Fold fold = folded();
        switch (*support::choice_of(8)) {
            case 0:
                shop.post("/parts?confirmed=1", R"({"code":")" + any(part_codes) + R"(","name":")" +
                                                    any(std::vector<std::string>{"a", "b"}) +
                                                    R"(","unit":"عدد","due_days":)" +
                                                    std::to_string(*rc::gen::inRange(1, 60)) + "}");
                break;
            case 1:
                shop.post("/models?confirmed=1",
                          R"({"code":"WM7K","brand":"Amani","type":"washer","name":")" +
                              any(std::vector<std::string>{"a", "b"}) +
                              R"(","warranty_months":18})");
                break;
            case 2:
                shop.post("/customers?confirmed=1",
                          R"({"name":"x","mobile":")" + any(mobiles) + "\"}");
                break;
            case 3:
                shop.post("/customers/" + shop.customer + "?confirmed=1",
                          R"({"name":"y","mobile":")" + any(mobiles) + "\"}");
                break;
            case 4:
                shop.post("/users/ali", R"({"name":"Ali","roles":[)" +
                                            any(std::vector<std::string>{
                                                "", R"("clerk")", R"("administrator","clerk")"}) +
                                            "]}");
                break;
            case 5:
                shop.post(job + "/fit", R"({"part":"PUMP","payer":"company"})");
                break;
            case 6:
                if (!fold.used_parts.empty())
                    shop.post(job + "/remove", R"({"tag":")" + any_tag(fold) + "\"}");
                break;
            default:
                if (!fold.used_parts.empty())
                    shop.post(job + "/unfit?confirmed=1",
                              R"({"reason":"r","fitted":")" + any_tag(fold) + "\"}");
        }
    }
    static std::string any_tag(const Fold& fold) {
        std::vector<base::TagId> tags;
        for (const auto& [tag, state] : fold.used_parts) tags.push_back(tag);
        return codec::text_of((*rc::gen::elementOf(tags)).event());
    }

    void expect_loaded_as_folded() {
        const Fold fold = folded();
        const auto load = [this](const auto& command) {
            return app::load(shop.desk(), command, shop.desk().today());
        };
        for (const auto& code : part_codes) {
            const auto present = load(domain::DefinePart{.code = code}).present;
            const auto folded_part = fold.parts.find(code);
            RC_ASSERT(present.has_value() == (folded_part != fold.parts.end()));
            if (present) RC_ASSERT(codec::encode(*present) == codec::encode(folded_part->second));
        }
        const auto model = load(domain::DefineModel{.code = "WM7K"}).present;
        RC_ASSERT(model.has_value());
        RC_ASSERT(codec::encode(*model) == codec::encode(fold.models.at("WM7K")));
        for (const auto& mobile : mobiles) {
            const auto same = load(domain::RegisterCustomer{.mobile = mobile}).same_mobile;
            const auto has = [&](const auto& customer) { return customer.second == mobile; };
            RC_ASSERT(same.has_value() == std::ranges::any_of(fold.mobile_of, has));
            if (same) RC_ASSERT(fold.mobile_of.at(same->customer) == mobile);
        }
        const auto is_administrator = [](const std::vector<Role>& roles) {
            return std::ranges::find(roles, Role::administrator) != roles.end();
        };
        for (const auto& [user, roles] : fold.roles_of) {
            const auto state = load(domain::ChangeUser{.user = user});
            RC_ASSERT(state.roles.has_value());
            RC_ASSERT(*state.roles == roles);
            const auto others = std::ranges::count_if(fold.roles_of, [&](const auto& each) {
                return each.first != user && is_administrator(each.second);
            });
            RC_ASSERT(state.other_administrators == others);
        }
        for (const auto& [tag, furthest] : fold.used_parts) {
            const domain::DispatchUsedParts names{.lines = {{.tag = tag}}};
            const auto tags = load(names).tags;
            RC_ASSERT(tags.size() == 1U);
            RC_ASSERT(tags.front().state == furthest);
        }
    }
};

RC_GTEST_PROP(Records, AreLoadedAsTheFoldOfTheirEvents, ()) {
    Records records;
    const int steps = *rc::gen::inRange(1, 14);
    for (int i = 0; i < steps; ++i) records.step();
    records.expect_loaded_as_folded();
}

}  // namespace
}  // namespace amani::http
