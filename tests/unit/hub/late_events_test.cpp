// What a revoked site had not sent comes by the file of its log, waits apart, and counts as far as
// a person decides (C-15).
#include "unit/shared/store/scratch_folder.h"

#include "hub/log_import.h"
#include "shared/views/cases/late_events_view.h"
#include "support/forged_sites.h"
#include "sync/log/log_file_parser.h"

#include <gmock/gmock.h>

#include <fstream>

namespace amani::hub {
namespace {

using domain::Breach;
using domain::CustomerRegistered;
using domain::DiscrepancyKind;
using session::Verdict;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr base::SiteId krj{11}, shz{12};

// A laptop that has synced its first person, was revoked then, and had signed three pieces more:
// two customers, one, and one.
struct ARevokedSite : testing::Test {
    store::ScratchFolder folder;
    AttackedHub hub{folder / "."};
    ForgedSite& laptop = hub.joins(krj, domain::SiteKind::agent);
    std::vector<base::Bytes> pieces;
    std::uint32_t cut = 0;
    std::vector<base::EventId> late;

    ARevokedSite() {
        const auto first = signs();
        EXPECT_EQ(hub.brings(first), Verdict::stored);
        cut = hub.station().replica().logs().state(laptop.log()).sealed;
        hub.centre().members().revoke(laptop.log());
        for (const std::vector<std::string>& names :
             {std::vector<std::string>{"a", "b"}, {"c"}, {"d"}}) {
            for (const auto& name : names) late.push_back(registers(name));
            signs();
        }
    }
    base::EventId registers(const std::string& name) {
        return laptop.write(hub.says(laptop), CustomerRegistered{.name = name});
    }
    session::Store signs() {
        auto store = laptop.seal(0);
        pieces.push_back(store.segment);
        return store;
    }

    [[nodiscard]] base::Bytes file(log::LogFileHead head,
                                   const std::vector<base::Bytes>& of) const {
        base::Bytes bytes;
        base::append(bytes, base::view_of(log::text_of(head)));
        for (const auto& piece : of) base::append(bytes, piece);
        return bytes;
    }
    [[nodiscard]] log::LogFileHead head() {
        return {.network = hub.station().network(),
                .log = laptop.log(),
                .last = laptop.next().sequence() - 1,
                .unsealed = 2};
    }
    base::Result<LogImported, station::Trouble> imports(const base::Bytes& bytes) {
        const auto path = folder / "export.amanilog";
        std::ofstream{path, std::ios::binary | std::ios::trunc} << base::text_of(bytes);
        return import_log(hub.centre(), path);
    }
    base::Result<LogImported, station::Trouble> imports() { return imports(file(head(), pieces)); }
    // Refused for this reason, in both languages, and nothing of it was kept.
    void expect_refused(const base::Bytes& bytes, std::string_view why) {
        const auto made = imports(bytes);
        ASSERT_FALSE(made) << why;
        EXPECT_THAT(made.error().text, HasSubstr(why));
        EXPECT_THAT(made.error().persian, Not(IsEmpty()));
        EXPECT_THAT(hub.station().replica().quarantined(), IsEmpty());
        EXPECT_THAT(waiting(), IsEmpty());
        EXPECT_THAT(hub.open_cases(krj), IsEmpty());
    }

    std::vector<base::EventId> waiting() {
        std::vector<base::EventId> ids;
        for (const auto& each : views::waiting_events(hub.station().database(), laptop.log()))
            ids.push_back(each.id);
        return ids;
    }
    std::vector<std::string> customers() {
        std::vector<std::string> names;
        auto& query = hub.station().database().cached(
            "SELECT name FROM customer WHERE name <> '' ORDER BY id");
        query.with();
        while (query.step()) names.push_back(query.string(0));
        query.reset();
        return names;
    }
    void decides(base::EventId through, std::vector<base::EventId> refused = {}) {
        hub.records({domain::LateEventsDecided{through, std::move(refused), "it was found"}});
    }
    [[nodiscard]] std::uint32_t cut_now() {
        return *hub.station().roster().member(laptop.log())->revoked_after;
    }
};

TEST_F(ARevokedSite, HasWhatItHadNotSentListedAndNotCounted) {
    const auto made = imports();
    ASSERT_TRUE(made) << made.error().text;
    EXPECT_EQ(made->last, cut + 4);
    EXPECT_EQ(made->counted, 0U);
    EXPECT_EQ(made->late, 4U);
    EXPECT_EQ(made->unsealed, 2U);
    EXPECT_EQ(waiting(), late);
    hub.apply_all();
    EXPECT_THAT(customers(), IsEmpty());
    EXPECT_THAT(hub.open_cases(krj), Contains(DiscrepancyKind::quarantined_events));
    hub.expect_sound();
}

TEST_F(ARevokedSite, MayBringItsFileTwice) {
    ASSERT_TRUE(imports());
    const auto cases = hub.open_cases(krj);
    ASSERT_TRUE(imports());
    EXPECT_EQ(waiting(), late);
    EXPECT_EQ(hub.open_cases(krj), cases);
    EXPECT_EQ(hub.station().replica().quarantined().size(), 3U);
    decides(late.back());
    hub.apply_all();
    const auto again = imports();
    ASSERT_TRUE(again) << again.error().text;
    EXPECT_EQ(again->late, 0U);
    EXPECT_THAT(waiting(), IsEmpty());
    EXPECT_THAT(customers(), ElementsAre("a", "b", "c", "d"));
}

TEST_F(ARevokedSite, CountsAsFarAsAPersonDecidesAndWithoutWhatHeRefuses) {
    ASSERT_TRUE(imports());
    decides(late[1], {late[0]});
    hub.apply_all();
    EXPECT_THAT(customers(), ElementsAre("b"));
    EXPECT_EQ(cut_now(), late[1].sequence());
    EXPECT_THAT(waiting(), ElementsAre(late[2], late[3]));
    EXPECT_THAT(hub.open_cases(krj), Contains(DiscrepancyKind::set_aside_fact));
    decides(late[3], {late[3]});
    hub.apply_all();
    hub.restart();
    hub.apply_all();
    EXPECT_THAT(customers(), ElementsAre("b", "c"));
    EXPECT_THAT(waiting(), IsEmpty());
    EXPECT_THAT(hub.open_cases(krj), Not(Contains(DiscrepancyKind::quarantined_events)));
    EXPECT_THAT(hub.station().replica().quarantined(), IsEmpty());
    hub.station().rebuild();
    EXPECT_THAT(customers(), ElementsAre("b", "c"));
    hub.expect_sound();
}

TEST_F(ARevokedSite, IsLetInAfterTheRestartOfAHubThatHadNotComeToIt) {
    ASSERT_TRUE(imports());
    decides(late[2], {late[1]});
    hub.restart();
    EXPECT_EQ(cut_now(), cut);
    hub.apply_all();
    EXPECT_EQ(cut_now(), late[2].sequence());
    EXPECT_THAT(customers(), ElementsAre("a", "c"));
    hub.expect_sound();
}

TEST_F(ARevokedSite, IsLetInAlthoughTheHubsClockWasSetBack) {
    ASSERT_TRUE(imports());
    hub.clock.set({hub.clock.now().value - base::days(2).value});
    decides(late[3]);
    hub.apply_all();
    EXPECT_EQ(cut_now(), late[3].sequence());
    EXPECT_THAT(customers(), ElementsAre("a", "b", "c", "d"));
}

TEST_F(ARevokedSite, SaysWhichOfItsEventsWouldBeSetAside) {
    auto says = hub.says(laptop);
    const auto sara = base::UserId::of(
        laptop.write(says, domain::UserAdded{"sara", "Sara", {domain::Role::clerk}}));
    says.author = sara;
    const auto fine = laptop.write(says, CustomerRegistered{.name = "e"});
    says.author = base::UserId::of(base::EventId::of(laptop.log(), 9'999));
    const auto wrong = laptop.write(says, CustomerRegistered{.name = "f"});
    signs();
    ASSERT_TRUE(imports());
    const auto breach = [&](base::EventId id) {
        return hub.number("SELECT breach FROM late_event WHERE id = " + std::to_string(id.value));
    };
    EXPECT_EQ(breach(fine), 0) << "its author comes with the same file";
    EXPECT_EQ(breach(wrong), static_cast<std::int64_t>(Breach::unknown_author));
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM books_row WHERE kind = 27 AND a = " +
                         std::to_string(sara.value)),
              0)
        << "nothing of it is remembered";
}

TEST_F(ARevokedSite, IsDecidedAboutUpToWhatNobodyOfItMayWrite) {
    laptop.write(hub.says(laptop), domain::PaymentMade{.agent = krj, .amount = {1}});
    signs();
    registers("e");
    signs();
    const auto made = imports();
    ASSERT_TRUE(made) << made.error().text;
    EXPECT_EQ(made->late, 6U);
    EXPECT_EQ(waiting(), late);
}

TEST_F(ARevokedSite, BringsWhatARestoredHubHadLostOfWhatCounts) {
    hub.centre().members().revoke(laptop.log());
    hub.station().roster().apply(membership::MemberRevoked{laptop.log(), late[1].sequence()},
                                 {{INT64_MAX}, 0});
    const auto made = imports();
    ASSERT_TRUE(made) << made.error().text;
    EXPECT_EQ(made->counted, 2U);
    EXPECT_EQ(made->late, 2U);
    hub.apply_all();
    EXPECT_THAT(customers(), ElementsAre("a", "b"));
    EXPECT_THAT(waiting(), ElementsAre(late[2], late[3]));
}

TEST_F(ARevokedSite, BringsAFileOfItsOwnLogInThisNetworkAlone) {
    auto another = head();
    another.network = crypto::hash(base::view_of("another"));
    expect_refused(file(another, pieces), "another network");
    another = head();
    another.log = base::LogId::of({13}, 1);
    expect_refused(file(another, {}), "no member of this network");
    another.log = base::LogId::of(krj, base::first_feed_incarnation);
    expect_refused(file(another, {}), "no member of this network");
    another.log = hub.joins(shz, domain::SiteKind::agent).log();
    expect_refused(file(another, pieces), "not revoked");
}

TEST_F(ARevokedSite, BringsNothingThatItHasNotSigned) {
    crypto::SystemRandomness randomness;
    ForgedSite thief{laptop.log(), hub.station().network(),
                     crypto::SecretKey::generate(randomness)};
    thief.write(hub.says(laptop), CustomerRegistered{.name = "x"});
    auto claims = head();
    claims.last = 1;
    expect_refused(file(claims, {thief.seal(0).segment}), "not signed by the site");
    auto changed = pieces;
    changed[3][150] ^= 1;  // within its signature
    expect_refused(file(head(), changed), "not signed by the site");
}

TEST_F(ARevokedSite, BringsNothingOfAFileThatIsNotWhole) {
    expect_refused(file(head(), {pieces[0], pieces[1], pieces[3]}), "is missing");
    expect_refused(file(head(), {pieces[2], pieces[3]}), "does not hold what stands before");
    expect_refused(file(head(), {pieces[0], pieces[1]}), "ends too early");
    auto whole = file(head(), pieces);
    whole.resize(whole.size() - 7);
    expect_refused(whole, "ends too early, behind event " + std::to_string(cut + 3));
    expect_refused({'h', 'e', 'l', 'l', 'o'}, "no exported log");
    expect_refused({}, "no exported log");
}

TEST_F(ARevokedSite, BringsNoOtherHistoryThanTheHubHolds) {
    ForgedSite clone{laptop.log(), hub.station().network(), laptop.key().duplicate()};
    clone.write(hub.says(laptop), CustomerRegistered{.name = "x"});
    for (std::uint32_t i = 1; i < cut; ++i)
        clone.write(hub.says(laptop), CustomerRegistered{.name = "y"});
    auto claims = head();
    claims.last = cut;
    expect_refused(file(claims, {clone.seal(0).segment}), "another history");
}

}  // namespace
}  // namespace amani::hub
