#include "shared/domain/words/row_words.h"

#include "shared/domain/words/member_words.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::domain {
namespace {

// Names of programs, units and files that Persian text keeps in Latin letters.
bool has_latin(std::string text) {
    for (const std::string known : {"CSV", "PIN", "API", "JSON", "UTF-8"}) {
        if (const auto at = text.find(known); at != std::string::npos) text.erase(at, known.size());
    }
    return text.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") !=
           std::string::npos;
}

bool has_arabic_letters(std::string_view text) {
    return text.find("ي") != std::string_view::npos || text.find("ك") != std::string_view::npos;
}

TEST(MemberWords, ArePersianInPersian) {
    for (const MemberWord& word : member_words()) {
        EXPECT_FALSE(has_latin(std::string{word.fa})) << word.name << " " << word.fa;
        EXPECT_FALSE(has_arabic_letters(word.fa)) << word.name;
    }
    for (const RowWord& word : row_words()) {
        EXPECT_FALSE(has_latin(std::string{word.fa})) << word.rows << " " << word.member;
        EXPECT_EQ(word.fa.empty(), word.en.empty()) << word.rows << " " << word.member;
    }
}

TEST(MemberWords, OfAChoiceNameItsEnum) {
    for (const MemberWord& word : member_words()) {
        if (word.form == ValueForm::choice) EXPECT_FALSE(word.labels.empty()) << word.name;
    }
}

TEST(RowWords, TellTheStateOfAJobFromThatOfAWaybill) {
    EXPECT_EQ(labels_of("jobs", "state"), "repair_phase");
    EXPECT_EQ(labels_of("waybills", "state"), "waybill_state");
    EXPECT_EQ(labels_of("payments", "state"), "document_state");
    EXPECT_EQ(labels_of("agents", "vat"), "vat_registered");
    EXPECT_EQ(labels_of("jobs", "complaint"), "");
}

TEST(RowWords, SayOfTwoMembersOfOneNameWhichIsTheId) {
    const auto has = [](std::string_view name) { return name == "site" || name == "site_code"; };
    EXPECT_EQ(heading_of("jobs", "site_code", has).fa, "محل");
    EXPECT_EQ(heading_of("jobs", "site", has).fa, "شناسه محل");
    EXPECT_EQ(heading_of("jobs", "site", has).en, "site ID");
    EXPECT_EQ(said_better_by("author", [](auto name) { return name == "author_name"; }),
              "author_name");
    EXPECT_EQ(said_better_by("number", [](auto) { return false; }), "");
}

TEST(RowWords, AreSaidOnce) {
    std::set<std::pair<std::string_view, std::string_view>> all;
    for (const RowWord& word : row_words())
        EXPECT_TRUE(all.insert({word.rows, word.member}).second) << word.rows << word.member;
}

}  // namespace
}  // namespace amani::domain
