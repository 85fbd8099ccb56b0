#include "shared/codec/row.h"

#include "shared/base/ensure.h"

namespace amani::codec {
namespace {
constexpr std::size_t row_items = 6;
}

base::Bytes encode_row(const Row& row) {
    base::ensure(row.type > 0 && !row.body.empty(), "a row has a type and a body");
    base::Bytes bytes;
    bytes.reserve(row.body.size() + 40);
    Writer to{bytes};
    to.array(row_items);
    write(to, row.type);
    write(to, row.time);
    write(to, row.author);
    write(to, row.day);
    write(to, row.causes);
    to.raw(row.body);
    return bytes;
}

base::Result<Row, Malformed> decode_row(base::ByteView bytes, const Limits& limits) {
    Reader from{bytes, limits};
    Row row;
    if (from.array() != row_items) from.fail("a row of six items");
    read(from, row.type);
    if (row.type == 0) from.fail("an event type from 1");
    read(from, row.time);
    read(from, row.author);
    read(from, row.day);
    read(from, row.causes);
    row.body = from.skip();
    if (from.ok() && !from.at_end()) from.fail("nothing more");
    if (!from.ok()) return base::Refused{from.trouble()};
    return row;
}

std::uint32_t type_of_row(base::ByteView bytes) {
    Reader from{bytes};
    std::uint32_t type = 0;
    if (from.array() != row_items) from.fail("a row of six items");
    read(from, type);
    return from.ok() ? type : 0;
}

}  // namespace amani::codec
