#include "sync/session/messages.h"

#include "shared/codec/message_pack.h"
#include "sync/session/limits.h"

namespace amani::session {

namespace {

constexpr codec::Limits payload_limits{.bytes = limits::frame_bytes,
                                       .text_bytes = limits::frame_bytes,
                                       .items = limits::frame_bytes,
                                       .depth = 6};

template <std::size_t type = 1>
base::Result<Message, codec::Malformed> read_payload(std::size_t wanted, base::ByteView payload) {
    if constexpr (type == std::variant_size_v<Message>) {
        return Message{Unknown{static_cast<std::uint8_t>(wanted)}};
    } else {
        if (wanted != type) return read_payload<type + 1>(wanted, payload);
        using Body = std::variant_alternative_t<type, Message>;
        auto body = codec::decode<Body>(payload, payload_limits);
        if (!body) return base::Refused{body.error()};
        return Message{std::in_place_index<type>, std::move(*body)};
    }
}

}  // namespace

void write_frame(base::Bytes& to, const Message& message) {
    const std::size_t start = to.size();
    to.insert(to.end(), {0, 0, static_cast<std::uint8_t>(message.index())});
    codec::Writer writer{to};
    std::visit(
        [&]<class Body>(const Body& body) {
            if constexpr (!std::is_same_v<Body, Unknown>) codec::write(writer, body);
        },
        message);
    const std::size_t length = to.size() - start - 2;
    base::ensure(length <= limits::frame_bytes, "a frame larger than the protocol allows");
    to[start] = static_cast<std::uint8_t>(length >> 8);
    to[start + 1] = static_cast<std::uint8_t>(length);
}

base::Result<Message, codec::Malformed> read_frame(base::ByteView content) {
    if (content.empty()) return base::Refused{codec::Malformed{"a message type", "@0"}};
    return read_payload(content.front(), content.subspan(1));
}

}  // namespace amani::session
