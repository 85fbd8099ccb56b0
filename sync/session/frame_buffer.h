// Cuts a byte stream into frames; holds less than one frame whatever arrives.
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

}  // namespace amani::session
