#include "sync/session/receiver.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::session {

Receiver::Answer Receiver::ask_again(const Chunk& chunk) {
    const std::pair segment{chunk.log, chunk.first};
    if (asked_ == segment) return NeedsMore{};
    asked_ = segment;
    return Again{chunk.log, chunk.first};
}

// Moves the unfinished segment that the chunk continues to the end of the list.
bool Receiver::find_part(const Chunk& chunk) {
    const auto found = std::ranges::find_if(parts_, [&](const Part& part) {
        return part.log == chunk.log && part.first == chunk.first && part.size == chunk.size &&
               chunk.offset <= part.bytes.size();
    });
    if (found == parts_.end()) return false;
    std::rotate(found, found + 1, parts_.end());
    return true;
}

void Receiver::begin_part(const Chunk& chunk) {
    std::erase_if(parts_, [&](const Part& part) {
        return part.log == chunk.log && part.first == chunk.first;
    });
    parts_.push_back({chunk.log, chunk.first, chunk.size, {}});
}

void Receiver::keep_within_limits() {
    std::size_t bytes = 0;
    for (const Part& part : parts_) bytes += part.bytes.size();
    while (parts_.size() > limits::parts || bytes > limits::segment_bytes) {
        bytes -= parts_.front().bytes.size();
        parts_.erase(parts_.begin());
    }
}

void Receiver::forget(base::LogId log, std::uint32_t through) {
    std::erase_if(parts_,
                  [&](const Part& part) { return part.log == log && part.first <= through; });
}

Receiver::Answer Receiver::take(Chunk&& chunk) {
    if (chunk.size == 0 || chunk.size > limits::segment_bytes)
        return Nonsense{"a segment of an allowed size"};
    if (chunk.data.empty() || chunk.offset >= chunk.size ||
        chunk.data.size() > chunk.size - chunk.offset)
        return Nonsense{"a chunk inside its segment"};
    if (chunk.first == 0 || !base::LogId::is_valid(chunk.log.value))
        return Nonsense{"a log and a sequence in range"};
    if (!find_part(chunk)) {
        if (chunk.offset != 0) return ask_again(chunk);
        begin_part(chunk);
    }
    if (chunk.offset == 0) asked_.reset();
    Part& part = parts_.back();
    const std::size_t known = part.bytes.size() - chunk.offset;
    if (known < chunk.data.size())
        base::append(part.bytes, base::ByteView{chunk.data}.subspan(known));
    if (part.bytes.size() == part.size) {
        Whole whole{part.log, part.first, std::move(part.bytes)};
        parts_.pop_back();
        return whole;
    }
    keep_within_limits();
    return NeedsMore{};
}

}  // namespace amani::session
