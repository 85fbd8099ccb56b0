// An exported log that somebody gives to the hub: its first lines and its segments, in pieces of
// any size.
#include "fuzz/fuzz_target.h"
#include "unit/sync/log/sample_log.h"

#include "sync/log/log_file_parser.h"

#include <algorithm>

namespace amani::fuzz {

using namespace log;

namespace {

struct Read {
    base::Bytes again;  // what was read, written again
    bool is_whole = false;
};

Read read(base::ByteView input, std::size_t piece) {
    LogFileParser parser;
    Read read;
    std::uint32_t last = 0;
    while (!input.empty()) {
        const std::size_t size = std::min(piece, input.size());
        parser.take(input.first(size));
        input = input.subspan(size);
        const auto head = parser.head();
        if (!head) return read;
        if (*head && read.again.empty()) base::append(read.again, base::view_of(text_of(**head)));
        while (true) {
            const auto segment = parser.next();
            if (!segment) {
                must(segment.error().after == last, "a fault names the last event before it");
                must(!parser.next(), "a fault stays");
                return read;
            }
            if (!*segment) break;
            must(last == 0 || (*segment)->head.first == last + 1, "segments follow each other");
            must((*segment)->head.log == (*head)->log, "segments are of the file's log");
            last = (*segment)->head.last;
            must(last <= (*head)->last, "nothing lies behind the file's last event");
            base::append(read.again, as_sent(**segment));
        }
    }
    read.is_whole = !parser.trouble_at_the_end();
    return read;
}

}  // namespace

void try_input(base::ByteView input) {
    const Read at_once = read(input, input.size() + 1);
    const Read in_pieces = read(input, 13);
    must(at_once.is_whole == in_pieces.is_whole, "pieces make no difference");
    must(at_once.again == in_pieces.again, "pieces give the same segments");
    if (at_once.is_whole)
        must(std::ranges::equal(at_once.again, input), "read and write is the identity");
}

Seeds seeds() {
    const Segment first = sample::a_segment(1, 3);
    const Segment second = sample::a_segment(4, 20, first.head_hash());
    const auto file = [&](std::uint32_t last, const std::vector<Segment>& segments) {
        base::Bytes bytes;
        base::append(
            bytes,
            base::view_of(text_of(LogFileHead{sample::a_network(), sample::site_log, last, 2})));
        for (const auto& segment : segments) base::append(bytes, as_sent(segment));
        return bytes;
    };
    return {{"of-two-segments", file(23, {first, second})},
            {"that-nobody-has-signed", file(0, {})},
            {"with-a-gap", file(23, {second, second})},
            {"that-ends-early", file(23, {first})}};
}

}  // namespace amani::fuzz
