// zstd, one frame at a time. The size of the unpacked bytes is checked before anything is unpacked.
#pragma once

#include "shared/base/bytes.h"

#include <optional>

namespace amani::log {

// `backlog` takes longer and makes smaller frames.
enum class Effort { live, backlog };

[[nodiscard]] base::Bytes compress(base::ByteView bytes, Effort effort);
// Nothing when the frame is damaged, does not name its size, or holds more than `most` bytes.
[[nodiscard]] std::optional<base::Bytes> decompress(base::ByteView frame, std::size_t most);

}  // namespace amani::log
