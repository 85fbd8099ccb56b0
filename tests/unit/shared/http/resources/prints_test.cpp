#include "unit/shared/http/resources/clerk.h"

#include "shared/domain/refusal/phrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace amani::http {
namespace {

bool has(const Reply& reply, std::string_view text) {
    return reply.raw.find(text) != std::string::npos;
}

TEST(Print, ShowsAFormFromRightToLeftWithPersianDigitsAndLatinCodes) {
    ConsignmentStory story;
    const auto page = story.shop.get_as("/prints/waybill/" + story.waybill, "text/html");
    ASSERT_EQ(page.status, 200) << page.raw;
    EXPECT_TRUE(page.raw.starts_with("<!doctype html><html lang=\"fa\" dir=\"rtl\">"));
    EXPECT_TRUE(has(page, "<bdi dir=\"ltr\">" + story.waybill + "</bdi>"));
    EXPECT_TRUE(has(page, "<td>۵</td>"));
    EXPECT_TRUE(has(page, "پیش‌نمایش"));
}

// A browser without our server, and a machine without our font, shows the same page.
TEST(Print, IsWholeByItselfWithItsFontAndRunsNothing) {
    ConsignmentStory story;
    const auto page = story.shop.get_as("/prints/waybill/" + story.waybill, "text/html");
    EXPECT_TRUE(has(page, "src:url(data:font/woff2;base64,d09GMg"));
    EXPECT_EQ(
        page.header("Content-Security-Policy"),
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'");
    EXPECT_FALSE(has(page, "src="));
    EXPECT_FALSE(has(page, "http:"));
    EXPECT_FALSE(has(page, "https:"));
}

// A page rule needs both sides (a browser falls back to Letter without), and a label that grows is
// two.
TEST(Print, KeepsATagOnOneLabelAndARollAtItsWidth) {
    ConsignmentStory story;
    const auto page = [&](const std::string& paper) {
        return story.shop
            .get_as("/prints/used-part-tag/" + story.tag + "?paper=" + paper, "text/html")
            .raw;
    };
    EXPECT_NE(page("label").find("@page{size:50mm 30mm"), std::string::npos);
    EXPECT_NE(page("80mm").find("@page{size:80mm 297mm"), std::string::npos);
    const auto tag = page("label");
    EXPECT_LT(tag.find(">PUMP<"), tag.find("پمپ")) << "the code first: a long name is cut";
    EXPECT_NE(tag.find("<svg class=\"qr\""), std::string::npos);
}

TEST(Print, CountsCopiesUnderWhateverNameTheRecordIsAsked) {
    ConsignmentStory story;
    const auto print = [&](const std::string& id, const std::string& key) {
        return story.shop.ask(Method::post, "/prints/used-part-tag/" + id, "", key,
                              {{"accept", "text/html"}});
    };
    const auto original = print(story.tag, "first");
    EXPECT_EQ(original.status, 200) << original.raw;
    EXPECT_FALSE(has(original, "المثنی"));
    EXPECT_FALSE(has(original, "پیش‌نمایش"));
    const auto id = story.shop.get("/used-parts/" + story.tag).text("id");
    EXPECT_TRUE(has(print(id, "second"), "المثنی ۱"));
    EXPECT_TRUE(has(print(story.tag, "third"), "المثنی ۲"));
    EXPECT_TRUE(has(print(story.tag, "third"), "المثنی ۲")) << "sent again: the same copy";
    EXPECT_FALSE(has(story.shop.get("/prints/used-part-tag/" + story.tag), "المثنی"));
}

// A member without a word would stand under its own name.
void expect_persian_headings(const std::string& page, const std::string& said) {
    for (const std::string tag : {"<dt>", "<th>"}) {
        for (auto at = page.find(tag); at != std::string::npos; at = page.find(tag, at + 1)) {
            const auto heading =
                page.substr(at + tag.size(), page.find('<', at + 1) - at - tag.size());
            EXPECT_EQ(heading.find_first_of("abcdefghijklmnopqrstuvwxyz_"), std::string::npos)
                << said << ": " << heading;
        }
    }
}

// Every form of every console on each of its papers, in both languages.
TEST(Print, HasEveryFormOnItsPapersWithItsQrCodeAndWhoPrintedIt) {
    ConsignmentStory story;
    story.recorded("/jobs", R"({"serial":"WM7K-000417","complaint":"نشتی","customer":")" +
                                story.shop.customer + "\"}");
    const auto first = [&](const std::string& list) {
        const auto rows = story.shop.get(list).rows();
        return std::string{rows.front().as_object().at("id").as_string()};
    };
    const std::map<std::string, std::pair<std::string, std::vector<std::string>>> forms{
        {"admission-receipt", {first("/jobs"), {"a5", "a4", "80mm"}}},
        {"job-card", {first("/jobs"), {"a5"}}},
        {"bench-sticker", {first("/jobs"), {"label"}}},
        {"used-part-tag", {story.tag, {"label", "80mm"}}},
        {"used-receipt", {story.receipt, {"a5", "a4"}}},
        {"waybill", {story.waybill, {"a5", "a4"}}},
        {"voucher", {first("/vouchers"), {"a5", "a4"}}},
        {"statement", {"AG-KRJ", {"a4"}}}};
    for (const auto& [form, record] : forms) {
        for (const auto* paper : {"a5", "a4", "80mm", "label"}) {
            for (const auto* language : {"fa", "en"}) {
                const auto page = story.shop.get("/prints/" + form + "/" + record.first +
                                                 "?paper=" + paper + "&language=" + language);
                const std::string said = form + " on " + paper + " in " + language;
                if (std::ranges::find(record.second, paper) == record.second.end()) {
                    EXPECT_EQ(page.text("code"), "wrong_parameter") << said;
                    continue;
                }
                EXPECT_TRUE(has(page, "<svg class=\"qr\"")) << said;
                EXPECT_TRUE(has(page, "class=\"printed\"")) << said;
                if (language == std::string{"fa"}) expect_persian_headings(page.raw, said);
                EXPECT_TRUE(has(page, language == std::string{"fa"} ? "dir=\"rtl\"><head>"
                                                                    : "dir=\"ltr\"><head>"));
            }
        }
    }
}

// What the QR code of a page says.
std::string scanned(const Reply& page) {
    constexpr std::string_view before = "aria-label=\"";
    const auto begin = page.raw.find(before) + before.size();
    return page.raw.substr(begin, page.raw.find('"', begin) - begin);
}

TEST(Print, IsFoundAgainByItsQrCodeWhereverACodeIsTyped) {
    ConsignmentStory story;
    auto& shop = story.shop;
    const std::string voucher{
        shop.get("/vouchers").rows().front().as_object().at("id").as_string()};
    const std::map<std::string, std::pair<std::string, std::string>> papers{
        {"used-part-tag", {story.tag, "used_part"}},
        {"used-receipt", {story.receipt, "used_receipt"}},
        {"waybill", {story.waybill, "waybill"}},
        {"voucher", {voucher, "voucher"}}};
    for (const auto& [form, paper] : papers) {
        const auto code = scanned(shop.get("/prints/" + form + "/" + paper.first));
        EXPECT_TRUE(code.starts_with("AMANI:")) << code;
        const auto found = shop.get("/resolve?code=" + code);
        EXPECT_EQ(found.text("kind"), paper.second);
        EXPECT_EQ(found.text("number"), paper.first);
        EXPECT_EQ(found.at("same_record"), true) << form;
        EXPECT_EQ(shop.get(found.text("href").substr(std::string_view{"/api/v1"}.size() *
                                                     found.text("href").starts_with("/api/v1")))
                      .status,
                  200);
        EXPECT_EQ(shop.get("/prints/" + form + "/" + code).status, 200) << "in place of a number";
    }
    const auto code = scanned(shop.get("/prints/used-part-tag/" + story.tag));
    EXPECT_EQ(shop.get("/used-parts?number=" + code).rows().size(), 1U);
    EXPECT_EQ(shop.get("/search?q=" + code).rows().size(), 1U);
    EXPECT_EQ(shop.get("/used-parts/" + code).text("number"), story.tag);
    EXPECT_EQ(shop.get("/resolve?code=" + story.tag).body.as_object().contains("same_record"),
              false);
    const auto statement = scanned(shop.get("/prints/statement/AG-KRJ"));
    EXPECT_EQ(statement, "AMANI:THR:AG-KRJ");
    EXPECT_EQ(shop.get("/resolve?code=" + statement).text("number"), "AG-KRJ");
}

// As after a clone of a site, or from another network.
TEST(Print, IsToldFromAnotherPaperWithItsNumber) {
    ConsignmentStory story;
    const auto code = scanned(story.shop.get("/prints/used-part-tag/" + story.tag));
    const auto other = story.shop.get("/resolve?code=AMANI:AG-KRJ:" + story.tag + ":00000000");
    EXPECT_EQ(other.text("number"), story.tag);
    EXPECT_EQ(other.at("same_record"), false);
    const auto second = scanned(story.shop.get("/prints/used-part-tag/KRJ-U-04-000002"));
    EXPECT_NE(code.substr(code.rfind(':')), second.substr(second.rfind(':')));
}

TEST(Print, CallsThingsByTheWordsOfListsInBothLanguages) {
    ConsignmentStory story;
    const std::string tag = "/prints/used-part-tag/" + story.tag;
    for (const auto* word : {"<dt>قطعه</dt>", "<dt>در تعهد</dt>", "<dt>مهلت عودت</dt>"})
        EXPECT_TRUE(has(story.shop.get(tag), word)) << word;
    for (const auto* word : {"<dt>part</dt>", "<dt>holder</dt>", "<dt>due day</dt>", "1404/"})
        EXPECT_TRUE(has(story.shop.get(tag + "?language=en"), word)) << word;
    const std::string statement = "/prints/statement/AG-KRJ";
    for (const auto* word : {"<dt>مانده ابتدای دوره</dt>", "<th>شماره سند</th>",
                             "<th>بدهکار (ریال)</th>", "<h2>قطعی</h2>"})
        EXPECT_TRUE(has(story.shop.get(statement), word)) << word;
    EXPECT_TRUE(has(story.shop.get(statement + "?language=en"), "<h2>Firm</h2>"));
}

TEST(Print, KeepsWhatPeopleTypedApartFromWhatStandsAround) {
    ConsignmentStory story;
    const auto job = story.recorded(
        "/jobs", R"({"serial":"WM7K-000417","complaint":"<b>نشتی</b>","customer":")" +
                     story.shop.customer + "\"}");
    EXPECT_TRUE(has(story.shop.get("/prints/admission-receipt/" + job.text("number")),
                    "<bdi>&lt;b&gt;نشتی&lt;/b&gt;</bdi>"));
    const auto sent = story.recorded(
        "/dispatches",
        R"({"to":"AG-KRJ","transport":"۸۸۴۱۲-۳ </style>","lines":[{"part":"PUMP","quantity":1}]})");
    EXPECT_TRUE(has(story.shop.get("/prints/waybill/" + sent.text("number")),
                    "<bdi>۸۸۴۱۲-۳ &lt;/style&gt;</bdi>"));
}

TEST(Print, OfAnAdmissionIsTwoCopiesOnOneSheetOfA4AndShowsItsSerialToAScanner) {
    ConsignmentStory story;
    const auto job =
        story.recorded("/jobs", R"({"serial":"WM7K-000417","complaint":"نشتی","customer":")" +
                                    story.shop.customer + "\"}");
    const std::string address = "/prints/admission-receipt/" + job.text("number");
    const auto sheet = story.shop.get(address + "?paper=a4");
    EXPECT_TRUE(has(sheet, "نسخه مشتری"));
    EXPECT_TRUE(has(sheet, "نسخه دستگاه"));
    EXPECT_FALSE(has(story.shop.get(address), "نسخه مشتری"));
    EXPECT_TRUE(has(story.shop.get(address), "<svg class=\"bars\""));
}

TEST(Print, OfAReceiptCountsItsPiecesAndSumsTheirCreditForWhoMayReadIt) {
    ConsignmentStory story;
    const std::string address = "/prints/used-receipt/" + story.receipt;
    const auto credited = story.shop.get("/statement?agent=AG-KRJ");
    base::Rial credit;
    for (const auto& line : credited.at("lines").as_array()) {
        const auto& row = line.as_object();
        if (row.at("kind") == "UsedPartRegistered") credit.value += row.at("credit").as_int64();
    }
    ASSERT_GT(credit.value, 0);
    const auto page = story.shop.get(address + "?language=en").raw;
    EXPECT_NE(page.find("<dt>count</dt> <dd>1</dd>"), std::string::npos);
    EXPECT_NE(page.find("<dt>credit</dt> <dd>" + domain::number_en(credit.value) + " Rial</dd>"),
              std::string::npos);
    story.shop.become({domain::Role::store});
    EXPECT_FALSE(has(story.shop.get(address + "?language=en"), "<dt>credit</dt>"));
}

TEST(Print, OfAVoucherSumsMemoAccountsApart) {
    ConsignmentStory story;
    std::size_t with_memo = 0;
    for (const auto& row : story.shop.get("/vouchers").rows()) {
        const std::string id{row.as_object().at("id").as_string()};
        std::int64_t debit = 0;
        bool has_memo = false;
        const auto voucher = story.shop.get("/vouchers/" + id);
        for (const auto& line : voucher.at("lines").as_array()) {
            const bool is_memo = line.at("account").as_int64() >= 9000;
            has_memo = has_memo || is_memo;
            if (!is_memo) debit += line.at("debit").as_int64();
        }
        const auto page = story.shop.get("/prints/voucher/" + id + "?language=en");
        EXPECT_EQ(has(page, "total of memo accounts"), has_memo) << id;
        EXPECT_TRUE(has(page, "<td>total</td><td></td><td></td><td>" + domain::number_en(debit)))
            << id;
        with_memo += has_memo ? 1 : 0;
    }
    EXPECT_GT(with_memo, 0U);
}

// Who owes whom, and the goods in trust whose residue is the proof.
TEST(Print, OfAStatementSaysWhoOwesWhomHowOldItIsAndShowsTheCustody) {
    ConsignmentStory story;
    const auto page = story.shop.get("/prints/statement/AG-KRJ?language=en");
    const auto statement = story.shop.get("/statement?agent=AG-KRJ");
    const auto closing = statement.at("closing").as_int64();
    ASSERT_LT(closing, 0);
    EXPECT_TRUE(has(page, "The centre owes the agent " + domain::number_en(-closing) + " Rial."));
    EXPECT_FALSE(has(page, "How old the debt")) << "he owes nothing";
    EXPECT_TRUE(has(page, "<th>residue</th>"));
    const auto custody = story.shop.get("/custody?agent=AG-KRJ").rows();
    ASSERT_FALSE(custody.empty());
    for (const auto& row : custody) {
        const std::string part{row.as_object().at("part_code").as_string()};
        EXPECT_TRUE(has(page, "<td><bdi dir=\"ltr\">" + part + "</bdi></td>")) << part;
    }
}

// A receiver without the sender's document has its lines from the paper, as the command line takes
// them.
TEST(Print, OfAWaybillCarriesItsManifestAsQrCodes) {
    ConsignmentStory story;
    EXPECT_TRUE(has(story.shop.get("/prints/waybill/" + story.waybill), "class=\"manifest\""));
}

// A browser prints what it has loaded by GET; the copy was counted before.
TEST(Print, ShowsACopyAgainThatWasCounted) {
    ConsignmentStory story;
    const std::string address = "/prints/used-part-tag/" + story.tag;
    for (const auto* key : {"first", "second"})
        EXPECT_EQ(story.shop.ask(Method::post, address, "", key).status, 200);
    const auto again = story.shop.get(address + "?copy=2");
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.header("X-Copy"), "2");
    EXPECT_EQ(story.shop.get(address).header("X-Copy"), "0");
    for (const auto* never : {"3", "0", "-1", "x"})
        EXPECT_EQ(story.shop.get(address + "?copy=" + never).status, 404) << never;
}

TEST(Print, IsAPdfOrAPngForThermalPaperWhereTheProgramsAre) {
    ConsignmentStory story;
    const std::string address = "/prints/used-part-tag/" + story.tag;
    const auto pdf = story.shop.get_as(address, "application/pdf");
    ASSERT_EQ(pdf.status, 200) << pdf.raw;
    EXPECT_EQ(pdf.header("Content-Type"), "application/pdf");
    EXPECT_TRUE(pdf.raw.starts_with("%PDF-"));
    const auto png = story.shop.ask(Method::post, address, "", "first", {{"accept", "image/png"}});
    EXPECT_EQ(png.header("Content-Type"), "image/png");
    EXPECT_TRUE(png.raw.starts_with("\x89PNG"));
    EXPECT_EQ(png.header("X-Copy"), "1");
    const auto page = story.shop.get_as(
        address, "text/html,application/xhtml+xml,application/xml;q=0.9,image/png,*/*;q=0.8");
    EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8")
        << "a browser wants the page";
}

// A copy that cannot be made is not counted.
TEST(Print, SaysWhichPackageToInstallAndCountsNoCopyWhereAProgramIsMissing) {
    ConsignmentStory story;
    story.shop.page_programs.weasyprint = "/nowhere/weasyprint";
    story.shop.restart();
    const std::string address = "/prints/used-part-tag/" + story.tag;
    for (const auto* media : {"application/pdf", "image/png"}) {
        const auto refused = story.shop.ask(Method::post, address, "", media, {{"accept", media}});
        EXPECT_EQ(refused.status, 501);
        EXPECT_EQ(refused.text("code"), "print.program_missing");
        EXPECT_TRUE(has(refused, "weasyprint"));
    }
    const auto page = story.shop.ask(Method::post, address, "", "page", {{"accept", "text/html"}});
    EXPECT_EQ(page.header("X-Copy"), "1");
}

TEST(Print, SaysSoWhenTheProgramFails) {
    ConsignmentStory story;
    story.shop.page_programs.python = "/bin/false";
    story.shop.restart();
    const auto refused = story.shop.get_as("/prints/used-part-tag/" + story.tag, "application/pdf");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.text("code"), "print.file_not_made");
}

TEST(Print, RefusesOtherKindsOfFileOtherFormsAndOtherPaper) {
    ConsignmentStory story;
    const std::string address = "/prints/waybill/" + story.waybill;
    const auto picture = story.shop.get_as(address, "image/jpeg");
    EXPECT_EQ(picture.status, 406);
    EXPECT_EQ(picture.text("code"), "print.no_such_file");
    const auto sheet = story.shop.get_as(address, "image/png");
    EXPECT_EQ(sheet.status, 406);
    EXPECT_EQ(sheet.text("code"), "print.png_is_for_thermal_paper");
    EXPECT_EQ(story.shop.get(address + "?paper=a3").text("field"), "paper");
    EXPECT_EQ(story.shop.get(address + "?language=de").text("field"), "language");
    EXPECT_EQ(story.shop.get("/prints/poem/1").text("field"), "form");
    EXPECT_EQ(story.shop.get("/prints/waybill/THR-WB-04-999999").status, 404);
}

}  // namespace
}  // namespace amani::http
