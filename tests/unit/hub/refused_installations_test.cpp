#include "hub/refused_installations.h"

#include <gtest/gtest.h>

namespace amani::hub {
namespace {

using session::Reason;

crypto::PublicKey key(std::size_t number) {
    crypto::PublicKey made;
    made.bytes[0] = static_cast<std::uint8_t>(number);
    made.bytes[1] = static_cast<std::uint8_t>(number >> 8);
    return made;
}
const base::LogId karaj = base::LogId::of({4}, 1);

TEST(RefusedInstallations, CountHowOftenAndSinceWhen) {
    RefusedInstallations refused;
    refused.note(key(1), karaj, Reason::revoked, {1'000});
    refused.note(key(2), {}, Reason::unknown_key, {2'000});
    refused.note(key(1), karaj, Reason::revoked, {3'000});
    const auto rows = refused.rows();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].key, key(1));
    EXPECT_EQ(rows[0].times, 2U);
    EXPECT_EQ(rows[0].first.value, 1'000);
    EXPECT_EQ(rows[0].last.value, 3'000);
}

TEST(RefusedInstallations, BeginAnewWithAnotherReasonAndEndWhenItIsLetIn) {
    RefusedInstallations refused;
    refused.note(key(1), karaj, Reason::invite_expired, {1'000});
    refused.note(key(1), karaj, Reason::revoked, {2'000});
    ASSERT_EQ(refused.rows().size(), 1U);
    EXPECT_EQ(refused.rows()[0].first.value, 2'000);
    EXPECT_EQ(refused.rows()[0].times, 1U);
    refused.forget(key(1));
    EXPECT_TRUE(refused.rows().empty());
}

TEST(RefusedInstallations, KeepWhatMattersWhenStrangersFloodThem) {
    RefusedInstallations refused;
    refused.note(key(0), karaj, Reason::revoked, {0});
    for (std::size_t i = 1; i < 3 * RefusedInstallations::most; ++i)
        refused.note(key(i), karaj, Reason::unknown_key, {static_cast<std::int64_t>(i)});
    const auto rows = refused.rows();
    EXPECT_EQ(rows.size(), RefusedInstallations::most);
    EXPECT_EQ(rows.front().key, key(3 * RefusedInstallations::most - 1));
    EXPECT_EQ(rows.back().key, key(0)) << "the laptop that somebody looks for";
}

TEST(RefusedInstallations, AreToldWithTheirReasonInBothLanguages) {
    for (const auto reason : {Reason::revoked, Reason::invite_used, Reason::invite_expired,
                              Reason::place_taken, Reason::join_refused, Reason::version_mismatch,
                              Reason::other_network, Reason::unknown_key}) {
        const auto told = to_json({{.key = key(1), .claimed = karaj, .reason = reason}},
                                  [](base::SiteId) { return std::string{"AG-KRJ"}; });
        const auto& row = told.at(0).as_object();
        EXPECT_EQ(row.at("site_code"), "AG-KRJ");
        EXPECT_EQ(row.at("log"), "4.1");
        for (const char* language : {"fa", "en"})
            EXPECT_FALSE(row.at("messages").as_object().at(language).as_string().empty());
    }
}

}  // namespace
}  // namespace amani::hub
