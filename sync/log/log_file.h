// One log as a file that anybody can check without these programs (FORMAT §9): a few lines that
// say which log it is, then its segments as they are sent.
#pragma once

#include "sync/log/log_store.h"

#include <optional>
#include <string>
#include <string_view>

namespace amani::log {

// "4.1": the log of site 4's first incarnation, as people and the API say it, and back.
[[nodiscard]] std::string name_of(base::LogId log);
[[nodiscard]] std::optional<base::LogId> log_named(std::string_view name);
// "4.1.amanilog"
[[nodiscard]] std::string file_name_of(base::LogId log);

// What the lines before the segments say. Nobody has signed them: each is held against the
// segments.
struct LogFileHead {
    crypto::Hash network;
    base::LogId log;
    std::uint32_t last = 0;      // of the events in the file; 0: none
    std::uint32_t unsealed = 0;  // events that were recorded and are not in it
};
[[nodiscard]] std::string text_of(const LogFileHead& head);

// What is not sealed yet is not in the file: nobody has signed it. The file says how much that is.
class LogFileReader {
  public:
    // `state` is the log as it is now: what is sealed later is left out.
    LogFileReader(const LogStore& logs, const crypto::Hash& network, const LogState& state);
    // Appends the next piece: at least one whole segment. False: that was all of it.
    [[nodiscard]] bool next(base::Bytes& to);

  private:
    const LogStore& logs_;
    crypto::Hash network_;
    LogState state_;
    std::uint32_t written_ = 0;
    bool is_begun_ = false;
};

}  // namespace amani::log
