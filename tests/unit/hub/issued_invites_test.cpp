#include "hub/inviting/issued_invites.h"

#include "unit/shared/store/scratch_folder.h"

#include "hub/reconciling/stored_books.h"
#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

namespace amani::hub {
namespace {

constexpr base::SiteId karaj{4};
const base::LogId first_of_karaj = base::LogId::of(karaj, 1);

TEST(IssuedInvites, GoOnCountingWhereAStoreOfTheFirstVersionStopped) {
    const store::ScratchFolder folder;
    {
        const auto old = store::open_sqlite(folder / "hub.db", {});
        migrate_books(*old);
        old->execute("INSERT INTO invited (site, next) VALUES (4, 3)");
    }
    const auto database = store::open_sqlite(folder / "hub.db", {});
    migrate_books(*database);
    migrate_invites(*database);
    store::Transaction transaction{*database};
    membership::Roster roster{{}};
    EXPECT_EQ(take_incarnation(*database, karaj, roster), 3U);
    EXPECT_EQ(take_incarnation(*database, karaj, roster), 4U);
    EXPECT_EQ(take_incarnation(*database, {5}, roster), 1U);
    // The site has gone on by itself meanwhile.
    roster.apply(
        membership::MemberAdmitted{base::LogId::of(karaj, 7), membership::SiteRole::agent, {}, {}});
    EXPECT_EQ(take_incarnation(*database, karaj, roster), 8U);
    EXPECT_EQ(take_incarnation(*database, karaj, roster), 9U);
    transaction.commit();
}

TEST(IssuedInvites, AreOpenUntilTheyExpireAndJoinedFromTheMembersDayOn) {
    membership::Roster roster{{}};
    EXPECT_EQ(fate_of(first_of_karaj, {100}, roster, {100}).state, domain::InviteState::open);
    EXPECT_EQ(fate_of(first_of_karaj, {100}, roster, {101}).state, domain::InviteState::expired);
    roster.apply(membership::MemberAdmitted{first_of_karaj, membership::SiteRole::agent, {}, {}},
                 {base::LogicalTime::next({}, {90}), 0});
    const auto fate = fate_of(first_of_karaj, {100}, roster, {101});
    EXPECT_EQ(fate.state, domain::InviteState::joined);
    EXPECT_EQ(fate.joined, base::Instant{90});
}

}  // namespace
}  // namespace amani::hub
