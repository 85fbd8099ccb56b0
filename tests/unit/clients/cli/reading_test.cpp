// list, show, status and the like: every output mode, paging, filters, languages.
#include "unit/clients/cli/cli_at_a_node.h"

#include <gmock/gmock.h>

namespace amani::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* two_jobs = R"({"rows":[
 {"id":"4.1.9","number":"KRJ-ADM-04-000123","state":"admitted","kind":"warranty","serial":"WM7K-000417","model_code":"WM7K",
  "customer_name":"مریم رضایی","admitted_day":"2025-11-28","admitted_day_jalali":"1404/09/07","sync":{"stage":1}},
 {"id":"4.1.12","number":"KRJ-ADM-04-000124","state":"finished","kind":"non_warranty","serial":"WM7K-000500","model_code":"WM7K",
  "customer_name":"a\tb","admitted_day":"2025-11-29","admitted_day_jalali":"1404/09/08","sync":{"stage":3}}],
 "next":null,"count":{"value":2,"exact":true}})";

class Reading : public CliAtANode {
  protected:
    Reading() { node_.answer("GET /jobs", two_jobs); }
};

TEST_F(Reading, GivesATableToATerminal) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    const Said said =
        run({"job", "list", "--columns", "number,state,kind,serial,admitted_day,stage"});
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_THAT(said.out,
                HasSubstr("number             state     kind          serial       admitted"));
    EXPECT_THAT(said.out, HasSubstr("1404/09/07"));
    EXPECT_THAT(said.out, HasSubstr("◷\n"));
    EXPECT_THAT(said.out, HasSubstr("non warranty"));
    EXPECT_THAT(said.out, Not(HasSubstr("\x1b")));
    EXPECT_EQ(node_.asked().front().target, "/api/v1/jobs?limit=100");
    EXPECT_EQ(node_.asked().front().headers.at("authorization"), "Bearer secret-token");
}

TEST_F(Reading, ColoursOnlyATerminalThatWantsIt) {
    sit_at_a_terminal();
    EXPECT_THAT(run({"job", "list"}).out, HasSubstr("\x1b[1m"));
    environment_["TERM"] = "dumb";
    EXPECT_THAT(run({"job", "list"}).out, Not(HasSubstr("\x1b")));
}

TEST_F(Reading, GivesPlainTsvToAPipe) {
    const Said said = run({"job", "list", "--columns", "number,kind,admitted_day,customer_name"});
    EXPECT_EQ(said.out,
              "number\tkind\tadmitted_day\tcustomer_name\n"
              "KRJ-ADM-04-000123\twarranty\t1404/09/07\tمریم رضایی\n"
              "KRJ-ADM-04-000124\tnon_warranty\t1404/09/08\ta b\n");
}

TEST_F(Reading, GivesCsvWithIsoDaysWhenAsked) {
    const Said said = run({"job", "list", "--csv", "--iso", "--columns", "number,admitted_day"});
    EXPECT_EQ(
        said.out,
        "number,admitted_day\r\nKRJ-ADM-04-000123,2025-11-28\r\nKRJ-ADM-04-000124,2025-11-29\r\n");
}

TEST_F(Reading, GivesTheApisOwnJson) {
    const auto body =
        boost::json::parse(run({"--lang", "fa", "--digits", "fa", "job", "list", "--json"}).out);
    EXPECT_EQ(body.at("rows").as_array().size(), 2U);
    EXPECT_EQ(body.at("rows").at(0).at("admitted_day"), "2025-11-28");
    EXPECT_EQ(body.at("count").at("value"), 2);
}

TEST_F(Reading, GivesALineOfJsonARowWithStream) {
    const Said said = run({"job", "list", "--stream"});
    EXPECT_EQ(std::count(said.out.begin(), said.out.end(), '\n'), 2);
    EXPECT_EQ(boost::json::parse(said.out.substr(0, said.out.find('\n'))).at("number"),
              "KRJ-ADM-04-000123");
}

TEST_F(Reading, GivesOnlyIdsWhenQuiet) {
    EXPECT_EQ(run({"job", "list", "-q"}).out, "4.1.9\n4.1.12\n");
}

TEST_F(Reading, SpeaksPersianWithIsolatedCells) {
    sit_at_a_terminal();
    environment_["LANG"] = "fa_IR.UTF-8";
    node_.answer("GET /meta/enums",
                 R"({"job_kind":[{"value":"warranty","fa":"گارانتی","en":"Warranty"}]})");
    const Said said = run({"job", "list"});
    EXPECT_THAT(said.out, HasSubstr("\u2068۱۴۰۴/۰۹/۰۷\u2069"));
    EXPECT_THAT(said.out, HasSubstr("\u2068گارانتی\u2069"));
    EXPECT_THAT(said.out, HasSubstr("\u2068KRJ-ADM-04-000123\u2069"));
    EXPECT_THAT(said.out, HasSubstr("◷"));
}

TEST_F(Reading, SpeaksPersianInAStatement) {
    sit_at_a_terminal();
    environment_["LANG"] = "fa_IR.UTF-8";
    node_.answer("GET /meta/enums",
                 R"({"statement_row":[{"value":"UsedPartRegistered","fa":"سند رسید داغی","en":"x"}],
                     "statement_state":[{"value":"confirmed","fa":"قطعی","en":"Confirmed"}]})");
    node_.answer(
        "GET /statement",
        R"({"agent_code":"AG-KRJ","opening":0,"closing":5,"provisional_balance":0,"unbooked":[],
                     "lines":[{"day":"2025-11-28","voucher":"1.5.1","kind":"UsedPartRegistered",
                     "part_code":"PUMP","debit":0,"credit":5,
                     "balance":5,"state":"confirmed"}]})");
    const Said said = run({"statement", "AG-KRJ"});
    EXPECT_THAT(said.out, HasSubstr("\u2068سند رسید داغی\u2069"));
    EXPECT_THAT(said.out, HasSubstr("\u2068قطعی\u2069"));
    EXPECT_THAT(said.out, Not(HasSubstr("UsedPartRegistered")));
}

TEST_F(Reading, SaysInAStatementWhoOwesWhom) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer(
        "GET /statement",
        R"({"agent_code":"AG-KRJ","opening":1000,"closing":-400,"provisional_balance":-70,"unbooked":[],
                     "lines":[{"day":"2025-11-28","kind":"PaymentBooked","cause_number":"B-1","debit":100,
                               "credit":0,"balance":1100,"state":"confirmed"},
                              {"day":"2025-11-28","kind":"UsedPartRegistered","cause_number":"U","debit":0,
                               "credit":1500,"balance":-400,"state":"confirmed"},
                              {"day":"2025-11-28","kind":"UsedPartRegistered","cause_number":"V","debit":0,
                               "credit":70,"balance":-400,"state":"pending"}]})");
    const Said said = run({"statement", "AG-KRJ"});
    EXPECT_THAT(said.out, HasSubstr("opening balance  1,000 Rial debit\n"));
    EXPECT_THAT(said.out, HasSubstr("firm total  debit 100 Rial  credit 1,500 Rial\n"));
    EXPECT_THAT(said.out, HasSubstr("provisional total  debit 0 Rial  credit 70 Rial\n"));
    EXPECT_THAT(said.out, HasSubstr("closing balance  400 Rial credit\n"));
    EXPECT_THAT(said.out, HasSubstr("The centre owes the agent AG-KRJ 400 Rial.\n"));
    EXPECT_THAT(said.out, HasSubstr("B-1"));
    EXPECT_THAT(run({"statement", "AG-KRJ", "--lang", "fa"}).out,
                HasSubstr("مرکز به نماینده AG-KRJ ۴۰۰ ریال بدهکار است.\n"));
}

TEST_F(Reading, RefusesAStatementWhoseFirstDayIsAfterItsLast) {
    const Said said = run({"statement", "AG-KRJ", "--from", "today", "--to", "1404/01/01"});
    EXPECT_EQ(said.exit, Exit::wrong_use);
    EXPECT_THAT(said.err, HasSubstr("--from 1404/09/04 is after --to 1404/01/01."));
    EXPECT_TRUE(node_.asked().empty());
    node_.answer("GET /statement", Canned{.status = 400, .body = R"({"code":"agent_missing"})"});
    EXPECT_THAT(run({"statement", "--lang", "fa"}).err,
                HasSubstr("نماینده را مشخص کنید، مانند: amani statement AG-KRJ"));
}

TEST_F(Reading, CountsPiecesAndNotRialInWhatLiesBehindAStock) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer("GET /stock/PUMP/explain",
                 R"({"rows":[{"day":"2025-11-28","number":"THR-GR-04-000001","in":10,"out":0,
                     "event":"1.1.9","site_code":"THR","place_kind":"main","condition":"fresh","on_hand":10}],
                     "next":null})");
    const Said said = run({"stock", "explain", "PUMP"});
    EXPECT_THAT(said.out, HasSubstr("on hand"));
    EXPECT_THAT(said.out, Not(HasSubstr("Rial")));
}

TEST_F(Reading, TurnsFlagsIntoTheApisFilters) {
    (void)run({"job", "list", "--state", "admitted", "--model", "WM۷K", "--admitted-day",
               "1404/09/07", "--filter", "promised_lt=today-7", "--q", "پمپ", "--sort", "-number",
               "--limit", "5"});
    EXPECT_EQ(node_.last().target,
              "/api/v1/"
              "jobs?admitted_day=2025-11-28&model_code=WM7K&state=admitted&promised_lt=2025-11-18&"
              "q=%D9%BE%D9%85%D9%BE&sort=-number&limit=5");
}

TEST_F(Reading, FollowsThePagesToTheEndInAPipe) {
    FakeNode paged;
    paged.answer("GET /parts", R"({"rows":[{"id":"1.0.1","code":"A"}],"next":"c1"})");
    paged.answer("GET /parts", R"({"rows":[{"id":"1.0.2","code":"B"}],"next":null})");
    EXPECT_EQ(run({"part", "list", "--node", paged.url(), "--columns", "code"}).out,
              "code\nA\nB\n");
    EXPECT_THAT(paged.last().target, HasSubstr("after=c1"));
}

TEST_F(Reading, ShowsOneRecordWithWhatCanBeDone) {
    sit_at_a_terminal();
    node_.answer("GET /jobs/KRJ-ADM-04-000123",
                 R"({"id":"4.1.9","number":"KRJ-ADM-04-000123","state":"admitted","complaint":"",
      "admitted_day":"2025-11-28","admitted_day_jalali":"1404/09/07","sync":{"stage":2},
      "lines":[{"part_code":"PUMP","quantity":1}],"actions":[{"name":"fit","allowed":true},{"name":"deliver","allowed":false}]})");
    environment_["NO_COLOR"] = "1";
    const Said said = run({"job", "show", "KRJ-ADM-۰۴-000123"});
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_THAT(said.out, HasSubstr("left this site"));
    EXPECT_THAT(said.out, HasSubstr("part  quantity\nPUMP         1\n"));
    EXPECT_THAT(said.out, HasSubstr("possible now  fit\n"));
    EXPECT_THAT(said.out, Not(HasSubstr("jalali")));
}

TEST_F(Reading, NamesInPersianWhatCanBeDone) {
    sit_at_a_terminal();
    environment_["LANG"] = "fa_IR.UTF-8";
    environment_["NO_COLOR"] = "1";
    node_.answer(
        "GET /meta/enums",
        R"({"repair_phase":[{"value":"recorded","fa":"ثبت‌شده","en":"Recorded"}]})");
    node_.answer("GET /meta/words",
                 R"({"members":{},"commands":{"FitPart":{"fa":"نصب قطعه","en":"Fit a part"}}})");
    node_.answer("GET /jobs/KRJ-ADM-04-000123",
                 R"({"id":"4.1.9","number":"KRJ-ADM-04-000123","state":"recorded",
      "actions":[{"name":"fit","command":"FitPart","allowed":true},
                 {"name":"deliver","command":"DeliverDevice","allowed":true}]})");
    const Said said = run({"job", "show", "KRJ-ADM-04-000123"});
    EXPECT_THAT(said.out, HasSubstr("ثبت‌شده"));
    EXPECT_THAT(said.out, HasSubstr("نصب قطعه (fit)، deliver\n"));
}

TEST_F(Reading, EncodesWhatIsTyped) {
    (void)run({"serial", "show", "A/B ?x"});
    EXPECT_EQ(node_.last().target, "/api/v1/serials/A%2FB%20%3Fx");
}

TEST_F(Reading, TellsTheStatusInOneLine) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer(
        "GET /status",
        R"({"site_code":"AG-KRJ","site_name":"نمایندگی کرج","site_kind":"agent","to_send":12,"last_contact":"2025-11-25T07:00:00Z",
                                    "agrees":true,"agreed_at":"2025-11-25T08:40:00Z","held":0})");
    EXPECT_EQ(
        run({"status"}).out,
        "نمایندگی کرج (AG-KRJ)  12 documents to send  last contact 2 h ago\nagrees with hub at "
        "1404/09/04 12:10\n");
    EXPECT_EQ(
        run({"status", "--lang", "fa"}).out,
        "نمایندگی کرج (AG-KRJ)  ۱۲ سند در انتظار ارسال  آخرین تماس ۲ ساعت پیش\nهم‌خوان با مرکز تا "
        "۱۴۰۴/۰۹/۰۴ ۱۲:۱۰\n");
}

TEST_F(Reading, TellsInTheStatusWhatBecameOfARestoredCopy) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer(
        "GET /status",
        R"({"site_code":"AG-KRJ","site_kind":"agent","to_send":0,"last_contact":"2025-11-25T07:00:00Z",
            "agrees":true,"agreed_at":"2025-11-25T08:40:00Z","held":0,"copies":[
            {"log":"2.1","site_code":"AG-KRJ","noticed":"2025-11-25T07:00:00Z","healed":null,"reissued":0,"numbers":[]},
            {"log":"2.2","site_code":"AG-KRJ","noticed":"2025-11-25T07:00:00Z","healed":"2025-11-25T07:00:01Z","reissued":6,
             "numbers":[{"old":"KRJ-ADM-04-000003","new":"KRJ-ADM-04-1000001"}]}]})");
    const auto english = run({"status"}).out;
    EXPECT_THAT(english, HasSubstr("a restored copy or a clone of AG-KRJ, since 1404/09/04"));
    EXPECT_THAT(english, HasSubstr("recorded again 6\n"));
    EXPECT_THAT(english, HasSubstr("  KRJ-ADM-04-000003 → KRJ-ADM-04-1000001\n"));
    EXPECT_THAT(run({"status", "--lang", "fa"}).out, HasSubstr("دوباره ثبت‌شده"));
}

TEST_F(Reading, TellsInTheStatusWhatCutsASiteOffAndWhoCanMendIt) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer("GET /status", R"({"site_code":"AG-KRJ","site_kind":"agent","to_send":2,
        "last_contact":"2025-11-25T07:00:00Z","agrees":false,"held":0,"trouble":{
            "code":"access_revoked","kind":"permanent","since":"2025-11-25T08:00:00Z",
            "messages":{"fa":"","en":"The centre has revoked this installation."},
            "remedy":{"fa":"","en":"Call the centre."},"detail":""}})");
    EXPECT_EQ(run({"status"}).out,
              "AG-KRJ  2 documents to send  last contact 2 h ago  cut off from the hub\n"
              "The centre has revoked this installation. (for 1 h)\nCall the centre.\n");
}

TEST_F(Reading, TellsInTheStatusHowFarTheClocksAreApart) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer("GET /status", R"({"site_code":"AG-KRJ","to_send":0,
        "last_contact":"2025-11-25T07:00:00Z","agrees":true,"agreed_at":"2025-11-25T08:40:00Z","held":0,
        "skew_ms":-63072000001,"clock_doubts":[{"code":"clock.differs",
            "messages":{"fa":"","en":"This machine's clock says 1406/09/04."},
            "remedy":{"fa":"","en":"Set it right."}}]})");
    const auto at_the_site = run({"status"}).out;
    EXPECT_THAT(at_the_site, HasSubstr("this machine's clock is 730 d ahead of the hub's\n"));
    EXPECT_THAT(at_the_site, HasSubstr("This machine's clock says 1406/09/04.\nSet it right.\n"));
}

TEST_F(Reading, TellsAtTheHubWhichSitesClocksAreFarFromItsOwn) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer("GET /status", R"({"site_code":"HUB-THR","backlog":0,"sites":[
        {"site_code":"AG-KRJ","skew_ms":7200000},{"site_code":"AG-SHZ","skew_ms":1000},
        {"site_code":"AG-ISF","skew_ms":null}]})");
    const auto at_the_hub = run({"status"}).out;
    EXPECT_THAT(at_the_hub, HasSubstr("the clock of AG-KRJ is 2 h behind the hub's\n"));
    EXPECT_THAT(at_the_hub, Not(HasSubstr("clock of AG-SHZ")));
    EXPECT_THAT(at_the_hub, Not(HasSubstr("clock of AG-ISF")));
    EXPECT_THAT(run({"status", "--lang", "fa"}).out, HasSubstr("عقب است"));
}

TEST_F(Reading, TellsAtTheHubWhomItTurnedAway) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer("GET /status", R"({"site_code":"HUB-THR","site_kind":"central","backlog":0,
        "sites":[],"refused_installations":[
          {"key":"00ff","site_code":"AG-KRJ","log":"2.1","reason":"revoked","times":3,
           "messages":{"fa":"","en":"its access was revoked"},"last":"2025-11-25T08:00:00Z"},
          {"key":"a1b2","site_code":"","log":"9.1","reason":"unknown_key","times":1,
           "messages":{"fa":"","en":"it is not a member"},"last":"2025-11-25T07:00:00Z"}]})");
    const auto said = run({"status"}).out;
    EXPECT_THAT(said, HasSubstr("turned away AG-KRJ (2.1): its access was revoked"));
    EXPECT_THAT(said, HasSubstr("turned away a1b2: it is not a member"));
    EXPECT_THAT(said, HasSubstr("3 times"));
}

TEST_F(Reading, ExportsTheApisCsvUntouched) {
    FakeNode exporting;
    exporting.answer("GET /parts", Canned{.body = "code,name\r\nPUMP,پمپ\r\n",
                                          .headers = "Content-Type: text/csv\r\n"});
    EXPECT_EQ(run({"part", "export", "--node", exporting.url()}).out, "code,name\r\nPUMP,پمپ\r\n");
    EXPECT_EQ(exporting.last().headers.at("accept"), "text/csv");
}

TEST_F(Reading, WatchesUntilTheCountIsReached) {
    node_.answer("GET /live",
                 Canned{.body = "event: ready\ndata: {}\n\nid: r-1\nevent: change\ndata: "
                                "{\"topic\":\"job\",\"resource\":\"jobs\",\"id\":\"4.1.9\","
                                "\"version\":2,\"kind\":\"changed\"}\n\n",
                        .headers = "Content-Type: text/event-stream\r\n"});
    const Said said = run({"job", "watch", "--count", "1", "--json"});
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_THAT(said.out, HasSubstr("\"id\":\"4.1.9\""));
}

TEST_F(Reading, RepeatsWithWatchUntilTheNodeRefuses) {
    FakeNode watched;
    watched.answer("GET /stock",
                   R"({"rows":[{"id":"1","part_code":"PUMP","quantity":3}],"next":null})");
    watched.answer("GET /stock", Canned{.status = 401, .body = "{}"});
    watched.answer("GET /live", Canned{.body = "event: change\ndata: {}\n\n"});
    const Said said = run(
        {"stock", "list", "--watch", "--node", watched.url(), "--columns", "part_code,quantity"});
    EXPECT_EQ(said.exit, Exit::not_allowed);
    EXPECT_EQ(said.out, "part_code\tquantity\nPUMP\t3\n");
}

TEST_F(Reading, CompletesWithIdsOfTheNode) {
    EXPECT_EQ(run({"complete", "--", "job", "show", "KRJ"}).out,
              "KRJ-ADM-04-000123\nKRJ-ADM-04-000124\n");
    node_.stop();
    EXPECT_EQ(run({"complete", "--", "part", "show", ""}).exit, Exit::done);
}

TEST_F(Reading, BeginsHelpWithExamples) {
    EXPECT_THAT(run({"job", "fit", "--help"}).out,
                testing::StartsWith("Examples:\n  amani job fit KRJ-ADM-04-000123 --part PUMP"));
    EXPECT_THAT(run({"--lang", "fa", "job", "--help"}).out, testing::StartsWith("نمونه:\n"));
    EXPECT_EQ(run({"--help"}).exit, Exit::done);
}

}  // namespace
}  // namespace amani::cli
