// Threads that answer people's reads over read-only connections of their own, so that no read waits
// for whoever writes: not for a large import, a backlog at the hub or a rebuild. Each read sees one
// state of the store, at least as new as the last command that was answered before it.
#pragma once

#include "shared/http/reading.h"
#include "shared/http/threads.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace amani::http {

// What one reader works with. It is made, used and destroyed on the reader's thread.
class ReadingSite {
  public:
    virtual ~ReadingSite() = default;
    // The routes of the site over this connection.
    [[nodiscard]] virtual const RouteTable& routes() const = 0;
    [[nodiscard]] virtual const Reading& reading() const = 0;
    // Does the work while the store is seen in one state.
    virtual void at_one_state(const std::function<void()>& work) = 0;
};

class Readers {
  public:
    using Open = std::function<std::unique_ptr<ReadingSite>()>;
    // A reader opens its site when its first read comes. `front`: where answers are wanted.
    Readers(std::size_t threads, const Open& open, DoOn front);
    // Waits for the reads that have begun. The bodies that were answered must be gone by then.
    ~Readers();
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    struct Read {
        std::shared_ptr<Request> request;  // nobody else touches it until `done`
        std::vector<std::string> path;     // below the API's prefix
        // Called on the front's thread; `error` is an exception's text, for the operator.
        std::function<void(Response, const std::string& error)> done;
    };
    void answer(Read read);

  private:
    struct Reader;
    class Body;
    static Response answer_or_refuse(Reader& reader, const Read& read, std::string& error);
    std::vector<std::unique_ptr<Reader>> readers_;
    DoOn front_;
};

}  // namespace amani::http
