#include "hub/restoring/recovery_sheet.h"

#include "shared/crypto/key_file.h"

#include <gtest/gtest.h>

namespace amani::hub {
namespace {

struct Paper {
    crypto::SystemRandomness randomness;
    crypto::SecretKey root = crypto::SecretKey::generate(randomness);
    base::Bytes sealed = crypto::sealed_key(root, "words", crypto::PasswordCost::cheap_for_tests);
    std::vector<std::string> lines = lines_of(sealed);

    [[nodiscard]] std::string typed() const {
        std::string text;
        for (const auto& line : lines) text += line + "\n";
        return text;
    }
};

TEST(RecoverySheet, IsReadBackAsPeopleType) {
    const Paper paper;
    std::string typed = paper.typed();
    for (char& c : typed) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '0') c = 'o';
        if (c == '1') c = 'l';
    }
    const auto read = read_lines("\n  " + typed + "\r\n");
    ASSERT_TRUE(read.has_value());
    const auto key = crypto::read_key(*read, "words");
    ASSERT_TRUE(key.has_value());
    EXPECT_EQ(key->public_key(), paper.root.public_key());
}

TEST(RecoverySheet, NamesTheLineOfASlip) {
    base::Bytes bytes;  // the same each time: what a check cannot see is chance
    for (std::uint8_t i = 0; i < 138; ++i) bytes.push_back(static_cast<std::uint8_t>(i * 37 + 11));
    Paper paper;
    paper.lines = lines_of(bytes);
    for (std::size_t line = 0; line < paper.lines.size(); ++line) {
        for (std::size_t at = 0; at < paper.lines[line].size(); ++at) {
            const char right = paper.lines[line][at];
            if (right == ' ') continue;
            paper.lines[line][at] = right == 'Z' ? '7' : 'Z';
            const auto read = read_lines(paper.typed());
            ASSERT_FALSE(read.has_value());
            EXPECT_EQ(read.error().line, line + 1);
            paper.lines[line][at] = right;
        }
    }
    Paper swapped;
    swapped.lines = paper.lines;
    std::swap(swapped.lines[0], swapped.lines[1]);
    EXPECT_EQ(read_lines(swapped.typed()).error().line, 1U);
    EXPECT_FALSE(read_lines("").has_value());
    EXPECT_FALSE(read_lines("سلام").has_value());
}

TEST(RecoverySheet, SaysWhoseItIsInBothLanguages) {
    const Paper paper;
    const RecoverySheet sheet{"مرکز <تهران>", paper.root.public_key(), paper.sealed};
    for (const auto& text : {as_text(sheet), as_html(sheet)}) {
        EXPECT_NE(text.find("برگه بازیابی"), std::string::npos);
        EXPECT_NE(text.find("Recovery sheet"), std::string::npos);
        EXPECT_NE(text.find(fingerprint(sheet.root)), std::string::npos);
        EXPECT_NE(text.find(paper.lines.back()), std::string::npos);
    }
    EXPECT_EQ(as_html(sheet).find("<تهران>"), std::string::npos);
}

TEST(RecoverySheet, NamesTheGroupOfASlip) {
    const Paper paper;
    const auto at = [&](const std::string& typed) {
        const auto slip = slip_in(typed, paper.sealed);
        return slip ? std::pair{slip->line, slip->group}
                    : std::pair{std::size_t{0}, std::size_t{0}};
    };
    using Place = std::pair<std::size_t, std::size_t>;
    const auto sheet = paper.typed();
    EXPECT_EQ(at(sheet), Place(0, 0));
    std::string run_together;
    for (const char c : sheet)
        if (c != ' ' && c != '\n') run_together += c;
    EXPECT_EQ(at(run_together), Place(0, 0));
    EXPECT_EQ(at("!" + sheet.substr(1)), Place(1, 1));
    auto check = sheet;  // the last character of the first line
    check[paper.lines[0].size() - 1] = '!';
    EXPECT_EQ(at(check), Place(1, 9));
    EXPECT_EQ(at(paper.lines[0]), Place(2, 1));
    EXPECT_EQ(at("").first, 1U);
    EXPECT_EQ(at(sheet + "A").first, paper.lines.size());
}

}  // namespace
}  // namespace amani::hub
