#include "shared/codec/writer.h"

#include <msgpack.hpp>

namespace amani::codec {
namespace {

struct Sink {
    base::Bytes& to;
    void write(const char* data, std::size_t size) {
        base::append(to, base::view_of({data, size}));
    }
};

}  // namespace

void Writer::nil() { to_.push_back(0xc0); }

void Writer::boolean(bool value) { to_.push_back(value ? 0xc3 : 0xc2); }

void Writer::wide_integer(std::int64_t value) {
    Sink sink{to_};
    msgpack::packer<Sink>{sink}.pack_int64(value);
}

void Writer::natural(std::uint64_t value) {
    if (value < 128) return to_.push_back(static_cast<std::uint8_t>(value));
    Sink sink{to_};
    msgpack::packer<Sink>{sink}.pack_uint64(value);
}

void Writer::text(std::string_view value) {
    Sink sink{to_};
    msgpack::packer<Sink>{sink}.pack_str(static_cast<std::uint32_t>(value.size()));
    base::append(to_, base::view_of(value));
}

void Writer::bytes(base::ByteView value) {
    Sink sink{to_};
    msgpack::packer<Sink>{sink}.pack_bin(static_cast<std::uint32_t>(value.size()));
    base::append(to_, value);
}

void Writer::array(std::size_t count) {
    if (count < 16) return to_.push_back(static_cast<std::uint8_t>(0x90 | count));
    Sink sink{to_};
    msgpack::packer<Sink>{sink}.pack_array(static_cast<std::uint32_t>(count));
}

void Writer::map(std::size_t count) {
    Sink sink{to_};
    msgpack::packer<Sink>{sink}.pack_map(static_cast<std::uint32_t>(count));
}

}  // namespace amani::codec
