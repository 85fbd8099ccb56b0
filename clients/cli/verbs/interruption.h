// Ctrl-C while the node works for us: it does not end the program at once, so that the node can be
// asked to stop its work. Both members may be used in a signal handler.
#pragma once

#include <atomic>

namespace amani::cli {

struct Interruption {
    std::atomic<bool> is_heard = false;  // whether some code checks `came`
    std::atomic<bool> came = false;
};

// Sets `is_heard` as long as it lives.
class Hearing {
  public:
    explicit Hearing(Interruption* interruption) : interruption_(interruption) { set(true); }
    ~Hearing() { set(false); }
    Hearing(const Hearing&) = delete;
    Hearing& operator=(const Hearing&) = delete;
    [[nodiscard]] bool came() const { return interruption_ != nullptr && interruption_->came; }

  private:
    void set(bool is_heard) {
        if (interruption_ != nullptr) interruption_->is_heard = is_heard;
    }
    Interruption* interruption_;
};

}  // namespace amani::cli
