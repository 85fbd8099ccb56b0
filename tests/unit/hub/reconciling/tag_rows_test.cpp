// A store whose books named everything about a tag by hashes of texts.
#include "hub/reconciling/tag_rows.h"

#include "unit/shared/store/scratch_folder.h"

#include "shared/domain/flows/transit.h"
#include "shared/domain/flows/used_part_credits.h"
#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

namespace amani::hub {
namespace {

using domain::RowKey;
using domain::Table;
using domain::TextKey;

constexpr base::SiteId karaj{4};
constexpr base::PartId pump{11};
constexpr base::TagId tag{500};
constexpr base::EventId receipt{700};
constexpr std::int64_t waybill = 600;
constexpr auto unknown = static_cast<std::int64_t>(domain::DiscrepancyKind::unknown_waybill);

RowKey case_of(const TextKey& paper) {
    const auto about = domain::unknown_paper(paper);
    return {Table::discrepancy, unknown, about.a, about.b, about.c};
}

struct AStore {
    store::ScratchFolder folder;
    std::unique_ptr<store::Database> database = store::open_sqlite(folder / "hub.db", {});
    int events_read = 0;

    AStore() { migrate_books(*database); }
    void has(const RowKey& key, const std::vector<std::int64_t>& values) {
        database->cached("INSERT INTO books_row VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .run(key.table, key.a, key.b, key.c, key.d, packed(values));
    }
    void is_old() { database->execute("INSERT INTO books_tags_to_move VALUES (1)"); }
    StoredBooks upgraded(const std::vector<domain::Body>& facts) {
        store::Transaction transaction{*database};
        move_tag_rows(*database, [&](const auto& take) {
            for (const auto& body : facts) {
                ++events_read;
                take(domain::Event{.body = body});
            }
        });
        transaction.commit();
        return StoredBooks{*database};
    }
    [[nodiscard]] TextKey key_of(std::string_view text) const {
        return StoredBooks{*database}.key_of(text);
    }
};

std::int64_t first_of(StoredBooks& books, const RowKey& key) {
    return domain::row_or_empty<domain::Pointer>(books, key).to;
}

TEST(TagRows, StandWhereTheirTagIsLookedForAfterTheUpgrade) {
    AStore old;
    const TextKey number = old.key_of("U-1");
    const TextKey paper = old.key_of("tag 500");
    const TextKey of_number = old.key_of("tag's number U-1");
    old.has({Table::tag_number, number.high, number.low}, {tag.value});
    old.has(domain::paper_key(paper), {waybill});
    old.has(domain::paper_key(of_number), {waybill + 1});
    old.has(domain::parked_key(paper, receipt, 3), {karaj.value, pump.value, 2, 1});
    old.has(case_of(paper), {31, karaj.value, 1});
    old.has({Table::closed_case, 32}, {unknown, paper.high, paper.low, -1, karaj.value, 1});
    old.is_old();
    auto books = old.upgraded(
        {domain::PartFitted{.tag_number = "U-1"},
         domain::UsedPartsDispatched{.lines = {{.tag = tag, .tag_number = "U-1", .part = pump}}}});
    const TextKey now = domain::paper_of_tag(tag);
    EXPECT_EQ(first_of(books, domain::tag_number_key("U-1", number)), tag.value);
    EXPECT_EQ(first_of(books, domain::paper_key(now)), waybill);
    EXPECT_EQ(first_of(books, domain::paper_key(domain::paper_of_tag(books, "U-1"))), waybill + 1);
    EXPECT_EQ(first_of(books, domain::parked_key(now, receipt, 3)), karaj.value);
    EXPECT_EQ(first_of(books, case_of(now)), 31);
    const auto closed =
        domain::row_or_empty<domain::ClosedCaseRow>(books, {Table::closed_case, 32});
    EXPECT_EQ((TextKey{closed.a, closed.b}), now);
    for (const RowKey& left :
         {RowKey{Table::tag_number, number.high, number.low}, domain::paper_key(paper),
          domain::parked_key(paper, receipt, 3), case_of(paper)})
        EXPECT_FALSE(domain::find_row<domain::Pointer>(books, left));
}

TEST(TagRows, OfWhatWasRelayedAndOfReceiptsMoveToo) {
    AStore old;
    const TextKey number = old.key_of("U-1");
    const TextKey paper = old.key_of("tag 500");
    old.has({Table::tag_number, number.high, number.low}, {tag.value});
    old.has(domain::paper_key(paper), {waybill});
    old.is_old();
    const domain::Event fitted{.type = domain::type_number<domain::PartFitted>(),
                               .body = domain::PartFitted{.tag_number = "U-1"}};
    auto books = old.upgraded({domain::Relayed{tag.event(), domain::encode_event(fitted)},
                               domain::UsedPartsReceived{.lines = {{.tag = tag, .part = pump}}}});
    EXPECT_EQ(first_of(books, domain::tag_number_key("U-1", number)), tag.value);
    EXPECT_EQ(first_of(books, domain::paper_key(domain::paper_of_tag(tag))), waybill);
}

TEST(TagRows, AreMovedOnceAndNeverInANewStore) {
    AStore store;
    (void)store.upgraded({domain::PartFitted{.tag_number = "U-1"}});
    EXPECT_EQ(store.events_read, 0);
    store.is_old();
    (void)store.upgraded({domain::PartFitted{.tag_number = "U-1"}});
    (void)store.upgraded({domain::PartFitted{.tag_number = "U-1"}});
    EXPECT_EQ(store.events_read, 1);
}

}  // namespace
}  // namespace amani::hub
