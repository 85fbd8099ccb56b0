// The words of members against what is served.
#include "unit/shared/http/resources/clerk.h"

#include "shared/domain/words/member_words.h"
#include "shared/domain/words/row_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace amani::http {
namespace {

TEST(Words, ExistForEveryColumnOfEveryList) {
    Shop shop;
    std::size_t columns = 0;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        for (const auto& column : list->spec.columns) {
            if (column.name.ends_with("_jalali")) continue;  // a day again, for programs
            EXPECT_NE(domain::word_of_member(column.name), nullptr)
                << route->pattern << " " << column.name;
            ++columns;
        }
    }
    EXPECT_GT(columns, 100U);
}

constexpr std::string_view latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

// A thing that is shown to people: its rows or itself, by what row_words know it.
class ShownToPeople {
  public:
    explicit ShownToPeople(Shop& shop) : enums_(shop.get("/meta/enums").body.as_object()) {}

    void look_at(const std::string& rows, const boost::json::object& row) {
        const auto has = [&](std::string_view name) { return row.contains(name); };
        if (row.contains("fa") && row.contains("en")) return;  // a sentence
        for (const auto& [name, value] : row) {
            if (name.ends_with("_jalali") || name == "actions" || name == "sync") continue;
            const auto heading = domain::heading_of(rows, name, has);
            EXPECT_EQ(heading.fa.find_first_of(latin), std::string::npos)
                << rows << " " << name << ": " << heading.fa;
            if (value.is_string()) look_at_value(rows, name, std::string{value.get_string()});
            if (value.is_object()) look_at(std::string{name}, value.get_object());
            if (value.is_array()) look_at_rows(std::string{name}, value.get_array());
        }
    }
    void look_at_rows(const std::string& rows, const boost::json::array& all) {
        for (const auto& row : all)
            if (row.is_object()) look_at(rows, row.get_object());
    }
    [[nodiscard]] std::size_t labelled() const { return labelled_; }

  private:
    void look_at_value(const std::string& rows, const std::string& member,
                       const std::string& value) {
        const auto labels = domain::labels_of(rows, member);
        const auto* word = domain::word_of_member(member);
        const bool is_choice = word != nullptr && (word->form == domain::ValueForm::choice);
        if (!is_choice || value.empty()) return;
        EXPECT_FALSE(labels.empty()) << rows << " " << member;
        const auto* all = enums_.if_contains(labels);
        ASSERT_NE(all, nullptr) << rows << " " << member << " " << labels;
        const auto& known = all->as_array();
        const bool is_known = std::ranges::any_of(
            known, [&](const auto& each) { return each.at("value").as_string() == value; });
        EXPECT_TRUE(is_known) << rows << " " << member << "=" << value << " is not of " << labels;
        ++labelled_;
    }

    boost::json::object enums_;
    std::size_t labelled_ = 0;
};

TEST(Words, OfEveryChoiceOfEveryListAreThoseOfItsOwnEnum) {
    Shop shop;
    const auto enums = shop.get("/meta/enums").body.as_object();
    std::size_t columns = 0;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        const std::string rows = route->pattern.substr(1);
        for (const auto& column : list->spec.columns) {
            if (column.choices.empty()) continue;
            const auto labels = domain::labels_of(rows, column.name);
            const auto* known = enums.if_contains(labels);
            ASSERT_NE(known, nullptr) << rows << " " << column.name << " " << labels;
            std::set<std::string> values;
            for (const auto& each : known->as_array()) values.emplace(each.at("value").as_string());
            const std::set<std::string> choices(column.choices.begin(), column.choices.end());
            EXPECT_EQ(values, choices) << rows << " " << column.name << " " << labels;
            ++columns;
        }
    }
    EXPECT_GT(columns, 20U);
}

TEST(Words, OfEveryServedEnumAreInBothLanguages) {
    Shop shop;
    const auto enums = shop.get("/meta/enums");
    for (const auto& each : enums.body.as_object()) {
        for (const auto& label : each.value().as_array()) {
            const std::string fa{label.at("fa").as_string()};
            EXPECT_FALSE(fa.empty() || label.at("en").as_string().empty()) << each.key() << label;
            EXPECT_EQ(fa.find_first_of(latin), std::string::npos) << each.key() << label;
        }
    }
}

TEST(Words, NameTwoColumnsOfOneListApart) {
    Shop shop;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        const std::string rows = route->pattern.substr(1);
        const auto has = [&](std::string_view name) { return list->spec.find(name) != nullptr; };
        std::map<std::string, std::string> fa;
        std::map<std::string, std::string> en;
        for (const auto& column : list->spec.columns) {
            if (column.name.ends_with("_jalali")) continue;
            const auto heading = domain::heading_of(rows, column.name, has);
            const auto [same, is_new] = fa.emplace(heading.fa, column.name);
            EXPECT_TRUE(is_new) << rows << " " << column.name << " " << same->second << " "
                                << heading.fa;
            EXPECT_TRUE(en.emplace(heading.en, column.name).second)
                << rows << " " << column.name << " " << heading.en;
        }
    }
}

TEST(Words, ExistForEveryMemberOfEveryRecordAndOfTheRowsBelowIt) {
    ConsignmentStory story;
    Shop& shop = story.shop;
    story.recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
    const auto job =
        story
            .recorded("/jobs", R"({"serial":"WM7K-000417","complaint":"x","customer":")" +
                                   shop.customer + "\"}")
            .text("number");
    story.recorded("/jobs/" + job + "/fit", R"({"part":"PUMP","payer":"company"})");
    ShownToPeople people{shop};
    std::size_t records = 0;
    for (const auto& route : shop.api->routes().all()) {
        if (std::get_if<ListReads>(&route->handler) == nullptr) continue;
        const std::string rows = route->pattern.substr(1);
        for (const auto& row : shop.get(route->pattern).rows()) {
            people.look_at(rows, row.as_object());
            const auto* id = row.as_object().if_contains("id");
            if (id == nullptr) continue;
            const std::string key =
                id->is_string() ? std::string{id->get_string()} : boost::json::serialize(*id);
            const std::string path = route->pattern + "/" + key;
            if (const auto record = shop.get(path); record.status == 200) {
                people.look_at(rows, record.body.as_object());
                ++records;
            }
            for (const std::string below : {"timeline", "links"}) {
                const auto history = shop.get(path + "/" + below);
                if (history.status == 200) people.look_at_rows(below, history.rows());
            }
        }
    }
    people.look_at_rows("serials", {shop.get("/serials/WM7K-000417").body});
    people.look_at_rows("kardex", shop.get("/stock/PUMP/explain").rows());
    people.look_at_rows("custody", shop.get("/custody").rows());
    people.look_at_rows("explain", shop.get("/custody/PUMP/explain?agent=AG-KRJ").rows());
    people.look_at_rows("search", shop.get("/search?q=PUMP").rows());
    const auto statement = shop.get("/statement?agent=AG-KRJ");
    people.look_at_rows("statement", statement.at("lines").as_array());
    people.look_at("", statement.body.as_object());
    EXPECT_GT(records, 15U);
    EXPECT_GT(people.labelled(), 60U);
}

TEST(Words, OfTheStatementOfASiteThatIsNoAgentSaySo) {
    ConsignmentStory story;
    const auto other = story.shop.get("/statement?agent=THR");
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(other.text("code"), "agents.not_an_agent");
    EXPECT_EQ(other.at("messages").at("fa"),
              "محل «THR» نماینده نیست و صورت‌حساب ندارد.");
    const auto turned = story.shop.get("/statement?agent=AG-KRJ&from=1404/09/02&to=1404/09/01");
    EXPECT_EQ(turned.text("code"), "period_turned");
    EXPECT_EQ(turned.at("messages").at("fa"),
              "آغاز دوره (۱۴۰۴/۰۹/۰۲) پس از پایان آن (۱۴۰۴/۰۹/۰۱) است.");
}

TEST(Words, OfAPaymentInAStatementAreItsReference) {
    ConsignmentStory story;
    const auto statement = story.shop.get("/statement?agent=AG-KRJ");
    const auto& lines = statement.at("lines").as_array();
    EXPECT_TRUE(std::ranges::any_of(lines, [](const auto& line) {
        return line.at("kind") == "PaymentBooked" && line.at("cause_number") == "B-1";
    }));
}

TEST(Words, OfANumberInARefusalAreInPeoplesUnits) {
    Shop shop;
    shop.stock_up();
    const auto late = shop.post(
        "/jobs", R"({"serial":"WM7K-000417","complaint":"x","promised":"1404/01/01","customer":")" +
                     shop.customer + "\"}");
    const std::string fa{late.at("messages").at("fa").as_string()};
    EXPECT_NE(fa.find("«وعده تحویل» ۱۴۰۴/۰۱/۰۱ است؛ باید از ۱۴۰۴/"), std::string::npos) << fa;
    const auto rate =
        shop.post("/agents/terms", R"({"agent":"AG-KRJ","policy":"consignment","rate":85000})");
    EXPECT_EQ(rate.at("messages").at("fa"), "«نرخ» ۸۵۰٪ است؛ باید از ۰٫۰۱٪ تا ۱۰۰٪ باشد.");
    EXPECT_EQ(rate.at("messages").at("en"), "Rate is 850 %; it must be from 0.01 % to 100 %.");
}

TEST(Words, OfAnUnknownRecordNameWhatWasTypedOrSayThatItWasAnId) {
    Shop shop;
    shop.stock_up();
    const auto said = [&](const std::string& customer) {
        return shop
            .post("/jobs",
                  R"({"serial":"WM7K-000417","complaint":"x","customer":")" + customer + "\"}")
            .at("messages")
            .at("fa");
    };
    EXPECT_EQ(said("NOPE"), "مشتری «NOPE» در این محل ثبت نشده است.");
    EXPECT_EQ(said("9.9.9"), "«مشتری» با این شناسه در این محل ثبت نشده است.");
}

TEST(Words, OfADiscrepancySayWhetherItIsOpen) {
    ConsignmentStory story;
    story.recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
    const auto open = story.shop.get("/discrepancies?state=open").rows();
    ASSERT_FALSE(open.empty());
    EXPECT_EQ(open.at(0).at("state"), "open");
    EXPECT_EQ(story.shop.count("/discrepancies?state=settled"), 0U);
}

TEST(Words, OfAPrintedVoucherAndStatementArePersian) {
    ConsignmentStory story;
    const auto statement = story.shop.get_as("/prints/statement/AG-KRJ", "text/html").raw;
    EXPECT_NE(statement.find("سند رسید داغی"), std::string::npos);
    EXPECT_NE(statement.find("به نماینده بدهکار است."), std::string::npos);
    EXPECT_NE(statement.find("\u2066\u2212"), std::string::npos);
    EXPECT_NE(statement.find("مهر و امضای نماینده"), std::string::npos);
    EXPECT_NE(statement.find("(THR)</bdi>"), std::string::npos) << statement.substr(0, 2500);
    const auto receipt =
        story.shop.get_as("/prints/used-receipt/" + story.receipt, "text/html").raw;
    EXPECT_NE(receipt.find("وضعیت"), std::string::npos);
}

TEST(Words, OfTheEnumOfAMemberAreServed) {
    Shop shop;
    const auto words = shop.get("/meta/words");
    EXPECT_EQ(words.at("members").at("vat").at("enum"), "vat_registered");
    EXPECT_EQ(words.at("rows").at("jobs").at("state").at("enum"), "repair_phase");
    EXPECT_EQ(words.at("rows").at("statement").at("cause_number").at("fa"), "شماره سند");
}

TEST(Words, OfWhatWasNotFoundNameItAndItsKind) {
    Shop shop;
    EXPECT_EQ(shop.get("/resolve?code=NOPE").at("messages").at("fa"), "کد «NOPE» پیدا نشد.");
    EXPECT_EQ(shop.get("/jobs/NOPE").at("messages").at("fa"), "پرونده تعمیر «NOPE» پیدا نشد.");
    EXPECT_EQ(shop.get("/jobs/NOPE").at("messages").at("en"), "There is no job \"NOPE\".");
    EXPECT_EQ(shop.get("/serials/NOPE").at("messages").at("en"), "There is no serial \"NOPE\".");
    EXPECT_EQ(shop.get("/waybills/NOPE/links").at("messages").at("fa"), "بارنامه «NOPE» پیدا نشد.");
}

TEST(Words, AreServedWithTheFieldsOfEachCommand) {
    Shop shop;
    const auto reply = shop.get("/meta/words");
    const auto& accessories = reply.at("members").at("accessories");
    EXPECT_EQ(accessories.at("fa"), "متعلقات همراه");
    EXPECT_EQ(accessories.at("form"), "text");
    const auto& admission = reply.at("commands").at("AdmitDevice");
    EXPECT_EQ(admission.at("en"), "Admit a device");
    EXPECT_EQ(admission.at("fields").at(0).at("member"), "serial");
    const auto& receipt = reply.at("commands").at("ReceiveGoods").at("fields");
    EXPECT_EQ(receipt.at(1).at("kind"), "place");
    EXPECT_EQ(receipt.at(2).at("kind"), "lines");
    EXPECT_EQ(receipt.at(2).at("fields").at(0).at("of"), "part");
    const auto& complaint = admission.at("fields").at(3);
    EXPECT_EQ(complaint.at("member"), "complaint");
    EXPECT_EQ(complaint.at("required"), true);
    EXPECT_EQ(complaint.at("example"), "آب نمی‌کشد");
    EXPECT_EQ(complaint.at("help").at("en"), "complaint, in the customer's words");
}

TEST(Words, OfARequiredFieldAreInTheRefusalOfABodyWithoutIt) {
    Shop shop;
    shop.stock_up();
    const auto reply = shop.post("/jobs", R"({"serial":"WM7K-000417"})");
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.text("code"), "member_missing");
    EXPECT_EQ(reply.text("field"), "customer");
    EXPECT_EQ(reply.at("messages").at("fa"), "«مشتری» داده نشده است.");
}

TEST(Words, OfEveryActionOfADocumentAreServed) {
    ConsignmentStory story;
    const auto words = story.shop.get("/meta/words");
    const auto agent = story.shop.get("/agents/AG-KRJ");
    const auto actions = agent.at("actions").as_array();
    ASSERT_FALSE(actions.empty());
    for (const auto& action : actions) {
        EXPECT_TRUE(words.at("commands").as_object().contains(action.at("command").as_string()))
            << action;
    }
}

}  // namespace
}  // namespace amani::http
