#include "shared/domain/registry/rewriting.h"

#include "fuzz/filled.h"

#include "shared/codec/codec.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

const base::LogId wrong = base::LogId::of({11}, 1);  // what fuzz::filled() names
const base::LogId next = base::LogId::of({11}, 2);

Rewriting everything_from_wrong_to_next() {
    Rewriting rewriting;
    for (std::uint32_t i = 1; i < 100; ++i)
        rewriting.events[base::EventId::of(wrong, i)] = base::EventId::of(next, i);
    return rewriting;
}

// The upper half of an event id, as it stands in canonical MessagePack.
bool speaks_of(base::ByteView encoded, base::LogId log) {
    const std::uint32_t upper = log.value;
    const std::array<std::uint8_t, 4> bytes{
        static_cast<std::uint8_t>(upper >> 24), static_cast<std::uint8_t>(upper >> 16),
        static_cast<std::uint8_t>(upper >> 8), static_cast<std::uint8_t>(upper)};
    return !std::ranges::search(encoded, bytes).empty();
}

// A new event, or a new member of one, needs nothing to be done here.
TEST(Rewrite, ReplacesEveryIdInEveryKindOfEvent) {
    int with_ids = 0;
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        if constexpr (!std::same_as<T, Relayed>) {
            Body body = fuzz::filled<T>();
            const auto encoded = [&] {
                return std::visit([](const auto& one) { return codec::encode(one); }, body);
            };
            if (speaks_of(encoded(), wrong)) ++with_ids;
            rewrite(body, everything_from_wrong_to_next());
            EXPECT_FALSE(speaks_of(encoded(), wrong)) << codec::type_name<T>();
        }
    });
    EXPECT_GT(with_ids, 20);
}

TEST(Rewrite, LeavesOthersIdsAsTheyAre) {
    Body body = WorkRecorded{.job = {base::EventId::of(base::LogId::of({12}, 1), 5).value}};
    const Body before = body;
    rewrite(body, everything_from_wrong_to_next());
    EXPECT_EQ(std::get<WorkRecorded>(body).job, std::get<WorkRecorded>(before).job);
}

TEST(Rewrite, FollowsAPlaceToItsWaybillAndToItsDefinition) {
    const auto waybill = base::EventId::of(wrong, 9);
    const auto store = base::EventId::of(wrong, 4);
    Body body = StockMoved{.from = {PlaceKind::transit, {11}, waybill.value},
                           .to = {PlaceKind::main, {11}, further_store(store)}};
    rewrite(body, everything_from_wrong_to_next());
    const auto& moved = std::get<StockMoved>(body);
    EXPECT_EQ(moved.from.number, base::EventId::of(next, 9).value);
    EXPECT_EQ(moved.to.number, further_store(base::EventId::of(next, 4)));
    EXPECT_NE(moved.to.number, further_store(store)) << "two incarnations, two stores";
}

TEST(Rewrite, ReplacesANumberWhereItIsGivenAndWhereItIsSpokenOf) {
    const Rewriting rewriting{.numbers = {{"KRJ-U-04-000001", "KRJ-U-04-1000001"}}};
    Body given = PartFitted{.tag_number = "KRJ-U-04-000001"};
    Body spoken_of = UsedPartsDispatched{.number = "KRJ-WB-04-000001",
                                         .lines = {{.tag_number = "KRJ-U-04-000001"}}};
    rewrite(given, rewriting);
    rewrite(spoken_of, rewriting);
    EXPECT_EQ(std::get<PartFitted>(given).tag_number, "KRJ-U-04-1000001");
    EXPECT_EQ(std::get<UsedPartsDispatched>(spoken_of).number, "KRJ-WB-04-000001");
    EXPECT_EQ(std::get<UsedPartsDispatched>(spoken_of).lines[0].tag_number, "KRJ-U-04-1000001");
}

TEST(NumbersGiven, AreThoseOfTheEventsOwnPapers) {
    EXPECT_EQ(numbers_given(PartFitted{.tag_number = "T"}), std::vector<std::string>{"T"});
    EXPECT_EQ(numbers_given(UsedPartsDispatched{.number = "W", .lines = {{.tag_number = "T"}}}),
              std::vector<std::string>{"W"});
    EXPECT_EQ(numbers_given(StockReceived{.waybill_number = "W"}), std::vector<std::string>{});
}

TEST(FurtherStore, IsTheSequenceInTheFirstIncarnationAndComesBack) {
    for (const std::uint32_t incarnation : {1U, 2U, 4095U}) {
        for (const std::uint32_t sequence : {1U, 77U, base::max_sequence}) {
            const auto id = base::EventId::of(base::LogId::of({11}, incarnation), sequence);
            EXPECT_EQ(definition_of({11}, further_store(id)), id);
        }
    }
    EXPECT_EQ(further_store(base::EventId::of(wrong, 77)), 77);
    EXPECT_TRUE(definition_of({11}, 0).is_none());
    EXPECT_TRUE(definition_of({11}, -5).is_none());
    EXPECT_TRUE(definition_of({11}, std::int64_t{1} << 60).is_none());
}

}  // namespace
}  // namespace amani::domain
