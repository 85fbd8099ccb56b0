// A segment as it is sent: head, size, body. The hash stops nearly all damage, so segment_body has
// what lies behind it.
#include "sync/log/segment.h"

#include "fuzz/fuzz_target.h"
#include "unit/sync/log/sample_log.h"

#include "shared/base/ids.h"

#include <algorithm>

namespace amani::fuzz {

using namespace log;

void try_input(base::ByteView input) {
    base::ByteView rest = input;
    while (!rest.empty()) {
        const base::ByteView before = rest;
        const auto segment = take_segment(rest);
        if (!segment) {
            must(*segment.error().why != '\0', "a refusal says why");
            return;
        }
        const base::ByteView taken = before.first(before.size() - rest.size());
        must(std::ranges::equal(as_sent(*segment), taken), "read and write is the identity");
        const std::size_t count = segment->head.last - segment->head.first + 1U;
        if (const auto rows = rows_of(*segment))
            must(rows->size() == count, "as many rows as the head says");
        const auto opened = open(*segment, sample::a_network(), sample::a_key().public_key());
        if (opened) {
            must(crypto::hash(opened->bytes()) == segment->head.rows, "what is opened is proved");
        }
    }
}

Seeds seeds() {
    const Segment first = sample::a_segment(1, 1);
    const Segment second = sample::a_segment(2, 20, first.head_hash());
    base::Bytes both = as_sent(first);
    base::append(both, as_sent(second));
    return {
        {"one-event", as_sent(first)}, {"by-columns", as_sent(second)}, {"a-dump-of-two", both}};
}

}  // namespace amani::fuzz
