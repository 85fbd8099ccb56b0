// The rows below a record speak as the lists do: instants, ids as text, codes and names.
#include "unit/shared/http/resources/clerk.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

bool is_raw_number(const json::value& value) {
    if (value.is_int64()) return value.get_int64() >= 1'000'000'000'000;
    if (!value.is_string()) return false;
    const std::string_view text{value.get_string()};
    return text.size() >= 13 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void expect_no_raw_number(const json::value& value, const std::string& path) {
    EXPECT_FALSE(is_raw_number(value)) << path << " " << json::serialize(value);
    if (value.is_object()) {
        for (const auto& [name, inner] : value.get_object())
            expect_no_raw_number(inner, path + "/" + std::string{name});
    }
    if (value.is_array()) {
        for (const auto& inner : value.get_array()) expect_no_raw_number(inner, path + "[]");
    }
}

json::object first(const Reply& document, std::string_view member) {
    return document.at(member).as_array().at(0).as_object();
}

struct RowsOfRecords : testing::Test {
    ConsignmentStory story;

    RowsOfRecords() {
        // A tag that is shown twice opens a discrepancy.
        story.recorded("/used-receipts",
                       R"({"holder":"AG-KRJ","lines":[{"tag":"KRJ-U-04-000001"}]})");
    }
    std::string admit_and_fit() {
        const auto number =
            story
                .recorded("/jobs", R"({"serial":"WM7K-000417","complaint":"x","customer":")" +
                                       story.shop.customer + "\"}")
                .text("number");
        story.recorded("/jobs/" + number + "/fit", R"({"part":"PUMP","payer":"company"})");
        return number;
    }
};

TEST_F(RowsOfRecords, SayOfAFittedPartWhenAndByWhom) {
    const auto line = first(story.shop.get("/jobs/" + admit_and_fit()), "parts");
    EXPECT_EQ(line.at("time").as_string(), codec::text_of(story.shop.clock.now()));
    EXPECT_EQ(line.at("author_name").as_string(), "Sara");
    EXPECT_EQ(line.at("part_code").as_string(), "PUMP");
    EXPECT_EQ(line.at("place_kind").as_string(), "main");
}

TEST_F(RowsOfRecords, NameHolderAndPartOfAReceivedPiece) {
    const auto piece = first(story.shop.get("/used-receipts/" + story.receipt), "pieces");
    EXPECT_EQ(piece.at("time").as_string(), codec::text_of(story.shop.clock.now()));
    EXPECT_EQ(piece.at("holder_code").as_string(), "AG-KRJ");
    EXPECT_EQ(piece.at("part_code").as_string(), "PUMP");
    EXPECT_EQ(piece.at("standing").as_string(), "firm");
}

TEST_F(RowsOfRecords, NameThePartyOfAVouchersLine) {
    const auto vouchers = story.shop.get("/vouchers?site=AG-KRJ").rows();
    std::size_t named = 0;
    for (const auto& row : vouchers) {
        const auto voucher =
            story.shop.get("/vouchers/" + std::string{row.as_object().at("id").as_string()});
        for (const auto& line : voucher.at("lines").as_array())
            named += line.as_object().at("party_code") == "AG-KRJ" ? 1 : 0;
    }
    EXPECT_GT(named, 0U);
}

TEST_F(RowsOfRecords, NameTheSitesAndTheKindOfAWaybillsDocuments) {
    const auto waybill = story.shop.get("/waybills/" + story.waybill);
    std::size_t sent = 0;
    for (const auto& row : waybill.at("documents").as_array()) {
        if (row.at("kind") != "Dispatched") continue;
        ++sent;
        EXPECT_EQ(row.at("from_site_code"), "THR");
        EXPECT_EQ(row.at("to_kind"), "transit");
        EXPECT_EQ(row.at("author_name"), "Sara");
    }
    EXPECT_EQ(sent, 1U);
}

TEST_F(RowsOfRecords, ShowNoRawNumberAnywhere) {
    admit_and_fit();
    for (const std::string list : {"/jobs", "/used-receipts", "/used-parts", "/waybills",
                                   "/stock-documents", "/vouchers", "/discrepancies"}) {
        const auto rows = story.shop.get(list).rows();
        EXPECT_FALSE(rows.empty()) << list;
        for (const auto& row : rows) {
            const auto path = list + "/" + std::string{row.as_object().at("id").as_string()};
            expect_no_raw_number(story.shop.get(path).body, path);
        }
    }
}

}  // namespace
}  // namespace amani::http
