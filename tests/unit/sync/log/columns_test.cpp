#include "sync/log/columns.h"

#include "sample_log.h"

#include "support/choice.h"
#include "sync/log/body.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::log {
namespace {

const base::EventId first_event = base::EventId::of(sample::site_log, 1);

// Any canonical value, no deeper than `depth`.
void any_value(codec::Writer& to, int depth) {
    switch (*support::choice_of(depth > 0 ? 9 : 7)) {
        case 0:
            return to.nil();
        case 1:
            return to.boolean(*rc::gen::arbitrary<bool>());
        case 2:
            return to.integer(*rc::gen::arbitrary<std::int64_t>());
        case 3:
            return to.integer(*rc::gen::arbitrary<std::int8_t>());
        case 4:
            return to.natural(*rc::gen::arbitrary<std::uint64_t>() | 1ULL << 63);
        case 5:
            return to.text(*rc::gen::arbitrary<std::string>());
        case 6: {
            const auto event =
                base::EventId::of(sample::site_log, *rc::gen::arbitrary<std::uint32_t>());
            return to.integer(event.value);
        }
        case 7: {
            const int count = *rc::gen::inRange(0, 4);
            to.array(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i) any_value(to, depth - 1);
            return;
        }
        default: {
            const int count = *rc::gen::inRange(0, 3);
            to.map(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i) {
                to.text(std::string(static_cast<std::size_t>(i + 1), 'k'));
                any_value(to, depth - 1);
            }
        }
    }
}

Rows any_rows() {
    Rows rows;
    const int arity = *rc::gen::inRange(2, 6);
    for (int n = *rc::gen::inRange(1, 20); n > 0; --n) {
        codec::Writer row{rows.begin_row()};
        row.array(static_cast<std::size_t>(arity));
        row.integer(*rc::gen::inRange(1, 4));
        for (int i = 1; i < arity; ++i) any_value(row, 3);
        rows.end_row();
    }
    return rows;
}

RC_GTEST_PROP(Columns, LoseNothing, ()) {
    const Rows rows = any_rows();
    const auto columns = to_columns(rows, first_event);
    RC_ASSERT(columns.has_value());
    const auto back = from_columns(*columns, first_event, rows.size());
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == rows);
}

TEST(Columns, KeepALongListAndASmallBodyUnfoldsIntoLittle) {
    Rows rows;
    codec::Writer row{rows.begin_row()};
    row.array(2);
    row.integer(1);
    row.array(70'000);
    for (int i = 0; i < 70'000; ++i) row.array(0);
    rows.end_row();
    const auto columns = to_columns(rows, first_event).value();
    EXPECT_LT(columns.size(), 30U);
    EXPECT_EQ(from_columns(columns, first_event, 1).value(), rows);

    // arity 2, no texts, type 1, then a list of 2^22 nils.
    base::Bytes bomb{2, 0, 0, 2, 7, 0, 0x80, 0x80, 0x80, 0x04, 0};
    EXPECT_FALSE(from_columns(bomb, first_event, 1));
    // The same with lists in lists.
    bomb = {2, 0, 0, 2, 7, 0, 0x80, 0x20};
    for (int i = 0; i < 6; ++i) bomb.insert(bomb.end(), {7, 0, 0x80, 0x20});
    bomb.push_back(0);
    EXPECT_FALSE(from_columns(bomb, first_event, 1));
}

RC_GTEST_PROP(Columns, SurviveAnyChangeOfTheirBytes, ()) {
    const Rows rows = any_rows();
    auto columns = to_columns(rows, first_event).value();
    for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
        const auto at = *rc::gen::inRange<std::size_t>(0, columns.size());
        columns[at] = *rc::gen::arbitrary<std::uint8_t>();
    }
    (void)from_columns(columns, first_event, rows.size());
    (void)from_columns(columns, first_event, 4096);
}

RC_GTEST_PROP(Columns, SurviveArbitraryBytes, (base::Bytes bytes, std::uint8_t count)) {
    (void)from_columns(bytes, first_event, count);
    (void)read_body(bytes, first_event, count);
}

RC_GTEST_PROP(Body, KeepsRowsThatAreNotCanonical, (std::vector<base::Bytes> raw)) {
    Rows rows;
    for (const auto& row : raw) rows.add(row);
    rows.add(base::Bytes{0xcc, 0x01});
    const auto body = write_body(rows, first_event, Effort::live);
    RC_ASSERT(read_body(body, first_event, rows.size()).value() == rows);
}

TEST(Columns, TakeAtMostTwentyFourBytesAnEventOfABacklog) {
    constexpr std::uint32_t events = 3'200;
    constexpr std::uint32_t rows_a_segment = 160;
    std::size_t sent = 0;
    for (std::uint32_t first = 1; first < events; first += rows_a_segment) {
        const auto id = base::EventId::of(sample::site_log, first);
        const Rows rows = sample::rows_from(first, rows_a_segment);
        sent += head_size + 4 + write_body(rows, id, Effort::backlog).size();
    }
    EXPECT_LE(sent / events, 24U);
}

}  // namespace
}  // namespace amani::log
