// A log file (FORMAT §9) from outside, taken apart: bytes in, segments out. It checks what needs no
// key: the form, that all segments are of the log and the network that the file names, and that
// they follow each other without a gap up to the event with which the file says that it ends. Who
// signed them is asked by whoever stores them. Keeps no more than one segment and what was given
// last.
#pragma once

#include "sync/log/log_file.h"

#include <optional>

namespace amani::log {

enum class LogFileFault : std::uint8_t {
    no_log_file = 1,  // its first lines are none of a log file
    another_version,
    too_large,    // more than limits::log_file_bytes
    bad_segment,  // bytes that are no segment
    another_log,  // a segment of another log or network than the first lines say
    gap,          // a segment that does not follow the one before
    ends_early,   // in the midst of a segment, or before the event with which it ends
    goes_on,      // behind that event
};
struct BadLogFile {
    LogFileFault fault = LogFileFault::no_log_file;
    std::uint32_t after = 0;  // the last event that was read; 0: none
};

class LogFileParser {
  public:
    void take(base::ByteView bytes);
    // The file's first lines; nothing while they are not whole.
    [[nodiscard]] base::Result<std::optional<LogFileHead>, BadLogFile> head();
    // The next segment; nothing while it is not whole. After a fault, the same fault.
    [[nodiscard]] base::Result<std::optional<Segment>, BadLogFile> next();
    // Call when no more bytes follow and next() gives nothing: what is missing.
    [[nodiscard]] std::optional<BadLogFile> trouble_at_the_end();

  private:
    [[nodiscard]] base::ByteView rest() const { return base::ByteView{held_}.subspan(read_); }
    [[nodiscard]] BadLogFile bad(LogFileFault fault);

    base::Bytes held_;
    std::size_t read_ = 0;  // of held_
    std::uint64_t taken_ = 0;
    std::optional<LogFileHead> head_;
    std::optional<BadLogFile> fault_;
    std::uint32_t last_ = 0;
    crypto::Hash previous_;
};

}  // namespace amani::log
