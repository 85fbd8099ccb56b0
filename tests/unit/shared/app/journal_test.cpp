#include "shared/app/journal.h"

#include "shared/codec/row.h"
#include "shared/domain/ledger/entry.h"
#include "shared/domain/registry/event_types.h"
#include "shared/store/sqlite.h"
#include "shared/views/balances/balances.h"
#include "shared/views/rows/typed_rows.h"

#include <gtest/gtest.h>

#include <map>

namespace amani::app {
namespace {

class SetClock final : public base::Clock {
  public:
    explicit SetClock(std::int64_t now) : now_(now) {}
    [[nodiscard]] base::Instant now() const override { return {now_}; }

  private:
    std::int64_t now_;
};

const base::LogId own = base::LogId::of({2}, 1);

// A store that outlives the program.
struct Store {
    std::unique_ptr<store::Database> database = store::open_sqlite_in_memory();
    std::vector<base::Bytes> log;

    Store() {
        views::migrate_views(*database);
        migrate_app(*database);
    }
    LogPort port() {
        return {
            .append =
                [this](base::ByteView row) {
                    log.emplace_back(row.begin(), row.end());
                    return base::EventId::of(own, static_cast<std::uint32_t>(log.size()));
                },
            .read =
                [this](base::LogId, std::uint32_t first, std::uint32_t last, const auto& visit) {
                    for (std::uint32_t i = first; i <= last; ++i)
                        visit(base::EventId::of(own, i), log[i - 1]);
                }};
    }
    // One run of the program, which registers customers by these names.
    std::vector<domain::Event> run(const SetClock& clock, std::vector<std::string> names) {
        views::Projector projector{*database};
        Journal journal{*database, clock, projector, port()};
        std::vector<domain::Body> bodies;
        for (auto& name : names)
            bodies.emplace_back(domain::CustomerRegistered{.name = std::move(name)});
        store::Transaction transaction{*database};
        auto events = journal.record({}, bodies);
        journal.flush();
        transaction.commit();
        return events;
    }
};

TEST(Journal, GoesOnFromItsLastTimeWhenTheClockWasSetBackMeanwhile) {
    Store store;
    const auto before = store.run(SetClock{2'000'000}, {"یک"});
    const auto after = store.run(SetClock{1'000'000}, {"دو"});
    EXPECT_GT(after[0].time, before[0].time);
}

TEST(Journal, FindsAnEventAndItsPlaceInTheOrder) {
    Store store;
    const auto events = store.run(SetClock{1'000}, {"یک", "دو", "سه"});
    views::Projector projector{*store.database};
    const SetClock clock{1'000};
    const Journal journal{*store.database, clock, projector, store.port()};
    EXPECT_EQ(journal.position_of(events[1].id), 2);
    EXPECT_EQ(journal.as_of(), base::Instant{1'000});
    const auto found = journal.find(events[2].id);
    ASSERT_TRUE(found);
    EXPECT_EQ(std::get<domain::CustomerRegistered>(found->body).name, "سه");
    for (const auto id : {base::EventId{}, base::EventId::of(own, 4),
                          base::EventId::of(base::LogId::of({9}, 1), 1)}) {
        EXPECT_FALSE(journal.find(id));
        EXPECT_FALSE(journal.position_of(id));
    }
}

// A site hears its own log and its feed in any order: who joins again has the feed first.
TEST(Journal, ShowsNoFactThatWasSetAsideWhicheverIsHeardFirst) {
    const auto row_of = [](base::EventId id, domain::Body body) {
        domain::Event event{.id = id, .time = {1 << 16}, .body = std::move(body)};
        event.type = domain::type_of(event.body);
        return domain::encode_event(event);
    };
    const auto fact = base::EventId::of(own, 1);
    const auto aside = base::EventId::of(base::LogId::of({2}, base::first_feed_incarnation), 1);
    const domain::Place main{domain::PlaceKind::main, {2}, 0};
    const domain::Place used{domain::PlaceKind::used, {2}, 0};
    std::map<base::EventId, base::Bytes> rows;
    rows[fact] = row_of(
        fact,
        domain::StockMoved{.from = main, .to = used, .lines = {{.part = {7}, .quantity = {5}}}});
    rows[aside] = row_of(aside, domain::FactSetAside{.fact = fact, .row = rows[fact]});
    for (const auto& order : {std::vector{fact, aside}, std::vector{aside, fact}}) {
        const Store store;
        const SetClock clock{1'000};
        views::Projector projector{*store.database};
        Journal journal{
            *store.database,
            clock,
            projector,
            {.own = own,
             .read = [&](base::LogId log, std::uint32_t, std::uint32_t, const auto& visit) {
                 for (const auto& [id, row] : rows)
                     if (id.log() == log) visit(id, row);
             }}};
        store::Transaction transaction{*store.database};
        for (const auto id : order) journal.apply_row(read_row(id, rows[id]));
        journal.flush();
        if (journal.must_rebuild()) journal.rebuild();
        transaction.commit();
        EXPECT_EQ(views::number(*store.database, -1, "SELECT COUNT(*) FROM kardex"), 0);
        EXPECT_EQ(views::digest_of_balances(*store.database), views::StateDigest{});
        EXPECT_EQ(journal.digest_of_all(), views::StateDigest{});
    }
}

// What an older program held comes to be understood with the next one: customers' and goods' events
// stand for two newer types, of which this author's role allows the first.
struct Upgrade {
    Store store;
    const SetClock clock{1'000};

    Upgrade() {
        std::vector<base::Bytes> understood;
        for (const domain::Body& body : {domain::Body{domain::CustomerRegistered{.name = "مریم"}},
                                         goods_at({2}), goods_at({3})}) {
            domain::Event event{.time = base::LogicalTime::next({}, {1'000}), .body = body};
            event.type = domain::type_of(body);
            understood.push_back(domain::encode_event(event));
        }
        store.log = understood;
        views::Projector projector{*store.database};
        Journal journal{*store.database, clock, projector, store.port()};
        store::Transaction transaction{*store.database};
        for (std::uint32_t i = 1; i <= 3; ++i) {
            auto row = *codec::decode_row(understood[i - 1]);
            if (i < 3) row.type = 60'000;
            store.log[i - 1] = codec::encode_row(row);
            journal.apply_row(read_row(base::EventId::of(own, i), store.log[i - 1]));
            if (i == 1) journal.mark_boundary(own);
        }
        journal.flush();
        journal.mark_boundary(own);
        transaction.commit();
        store.log = understood;
    }
    static domain::Body goods_at(base::SiteId site) {
        return domain::GoodsReceived{.into = {domain::PlaceKind::main, site, 0},
                                     .lines = {{{77}, {4}, {5}}}};
    }
    LogPort port(std::uint32_t forbidden) {
        auto port = store.port();
        port.may_author = [forbidden](base::LogId, domain::EventType type) {
            return type != forbidden;
        };
        return port;
    }
    base::Quantity on_hand(base::SiteId site) {
        const domain::Place place{domain::PlaceKind::main, site, 0};
        return {views::balance_of(*store.database,
                                  domain::stock_entry(place, domain::Condition::fresh, {77}, {}))};
    }
    std::int64_t held() { return views::number(*store.database, 0, "SELECT COUNT(*) FROM held"); }
};

TEST(Journal, TakesUpAfterAnUpgradeWhatItHeldAndItsDigestsAgreeWithTheBalances) {
    Upgrade upgrade;
    EXPECT_EQ(upgrade.held(), 2);
    EXPECT_EQ(upgrade.on_hand({2}).value, 0);
    views::Projector projector{*upgrade.store.database};
    Journal journal{*upgrade.store.database, upgrade.clock, projector, upgrade.port(0)};
    std::vector<base::EventId> heard;
    journal.react_with([&](const domain::Event& event) { heard.push_back(event.id); });
    ASSERT_TRUE(journal.understands_more());
    journal.rebuild();
    EXPECT_EQ(upgrade.held(), 0);
    EXPECT_EQ(heard, (std::vector{base::EventId::of(own, 1), base::EventId::of(own, 2)}))
        << "a hub reconciles what it could not before";
    EXPECT_EQ(upgrade.on_hand({2}).value, 4);
    EXPECT_EQ(upgrade.on_hand({3}).value, 4);
    EXPECT_EQ(journal.digest_of_all(), views::digest_of_balances(*upgrade.store.database));
    EXPECT_FALSE(journal.understands_more());
}

TEST(Journal, KeepsHeldAfterAnUpgradeWhatItsAuthorsRoleDidNotAllow) {
    Upgrade upgrade;
    const auto forbidden = domain::type_number<domain::GoodsReceived>();
    for (int start = 0; start < 2; ++start) {
        views::Projector projector{*upgrade.store.database};
        Journal journal{*upgrade.store.database, upgrade.clock, projector, upgrade.port(forbidden)};
        EXPECT_EQ(journal.understands_more(), start == 0);
        journal.rebuild();
        EXPECT_EQ(upgrade.held(), 1);
        EXPECT_EQ(upgrade.on_hand({2}).value, 0);
        EXPECT_EQ(upgrade.on_hand({3}).value, 4) << "it was let in at the door";
        EXPECT_FALSE(journal.find(base::EventId::of(own, 2)));
        EXPECT_EQ(journal.digest_of_all(), views::digest_of_balances(*upgrade.store.database));
    }
    auto& why = upgrade.store.database->cached("SELECT why FROM held");
    ASSERT_TRUE(why.with().step());
    EXPECT_EQ(why.string(0), "outside its author's role");
    why.reset();
}

TEST(Journal, KeepsADigestWhenATransactionIsUndoneWithoutReadingTheLogAgain) {
    Store store;
    const SetClock clock{1'000};
    views::Projector projector{*store.database};
    int reads = 0;
    LogPort port = store.port();
    port.read = [&reads, read = port.read](base::LogId log, std::uint32_t first, std::uint32_t last,
                                           const auto& visit) {
        ++reads;
        read(log, first, last, visit);
    };
    Journal journal{*store.database, clock, projector, port};
    enum class Then { commit, undo };
    const auto move = [&](std::int64_t pieces, int flushes, Then then) {
        const std::size_t before = store.log.size();
        {
            store::Transaction transaction{*store.database};
            for (int i = 0; i < flushes; ++i) {
                const domain::Body bodies[] = {domain::GoodsReceived{
                    .into = {domain::PlaceKind::main, {2}, 0}, .lines = {{{77}, {pieces}, {5}}}}};
                (void)journal.record({}, bodies);
                journal.flush();
            }
            if (then == Then::commit) return transaction.commit();
        }
        store.log.resize(before);
        journal.forget();
    };
    move(3, 1, Then::commit);
    const auto kept = journal.digest(own);
    EXPECT_NE(kept, views::StateDigest{});
    reads = 0;
    move(4, 1, Then::undo);
    EXPECT_EQ(journal.digest(own), kept);
    EXPECT_EQ(reads, 0);
    move(4, 2, Then::undo);  // written out on the way: the log is asked
    EXPECT_EQ(journal.digest(own), kept);
    move(5, 1, Then::commit);
    EXPECT_EQ(journal.digest(own), views::digest_of_balances(*store.database));
}

domain::Body goods_of(std::int64_t pieces) {
    return domain::GoodsReceived{.into = {domain::PlaceKind::main, {2}, 0},
                                 .lines = {{{77}, {pieces}, {5}}}};
}

// Two logs, their events mixed in the applied order; the second one's end is withdrawn.
struct TwoBranches {
    Store store;
    const SetClock clock{1'000};
    std::map<base::LogId, std::vector<base::Bytes>> rows;
    const base::LogId other = base::LogId::of({3}, 1);

    LogPort port() {
        return {.append = {},
                .read = [this](base::LogId log, std::uint32_t first, std::uint32_t last,
                               const auto& visit) {
                    for (std::uint32_t i = first; i <= last; ++i)
                        visit(base::EventId::of(log, i), rows[log][i - 1]);
                }};
    }
    void arrives(Journal& journal, base::LogId log, const domain::Body& body) {
        domain::Event event{.time = base::LogicalTime::next({}, {1'000}), .body = body};
        rows[log].push_back(domain::encode_event(event));
        const auto id = base::EventId::of(log, static_cast<std::uint32_t>(rows[log].size()));
        journal.apply_row(read_row(id, rows[log].back()));
    }
    void mix(Journal& journal) {
        store::Transaction transaction{*store.database};
        arrives(journal, own, goods_of(3));
        arrives(journal, other, goods_of(10));
        journal.mark_boundary(other);
        arrives(journal, other, goods_of(20));
        arrives(journal, own, goods_of(4));
        arrives(journal, other, goods_of(40));
        arrives(journal, other, domain::CustomerRegistered{.name = "مریم"});
        journal.mark_boundary(other);
        journal.flush();
        transaction.commit();
    }
    std::int64_t on_hand() {
        const domain::Place place{domain::PlaceKind::main, {2}, 0};
        return views::balance_of(*store.database,
                                 domain::stock_entry(place, domain::Condition::fresh, {77}, {}));
    }
};

TEST(Journal, WithdrawsTheEndOfALogFromOrderDigestsAndViews) {
    TwoBranches two;
    views::Projector projector{*two.store.database};
    Journal journal{*two.store.database, two.clock, projector, two.port()};
    two.mix(journal);
    EXPECT_EQ(two.on_hand(), 77);
    {
        store::Transaction transaction{*two.store.database};
        const Journal::LogEnd ends[] = {{two.other, 1}};
        journal.withdraw(ends);
        transaction.commit();
    }
    EXPECT_EQ(two.on_hand(), 17);
    EXPECT_EQ(journal.applied_through(two.other), 1U);
    EXPECT_EQ(journal.applied_through(own), 2U);
    EXPECT_FALSE(journal.position_of(base::EventId::of(two.other, 2)));
    EXPECT_TRUE(journal.position_of(base::EventId::of(own, 2)));
    EXPECT_FALSE(journal.digest_at(two.other, 4));
    EXPECT_EQ(journal.digest_of_all(), views::digest_of_balances(*two.store.database));
    {  // the other branch of it is applied in its place
        two.rows[two.other].resize(1);
        store::Transaction transaction{*two.store.database};
        two.arrives(journal, two.other, goods_of(100));
        journal.flush();
        transaction.commit();
    }
    EXPECT_EQ(two.on_hand(), 117);
    EXPECT_EQ(journal.digest_of_all(), views::digest_of_balances(*two.store.database));
    views::Projector later_projector{*two.store.database};
    Journal later{*two.store.database, two.clock, later_projector, two.port()};
    EXPECT_EQ(later.digest(two.other), journal.digest(two.other)) << "read from the store";
}

TEST(Journal, CountsAgainWhatWasWithdrawnInATransactionThatIsUndone) {
    TwoBranches two;
    views::Projector projector{*two.store.database};
    Journal journal{*two.store.database, two.clock, projector, two.port()};
    two.mix(journal);
    const auto before = journal.digest(two.other);
    {
        store::Transaction transaction{*two.store.database};
        const Journal::LogEnd ends[] = {{two.other, 0}, {own, 0}};
        journal.withdraw(ends);
        EXPECT_EQ(two.on_hand(), 0);
    }
    journal.forget();
    EXPECT_EQ(two.on_hand(), 77);
    EXPECT_EQ(journal.digest(two.other), before);
    EXPECT_EQ(journal.applied_through(two.other), 4U);
}

// The hub was restored from a backup: the end of a feed does not count any more, and may again.
TEST(Journal, TakesTheEndOfALogOutOfViewsAndDigestsAndPutsItBack) {
    Store store;
    std::uint32_t through = base::max_sequence;
    LogPort port = store.port();
    port.counts_through = [&](base::LogId) { return through; };
    views::Projector projector{*store.database};
    const SetClock clock{1'000};
    Journal journal{*store.database, clock, projector, port};
    const auto receive = [&](std::int64_t quantity) {
        const domain::Body body = domain::GoodsReceived{.into = {domain::PlaceKind::main, {2}, 0},
                                                        .lines = {{{7}, {quantity}, {1'000}}}};
        store::Transaction transaction{*store.database};
        (void)journal.record({}, {&body, 1});
        journal.flush();
        journal.mark_boundary(own);
        transaction.commit();
    };
    const auto recounted = [&](std::uint32_t cut) {
        through = cut;
        store::Transaction transaction{*store.database};
        const bool is_changed = journal.recount(own);
        if (is_changed) journal.rebuild();
        transaction.commit();
        return is_changed;
    };
    for (const std::int64_t quantity : {1, 2, 4}) receive(quantity);
    const auto whole = *journal.digest_at(own, 3);
    const auto first = *journal.digest_at(own, 1);
    ASSERT_NE(whole, first);

    EXPECT_TRUE(recounted(1));
    EXPECT_FALSE(recounted(1)) << "nothing has changed since";
    EXPECT_EQ(journal.digest_at(own, 3), first);
    EXPECT_EQ(journal.digest_of_all(), first);
    EXPECT_EQ(views::digest_of_balances(*store.database), first);
    EXPECT_FALSE(journal.find(base::EventId::of(own, 2)));
    EXPECT_TRUE(recounted(2));
    EXPECT_EQ(views::digest_of_balances(*store.database), journal.digest_of_all());
    EXPECT_TRUE(recounted(3));
    EXPECT_EQ(journal.digest_at(own, 3), whole);
    EXPECT_EQ(views::digest_of_balances(*store.database), whole);
}

}  // namespace
}  // namespace amani::app
