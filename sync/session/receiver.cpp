#include "sync/session/receiver.h"

#include "sync/session/limits.h"

namespace amani::session {

Receiver::Answer Receiver::ask_again(const Chunk& chunk) {
    const std::pair segment{chunk.log, chunk.first};
    if (asked_ == segment) return NeedsMore{};
    asked_ = segment;
    return Again{chunk.log, chunk.first};
}

Receiver::Answer Receiver::take(Chunk&& chunk) {
    if (chunk.size == 0 || chunk.size > limits::segment_bytes)
        return Nonsense{"a segment of an allowed size"};
    if (chunk.data.empty() || chunk.offset >= chunk.size ||
        chunk.data.size() > chunk.size - chunk.offset)
        return Nonsense{"a chunk inside its segment"};
    if (chunk.first == 0 || !base::LogId::is_valid(chunk.log.value))
        return Nonsense{"a log and a sequence in range"};
    const bool goes_on = part_ && part_->log == chunk.log && part_->first == chunk.first &&
                         part_->size == chunk.size && chunk.offset <= part_->bytes.size();
    if (!goes_on) {
        if (chunk.offset != 0) return ask_again(chunk);
        part_ = Part{chunk.log, chunk.first, chunk.size, {}};
    }
    if (chunk.offset == 0) asked_.reset();
    const std::size_t known = part_->bytes.size() - chunk.offset;
    if (known < chunk.data.size())
        base::append(part_->bytes, base::ByteView{chunk.data}.subspan(known));
    if (part_->bytes.size() < part_->size) return NeedsMore{};
    Whole whole{part_->log, part_->first, std::move(part_->bytes)};
    part_.reset();
    return whole;
}

}  // namespace amani::session
