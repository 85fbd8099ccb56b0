// A value that several threads read and change.
#pragma once

#include <mutex>
#include <utility>

namespace amani::base {

template <class Value>
class Guarded {
  public:
    Guarded() = default;
    explicit Guarded(Value value) : value_(std::move(value)) {}

    [[nodiscard]] Value copy() const {
        return with([](const Value& value) { return value; });
    }
    // Calls `work` with the value while no other thread sees it. What is returned is no reference
    // into it.
    template <class Work>
    auto with(const Work& work) const {
        const std::scoped_lock lock{mutex_};
        return work(value_);
    }
    template <class Work>
    auto change(const Work& work) {
        const std::scoped_lock lock{mutex_};
        return work(value_);
    }

  private:
    mutable std::mutex mutex_;
    Value value_;
};

}  // namespace amani::base
