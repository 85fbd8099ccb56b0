// What an agent and an accountant read, from the decisions that the hub really makes: the custody
// page and the statement against the reconciler's own rows.
#include "scenario/golden_story/story.h"

#include "shared/store/sqlite.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/projector.h"
#include "support/fortnight.h"

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

struct Reader {
    std::unique_ptr<store::Database> database = store::open_sqlite_in_memory();

    explicit Reader(const HubBooks& hub) {
        views::migrate_views(*database);
        views::Projector projector{*database};
        store::Transaction transaction{*database};
        for (const Event& event : hub.journal()) (void)projector.apply(event);
        projector.flush();
        transaction.commit();
    }
    views::CustodyRow custody_of(base::SiteId agent, base::PartId part) const {
        for (const auto& row : views::custody(*database, agent, views::Booked::all))
            if (row.part == part) return row;
        return {.agent = agent, .part = part};
    }
    // Documents of a term, as often as they have units.
    std::vector<base::EventId> documents(base::SiteId agent, base::PartId part,
                                         views::CustodyTerm term) const {
        std::vector<base::EventId> some;
        for (const auto& one : views::custody_documents(*database, agent, part))
            if (one.term == term)
                some.insert(some.end(), static_cast<std::size_t>(one.quantity.value), one.document);
        std::sort(some.begin(), some.end());
        return some;
    }
};

// A term of the page, and the documents that it names.
struct Page {
    std::int64_t accountable, physical, pending, early, over, residue;
    std::vector<base::EventId> of_pending, of_early, of_over;
    friend bool operator==(const Page&, const Page&) = default;
};

Page page_read(const Reader& reader, base::SiteId agent, base::PartId part) {
    const auto row = reader.custody_of(agent, part);
    return {row.accountable.value,
            row.physical.value,
            row.pending.value,
            row.early.value,
            row.over.value,
            row.residue.value,
            reader.documents(agent, part, views::CustodyTerm::pending),
            reader.documents(agent, part, views::CustodyTerm::early),
            reader.documents(agent, part, views::CustodyTerm::over)};
}

Page page_kept(HubBooks& hub, base::SiteId agent, base::PartId part) {
    const Identity identity = hub.identity_of(agent, part);
    Page page{identity.accountable.value,
              identity.physical.value,
              static_cast<std::int64_t>(identity.pending.size()),
              static_cast<std::int64_t>(identity.early.size()),
              identity.over_quantity().value,
              0,
              {},
              {},
              {}};
    for (const base::TagId tag : identity.pending) page.of_pending.push_back(tag.event());
    for (const EarlyUnit& unit : identity.early) page.of_early.push_back(unit.unit.receipt.event());
    for (const OverUnits& units : identity.over)
        page.of_over.insert(page.of_over.end(), static_cast<std::size_t>(units.quantity.value),
                            units.fitted);
    for (auto* documents : {&page.of_pending, &page.of_early, &page.of_over})
        std::sort(documents->begin(), documents->end());
    return page;
}

TEST(CustodyPage, OfTheGoldenStoryProvesWhatTheHubKeeps) {
    Story story;
    const auto expect_equal_pages = [&] {
        const Reader reader{story.hub};
        for (const base::SiteId agent : {krj, shz, rsh, ahv})
            for (const base::PartId part : {story.pump, story.board, story.lcd})
                EXPECT_EQ(page_read(reader, agent, part), page_kept(story.hub, agent, part));
    };
    story.first_days();
    expect_equal_pages();
    story.second_days();
    expect_equal_pages();
    story.last_days();
    expect_equal_pages();
}

TEST(Statement, OfTheGoldenStoryEndsWhereTheAccountDoes) {
    Story story;
    story.all();
    const Reader reader{story.hub};
    for (const base::SiteId agent : {krj, shz, rsh, ahv}) {
        const auto statement = views::statement(*reader.database, agent, {{0}, day_of(9, 7)});
        EXPECT_EQ(statement.closing.value, story.hub.account(Account::agents_current, agent));
        EXPECT_EQ(statement.provisional.value, 0);
        base::Rial sum = statement.opening;
        for (const auto& line : statement.lines)
            if (line.state == views::StatementState::confirmed) sum += line.debit - line.credit;
        EXPECT_EQ(sum, statement.closing);
        EXPECT_TRUE(statement.unbooked.empty());
    }
}

RC_GTEST_PROP(CustodyPage, ProvesWhatTheHubKeepsAtAnyMoment, (std::uint64_t seed)) {
    Fortnight fortnight{Tags::sometimes, seed};
    HubBooks hub;
    fortnight.tell(hub);
    hub.on_day(day_of(9, 7));
    const Log arrivals = fortnight.shuffled();
    const std::size_t until =
        static_cast<std::size_t>(fortnight.up_to(static_cast<int>(arrivals.size())));
    for (std::size_t n = 0; n < until; ++n) hub.hear(arrivals[n]);
    if (fortnight.up_to(2) == 0) hub.on_day(day_of(9, 7) + 30);
    const Reader reader{hub};
    for (const base::SiteId agent : {krj, shz, ahv})
        for (const base::PartId part : {fortnight.pump, fortnight.board, fortnight.seal})
            RC_ASSERT(page_read(reader, agent, part) == page_kept(hub, agent, part));
}

}  // namespace
}  // namespace amani::domain
