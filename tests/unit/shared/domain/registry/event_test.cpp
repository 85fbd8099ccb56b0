#include "shared/domain/registry/event.h"

#include "shared/codec/codec.h"
#include "shared/domain/registry/reconcile.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::EventId id_of(std::uint32_t site, std::uint32_t sequence) {
    return base::EventId::of(base::LogId::of({site}, 1), sequence);
}

Event a_fitting() {
    Event event{
        .id = id_of(11, 7), .time = {99}, .author = {5}, .day = {20'410}, .causes = {id_of(11, 3)}};
    event.body =
        PartFitted{.part = {4}, .from = {PlaceKind::consignment, {11}, 0}, .payer = Payer::company};
    event.type = type_of(event.body);
    return event;
}

TEST(EncodeEvent, ComesBackAsItWas) {
    const Event event = a_fitting();
    const auto back = decode_event(event.id, encode_event(event));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->type, 62);
    EXPECT_EQ(back->time, event.time);
    EXPECT_EQ(back->day, event.day);
    EXPECT_EQ(back->causes, event.causes);
    EXPECT_EQ(std::get<PartFitted>(back->body).from, (Place{PlaceKind::consignment, {11}, 0}));
}

TEST(DecodeEvent, KeepsWhatItDoesNotKnow) {
    const base::Bytes body = codec::encode(std::vector<std::int64_t>{1, 2});
    const auto event = decode_event(id_of(1, 1), codec::encode_row({.type = 255, .body = body}));
    ASSERT_TRUE(event.has_value());
    EXPECT_EQ(event->type, 255);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(event->body));
}

TEST(DecodeEvent, RefusesAKnownTypeWithAnotherBody) {
    const base::Bytes body = codec::encode(std::string{"not a fitting"});
    EXPECT_FALSE(
        decode_event(id_of(1, 1), codec::encode_row({.type = 62, .body = body})).has_value());
}

// The hub would look for that site's feed.
TEST(DecodeEvent, RefusesAShipmentToASiteThatCannotBe) {
    const Event event{.id = id_of(11, 7), .body = Dispatched{.to = {base::max_site + 1}}};
    EXPECT_FALSE(decode_event(event.id, encode_event(event)).has_value());
}

TEST(EventName, IsTheStructsName) {
    EXPECT_EQ(event_name(62), "PartFitted");
    EXPECT_EQ(event_name(122), "UsedPartRegistered");
    EXPECT_EQ(event_name(255), "type 255");
}

TEST(AppendEffects, MovesAFittedPartFromTheShelfIntoADevice) {
    std::vector<Entry> entries;
    append_effects(a_fitting(), entries);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0],
              stock_entry({PlaceKind::consignment, {11}, 0}, Condition::fresh, {4}, {-1}));
    EXPECT_EQ(entries[1], stock_entry({PlaceKind::device, {11}, 0}, Condition::fresh, {4}, {1}));
}

TEST(RelayedTo, NamesTheOtherSideOfAShipment) {
    Event dispatched{.id = id_of(1, 1), .body = Dispatched{.to = {11}}};
    EXPECT_EQ(relayed_to(dispatched, {1}), base::SiteId{11});
    Event received{.id = id_of(11, 1), .body = StockReceived{.waybill = {id_of(2, 9).value}}};
    EXPECT_EQ(relayed_to(received, {1}), base::SiteId{2});
    received.body = StockReceived{.waybill = {id_of(1, 9).value}};
    EXPECT_EQ(relayed_to(received, {1}), std::nullopt);
    EXPECT_EQ(relayed_to(a_fitting(), {1}), std::nullopt);
}

}  // namespace
}  // namespace amani::domain
