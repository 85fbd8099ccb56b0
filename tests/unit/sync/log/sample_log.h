// A business-like log for tests: rows with ids, times, money and repeated text, and a key to sign
// with.
#pragma once

#include "shared/base/quantities.h"
#include "shared/codec/codec.h"
#include "sync/log/log_store.h"

#include <random>

namespace amani::log::sample {

inline const base::LogId site_log = base::LogId::of({12}, 1);

struct Line {
    base::PartId part;
    base::Quantity quantity;
    base::Rial price;
};
BOOST_DESCRIBE_STRUCT(Line, (), (part, quantity, price))

struct Issued {
    base::JobId job;
    std::string document;
    std::string shelf;
    std::vector<Line> lines;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Issued, (), (job, document, shelf, lines, note))

struct TagShown {
    base::TagId tag;
    base::WaybillId waybill;
    std::int32_t grade = 0;
    base::Rial credit;
    std::string serial;
};
BOOST_DESCRIBE_STRUCT(TagShown, (), (tag, waybill, grade, credit, serial))

inline crypto::SecretKey a_key(std::uint8_t fill = 7) {
    const base::Bytes seed(crypto::seed_size, fill);
    return *crypto::SecretKey::from_seed(seed);
}

inline crypto::Hash a_network() { return crypto::hash(base::view_of("network")); }

// The event at `sequence`; the same every time.
inline base::Bytes a_row(std::uint32_t sequence) {
    std::mt19937 dice{sequence};
    const auto below = [&](std::uint32_t n) { return static_cast<std::int64_t>(dice() % n); };
    const auto earlier = [&] {
        const std::uint32_t back = static_cast<std::uint32_t>(below(40)) + 1;
        return base::EventId::of(site_log, sequence > back ? sequence - back : 1);
    };
    const auto part = [&] {
        return base::EventId::of(base::LogId::of({1}, 1),
                                 100 + static_cast<std::uint32_t>(below(60)));
    };
    codec::Row row{.time = {(1'745'000'000'000LL + sequence * 61'000LL + below(30'000)) << 16},
                   .author = base::UserId::of(base::EventId::of(
                       base::LogId::of({1}, 1), static_cast<std::uint32_t>(40 + below(4)))),
                   .day = {20'197 + static_cast<std::int32_t>(sequence / 150)}};
    base::Bytes body;
    if (below(3) == 0) {
        row.type = 245;
        if (sequence > 1) row.causes = {earlier()};
        body =
            codec::encode(TagShown{.tag = base::TagId::of(earlier()),
                                   .waybill = base::WaybillId::of(earlier()),
                                   .grade = static_cast<std::int32_t>(below(3)),
                                   .credit = {below(400) * 100'000},
                                   .serial = "WM7K-" + std::to_string(100'000 + below(900'000))});
    } else {
        row.type = 241;
        Issued issued{.job = base::JobId::of(earlier()),
                      .document = "MHD-1405-" + std::to_string(4000 + sequence),
                      .shelf = "A-" + std::to_string(below(30))};
        for (std::int64_t n = 1 + below(3); n > 0; --n) {
            issued.lines.push_back(
                {base::PartId::of(part()), {1 + below(4)}, {below(300) * 50'000}});
        }
        if (below(8) == 0) issued.note = "تعویض در گارانتی";
        body = codec::encode(issued);
    }
    row.body = body;
    return codec::encode_row(row);
}

inline Rows rows_from(std::uint32_t first, std::size_t count) {
    Rows rows;
    for (std::uint32_t i = 0; i < count; ++i) rows.add(a_row(first + i));
    return rows;
}

inline Segment a_segment(std::uint32_t first, std::size_t count, const crypto::Hash& previous = {},
                         std::uint8_t key = 7) {
    return seal(
        {.network = a_network(), .first = base::EventId::of(site_log, first), .previous = previous},
        rows_from(first, count), a_key(key), Effort::live);
}

}  // namespace amani::log::sample
