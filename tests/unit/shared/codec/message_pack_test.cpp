#include "shared/codec/message_pack.h"

#include "shared/base/quantities.h"
#include "shared/codec/row.h"
#include "shared/codec/text_forms.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::codec {

enum class Fate { credited = 1, open = 2 };
BOOST_DESCRIBE_ENUM(Fate, credited, open)

struct Line {
    base::PartId part;
    base::Quantity quantity;
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(Line, (), (part, quantity, price))

struct Parcel {
    std::string note;
    Fate fate = Fate::open;
    std::vector<Line> lines;
    std::optional<base::Day> due;
    std::map<std::string, std::int64_t> counts;
    base::Bytes seal;
    std::uint64_t large = 0;
    bool is_urgent = false;
    std::array<std::uint8_t, 4> key{};
    std::monostate nothing;
};
BOOST_DESCRIBE_STRUCT(Parcel, (),
                      (note, fate, lines, due, counts, seal, large, is_urgent, key, nothing))

// What an older program knows of a parcel.
struct OldParcel {
    std::string note;
    Fate fate = Fate::open;
};
BOOST_DESCRIBE_STRUCT(OldParcel, (), (note, fate))

namespace {

Parcel a_parcel() {
    return {.note = "داغی",
            .fate = Fate::credited,
            .lines = {{{77}, {3}, {35'250'000}}, {{78}, {-1}, {-5}}},
            .due = base::Day{20'000},
            .counts = {{"a", 1}, {"b", -40'000'000'000}},
            .seal = {1, 2, 3},
            .large = ~0ULL,
            .is_urgent = true,
            .key = {9, 8, 7, 6}};
}

TEST(MessagePack, GivesBackWhatWasEncoded) {
    const auto bytes = encode(a_parcel());
    const auto back = decode<Parcel>(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(encode(*back), bytes);
    EXPECT_EQ(back->lines[1].price, base::Rial{-5});
    EXPECT_EQ(back->note, "داغی");
    EXPECT_EQ(back->due, base::Day{20'000});
    EXPECT_EQ(back->large, ~0ULL);
}

TEST(MessagePack, WritesStructsAsArraysByPosition) {
    const base::Bytes expected{0x93, 0x05, 0x02, 0xff};
    EXPECT_EQ(encode(Line{{5}, {2}, {-1}}), expected);
}

TEST(MessagePack, SkipsMembersOfANewerProgramAndDefaultsThoseOfAnOlder) {
    const auto old = decode<OldParcel>(encode(a_parcel()));
    ASSERT_TRUE(old);
    EXPECT_EQ(old->fate, Fate::credited);
    const auto young = decode<Parcel>(encode(OldParcel{"x", Fate::open}));
    ASSERT_TRUE(young);
    EXPECT_TRUE(young->lines.empty());
}

TEST(MessagePack, RefusesEveryPrefixAndAnythingAfter) {
    auto bytes = encode(a_parcel());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(decode<Parcel>(base::ByteView{bytes}.first(size))) << size;
    }
    bytes.push_back(0);
    EXPECT_FALSE(decode<Parcel>(bytes));
}

TEST(MessagePack, RefusesAnUnknownEnumerator) {
    EXPECT_FALSE(decode<Fate>(base::Bytes{3}));
    EXPECT_TRUE(decode<Fate>(base::Bytes{2}));
}

TEST(MessagePack, RefusesLongerFormsThanNeeded) {
    const std::vector<base::Bytes> long_forms{{0xcc, 0x7f},
                                              {0xcd, 0x00, 0xff},
                                              {0xce, 0, 0, 0xff, 0xff},
                                              {0xd0, 0x05},
                                              {0xd0, 0xe0},
                                              {0xd1, 0xff, 0x80},
                                              {0xd9, 0x01, 'a'},
                                              {0xda, 0, 0x20},
                                              {0xdc, 0x00, 0x00},
                                              {0xde, 0x00, 0x00},
                                              {0xc5, 0x00, 0x01, 0x00},
                                              {0xca, 0, 0, 0, 0},
                                              {0xc1},
                                              {0xc7, 0, 0},
                                              {0xcf, 0, 0, 0, 0, 1, 0, 0},
                                              {0x82, 0xa1, 'b', 0, 0xa1, 'a', 0},
                                              {0x82, 0xa1, 'a', 0, 0xa1, 'a', 0},
                                              {0x81, 1, 1}};
    for (const auto& bytes : long_forms) EXPECT_FALSE(is_canonical(bytes)) << base::to_hex(bytes);
    EXPECT_TRUE(is_canonical(base::Bytes{0x82, 0xa1, 'a', 0, 0xa1, 'b', 0xd0, 0xdf}));
}

TEST(MessagePack, RefusesDeepNestingAndPromisesOfManyItems) {
    base::Bytes deep(40, 0x91);
    deep.push_back(0);
    EXPECT_FALSE(is_canonical(deep));
    EXPECT_FALSE(decode<std::vector<Line>>(base::Bytes{0xdd, 0xff, 0xff, 0xff, 0xff}));
}

RC_GTEST_PROP(MessagePack, KeepsEveryInteger, (std::int64_t value, unsigned shift)) {
    const std::int64_t shifted = value >> (shift % 64);
    const auto bytes = encode(shifted);
    RC_ASSERT(is_canonical(bytes));
    const auto back = decode<std::int64_t>(bytes);
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == shifted);
}

RC_GTEST_PROP(MessagePack, AcceptsOnlyBytesThatItWouldWrite, (base::Bytes bytes)) {
    const auto value = decode<Line>(bytes);
    if (value && !bytes.empty() && bytes[0] == 0x93) RC_ASSERT(encode(*value) == bytes);
}

RC_GTEST_PROP(MessagePack, SurvivesAnyChangeOfItsBytes, ()) {
    auto bytes = encode(a_parcel());
    for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] =
            *rc::gen::arbitrary<std::uint8_t>();
    }
    const auto value = decode<Parcel>(bytes);
    if (!value) RC_ASSERT(value.error().where.front() == '@');
    (void)decode_row(bytes);
}

RC_GTEST_PROP(MessagePack, KeepsEveryText, (std::string text, std::vector<std::uint8_t> bytes)) {
    const auto long_text = text + std::string(bytes.size() * 300, 'x');
    RC_ASSERT(decode<std::string>(encode(long_text)).value() == long_text);
    RC_ASSERT(decode<base::Bytes>(encode(bytes)).value() == bytes);
}

TEST(MessagePack, RefusesIdsThatCannotBe) {
    EXPECT_TRUE(decode<base::SiteId>(encode(base::SiteId{base::max_site})));
    EXPECT_FALSE(decode<base::SiteId>(encode(base::SiteId{base::max_site + 1})));
    EXPECT_FALSE(decode<base::LogId>(encode(base::LogId{1U << 31})));
    EXPECT_FALSE(decode<base::EventId>(encode(base::EventId{-1})));
    EXPECT_FALSE(decode<base::WaybillId>(encode(base::WaybillId{-1})));
}

TEST(MessagePack, RefusesDaysAndInstantsOutsideTheYearsThatHaveAText) {
    const base::Day last = *day_from_text("9999-12-31");
    EXPECT_TRUE(decode<base::Day>(encode(last)));
    EXPECT_FALSE(decode<base::Day>(encode(last + 1)));
    EXPECT_FALSE(decode<base::Day>(encode(*day_from_text("0001-01-01") + -1)));
    EXPECT_TRUE(decode<base::Instant>(encode(*instant_from_text("9999-12-31T23:59:59.999Z"))));
    EXPECT_FALSE(decode<base::Instant>(encode(base::Instant{INT64_MAX})));
    EXPECT_FALSE(instant_from_text("0001-01-01T00:00:00+03:30"));
}

TEST(Row, GivesBackItsParts) {
    const auto body = encode(Line{{5}, {2}, {-1}});
    const Row row{.type = 301,
                  .time = {1'795'000'000'000LL << 16},
                  .author = {77},
                  .day = {20'781},
                  .causes = {base::EventId{5}, base::EventId{1LL << 50}},
                  .body = body};
    const auto bytes = encode_row(row);
    const auto back = decode_row(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->type, 301U);
    EXPECT_EQ(back->time, row.time);
    EXPECT_EQ(back->causes, row.causes);
    EXPECT_TRUE(decode<Line>(back->body));
    EXPECT_EQ(encode_row(*back), bytes);
    EXPECT_EQ(type_of_row(bytes), 301U);
    EXPECT_FALSE(decode_row(base::Bytes{0x96, 0, 0, 0, 0, 0x90, 0}));
}

}  // namespace
}  // namespace amani::codec
