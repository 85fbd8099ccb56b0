#include "shared/http/resources/warehouse/manifest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace amani::http {
namespace {

const base::PaperCode waybill{"AG-KRJ", "KRJ-WB-04-000331", "7F3A91C2"};

TEST(Manifest, BeginsWithTheWaybillAndThenSaysItsRouteAndItsLines) {
    EXPECT_EQ(manifest_texts(waybill, "AG-KRJ THR used_parts", {"KRJ-U-04-000412"}),
              std::vector<std::string>{"AMANI:AG-KRJ:KRJ-WB-04-000331:7F3A91C2\n"
                                       "1/1 AG-KRJ THR used_parts\nKRJ-U-04-000412"});
    EXPECT_TRUE(manifest_texts(waybill, "AG-KRJ THR goods", {}).empty());
}

TEST(Manifest, IsAsManyCodesAsItNeedsEachOfWhichAPhoneReads) {
    std::vector<std::string> lines;
    for (int each = 100'000; each < 100'500; ++each)
        lines.push_back("KRJ-U-04-" + std::to_string(each));
    const auto texts = manifest_texts(waybill, "AG-KRJ THR used_parts", lines);
    ASSERT_GT(texts.size(), 5U);
    std::string all;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        EXPECT_LE(texts[at].size(), manifest_code_bytes);
        const std::string head = "AMANI:AG-KRJ:KRJ-WB-04-000331:7F3A91C2\n" +
                                 std::to_string(at + 1) + "/" + std::to_string(texts.size()) +
                                 " AG-KRJ THR used_parts\n";
        ASSERT_TRUE(texts[at].starts_with(head)) << texts[at];
        all += texts[at].substr(head.size()) + "\n";
    }
    for (const auto& line : lines) EXPECT_NE(all.find(line + "\n"), std::string::npos) << line;
}

}  // namespace
}  // namespace amani::http
