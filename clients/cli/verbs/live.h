// Waiting for news from the node's live stream, and what --watch does with it.
#pragma once

#include "clients/cli/verbs/context.h"

#include <functional>
#include <string>

namespace amani::cli {

struct LiveNews {
    std::string id;     // the event's id in the stream, to resume after
    std::string event;  // "change", "reset"
    std::string data;
};

// Splits a stream into Server-Sent Events as it arrives, whatever the sizes of the pieces.
class LiveReader {
  public:
    void feed(std::string_view chunk, const std::function<void(const LiveNews&)>& on_news);

  private:
    void take_line(std::string_view line, const std::function<void(const LiveNews&)>& on_news);
    std::string rest_;
    LiveNews news_;
};

// Runs `show` once, and with --watch again after every change of that topic (or every few seconds,
// when the node has no live stream), until it is interrupted or `show` does not return Exit::done.
[[nodiscard]] Exit show_and_watch(Context& context, std::string_view topic,
                                  const std::function<Exit()>& show);

}  // namespace amani::cli
