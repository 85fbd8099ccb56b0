// Changes of records as they happen: one SSE stream for each client, by topic, resumable after the
// last id that the client has seen.
//
// Changes stay in a bounded ring. A stream is only a position in it, so a client that does not read
// costs nothing and slows nobody. A client that fell behind the ring, or comes from before a
// restart, is sent `reset` and fetches everything anew. Ids are "<run>-<n>".
#pragma once

#include "shared/http/limits.h"
#include "shared/http/message.h"
#include "shared/http/threads.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace amani::http {

struct Change {
    std::string topic;     // sync, job, board, inbox, stock, task
    std::string resource;  // "jobs"
    std::string id;
    std::int64_t version = 0;
    std::string kind;  // "created", "changed", "gone"
};

class LiveHub {
  public:
    // `run`: a random id of this process. It begins every event's id, so that clients notice a
    // restart.
    // `front`: the thread on which streams are opened and read.
    explicit LiveHub(std::string run, DoOn front = {}, std::size_t ring = limits::live_ring);
    // From any thread.
    void publish(Change change);
    // A stream of these topics (empty = all) after `last_id` (empty = from now). `may_go_on` is
    // called at every heartbeat; when it returns false (signed out, token revoked) the stream ends.
    // Null when too many streams are open.
    [[nodiscard]] std::shared_ptr<BodySource> open(std::set<std::string> topics,
                                                   std::string_view last_id,
                                                   std::function<bool()> may_go_on);
    [[nodiscard]] std::size_t streams() const { return open_->size(); }
    [[nodiscard]] std::int64_t published() const { return ring_->next; }

  private:
    class Stream;
    struct Ring {
        std::string run;
        std::size_t limit = 0;
        std::int64_t next = 0;  // number of the next change
        std::deque<Change> changes;
        [[nodiscard]] std::int64_t oldest() const {
            return next - static_cast<std::int64_t>(changes.size());
        }
    };
    DoOn front_;
    std::shared_ptr<Ring> ring_;
    std::shared_ptr<std::set<Stream*>> open_;
};

}  // namespace amani::http
