// Cuts a byte stream into frames, and says how many frames leave together. Whatever arrives, less
// than one frame is held.
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

// How many bytes of `frames` leave at once: as many whole frames as fit into `most` bytes, at least
// one.
[[nodiscard]] std::size_t frames_within(base::ByteView frames, std::size_t most);

}  // namespace amani::session
