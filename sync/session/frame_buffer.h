// Between frames and a byte stream: cuts a stream into frames, holding less than one whatever
// arrives; and says how many frames leave together.
#pragma once

#include "shared/base/bytes.h"

#include <optional>

namespace amani::session {

class FrameBuffer {
  public:
    enum class State { needs_more, frame, oversized };

    // Takes bytes from the front of `input` until a frame is whole or the input is used up. After
    // `frame`, content() is the frame until the next call.
    [[nodiscard]] State take(base::ByteView& input);
    [[nodiscard]] base::ByteView content() const { return content_; }

  private:
    base::Bytes held_;
    base::ByteView content_;
    bool is_done_ = false;
};

// How much of `frames`, as a session sends them, leaves at once: as many frames as fit into `most`
// bytes, one at least.
[[nodiscard]] std::size_t frames_within(base::ByteView frames, std::size_t most);

}  // namespace amani::session
