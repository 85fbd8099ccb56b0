#include "sync/log/segment.h"

#include "sync/log/body.h"
#include "sync/log/limits.h"
#include "sync/log/varint.h"

#include <algorithm>

namespace amani::log {
namespace {

constexpr std::uint8_t format_version = 1;
constexpr std::uint8_t brief_form = 0;
constexpr std::size_t signed_size = head_size - 64;

void put_u32(base::Bytes& to, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8)
        to.push_back(static_cast<std::uint8_t>(value >> shift));
}

class HeadReader {
  public:
    explicit HeadReader(base::ByteView bytes) : rest_(bytes) {}
    std::uint32_t u32() {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i)
            value |= std::uint32_t{rest_[static_cast<std::size_t>(i)]} << (8 * i);
        rest_ = rest_.subspan(4);
        return value;
    }
    template <std::size_t n>
    void bytes(std::array<std::uint8_t, n>& to) {
        std::copy_n(rest_.begin(), n, to.begin());
        rest_ = rest_.subspan(n);
    }

  private:
    base::ByteView rest_;
};

base::Bytes head_to_sign(const Head& head) {
    base::Bytes bytes{format_version};
    bytes.reserve(head_size);
    base::append(bytes, head.network.view());
    put_u32(bytes, head.log.value);
    put_u32(bytes, head.first);
    put_u32(bytes, head.last);
    base::append(bytes, head.previous.view());
    base::append(bytes, head.rows.view());
    base::append(bytes, head.digest.view());
    return bytes;
}

}  // namespace

base::Result<Head, BadBytes> read_head(base::ByteView bytes) {
    if (bytes.size() != head_size) return base::Refused{BadBytes{"head size"}};
    if (bytes.front() != format_version) return base::Refused{BadBytes{"format version"}};
    HeadReader from{bytes.subspan(1)};
    Head head;
    from.bytes(head.network.bytes);
    head.log.value = from.u32();
    head.first = from.u32();
    head.last = from.u32();
    from.bytes(head.previous.bytes);
    from.bytes(head.rows.bytes);
    from.bytes(head.digest.bytes);
    from.bytes(head.signature.bytes);
    if (!base::LogId::is_valid(head.log.value)) return base::Refused{BadBytes{"log"}};
    if (head.first == 0 || head.last < head.first ||
        head.last - head.first >= limits::segment_rows) {
        return base::Refused{BadBytes{"sequences"}};
    }
    return head;
}

base::Result<Segment, BadBytes> read_segment(base::ByteView head, base::ByteView body) {
    auto read = read_head(head);
    if (!read) return base::Refused{read.error()};
    if (body.empty() || body.size() > limits::body_bytes) {
        return base::Refused{BadBytes{"body size"}};
    }
    return Segment{*read, {head.begin(), head.end()}, {body.begin(), body.end()}};
}

base::Bytes as_sent(const Segment& segment) {
    base::Bytes bytes;
    bytes.reserve(segment.head_bytes.size() + 4 + segment.body.size());
    base::append(bytes, segment.head_bytes);
    put_u32(bytes, static_cast<std::uint32_t>(segment.body.size()));
    base::append(bytes, segment.body);
    return bytes;
}

base::Result<Segment, BadBytes> take_segment(base::ByteView& bytes) {
    if (bytes.size() < head_size + 4) return base::Refused{BadBytes{"segment size"}};
    const std::size_t size = HeadReader{bytes.subspan(head_size)}.u32();
    const base::ByteView rest = bytes.subspan(head_size + 4);
    if (size > rest.size()) return base::Refused{BadBytes{"segment size"}};
    auto segment = read_segment(bytes.first(head_size), rest.first(size));
    bytes = rest.subspan(size);
    return segment;
}

base::Bytes as_sent_briefly(const Segment& segment) {
    base::Bytes bytes{brief_form};
    bytes.reserve(8 + sizeof segment.head.digest + sizeof segment.head.signature +
                  segment.body.size());
    put_varint(bytes, segment.head.last - segment.head.first);
    base::append(bytes, segment.head.digest.view());
    base::append(bytes, segment.head.signature.view());
    base::append(bytes, segment.body);
    return bytes;
}

bool is_brief(base::ByteView sent) { return !sent.empty() && sent.front() == brief_form; }

base::Result<Segment, BadBytes> complete(base::ByteView brief, const Awaited& awaited) {
    Source from{brief.subspan(1)};
    const std::uint64_t more = from.varint();
    const base::ByteView digest = from.take(sizeof(Digest));
    const base::ByteView signature = from.take(sizeof(crypto::Signature));
    const base::ByteView body = from.take(from.remaining());
    const std::uint32_t first = awaited.first.sequence();
    if (!from.ok() || body.empty()) return base::Refused{BadBytes{"segment size"}};
    if (more >= limits::segment_rows || more > base::max_sequence - first)
        return base::Refused{BadBytes{"sequences"}};
    const auto rows = read_body(body, awaited.first, more + 1);
    if (!rows) return base::Refused{rows.error()};
    Segment segment;
    Head& head = segment.head;
    head.network = awaited.network;
    head.log = awaited.first.log();
    head.first = first;
    head.last = first + static_cast<std::uint32_t>(more);
    head.previous = awaited.previous;
    head.rows = crypto::hash(rows->bytes());
    std::ranges::copy(digest, head.digest.bytes.begin());
    std::ranges::copy(signature, head.signature.bytes.begin());
    segment.head_bytes = head_to_sign(head);
    base::append(segment.head_bytes, head.signature.view());
    segment.body.assign(body.begin(), body.end());
    return segment;
}

Segment seal(const SegmentPlace& place, const Rows& rows, const crypto::SecretKey& signer,
             Effort effort) {
    base::ensure(!rows.is_empty() && rows.size() <= limits::segment_rows &&
                     rows.bytes().size() <= limits::rows_bytes,
                 "a segment within limits");
    Segment segment;
    Head& head = segment.head;
    head.network = place.network;
    head.log = place.first.log();
    head.first = place.first.sequence();
    head.last = head.first + static_cast<std::uint32_t>(rows.size() - 1);
    head.previous = place.previous;
    head.rows = crypto::hash(rows.bytes());
    head.digest = place.digest;
    segment.head_bytes = head_to_sign(head);
    head.signature = signer.sign(segment.head_bytes);
    base::append(segment.head_bytes, head.signature.view());
    segment.body = write_body(rows, place.first, effort);
    return segment;
}

bool is_signed(base::ByteView bytes, const crypto::Hash& network, const crypto::PublicKey& author) {
    const auto head = read_head(bytes);
    return head && head->network == network &&
           crypto::verifies(author, bytes.first(signed_size), head->signature);
}

base::Result<Rows, BadBytes> open(const Segment& segment, const crypto::Hash& network,
                                  const crypto::PublicKey& author) {
    if (segment.head.network != network) return base::Refused{BadBytes{"another network"}};
    const auto claims = base::ByteView{segment.head_bytes}.first(signed_size);
    if (!crypto::verifies(author, claims, segment.head.signature)) {
        return base::Refused{BadBytes{"signature"}};
    }
    return rows_of(segment);
}

std::size_t most_row_bytes(base::LogId log) {
    return log.is_feed() ? limits::feed_row_bytes : limits::site_row_bytes;
}

bool has_too_large_row(base::LogId log, const Rows& rows) {
    const std::size_t most = most_row_bytes(log);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].size() > most) return true;
    return false;
}

base::Result<Rows, BadBytes> rows_of(const Segment& segment) {
    const std::size_t count = segment.head.last - segment.head.first + 1U;
    auto rows = read_body(segment.body, segment.head.first_event(), count);
    if (rows && crypto::hash(rows->bytes()) != segment.head.rows) {
        return base::Refused{BadBytes{"body hash"}};
    }
    return rows;
}

}  // namespace amani::log
