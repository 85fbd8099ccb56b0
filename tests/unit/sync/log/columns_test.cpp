#include "sync/log/columns.h"

#include "sample_log.h"

#include "sync/log/body.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <cstdio>

namespace amani::log {
namespace {

const base::EventId first_event = base::EventId::of(sample::site_log, 1);

// Any canonical value, no deeper than `depth`.
void any_value(codec::Writer& to, int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 9 : 7)) {
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
    std::size_t rows_bytes = 0;
    std::size_t sent = 0;
    std::size_t live = 0;
    std::uint32_t next = 1;
    std::vector<base::Bytes> bodies;
    while (next < 4'000) {
        Rows rows;
        const std::uint32_t first = next;
        std::size_t size = 0;
        while (rows.size() < 256 && size < 16U << 10) {
            rows.add(sample::a_row(next));
            size += rows[rows.size() - 1].size();
            ++next;
        }
        rows_bytes += size;
        const auto id = base::EventId::of(sample::site_log, first);
        bodies.push_back(write_body(rows, id, Effort::backlog));
        sent += bodies.back().size() + head_size + 4;
        live += write_body(rows, id, Effort::live).size() + head_size + 4;
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 5; ++i) ASSERT_TRUE(read_body(bodies.back(), id, rows.size()));
        const auto took = std::chrono::steady_clock::now() - start;
        if (first == 1) {
            std::printf("decode %.2f us a row\n",
                        std::chrono::duration<double, std::micro>(took).count() / 5 /
                            static_cast<double>(rows.size()));
        }
    }
    const double events = next - 1;
    std::printf("row %.1f, backlog %.2f, live %.2f bytes an event\n",
                static_cast<double>(rows_bytes) / events, static_cast<double>(sent) / events,
                static_cast<double>(live) / events);
    EXPECT_LE(static_cast<double>(sent) / events, 24);
}

}  // namespace
}  // namespace amani::log
