#include "sync/session/frame_buffer.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::session {

namespace {

constexpr std::size_t prefix = 2;
constexpr std::size_t idle_bytes = 256;  // kept between frames

std::size_t length_in(base::ByteView frame) {
    return static_cast<std::size_t>(frame[0]) << 8 | frame[1];
}

}  // namespace

FrameBuffer::State FrameBuffer::take(base::ByteView& input) {
    if (is_done_) {
        if (held_.capacity() > idle_bytes) held_ = {};
        held_.clear();
        is_done_ = false;
    }
    while (!input.empty()) {
        const std::size_t wanted = held_.size() < prefix ? prefix : prefix + length_in(held_);
        const std::size_t more = std::min(wanted - held_.size(), input.size());
        base::append(held_, input.first(more));
        input = input.subspan(more);
        if (held_.size() < prefix) return State::needs_more;
        const std::size_t length = length_in(held_);
        if (length == 0 || length > limits::frame_bytes) return State::oversized;
        if (held_.size() == prefix + length) {
            content_ = base::ByteView{held_}.subspan(prefix);
            is_done_ = true;
            return State::frame;
        }
    }
    return State::needs_more;
}

std::size_t frames_within(base::ByteView frames, std::size_t most) {
    std::size_t together = 0;
    while (together + prefix < frames.size()) {
        const std::size_t next = together + prefix + length_in(frames.subspan(together));
        if (together > 0 && next > most) break;
        together = next;
    }
    return std::min(together, frames.size());
}

}  // namespace amani::session
