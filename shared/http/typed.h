// Described structs (codec) to and from the frame's plain JSON, with the exact path of a wrong
// member.
#pragma once

#include "shared/calendar/jalali.h"
#include "shared/codec/codec.h"
#include "shared/http/command.h"

namespace amani::http {

// The item of a command as T, or 422 with the path of the first wrong member.
template <class T>
[[nodiscard]] Answered<T> read_as(const boost::json::value& body) {
    auto value = codec::from_json<T>(body);
    if (!value) return base::Refused{malformed(value.error())};
    return std::move(value).value();
}

// T as the API shows it: days as ISO text, the Jalali text beside them.
template <class T>
[[nodiscard]] boost::json::value shown(const T& value) {
    return codec::to_json(value, {.jalali = calendar::jalali_text});
}

}  // namespace amani::http
