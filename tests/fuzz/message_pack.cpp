// Canonical MessagePack of any shape: what the reader passes, the writer writes back byte for byte.
#include "shared/codec/message_pack.h"

#include "fuzz/filled.h"
#include "fuzz/fuzz_target.h"

#include <algorithm>

namespace amani::fuzz {
namespace {

void copy(codec::Reader& from, codec::Writer& to) {
    switch (from.peek()) {
        case codec::Kind::nothing:
            return from.fail("a value");
        case codec::Kind::nil:
            (void)from.take_nil();
            return to.nil();
        case codec::Kind::boolean:
            return to.boolean(from.boolean());
        case codec::Kind::integer:
            return to.integer(from.integer());
        case codec::Kind::large:
            return to.natural(from.natural());
        case codec::Kind::text:
            return to.text(from.text());
        case codec::Kind::bytes:
            return to.bytes(from.bytes());
        case codec::Kind::array: {
            std::size_t left = from.array();
            to.array(left);
            for (; left > 0 && from.ok(); --left) copy(from, to);
            return;
        }
        case codec::Kind::map: {
            std::size_t left = from.map();
            to.map(left);
            std::optional<std::string_view> previous;
            for (; left > 0 && from.ok(); --left) {
                previous = from.key(previous);
                to.text(*previous);
                copy(from, to);
            }
            return;
        }
    }
}

struct Every {
    std::uint64_t large = 0;
    std::int64_t small = 0;
    std::optional<std::string> text;
    std::vector<base::Bytes> bytes;
    std::map<std::string, std::vector<bool>> flags;
};
BOOST_DESCRIBE_STRUCT(Every, (), (large, small, text, bytes, flags))

}  // namespace

void try_input(base::ByteView input) {
    if (!codec::is_canonical(input)) {
        const auto refused = codec::decode<Every>(input);
        must(!refused, "what is not canonical is not decoded");
        must(!refused.error().why.empty() && !refused.error().where.empty(), "a refusal says why");
        return;
    }
    codec::Reader from{input};
    base::Bytes back;
    codec::Writer to{back};
    copy(from, to);
    must(from.ok() && from.at_end(), "what is canonical can be read");
    must(std::ranges::equal(back, input), "decode and encode is the identity");
    if (const auto every = codec::decode<Every>(input)) {
        const base::Bytes once = codec::encode(*every);
        const auto again = codec::decode<Every>(once);
        must(again && codec::encode(*again) == once, "what was encoded is decoded");
    }
}

Seeds seeds() {
    const auto encoded = [](const auto& value) { return codec::encode(value); };
    base::Bytes deep(16, 0x91);
    deep.push_back(0xc0);
    return {
        {"every-kind", encoded(filled<Every>())},
        {"largest-and-smallest",
         encoded(std::vector<std::int64_t>{INT64_MAX, INT64_MIN, -1, -32, -33, -129, -32'769, 127,
                                           128, 255, 256, 65'535, 65'536})},
        {"from-2-to-63", encoded(std::uint64_t{1} << 63)},
        {"texts-of-all-widths",
         encoded(std::vector<std::string>{"", std::string(31, 'a'), std::string(32, 'b'),
                                          std::string(256, 'c')})},
        {"long-array", encoded(std::vector<std::int64_t>(17, 1))},
        {"deepest", deep},
        {"too-wide-a-form", {0xcc, 0x01}},
        {"promises-four-billion", {0xdd, 0xff, 0xff, 0xff, 0xff}},
    };
}

}  // namespace amani::fuzz
