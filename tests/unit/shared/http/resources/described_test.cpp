// The served description against what is served, both ways, on the data of a story.
#include "unit/shared/http/resources/clerk.h"

#include "shared/base/ensure.h"
#include "shared/codec/shape.h"
#include "shared/domain/registry/command_types.h"
#include "shared/views/cases/late_events_view.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

struct Described : ConsignmentStory {
    json::object openapi = shop.get("/openapi.json").body.as_object();
    json::object components = openapi.at("components").as_object().at("schemas").as_object();

    std::string delivered;  // the job of a device that was delivered

    Described() {
        recorded("/jobs",
                 R"({"serial":"WM7K-000417","complaint":"آب نمی‌کشد","customer":")" +
                     shop.customer + "\"}");
        recorded("/hub-addresses", R"({"addresses":["hub.example.ir:7411"]})");
        recorded("/places", R"({"code":"THR-2","name":"انبار دوم","kind":"main"})");
        // A tag that is shown twice opens a discrepancy.
        recorded("/used-receipts", R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
        run_a_shop();
        replace_a_product();
        serve_at_home();
        sign_a_contract();
        shop.ask(Method::put, "/drafts/admission", R"({"serial":"A"})", {});
        wait_for_a_decision();
    }
    // A device on its way to the shop with its clock running, another one that was checked.
    void run_a_shop() {
        const std::string first = "/jobs/" + first_of("/jobs", "id");
        recorded("/work-units", R"({"code":"S1","name":"برد","kind":"shop"})");
        recorded("/work-units", R"({"code":"QC","name":"کنترل","kind":"quality"})");
        recorded("/unit-members", R"({"unit":"QC","user":")" + first_of("/users", "id") +
                                      R"(","duties":["inspector"]})");
        recorded("/check-lists", R"({"name":"همه","items":["ظاهر"]})");
        recorded("/working-weeks", R"({"saturday":"8-17"})");
        recorded("/holidays", R"({"date":"1404/11/22","name":"تعطیل"})");
        const auto second = recorded(
            "/jobs", R"({"serial":"LG-000418","model":"WM7K","complaint":"صدا","customer":")" +
                         shop.customer + "\"}");
        const std::string checked = "/jobs/" + second.text("id");
        recorded(checked + "/work", R"({"fault":"یاتاقان","action":"تعویض"})");
        recorded(checked + "/finish", "{}");
        recorded(checked + "/hand-over", R"({"to":"QC"})");
        recorded(checked + "/accept", "{}");
        recorded(checked + "/check", R"({"verdict":"passed"})");
        recorded(first + "/start", "{}");
        recorded(first + "/request", R"({"part":"PUMP"})");
        recorded(first + "/hand-over", R"({"to":"S1"})");
    }
    // A product that was exchanged on a quota, with its verdicts left out.
    void replace_a_product() {
        recorded("/parts",
                 R"({"code":"WM7K","name":"washer","unit":"عدد","tracking":"by_serial"})");
        recorded("/goods-receipts", R"({"supplier":"ARA","into":{"kind":"replacement"},)"
                                    R"("lines":[{"part":"WM7K","quantity":1,"unit_cost":9}]})");
        recorded("/replacement-policies", R"({"inheritance":"remaining"})");
        recorded("/replacement-grants", R"({"site":"THR","per_week":1,"until":"1404/12/29"})");
        recorded("/jobs?confirmed=1",
                 R"({"serial":"LG-000419","model":"WM7K","complaint":"صدا","customer":")" +
                     shop.customer + "\"}");
        const auto opened =
            recorded("/replacements?confirmed=1",
                     R"({"serial":"LG-000419","mode":"direct","reason":"dead_on_arrival"})");
        recorded("/replacements/" + opened.text("id") + "/issue",
                 R"({"new_serial":"WM7K-000901"})");
    }
    // A request that a visit goes to, and a priced repair with a discount and an estimate.
    void serve_at_home() {
        recorded("/repair-codes", R"({"kind":"fault","code":"E20","name":"نشتی"})");
        recorded("/operations", R"({"code":"PUMP-CHANGE","name":"تعویض پمپ"})");
        recorded("/operation-prices",
                 R"({"operation":"PUMP-CHANGE","price":4800000,"valid_from":"1404/01/01"})");
        recorded("/service-terms",
                 R"({"repair_guarantee_days":90,"ceilings":[{"role":"supervisor","share":1000}]})");
        const auto asked = recorded("/requests", R"({"complaint":"نشتی","served_at":"on_site",)"
                                                 R"("address":"کرج","customer":")" +
                                                     shop.customer + "\"}");
        recorded("/visits", R"({"request":")" + asked.text("number") +
                                R"(","date":"today","technician":"sara"})");
        const auto job =
            recorded("/jobs?confirmed=1", R"({"serial":"XY-900","model":"WM7K","complaint":"صدا",)"
                                          R"("price_ceiling":1000000,"customer":")" +
                                              shop.customer + "\"}");
        const std::string repair = "/jobs/" + job.text("id");
        recorded(repair + "/labour", R"({"operation":"PUMP-CHANGE"})");
        recorded(repair + "/discount", R"({"amount":100000,"reason":"مشتری قدیمی"})");
        recorded(repair + "/estimate", "{}");
        recorded(repair + "/work", R"({"fault":"نشتی","action":"تعویض"})");
        recorded(repair + "/finish?confirmed=1", "{}");
        recorded(repair + "/hand-over", R"({"to":"QC"})");
        recorded(repair + "/accept", "{}");
        recorded(repair + "/check", R"({"verdict":"passed"})");
        tell_and_show(repair);
        take_money(repair);
        recorded("/vat-rates", R"({"valid_from":"today","late":"post_difference","rate":900})");
    }
    // An invoice that is partly given back, of a seller; cash, a cheque, money back, and a count.
    void take_money(const std::string& repair) {
        recorded("/sellers", R"({"name":"آرا","national_id":"10380284790","address":"تهران"})");
        const auto invoice = recorded(repair + "/invoice", "{}");
        recorded(repair + "/pay", R"({"amount":1000000})");
        recorded(repair + "/pay", R"({"amount":2000000,"means":"cheque","bank":"ملت",)"
                                  R"("reference":"1234567890123456","cheque_due":"today+30"})");
        recorded("/cash-counts", R"({"cash":1000000,"cheque":2000000})");
        recorded("/invoices/" + invoice.text("number") + "/credit",
                 R"({"reason":"بازگشت","invoice_line":1,"amount":4000000})");
        recorded(repair + "/refund", R"({"amount":200000,"reason":"بازگشت"})");
        recorded(repair + "/deliver?confirmed=1", R"({"receiver":"مریم","on_credit":"بازگشت"})");
        delivered = repair.substr(repair.rfind('/') + 1);
    }
    // A photo, a message that waits, and an invoice at a rate that another one has replaced.
    void tell_and_show(const std::string& repair) {
        const auto picture = recorded("/pictures", "\xff\xd8\xff\xe0 a picture").text("picture");
        recorded(repair + "/photos", R"({"picture":")" + picture + "\"}");
        recorded("/message-policies", R"({"hours":"08:00-21:00","stale_hours":48})");
        recorded("/message-templates", R"({"kind":"notice","text":"{customer}"})");
        recorded(repair + "/notice", R"({"way":"message"})");
    }
    // A contract with an instalment that is invoiced and a visit that is planned; free visits.
    void sign_a_contract() {
        const auto contract = recorded(
            "/contracts", R"({"begins":"today-100","ends":"today+264","contract_scope":"both",)"
                          R"("interval_months":3,"serials":["BK-1"],"service_site":"THR",)"
                          R"("price":12000000,"customer":")" +
                              shop.customer + "\"}");
        recorded("/contracts/" + contract.text("number") + "/invoice", "{}");
        recorded("/plan-items/" + first_of("/plan-items?due_day_ge=today", "id") + "/plan", "{}");
        recorded("/periodic-policies",
                 R"({"code":"PM-WM","name":"لباسشویی","interval_months":6,"visits":2})");
    }
    // An event that a revoked site had not sent.
    void wait_for_a_decision() {
        const domain::Event noted{.day = shop.desk().today(),
                                  .body = domain::JobNoted{.job = {7}, .note = "x"}};
        const auto log = base::LogId::of({2}, 1);
        const auto id = base::EventId::of(log, 99);
        shop.transact([&] {
            views::note_late_events(*shop.database, log,
                                    {{.id = id,
                                      .log = "2.1",
                                      .type = domain::type_of(noted.body),
                                      .day = noted.day,
                                      .time = base::LogicalTime::next({}, shop.clock.now()),
                                      .through = id,
                                      .breach = {},
                                      .row = domain::encode_event(noted)}});
            return true;
        });
    }

    [[nodiscard]] const json::object& operation(const std::string& path,
                                                const std::string& method) const {
        return openapi.at("paths").as_object().at(path).as_object().at(method).as_object();
    }
    // An address that exists for a described path: its parameters filled in.
    [[nodiscard]] std::string address_of(std::string path) {
        const auto fill = [&](const std::string& name, const std::string& with) {
            if (const auto at = path.find(name); at != std::string::npos)
                path.replace(at, name.size(), with);
        };
        fill("{screen}", "admission");
        fill("{form}", "waybill");
        fill("{kind}", "parts");
        if (path.find("{id}") != std::string::npos) fill("{id}", id_for(path));
        if (path == "/statement" || path.starts_with("/custody")) path += "?agent=AG-KRJ";
        if (path == "/search") path += "?q=PUMP";
        if (path == "/resolve") path += "?code=" + waybill;
        return path;
    }
    [[nodiscard]] std::string first_of(const std::string& list, const std::string& member) {
        const auto rows = shop.get(list).rows();
        if (rows.empty()) return "none";
        const auto& value = rows.front().as_object().at(member);
        return value.is_string() ? std::string{value.as_string()} : json::serialize(value);
    }
    // A record that the form of this address is made of.
    [[nodiscard]] std::string printed_by(const std::string& path) {
        if (path.starts_with("/prints/statement")) return "AG-KRJ";
        if (path.starts_with("/prints/voucher")) return first_of("/vouchers", "id");
        if (path.starts_with("/prints/used-part-tag")) return tag;
        if (path.starts_with("/prints/used-receipt")) return receipt;
        if (path.starts_with("/prints/admission-receipt")) return first_of("/jobs", "id");
        if (path.starts_with("/prints/job-card")) return first_of("/jobs", "id");
        if (path.starts_with("/prints/bench-sticker")) return first_of("/jobs", "id");
        if (path.starts_with("/prints/delivery-note")) return delivered;
        if (path.starts_with("/prints/invoice")) return first_of("/invoices", "id");
        if (path.starts_with("/prints/contract-invoice"))
            return first_of("/contract-invoices", "id");
        if (path.starts_with("/prints/credit-note")) return first_of("/credit-notes", "id");
        if (path.starts_with("/prints/cash-receipt")) return first_of("/cash-receipts", "id");
        if (path.starts_with("/prints/cheque-receipt")) return first_of("/cheques", "id");
        if (path.starts_with("/prints/cash-count")) return first_of("/cash-counts", "id");
        return waybill;
    }
    [[nodiscard]] std::string id_for(const std::string& path) {
        if (path.starts_with("/prints")) return printed_by(path);
        if (path.starts_with("/accounts")) return "2110";
        if (path.starts_with("/part-serials")) return "SN-7710";
        if (path.starts_with("/serials")) return "WM7K000417";
        if (path.starts_with("/custody") || path.starts_with("/stock/")) return "PUMP";
        if (path.starts_with("/tasks")) return shop.api->tasks().start("story", {1})->id();
        if (path.starts_with("/tokens")) return "1";
        if (path.starts_with("/pictures")) return first_of("/photos", "picture");
        const auto list = path.substr(0, path.find('/', 1));
        return first_of(list, "id");
    }
};

// A value that a parameter of this shape takes.
std::string sample_of(const json::object& schema) {
    if (const auto* examples = schema.if_contains("examples"))
        return std::string{examples->at(0).as_string()};
    if (const auto* names = schema.if_contains("enum"))
        return std::string{names->at(0).as_string()};
    if (schema.at("type") == "boolean") return "true";
    return "1";
}

bool is_unknown(const Reply& reply, const std::string& name) {
    if (reply.status < 400 || reply.at("field") != json::value(name)) return false;
    return reply.at("numbers").as_object().contains("allowed");
}

// The shop holds each answer against its description; here every address is asked, with data.
TEST(OpenApi, SaysOfEveryReadWhatItAnswers) {
    Described story;
    std::size_t checked = 0;
    for (const auto& path : story.openapi.at("paths").as_object()) {
        const auto* get = path.value().as_object().if_contains("get");
        if (get == nullptr || path.key() == "/live") continue;
        const auto address = story.address_of(std::string{path.key()});
        const auto reply = story.shop.get(address);
        if (path.key().starts_with("/tasks/") || path.key() == "/status" ||
            path.key() == "/verify" || path.key() == "/logs/{id}/export") {
            continue;  // somebody else's task; the program's own
        }
        EXPECT_EQ(reply.status, 200) << address << " " << reply.raw;
        ++checked;
    }
    EXPECT_GT(checked, 60U);
}

TEST(OpenApi, DescribesARowOfEveryListByItsName) {
    Described story;
    std::size_t lists = 0;
    for (const auto& route : story.shop.api->routes().all()) {
        if (!std::holds_alternative<ListReads>(route->handler)) continue;
        ++lists;
        if (route->pattern != "/invites")
            EXPECT_FALSE(story.shop.get(route->pattern).rows().empty()) << route->pattern;
        const auto& rows = story.operation(route->pattern, "get")
                               .at("responses")
                               .at("200")
                               .at("content")
                               .at("application/json")
                               .at("schema")
                               .at("properties")
                               .at("rows");
        const std::string name{rows.at("items").at("$ref").as_string()};
        EXPECT_TRUE(name.ends_with("Row")) << route->pattern << " " << name;
    }
    EXPECT_GT(lists, 20U);
}

// What comes from a table of another site's masters is null as long as these are not here.
TEST(OpenApi, HoldsWhereTheMastersOfOtherSitesHaveNotCome) {
    Described story;
    for (const auto* table : {"site", "part", "model", "customer", "price_list", "agent_terms"})
        story.shop.database->execute(std::string{"DELETE FROM "} + table);
    std::size_t rows = 0;
    for (const auto& route : story.shop.api->routes().all()) {
        if (std::holds_alternative<ListReads>(route->handler))
            rows += story.shop.get(route->pattern).rows().size();
    }
    EXPECT_GT(rows, 15U);
}

TEST(OpenApi, KnowsThatARecordsIdAndStateAreThereAndWhichStates) {
    Described story;
    const auto& job = story.components.at("Job").at("properties");
    EXPECT_EQ(job.at("id").at("type"), "string");
    EXPECT_EQ(job.at("state").at("enum").as_array().size(), 7U);
    EXPECT_EQ(job.at("parts").at("items").at("$ref"), "#/components/schemas/JobPart");
    const auto& row = story.components.at("JobRow").at("properties");
    EXPECT_EQ(row.at("stage").at("type"), "integer");
    EXPECT_EQ(row.at("promised").at("type"), (json::array{"string", "null"}));
    for (const auto* name : {"id", "state", "stage", "number", "promised"}) {
        const auto& required = story.components.at("JobRow").at("required").as_array();
        EXPECT_NE(std::ranges::find(required, json::value(name)), required.end()) << name;
    }
}

// A parameter that is described is taken, and one that is not is refused.
TEST(OpenApi, DescribesEveryParameterThatIsTaken) {
    Described story;
    std::size_t parameters = 0;
    for (const auto& path : story.openapi.at("paths").as_object()) {
        const auto* get = path.value().as_object().if_contains("get");
        if (get == nullptr || path.key() == "/live") continue;
        auto address = story.address_of(std::string{path.key()});
        const char joint = address.find('?') == std::string::npos ? '?' : '&';
        EXPECT_EQ(story.shop.get(address + joint + "no_such=1").at("field"), "no_such") << address;
        for (const auto& one : get->at("parameters").as_array()) {
            if (one.at("in") != "query") continue;
            const std::string name{one.at("name").as_string()};
            if (address.find(name + "=") != std::string::npos) continue;
            const auto reply = story.shop.get(address + joint + name + "=" +
                                              sample_of(one.at("schema").as_object()));
            EXPECT_FALSE(is_unknown(reply, name)) << address << " " << name << reply.raw;
            ++parameters;
        }
    }
    EXPECT_GT(parameters, 500U);
}

TEST(OpenApi, SaysWhichParametersAReadNeedsAndTheyAreAskedFor) {
    Described story;
    const auto& parameters = story.operation("/resolve", "get").at("parameters").as_array();
    EXPECT_EQ(parameters.at(0).at("name"), "code");
    EXPECT_EQ(parameters.at(0).at("required"), true);
    EXPECT_EQ(story.shop.get("/resolve").text("code"), "parameter_missing");
    EXPECT_EQ(story.shop.get("/prints/waybill/" + story.waybill + "?paper=a3").text("code"),
              "wrong_parameter");
    EXPECT_EQ(story.shop.get("/statement?agent=AG-KRJ&from=soon").text("code"), "wrong_day");
    EXPECT_EQ(story.shop.post("/jobs?dry_run=maybe", "{}").text("code"), "wrong_parameter");
}

TEST(OpenApi, SaysWhatACommandNeedsAndThatCodesAreTaken) {
    Described story;
    const auto& fit = story.components.at("FitPart").as_object();
    EXPECT_EQ(fit.at("required"), (json::array{"job", "part", "payer"}));
    EXPECT_EQ(fit.at("properties").at("part").at("type"), "string");
    EXPECT_EQ(fit.at("properties").at("payer").at("enum"), (json::array{"customer", "company"}));
    const auto& there = story.components.at("FitPartOfJob").as_object();
    EXPECT_EQ(there.at("required"), (json::array{"part", "payer"}));
    EXPECT_FALSE(there.at("properties").as_object().contains("job"));
    const auto& terms = story.components.at("SetAgentTerms").at("properties");
    EXPECT_EQ(terms.at("agent").at("type"), (json::array{"string", "integer"}));
}

// The body of a command, at an address that gives none of its members or one of them.
const json::object& body_of(const json::object& components, std::string_view command) {
    if (const auto* whole = components.if_contains(command)) return whole->as_object();
    const std::string begin = std::string{command} + "Of";
    const auto found = std::ranges::find_if(
        components, [&](const auto& each) { return each.key().starts_with(begin); });
    base::ensure(found != components.end(), "a command that an address takes");
    return found->value().as_object();
}

TEST(OpenApi, DescribesAllMembersOfEveryCommand) {
    Described story;
    boost::mp11::mp_for_each<
        boost::mp11::mp_transform<boost::mp11::mp_identity, domain::CommandTypes>>(
        [&]<class Command>(boost::mp11::mp_identity<Command>) {
            const auto& body = body_of(story.components, Command::about.name);
            std::size_t described = 0;
            boost::mp11::mp_for_each<codec::Members<Command>>([&](auto member) {
                described += body.at("properties").as_object().contains(member.name) ? 1 : 0;
            });
            const bool is_whole = story.components.contains(Command::about.name);
            EXPECT_EQ(described, codec::member_count<Command> - (is_whole ? 0 : 1))
                << Command::about.name;
            EXPECT_EQ(body.at("additionalProperties"), false) << Command::about.name;
        });
}

// The names of the members that the body of a command at this address may have as null.
std::vector<std::string> may_be_null(const Described& story, const json::object& post) {
    std::vector<std::string> names;
    const auto& either = post.at("requestBody").at("content").at("application/json").at("schema");
    const std::string body{either.at("oneOf").at(0).at("$ref").as_string()};
    const auto& shape = story.components.at(body.substr(body.rfind('/') + 1));
    for (const auto& member : shape.at("properties").as_object()) {
        const auto* types = member.value().at("type").if_array();
        if (types != nullptr && std::ranges::find(*types, json::value("null")) != types->end())
            names.emplace_back(member.key());
    }
    return names;
}

TEST(OpenApi, SaysNullOnlyOfMembersOfCommandsThatTakeIt) {
    Described story;
    std::size_t members = 0;
    for (const auto& route : story.shop.api->routes().all()) {
        const auto* commands = std::get_if<Commands>(&route->handler);
        if (commands == nullptr || commands->body != BodyKind::json) continue;
        for (const auto& name : may_be_null(story, story.operation(route->pattern, "post"))) {
            const auto reply = story.shop.post(story.address_of(route->pattern) + "?dry_run=1",
                                               "{\"" + name + "\":null}");
            const bool is_wrong = reply.status == 422 && reply.text("code") == "wrong_field" &&
                                  reply.at("field") == json::value(name);
            EXPECT_FALSE(is_wrong) << route->pattern << " " << reply.raw;
            ++members;
        }
    }
    EXPECT_GT(members, 8U);
}

TEST(OpenApi, AnswersWithConcreteStatusesAndTheOneShapeOfRefusals) {
    Described story;
    for (const auto& path : story.openapi.at("paths").as_object()) {
        for (const auto& operation : path.value().as_object()) {
            bool refuses = false;
            for (const auto& answer : operation.value().at("responses").as_object()) {
                EXPECT_TRUE(answer.key() == "default" ||
                            std::string_view{answer.key()}.find_first_not_of("0123456789") ==
                                std::string_view::npos)
                    << path.key() << " " << answer.key();
                refuses = refuses || answer.key().starts_with("4");
            }
            EXPECT_TRUE(refuses) << path.key();
        }
    }
}

TEST(OpenApi, EveryDescribedAddressAnswers) {
    Described story;
    for (const auto& path : story.openapi.at("paths").as_object()) {
        for (const auto& operation : path.value().as_object()) {
            if (path.key() == "/live" || path.key() == "/session") continue;
            std::string method{operation.key()};
            for (char& c : method) c = static_cast<char>(c - 32);
            const auto reply = story.shop.ask(method_named(method),
                                              story.address_of(std::string{path.key()}), "", {});
            EXPECT_NE(reply.status, 405) << method << path.key();
            EXPECT_LT(reply.status, 500) << method << path.key() << reply.raw;
            if (reply.status == 404) {
                EXPECT_NE(reply.raw.find("\"not_found\""), std::string::npos);
                EXPECT_EQ(reply.raw.find("no such resource"), std::string::npos)
                    << method << path.key();
            }
        }
    }
}

// The shop holds each of them against the description.
TEST(OpenApi, DescribesEveryRefusalOfARule) {
    Described story;
    for (const auto& reply :
         {story.shop.get("/jobs?colour=red"), story.shop.get("/jobs/none"),
          story.shop.post("/goods-receipts", "{}"), story.shop.post("/customers", "{\"name\":1}"),
          story.shop.post("/used-inspections", R"({"receipt":"nothing"})")}) {
        EXPECT_GE(reply.status, 400);
        EXPECT_FALSE(reply.text("code").empty());
    }
}

}  // namespace
}  // namespace amani::http
