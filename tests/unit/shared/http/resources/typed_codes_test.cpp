// Codes and numbers as people type, paste and scan them: found by filters, searches and sheets
// however they are written.
#include "unit/shared/http/resources/shop.h"

#include <gtest/gtest.h>

namespace amani::http {

namespace {

struct TypedCodes : testing::Test {
    Shop shop;
    void SetUp() override {
        shop.stock_up();
        ASSERT_EQ(
            shop.post("/customers",
                      R"({"name":"علی کریمی","mobile":"09357654321","national_id":"0012345679"})")
                .status,
            201);
        ASSERT_EQ(shop.post("/serials",
                            R"({"model":"WM7K","serial":"ZX-900881","warranty_card":"881204"})")
                      .status,
                  201);
    }
    std::size_t found(const std::string& target) { return shop.count(target); }
    std::vector<std::string> hits(const std::string& text) {
        std::vector<std::string> kinds;
        const auto reply = shop.get("/search?q=" + text);
        for (const auto& hit : reply.rows())
            kinds.emplace_back(hit.as_object().at("kind").as_string());
        return kinds;
    }
};

TEST_F(TypedCodes, AreFilteredByAsRecordsKeepThem) {
    for (const char* serial :
         {"WM7K000417", "WM7K-000417", "wm7k-000417", "WM7K-%DB%B0%DB%B0%DB%B0%DB%B4%DB%B1%DB%B7"})
        EXPECT_EQ(found(std::string{"/serials?serial="} + serial), 1U) << serial;
    for (const char* mobile : {"09121234567", "%2B989121234567", "0912%20123%204567"})
        EXPECT_EQ(found(std::string{"/customers?mobile="} + mobile), 1U) << mobile;
    EXPECT_EQ(found("/customers?national_id=12345679"), 1U) << "a spreadsheet lost the zeros";
    // Left-to-right isolates around it, a soft hyphen in it.
    for (const char* code : {"PUMP", "pump", "%E2%81%A6PUMP%E2%81%A9", "PU%C2%ADMP"})
        EXPECT_EQ(found(std::string{"/parts?code="} + code), 1U) << code;
    EXPECT_EQ(shop.get("/parts/pump").status, 200);
    EXPECT_EQ(shop.get("/resolve?code=%E2%81%A6pump%E2%81%A9").text("kind"), "part");
}

TEST_F(TypedCodes, AreFoundByTheirLastCharacters) {
    EXPECT_EQ(hits("4567"), std::vector<std::string>{"customer"});
    EXPECT_EQ(hits("000417"), std::vector<std::string>{"serial"});
    EXPECT_EQ(hits("0417"), std::vector<std::string>{"serial"});
    EXPECT_EQ(hits("881204"), std::vector<std::string>{"serial"});
    EXPECT_EQ(hits("1204"), std::vector<std::string>{"serial"});
    EXPECT_EQ(hits("WM7K-000417"), std::vector<std::string>{"serial"}) << "once";
    EXPECT_EQ(hits("417"), std::vector<std::string>{}) << "three are too few";
}

TEST_F(TypedCodes, OfASerialAreShownAsTheyAreWrittenWhereverPeopleRead) {
    const std::string given =
        R"({"serial":"wm7k000417","complaint":"نشتی","customer":")" + shop.customer + "\"}";
    const auto job = shop.post("/jobs", given).text("number");
    ASSERT_FALSE(job.empty());
    const auto first = [&](const std::string& list, const char* member) {
        return std::string{shop.get(list).rows().at(0).as_object().at(member).as_string()};
    };
    const std::string written = "WM7K-000417";
    EXPECT_EQ(first("/serials?serial=WM7K000417", "serial"), written);
    EXPECT_EQ(first("/serials?serial=WM7K000417", "id"), "WM7K000417");
    EXPECT_EQ(shop.get("/serials/WM7K000417").text("serial"), written);
    EXPECT_EQ(shop.get("/serials/WM7K000417").text("id"), "WM7K000417");
    EXPECT_EQ(first("/jobs", "serial"), written);
    EXPECT_EQ(shop.get("/jobs/" + job).text("serial"), written);
    EXPECT_EQ(first("/search?q=WM7K-0004", "number"), written);
    for (const auto* path : {"/jobs", "/serials"})
        EXPECT_NE(shop.get_as(path, "text/csv").raw.find(written), std::string::npos) << path;
    EXPECT_NE(shop.get("/prints/admission-receipt/" + job).raw.find(written), std::string::npos);
    EXPECT_NE(shop.get("/jobs/" + job + "/links").raw.find(written), std::string::npos);
    for (const auto* typed : {"/jobs?q=7K-0004", "/jobs?q=7K0004", "/jobs?serial=WM7K000417",
                              "/jobs?sort=serial&q=7K-0004"})
        EXPECT_EQ(found(typed), 1U) << typed;
    const auto refused =
        shop.post("/jobs", R"({"serial":"wm7k-000417","complaint":"نشتی","customer":")" +
                               shop.customer + "\"}");
    EXPECT_NE(refused.raw.find(written), std::string::npos);
}

TEST_F(TypedCodes, OfAnExportedSheetAreImportedAgain) {
    for (const char* list : {"parts", "models", "customers", "serials", "sites"}) {
        const auto exported = shop.get_as("/" + std::string{list}, "text/csv");
        ASSERT_EQ(exported.status, 200);
        EXPECT_TRUE(exported.raw.starts_with("\xef\xbb\xbf")) << list;
        EXPECT_EQ(exported.header("Content-Disposition"),
                  "attachment; filename=\"" + std::string{list} + ".csv\"");
        const auto read =
            shop.post("/imports/" + std::string{list} + "?dry_run=1&partial=1", exported.raw);
        EXPECT_GE(read.at("rows").as_int64(), 1) << list << read.raw;
        // Serials, and customers with an id, are registered once; that the sheet was read is shown
        // by what they are refused for.
        for (const auto& refused : read.at("refused").as_array()) {
            const std::string code{refused.as_object().at("code").as_string()};
            EXPECT_FALSE(code.starts_with("sheet.") || code.starts_with("import.") ||
                         code == "field.unknown")
                << list << ": " << code << " " << exported.raw;
        }
    }
}

TEST_F(TypedCodes, ThatLookLikeFormulasAreKeptFromRunning) {
    ASSERT_EQ(shop.post("/customers", R"json({"name":"=HYPERLINK(\"http://x\")"})json").status,
              201);
    const auto exported = shop.get_as("/customers?fields=name", "text/csv").raw;
    EXPECT_NE(exported.find("'=HYPERLINK"), std::string::npos) << exported;
    Shop other;
    EXPECT_EQ(other.post("/imports/customers", exported).status, 200);
    const auto names = other.get("/customers?fields=name");
    bool is_there = false;
    for (const auto& row : names.rows())
        is_there = is_there || row.as_object().at("name") == "=HYPERLINK(\"http://x\")";
    EXPECT_TRUE(is_there);
}

TEST_F(TypedCodes, OfWhatIsNoListAreNotAnsweredAsIfTheyWereASheet) {
    for (const char* address : {"/parts/PUMP", "/search?q=PUMP", "/accounts/2110/explain"}) {
        EXPECT_EQ(shop.get_as(address, "text/csv").text("code"), "no_sheet") << address;
        EXPECT_EQ(shop.get_as(address, "application/json, text/csv").status, 200) << address;
    }
}

TEST_F(TypedCodes, OfSheetsInOtherFormsAreReadOrRefusedByTheirCause) {
    EXPECT_EQ(shop.post("/imports/parts", "sep=;\ncode;name;unit;\nBELT;تسمه;عدد;\n;;;\n").status,
              200);
    EXPECT_EQ(shop.post("/imports/parts", "code\tname\tunit\nHOSE\tشلنگ\tعدد\n").status, 200);
    const auto windows = shop.post("/imports/parts", "code,name,unit\nX1,\xd3\xe1,\xe3\n");
    EXPECT_EQ(windows.status, 422);
    EXPECT_EQ(windows.at("refused").as_array().at(0).as_object().at("code").as_string(),
              "import.not_utf8");
}

}  // namespace
}  // namespace amani::http
