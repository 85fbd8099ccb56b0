// An expected failure as a value: Result<Value, Why> holds one or the other and cannot be ignored.
// The members have the names of C++23's std::expected, which libstdc++ 12 lacks; std::expected
// takes this type's place when the compiler has it. It is for failures that a user can act on; disk
// and network faults are exceptions, programmers' mistakes are ensure().
#pragma once

#include "shared/base/ensure.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace amani::base {

// The failing alternative: `return Refused{Shortage{...}};`
template <class Why>
struct Refused {
    Why why;
};
template <class Why>
Refused(Why) -> Refused<Why>;

template <class Value, class Why>
class [[nodiscard]] Result {
  public:
    using value_type = Value;
    using error_type = Why;

    Result(Value value) : either_(std::in_place_index<0>, std::move(value)) {}
    template <class Other>
        requires std::is_constructible_v<Why, Other&&>
    Result(Refused<Other> refused) : either_(std::in_place_index<1>, std::move(refused.why)) {}

    [[nodiscard]] bool has_value() const { return either_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const Value& value() const& {
        ensure(has_value(), "Result::value() of a failure");
        return *std::get_if<0>(&either_);
    }
    [[nodiscard]] Value& value() & {
        ensure(has_value(), "Result::value() of a failure");
        return *std::get_if<0>(&either_);
    }
    [[nodiscard]] Value&& value() && {
        ensure(has_value(), "Result::value() of a failure");
        return std::move(*std::get_if<0>(&either_));
    }
    [[nodiscard]] const Why& error() const& {
        ensure(!has_value(), "Result::error() of a success");
        return *std::get_if<1>(&either_);
    }
    [[nodiscard]] Why&& error() && {
        ensure(!has_value(), "Result::error() of a success");
        return std::move(*std::get_if<1>(&either_));
    }

    const Value& operator*() const& { return value(); }
    Value& operator*() & { return value(); }
    Value&& operator*() && { return std::move(*this).value(); }
    const Value* operator->() const { return &value(); }
    Value* operator->() { return &value(); }

    template <class Other>
    [[nodiscard]] Value value_or(Other&& other) const& {
        return has_value() ? value() : static_cast<Value>(std::forward<Other>(other));
    }

  private:
    std::variant<Value, Why> either_;
};

// The value of a success that has no other value.
struct Done {
    friend bool operator==(Done, Done) = default;
};

}  // namespace amani::base
