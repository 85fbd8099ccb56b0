// Commands, imports, sync and sign-in: what is sent, and what the exit code says.
#include "unit/clients/cli/cli_at_a_node.h"

#include <gmock/gmock.h>

#include <fstream>

namespace amani::cli {

std::filesystem::path CliAtANode::write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories(folder_);
    std::ofstream{folder_ / name} << text;
    return folder_ / name;
}

namespace {

namespace json = boost::json;
using testing::HasSubstr;
using testing::Not;

using Writing = CliAtANode;

TEST_F(Writing, PostsACommandWithAKey) {
    node_.answer("POST /jobs/KRJ-ADM-04-000123/fit",
                 Canned{.status = 201, .body = R"({"id":"4.1.10","number":"KRJ-ADM-04-000123"})"});
    const Said said =
        run({"job", "fit", "KRJ-ADM-04-000123", "--part", "PUMP", "--payer", "company", "--quiet"});
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_EQ(said.out, "4.1.10\n");
    const auto body = json::parse(node_.last().body);
    EXPECT_EQ(body.at("job"), "KRJ-ADM-04-000123");
    EXPECT_EQ(body.at("part"), "PUMP");
    EXPECT_EQ(body.at("quantity"), 1);
    EXPECT_EQ(node_.last().headers.at("idempotency-key").size(), 36U);
}

TEST_F(Writing, TakesTheKeyThatIsGiven) {
    node_.answer("POST /jobs/J/finish", "{}");
    (void)run({"job", "finish", "J", "--key", "again-1"});
    EXPECT_EQ(node_.last().headers.at("idempotency-key"), "again-1");
}

TEST_F(Writing, AsksOnlyWhatWouldHappenOnADryRun) {
    sit_at_a_terminal();
    node_.answer("POST /jobs/J/cancel", "{}");
    const Said said = run({"job", "cancel", "J", "--reason", "x", "--dry-run"});
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_THAT(node_.last().target, HasSubstr("dry_run=1"));
    EXPECT_THAT(said.err, HasSubstr("nothing was recorded"));
}

TEST_F(Writing, SaysWhyARuleRefuses) {
    node_.answer(
        "POST /dispatches",
        Canned{
            .status = 422,
            .body =
                R"({"code":"warehouse.shortage","field":"lines[0].quantity","numbers":{"on_hand":3},
        "messages":{"fa":"از PUMP تنها ۳ عدد هست.","en":"Only 3 of PUMP are here."},"remedy":{"fa":"…","en":"Send 3."},"who_can":["store"]})"});
    const std::vector<std::string> words{"stock",  "dispatch", "--to",   "AG-KRJ",
                                         "--line", "PUMP=10",  "--line", "V1=1"};
    const Said said = run(words);
    EXPECT_EQ(said.exit, Exit::refused);
    EXPECT_TRUE(said.out.empty());
    EXPECT_EQ(said.err,
              "Only 3 of PUMP are here.\nfield: lines[0].quantity\nSend 3.\nwho can: store\n");
    EXPECT_EQ(json::parse(node_.asked().front().body).at("lines").as_array().size(), 2U);
    environment_["LANG"] = "fa_IR";
    EXPECT_THAT(run(words).err, HasSubstr("از PUMP تنها 3 عدد هست."));  // into a pipe
    sit_at_a_terminal();
    EXPECT_THAT(run(words).err, HasSubstr("از PUMP تنها ۳ عدد هست."));
}

TEST_F(Writing, GivesTheRefusalItselfToPrograms) {
    node_.answer(
        "POST /jobs/J/finish",
        Canned{.status = 422,
               .body = R"({"code":"service.used_part_missing","messages":{"fa":"","en":"x"}})"});
    const Said said = run({"job", "finish", "J", "--json"});
    EXPECT_EQ(json::parse(said.err).at("code"), "service.used_part_missing");
}

TEST_F(Writing, TellsNotFoundNotAllowedAndWrongUseApart) {
    EXPECT_EQ(run({"job", "show", "nothing"}).exit, Exit::not_found);
    node_.answer(
        "GET /users",
        Canned{.status = 403, .body = R"({"code":"not_allowed","messages":{"fa":"","en":"no"}})"});
    EXPECT_EQ(run({"user", "list"}).exit, Exit::not_allowed);
    node_.answer("GET /sites", Canned{.status = 401, .body = "{}"});
    EXPECT_THAT(run({"site", "list"}).err, HasSubstr("amani sign-in"));
    EXPECT_EQ(run({"job", "fit"}).exit, Exit::wrong_use);
    EXPECT_EQ(run({"job", "fit", "J", "--part", "P", "--payer", "me"}).exit, Exit::wrong_use);
    EXPECT_EQ(run({"job", "finish", "J1", "J2"}).exit, Exit::wrong_use);
    EXPECT_EQ(run({"job", "finish", "J", "--day", "1404/13/01"}).exit, Exit::wrong_use);
    EXPECT_EQ(run({}).exit, Exit::wrong_use);
}

TEST_F(Writing, SuggestsTheNearestWord) {
    EXPECT_THAT(run({"job", "lsit"}).err,
                HasSubstr("there is no command \"lsit\". Did you mean list?"));
    EXPECT_THAT(run({"jbo", "list"}).err, HasSubstr("Did you mean job?"));
    EXPECT_THAT(run({"job", "list", "--stat", "x"}).err, HasSubstr("--state"));
    EXPECT_THAT(run({"--lang", "fa", "job", "lsit"}).err,
                HasSubstr("دستور «lsit» وجود ندارد. منظورتان «list» بود؟"));
}

TEST_F(Writing, SaysThatTheVerbComesAfterItsNoun) {
    const Said said = run({"print", "job", "1"});
    EXPECT_EQ(said.exit, Exit::wrong_use);
    EXPECT_THAT(said.err, HasSubstr("the verb comes after the noun: amani job print"));
}

TEST_F(Writing, SaysWhatIsMissing) {
    const std::vector<std::string> words{"job", "admit", "--serial", "S", "--complaint", "x"};
    EXPECT_THAT(run(words).err, HasSubstr("the flag --customer (customer) is needed."));
    auto persian = words;
    persian.insert(persian.end(), {"--lang", "fa"});
    EXPECT_THAT(run(persian).err, HasSubstr("گزینه \u200E--customer\u200E (مشتری) لازم است."));
    for (const std::vector<std::string>& empty :
         {std::vector<std::string>{"job", "show", ""}, {"job", "finish"}, {"job", "finish", " "}}) {
        const Said said = run(empty);
        EXPECT_EQ(said.exit, Exit::wrong_use);
        EXPECT_THAT(said.err, HasSubstr("after the verb, such as: amani job"));
    }
    EXPECT_THAT(run({"job", "show"}).err, HasSubstr("write it like this: amani job show ID"));
    EXPECT_TRUE(node_.asked().empty());
}

TEST_F(Writing, NamesTheChoicesByTheirWords) {
    node_.answer("GET /meta/enums",
                 R"({"payer":[{"value":"company","fa":"شرکت","en":"Company"},
                             {"value":"customer","fa":"مشتری","en":"Customer"}]})");
    const Said said = run({"job", "fit", "J", "--part", "P", "--payer", "me", "--lang", "fa"});
    EXPECT_THAT(said.err,
                HasSubstr("یکی از این‌ها: customer (مشتری)، company (شرکت)"));
}

TEST_F(Writing, CallsWhatWasRecordedByTheNameThatPeopleKnow) {
    sit_at_a_terminal();
    environment_["NO_COLOR"] = "1";
    node_.answer("POST /jobs/331/finish", R"({"id":"2.1.31"})");
    EXPECT_EQ(run({"job", "finish", "331"}).err, "Recorded 331\n");
    node_.answer("POST /jobs/2.1.5/finish", R"({"id":"2.1.31"})");
    node_.answer("GET /jobs/2.1.5", R"({"id":"2.1.5","number":"KRJ-ADM-05-000001"})");
    EXPECT_EQ(run({"job", "finish", "2.1.5"}).err, "Recorded KRJ-ADM-05-000001\n");
    node_.answer("POST /sites", R"({"id":"1.1.9"})");
    EXPECT_EQ(run({"site", "add", "--code", "AG-QOM", "--name", "x", "--kind", "agent"}).err,
              "Recorded AG-QOM\n");
    node_.answer("POST /customers", R"({"id":"2.1.2"})");
    EXPECT_EQ(run({"customer", "add", "--name", "x"}).err, "Recorded 2.1.2\n");
    node_.answer("POST /jobs", R"({"id":"2.1.3","number":"KRJ-ADM-05-000001"})");
    EXPECT_EQ(run({"job", "admit", "--serial", "S", "--customer", "2.1.2", "--complaint", "x"}).err,
              "Recorded KRJ-ADM-05-000001\n");
}

TEST_F(Writing, SaysWhereAFormLiesAndWhichCopyItIs) {
    const auto file = write("receipt.html", "");
    for (const auto& [copy, said] : {std::pair{"1", "the original"}, {"3", "reprint 2"}}) {
        node_.answer("POST /prints/admission-receipt/" + std::string{copy},
                     Canned{.body = "<html>", .headers = "X-Copy: " + std::string{copy} + "\r\n"});
        EXPECT_EQ(run({"job", "print", copy, "--out", file.string()}).err,
                  file.string() + ": " + said + "\n");
    }
}

TEST_F(Writing, AsksForAFormAsTheFileThatIsWanted) {
    node_.answer("POST /prints/admission-receipt/1", Canned{.body = "x", .headers = ""});
    const auto asked_with = [&](const std::string& file, std::vector<std::string> words) {
        words.insert(words.begin(), {"job", "print", "1", "--out", write(file, "").string()});
        EXPECT_EQ(run(words).exit, Exit::done);
        return node_.last().headers.at("accept");
    };
    EXPECT_EQ(asked_with("receipt.html", {}), "text/html");
    EXPECT_EQ(asked_with("receipt", {"--pdf"}), "application/pdf");
    EXPECT_EQ(asked_with("receipt.pdf", {}), "application/pdf");
    EXPECT_EQ(asked_with("receipt.pdf", {"--png"}), "image/png");
    EXPECT_EQ(asked_with("receipt.png", {}), "image/png");
    EXPECT_EQ(run({"job", "print", "1", "--out", "f", "--pdf", "--png"}).exit, Exit::wrong_use);
}

TEST_F(Writing, PrintsTheUsualFormOfARecordOrTheOneThatIsNamed) {
    const auto file = write("card.html", "").string();
    for (const auto* form : {"admission-receipt", "job-card"})
        node_.answer("POST /prints/" + std::string{form} + "/1",
                     Canned{.body = form, .headers = ""});
    EXPECT_EQ(run({"job", "print", "1", "--out", file}).exit, Exit::done);
    EXPECT_THAT(node_.last().target, HasSubstr("/prints/admission-receipt/1"));
    EXPECT_EQ(run({"job", "print", "1", "--form", "job-card", "--out", file}).exit, Exit::done);
    EXPECT_THAT(node_.last().target, HasSubstr("/prints/job-card/1"));
    EXPECT_EQ(run({"job", "print", "1", "--form", "waybill", "--out", file}).exit, Exit::wrong_use);
    EXPECT_EQ(run({"waybill", "print", "1", "--form", "waybill", "--out", file}).exit,
              Exit::wrong_use)
        << "it has one form";
}

TEST_F(Writing, SaysHowLongToWaitAfterWrongPasswords) {
    node_.answer(
        "POST /session",
        Canned{.status = 429,
               .body = R"({"code":"sign_in_closed","messages":{"fa":"","en":"Too often."}})",
               .headers = "Retry-After: 1\r\n"});
    const Said said = run({"sign-in", "sara", "--password-stdin"}, "wrong one\n");
    EXPECT_EQ(said.exit, Exit::wait);
    EXPECT_THAT(said.err, HasSubstr("Try again in 1 second."));
    EXPECT_THAT(run({"sign-in", "sara", "--password-stdin", "--lang", "fa", "--digits", "fa"},
                    "wrong one\n")
                    .err,
                HasSubstr("۱ ثانیه دیگر دوباره تلاش کنید."));
}

TEST_F(Writing, EndsWithSixWhenADiscrepancyIsOpenAlthoughBothAgree) {
    node_.answer("GET /verify", R"({"agrees":true,"hub":{"agrees":true}})");
    EXPECT_EQ(run({"verify"}).exit, Exit::done);
    node_.answer("GET /status", R"({"open_discrepancies":1})");
    const Said said = run({"verify"});
    EXPECT_EQ(said.exit, Exit::something_open);
    EXPECT_THAT(said.err, HasSubstr("1 discrepancy is open: amani discrepancy list"));
    EXPECT_THAT(run({"verify", "--lang", "fa"}).err,
                HasSubstr("هم‌خوان است؛ 1 مغایرت باز دارید"));
}

TEST_F(Writing, SumsADryRunByPlaceAndPart) {
    node_.answer("POST /dispatches", R"({"id":"1.1.4","dry_run":true,"price":{},"postings":[
        {"event":"1.1.4","book":"stock","site_code":"THR","place_kind":"main","part_code":"PUMP","amount":-1},
        {"event":"1.1.4","book":"stock","site_code":"THR","place_kind":"main","part_code":"PUMP","amount":-2},
        {"event":"1.1.5","book":"account","site_code":"THR","account":1210,"part_code":"PUMP","amount":-500}]})");
    node_.answer("GET /meta/enums",
                 R"({"book":[{"value":"stock","fa":"موجودی","en":"Stock"}],
                     "place_kind":[{"value":"main","fa":"انبار مرکزی","en":"Main store"}],
                     "account":[{"value":"1210","fa":"موجودی انبار مرکزی","en":"stock"}]})");
    sit_at_a_terminal();
    const Said said = run(
        {"stock", "dispatch", "--to", "AG-KRJ", "--line", "PUMP=3", "--dry-run", "--lang", "fa"});
    EXPECT_THAT(said.out, HasSubstr("انبار مرکزی"));
    EXPECT_THAT(said.out, HasSubstr("1210 موجودی انبار مرکزی"));
    EXPECT_THAT(said.out, HasSubstr("\u2066\u2212۳\u2069"));
    EXPECT_THAT(said.out, HasSubstr("\u2066\u2212۵۰۰\u2069"));
    EXPECT_EQ(std::count(said.out.begin(), said.out.end(), '\n'), 3);
}

TEST_F(Writing, TellsAnUnreachableNodeFromASlowOne) {
    node_.answer("POST /jobs/J/finish", Canned{.end = Canned::End::silent});
    const Said slow = run({"job", "finish", "J", "--timeout", "1", "--key", "k-7"});
    EXPECT_EQ(slow.exit, Exit::timed_out);
    EXPECT_THAT(slow.err, HasSubstr("safe to repeat with --key k-7"));
    node_.answer("GET /verify", Canned{.end = Canned::End::cut});
    EXPECT_EQ(run({"verify"}).exit, Exit::unreachable);
    EXPECT_EQ(run({"status", "--node", "http://127.0.0.1:1"}).exit, Exit::unreachable);
}

TEST_F(Writing, SendsNoTokenUnencryptedIntoTheNetwork) {
    EXPECT_EQ(run({"status", "--node", "http://192.0.2.1:8480"}).exit, Exit::wrong_use);
}

TEST_F(Writing, AsksBeforeWhatCannotBeTakenBack) {
    node_.answer("POST /jobs/J/cancel", "{}");
    const std::vector<std::string> words{"job", "cancel", "J", "--reason", "x"};
    EXPECT_EQ(run(words).exit, Exit::wrong_use);  // nobody to ask
    sit_at_a_terminal();
    EXPECT_EQ(run(words, "y\n").exit, Exit::refused);
    EXPECT_TRUE(node_.asked().empty());
    EXPECT_EQ(run(words, "cancel\n").exit, Exit::done);
    terminal_ = {};
    EXPECT_EQ(run({"job", "cancel", "J", "--reason", "x", "--yes"}).exit, Exit::done);
}

// The word that must be typed is the site's own, so that nobody revokes another by habit.
TEST_F(Writing, RevokesAnInstallationOnlyWhenItsSitesCodeIsTyped) {
    node_.answer("GET /members", R"({"rows":[{"id":"2.1","site_code":"AG-QOM"},
                                             {"id":"4.1","site_code":"AG-KRJ"}]})");
    node_.answer("POST /members/4.1/revoke", R"({"id":"4.1","revoked_after":31})");
    const std::vector<std::string> words{"member", "revoke", "4.1"};
    EXPECT_EQ(run(words).exit, Exit::wrong_use);  // nobody to ask
    sit_at_a_terminal();
    EXPECT_EQ(run(words, "revoke\n").exit, Exit::refused);
    const Said asked = run(words, "AG-QOM\n");
    EXPECT_EQ(asked.exit, Exit::refused);
    EXPECT_THAT(asked.err, HasSubstr("AG-KRJ"));
    for (const auto& one : node_.asked()) EXPECT_EQ(one.method, "GET");
    EXPECT_EQ(run(words, "AG-KRJ\n").exit, Exit::done);
    EXPECT_EQ(node_.last().method, "POST");
    terminal_ = {};
    EXPECT_EQ(run({"member", "revoke", "4.1", "--yes"}).exit, Exit::done);
}

TEST_F(Writing, AsksBeforeAPaymentAndShowsWhatWasTyped) {
    node_.answer("POST /payments", "{}");
    const std::vector<std::string> words{"agent",      "pay",         "AG-KRJ", "--amount",
                                         "12,000,000", "--reference", "98213"};
    EXPECT_EQ(run(words).exit, Exit::wrong_use);
    sit_at_a_terminal();
    const Said asked = run(words, "no\n");
    EXPECT_EQ(asked.exit, Exit::refused);
    EXPECT_THAT(asked.err, HasSubstr("AG-KRJ  12,000,000"));
    EXPECT_TRUE(node_.asked().empty());
    EXPECT_EQ(run(words, "pay\n").exit, Exit::done);
}

TEST_F(Writing, HasNoDryRunWhereNothingCanBeTried) {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"member", "revoke", "4.1", "--dry-run", "--yes"},
          {"invite", "add", "--site", "AG-KRJ", "--dry-run"},
          {"sign-out", "--dry-run"},
          {"sync", "--dry-run"},
          {"job", "print", "J", "--out", "f.html", "--dry-run"},
          {"user", "password", "sara", "--dry-run"}}) {
        const Said said = run(words, "long enough\n");
        EXPECT_EQ(said.exit, Exit::wrong_use) << words[0];
        EXPECT_THAT(said.err, HasSubstr("--dry-run")) << words[0];
    }
    EXPECT_TRUE(node_.asked().empty());
}

TEST_F(Writing, ReadsThePasswordsOfTheInputInOneOrder) {
    node_.answer("POST /users/sara/password", Canned{.status = 204});
    const auto sent = [&](const std::string& input) {
        const Said said = run({"user", "password", "sara", "--password-stdin"}, input);
        EXPECT_EQ(said.exit, Exit::done) << said.err;
        return json::parse(node_.last().body).as_object();
    };
    const auto another = sent("the new one\n");
    EXPECT_EQ(another.at("password").as_string(), "the new one");
    EXPECT_FALSE(another.contains("old_password"));
    const auto own = sent("the present one\nthe new one\n");
    EXPECT_EQ(own.at("old_password").as_string(), "the present one");
    EXPECT_EQ(own.at("password").as_string(), "the new one");
    EXPECT_EQ(sent("\nthe new one\n").at("password").as_string(), "the new one");
    const std::size_t asked = node_.asked().size();
    for (const char* input : {"", "\n", "the present one\n\n"}) {
        const Said said = run({"user", "password", "sara", "--password-stdin"}, input);
        EXPECT_EQ(said.exit, Exit::wrong_use);
        EXPECT_THAT(said.err, HasSubstr("holds no password"));
    }
    EXPECT_EQ(node_.asked().size(), asked);
}

TEST_F(Writing, ReadsTagsFromAFileOrTheInput) {
    node_.answer("POST /used-receipts", R"({"id":"1.0.9","number":"THR-UR-04-000207"})");
    const auto tags =
        write("tags.txt", "# parcel 331\nKRJ-U-04-000391\r\n\nKRJ-U-۰۴-000392 PUMP\n");
    EXPECT_EQ(run({"used", "receive", "--from", "AG-KRJ", "--tags", tags.string()}).exit,
              Exit::done);
    const auto lines = json::parse(node_.last().body).at("lines").as_array();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].at("tag"), "KRJ-U-04-000391");
    EXPECT_EQ(lines[1].at("part"), "PUMP");
    EXPECT_EQ(run({"used", "receive", "--from", "AG-KRJ", "--tags", "-"}, "A\nB\nC\n").exit,
              Exit::done);
    EXPECT_EQ(json::parse(node_.last().body).at("lines").as_array().size(), 3U);
    EXPECT_EQ(run({"used", "receive", "--from", "AG-KRJ", "--tags", "/nowhere"}).exit,
              Exit::wrong_use);
}

TEST_F(Writing, SendsAWholeBodyAndCountsItsResults) {
    node_.answer(
        "POST /customers",
        R"({"results":[{"status":201,"result":{"id":"4.1.1"}},{"status":422,"refusal":{"code":"x","messages":{"fa":"","en":"No."}}}]})");
    const Said said = run({"customer", "add", "--body", "-"}, R"([{"name":"a"},{"name":"b"}])");
    EXPECT_EQ(said.exit, Exit::something_open);
    EXPECT_EQ(said.out, "4.1.1\n");
    EXPECT_EQ(said.err, "No.\n");
}

TEST_F(Writing, ImportsAllOrNothingAndSaysWhichLines) {
    const auto file = write("parts.csv", "code,name\nPUMP,پمپ\nV1,\n");
    node_.answer(
        "POST /imports/parts",
        R"({"rows":2,"recorded":0,"refused":[{"line":3,"code":"name_missing","message":"A name is needed."}]})");
    const Said said = run({"part", "import", file.string()});
    EXPECT_EQ(said.exit, Exit::refused);
    EXPECT_EQ(said.out, "line\tcode\tmessage\n3\tname_missing\tA name is needed.\n");
    EXPECT_THAT(said.err, HasSubstr("2 rows · 1 right · 1 refused; none is recorded"));
    EXPECT_EQ(node_.last().headers.at("content-type"), "text/csv; charset=utf-8");
    EXPECT_THAT(node_.last().body, HasSubstr("PUMP,پمپ"));
}

TEST_F(Writing, SaysWhatToDoAboutASheetWhoseHeadingIsRefused) {
    node_.answer("POST /imports/parts", R"({"rows":0,"recorded":0,"refused":[{"line":1,"code":"x",
        "message":{"fa":"ستون","en":"Column \"hue\" is not known."},
        "remedy":{"fa":"ستون‌ها: کد","en":"The columns are: code."}}]})");
    const Said said = run({"part", "import", "-"}, "code,hue\nA,x\n");
    EXPECT_EQ(said.exit, Exit::refused);
    EXPECT_EQ(said.err, "The columns are: code.\n");
}

constexpr const char* doubtful = R"({"code":"needs_confirmation","field":null,"numbers":{},
    "messages":{"fa":"…","en":"See the warnings."},"warnings":[{"code":"warehouse.below_zero",
    "messages":{"fa":"…","en":"The place holds 9 of part PUMP; taking 100 leaves -91."},
    "remedy":{"fa":"…","en":"Look at the quantity again."}}]})";

TEST_F(Writing, AsksBeforeItRecordsWhatIsDoubtful) {
    const std::vector<std::string> words{"stock",   "dispatch", "--to",
                                         "HUB-THR", "--line",   "PUMP=100"};
    node_.answer("POST /dispatches", Canned{.status = 422, .body = doubtful});
    const Said alone = run(words);
    EXPECT_EQ(alone.exit, Exit::refused) << "nobody is there to ask";
    EXPECT_THAT(alone.err, HasSubstr("Warning: The place holds 9 of part PUMP"));
    EXPECT_THAT(alone.err, HasSubstr("--yes"));
    EXPECT_EQ(node_.asked().size(), 1U);

    sit_at_a_terminal();
    EXPECT_EQ(run(words, "no\n").exit, Exit::refused);
    EXPECT_THAT(node_.last().target, Not(HasSubstr("confirmed=1")));
}

TEST_F(Writing, RecordsWhatIsDoubtfulWhenItIsMeant) {
    std::vector<std::string> words{"stock",  "dispatch", "--to", "HUB-THR",
                                   "--line", "PUMP=100", "--yes"};
    node_.answer("POST /dispatches", Canned{.status = 422, .body = doubtful});
    node_.answer("POST /dispatches", Canned{.status = 201, .body = R"({"id":"4.1.10"})"});
    EXPECT_EQ(run(words).exit, Exit::done);
    ASSERT_EQ(node_.asked().size(), 2U);
    EXPECT_THAT(node_.last().target, HasSubstr("confirmed=1"));
    EXPECT_EQ(node_.asked()[0].headers.at("idempotency-key"),
              node_.last().headers.at("idempotency-key"))
        << "one command, however often it is sent";
}

TEST_F(Writing, EndsAPartialImportWithSix) {
    node_.answer(
        "POST /imports/parts",
        R"({"rows":2,"recorded":1,"refused":[{"line":3,"code":"x","message":{"fa":"نام لازم است.","en":"Name."}}]})");
    const Said said =
        run({"part", "import", "-", "--partial", "--dry-run"}, "code,name\nA,a\nB,\n");
    EXPECT_EQ(said.exit, Exit::something_open);
    EXPECT_THAT(said.out, HasSubstr("Name."));
    EXPECT_EQ(node_.last().target, "/api/v1/imports/parts?dry_run=1&partial=1");
    EXPECT_EQ(run({"part", "import", "/nowhere.csv"}).exit, Exit::wrong_use);
}

TEST_F(Writing, FollowsALargeImportToItsEnd) {
    node_.answer("POST /imports/serials",
                 Canned{.status = 202, .body = R"({"id":"3","kind":"import","state":"running"})"});
    node_.answer("GET /tasks/3", R"({"id":"3","state":"running","done":3,"total":12})");
    node_.answer(
        "GET /tasks/3",
        R"({"id":"3","state":"finished","result":{"rows":12,"recorded":12,"refused_rows":0,"refused":[]}})");
    const Said said = run({"serial", "import", "-"}, "serial,model\nA,M\n");
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_EQ(said.err, "12 rows · 12 recorded · 0 refused\n");
    EXPECT_EQ(node_.asked().front().body, "serial,model\nA,M\n");
}

TEST_F(Writing, ShowsTheRowsForWhichALargeImportWasRefused) {
    node_.answer("POST /imports/parts",
                 Canned{.status = 202, .body = R"({"id":"3","kind":"import","state":"running"})"});
    node_.answer(
        "GET /tasks/3",
        R"({"id":"3","state":"failed","refusal":{"code":"import.rows_refused","messages":{"fa":"","en":"Some rows were refused."},"rows":2,"recorded":0,"refused_rows":1,"refused":[{"line":3,"code":"x","message":{"fa":"","en":"Name."}}]}})");
    const Said said = run({"part", "import", "-"}, "code,name\nA,a\nB,\n");
    EXPECT_EQ(said.exit, Exit::refused);
    EXPECT_EQ(said.out, "line\tcode\tmessage\n3\tx\tName.\n");
    EXPECT_THAT(said.err, HasSubstr("Some rows were refused."));
    EXPECT_THAT(said.err, HasSubstr("2 rows · 1 right · 1 refused; none is recorded"));
}

TEST_F(Writing, AsksALargeImportToStopWhenInterrupted) {
    node_.answer("POST /imports/parts",
                 Canned{.status = 202, .body = R"({"id":"3","kind":"import","state":"running"})"});
    node_.answer("POST /tasks/3/cancel", Canned{.status = 202, .body = R"({"id":"3"})"});
    interruption_.came = true;
    EXPECT_EQ(run({"part", "import", "-"}, "code,name\nA,a\n").exit, Exit::interrupted);
    EXPECT_EQ(node_.last().target, "/api/v1/tasks/3/cancel");
    EXPECT_FALSE(interruption_.is_heard) << "nobody looks any more";
}

TEST_F(Writing, FollowsASyncToItsEnd) {
    node_.answer("POST /sync",
                 Canned{.status = 202, .body = R"({"id":"7","kind":"sync","state":"running"})"});
    node_.answer("GET /tasks/7", R"({"id":"7","state":"running","done":3,"total":12})");
    node_.answer(
        "GET /tasks/7",
        R"({"id":"7","state":"finished","result":{"sent":12,"received":4,"agrees":true}})");
    const Said said = run({"sync"});
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_EQ(said.out, "sent\treceived\tagrees\n12\t4\tyes\n");
}

TEST_F(Writing, EndsASyncThatLeavesSomethingOpenWithSix) {
    node_.answer("POST /sync", R"({"task":"8"})");
    node_.answer("GET /tasks/8",
                 R"({"id":"8","state":"finished","result":{"agrees":true,"held":2}})");
    EXPECT_EQ(run({"sync"}).exit, Exit::something_open);
    node_.answer("GET /verify", R"({"agrees":false,"differences":[{"log":"4.1"}]})");
    EXPECT_EQ(run({"verify"}).exit, Exit::something_open);
}

TEST_F(Writing, TellsASyncWithoutAPathFromARefusedOne) {
    node_.answer("POST /sync", R"({"task":"9"})");
    node_.answer(
        "GET /tasks/9",
        R"({"id":"9","state":"failed","refusal":{"code":"sync.hub_unreachable","messages":{"fa":"","en":"No path."}}})");
    EXPECT_EQ(run({"sync"}).exit, Exit::unreachable);
}

TEST_F(Writing, SignsInOnceAndRemembersTheTokenForThatNode) {
    environment_.erase("AMANI_TOKEN");
    node_.answer("POST /session",
                 Canned{.status = 201,
                        .body = R"({"login":"sara","name":"Sara","csrf_token":"c1"})",
                        .headers = "Set-Cookie: amani=s1; Path=/; HttpOnly\r\n"});
    node_.answer("POST /tokens", Canned{.status = 201, .body = R"({"id":1,"token":"t-123"})"});
    node_.answer("DELETE /session", Canned{.status = 204});
    const Said said = run({"sign-in", "sara", "--password-stdin"}, "open sesame\n");
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_THAT(said.out + said.err, Not(HasSubstr("t-123")));
    ASSERT_EQ(node_.asked().size(), 3U);
    EXPECT_EQ(json::parse(node_.asked()[0].body).at("password"), "open sesame");
    EXPECT_EQ(node_.asked()[1].headers.at("x-csrf-token"), "c1");
    EXPECT_EQ(node_.asked()[1].headers.at("cookie"), "amani=s1");
    node_.answer("GET /jobs", R"({"rows":[],"next":null})");
    (void)run({"job", "list"});
    EXPECT_EQ(node_.last().headers.at("authorization"), "Bearer t-123");
    EXPECT_EQ(run({"sign-out"}).exit, Exit::done);
    (void)run({"job", "list"});
    EXPECT_FALSE(node_.last().headers.contains("authorization"));
}

TEST_F(Writing, NeedsAPasswordFromATerminalOrTheInput) {
    EXPECT_EQ(run({"sign-in", "sara"}).exit, Exit::wrong_use);
    EXPECT_EQ(run({"sign-in", "sara", "--password", "x"}).exit, Exit::wrong_use);
    EXPECT_TRUE(node_.asked().empty());
}

TEST_F(Writing, ADryRunSaysHowUsedPartsWouldStandAndWhatTheyAreWorth) {
    node_.answer("POST /used-receipts", R"({"id":"1.1.4","dry_run":true,
        "postings":[{"event":"1.1.4","book":"stock","site_code":"THR","place_kind":"used","part_code":"PUMP","amount":1}],
        "price":{"pieces":[{"standing":"firm","count":11,"amount":35250000,"tag_numbers":[]},
                           {"standing":"duplicate","count":1,"amount":0,"tag_numbers":["KRJ-U-04-000391"]}]}})");
    sit_at_a_terminal();
    const auto said = run({"used", "receive", "--waybill", "331", "--tags", "-", "--dry-run"},
                          "KRJ-U-04-000391\n");
    EXPECT_EQ(said.exit, Exit::done);
    EXPECT_NE(said.out.find("11 firm  35,250,000 Rial · 1 duplicate  KRJ-U-04-000391"),
              std::string::npos)
        << said.out;
    EXPECT_NE(said.out.find("PUMP"), std::string::npos) << said.out;
    const auto& sent = node_.asked().front().body;
    EXPECT_NE(sent.find(R"("waybill":"331")"), std::string::npos) << sent;
}

TEST_F(Writing, AnInviteIsPrintedAsItIsSoThatAFileHoldsNothingElse) {
    node_.answer("POST /invites",
                 R"({"invite":"amani-invite:kpKZ","site":2,"site_code":"AG-KRJ"})");
    EXPECT_EQ(run({"invite", "add", "--site", "AG-KRJ"}).out, "amani-invite:kpKZ\n");
    EXPECT_EQ(run({"invite", "add", "--site", "AG-KRJ", "--json"}).out,
              "{\"invite\":\"amani-invite:kpKZ\",\"site\":2,\"site_code\":\"AG-KRJ\"}\n");
}

TEST_F(Writing, ASyncThatFindsNoHubIsWaitingAndNotFailing) {
    node_.answer("POST /sync", R"({"id":"t1","state":"running"})");
    node_.answer("GET /tasks/t1",
                 R"({"id":"t1","state":"finished","result":{"agrees":false,"trouble":{
            "code":"hub_unreachable","kind":"passing","since":"2025-11-25T08:00:00Z",
            "messages":{"fa":"","en":"The hub is out of reach now."},
            "remedy":{"fa":"","en":"Work goes on."},"detail":"Connection refused"}}})");
    sit_at_a_terminal();
    const auto said = run({"sync"});
    EXPECT_EQ(said.exit, Exit::unreachable);
    EXPECT_NE(said.err.find("Work goes on"), std::string::npos) << said.err;
    EXPECT_NE(said.err.find("Connection refused"), std::string::npos) << said.err;
}

TEST_F(Writing, ASyncThatSomebodyMustMendSaysSoAndWhatBecomesOfTheWork) {
    node_.answer("POST /sync", R"({"id":"t1","state":"running"})");
    node_.answer("GET /tasks/t1",
                 R"({"id":"t1","state":"finished","result":{"agrees":false,"trouble":{
            "code":"access_revoked","kind":"permanent","since":"2025-11-25T08:00:00Z",
            "messages":{"fa":"دسترسی لغو شده است.","en":"The centre has revoked this installation."},
            "remedy":{"fa":"با مرکز تماس بگیرید.","en":"Call the centre."},"detail":"revoked"}}})");
    const auto said = run({"sync", "--lang", "fa"});
    EXPECT_EQ(said.exit, Exit::not_allowed);
    EXPECT_NE(said.err.find("دسترسی لغو شده است."), std::string::npos) << said.err;
    EXPECT_NE(said.err.find("با مرکز تماس بگیرید."), std::string::npos) << said.err;
    EXPECT_NE(said.out.find("access_revoked"), std::string::npos) << said.out;
    EXPECT_EQ(said.err.find("Work goes on"), std::string::npos) << said.err;
}

TEST_F(Writing, ASyncWhoseDocumentsTheHubKeepsApartDoesNotSayThatItAgrees) {
    node_.answer("POST /sync", R"({"id":"t1","state":"running"})");
    node_.answer("GET /tasks/t1",
                 R"({"id":"t1","state":"finished","result":{"agrees":false,"trouble":{
            "code":"kept_apart","kind":"differs","since":"2025-11-25T08:00:00Z",
            "messages":{"fa":"","en":"The hub keeps some documents apart."},
            "remedy":{"fa":"","en":"Tell the centre."},"detail":"4.1 from 12"}}})");
    sit_at_a_terminal();
    const auto said = run({"sync"});
    EXPECT_EQ(said.exit, Exit::something_open);
    EXPECT_NE(said.err.find("keeps some documents apart"), std::string::npos) << said.err;
    EXPECT_EQ(said.err.find("agrees"), std::string::npos) << said.err;
}

}  // namespace
}  // namespace amani::cli
