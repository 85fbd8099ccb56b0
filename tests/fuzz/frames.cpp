// The byte stream of a session: cut into frames, and each frame read as a message.
#include "fuzz/filled.h"
#include "fuzz/fuzz_target.h"

#include "shared/codec/message_pack.h"
#include "sync/session/frame_buffer.h"
#include "sync/session/limits.h"
#include "sync/session/messages.h"

#include <algorithm>

namespace amani::fuzz {

using namespace session;

namespace {

void check_frame(base::ByteView content) {
    const auto message = read_frame(content);
    if (!message) {
        must(!message.error().why.empty() && !message.error().where.empty(), "a refusal says why");
        return;
    }
    std::visit(
        [&]<class Body>(const Body& body) {
            if constexpr (!std::same_as<Body, Unknown>) {
                const base::Bytes once = codec::encode(body);
                const auto again = codec::decode<Body>(once);
                must(again && codec::encode(*again) == once, "what was read is written and read");
            }
        },
        *message);
}

std::vector<base::Bytes> frames_in(base::ByteView input, std::size_t step) {
    FrameBuffer buffer;
    std::vector<base::Bytes> frames;
    while (!input.empty()) {
        base::ByteView piece = input.first(std::min(step, input.size()));
        input = input.subspan(piece.size());
        while (true) {
            const auto state = buffer.take(piece);
            if (state == FrameBuffer::State::oversized) return frames;
            if (state == FrameBuffer::State::needs_more) break;
            const base::ByteView content = buffer.content();
            must(!content.empty() && content.size() <= limits::frame_bytes, "frames are bounded");
            frames.emplace_back(content.begin(), content.end());
        }
    }
    return frames;
}

}  // namespace

void try_input(base::ByteView input) {
    const auto frames = frames_in(input, input.size());
    must(frames == frames_in(input, 1), "it does not matter how the line cuts the stream");
    for (const base::Bytes& frame : frames) check_frame(frame);
}

Seeds seeds() {
    const char* const names[] = {"unknown",    "hello",     "have",     "chunk",      "receipts",
                                 "verdict-on", "digest-of", "compared", "digest-ask", "digest-told",
                                 "ping",       "pong",      "bye",      "have-ask"};
    Seeds all;
    base::Bytes conversation;
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<Message>>>([&](auto type) {
        base::Bytes bytes;
        write_frame(bytes, Message{std::in_place_index<type>,
                                   filled<std::variant_alternative_t<type, Message>>()});
        if (type == 0) bytes[2] = 99;
        base::append(conversation, bytes);
        all.push_back({names[type], std::move(bytes)});
    });
    all.push_back({"all-in-a-row", conversation});
    all.push_back({"oversized", {0x10, 0x01, 0x01}});
    all.push_back({"empty-frame", {0x00, 0x00}});
    return all;
}

}  // namespace amani::fuzz
