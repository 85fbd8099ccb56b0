// What a command's address takes, as a shape for the description: what the form requires, words for
// what a member is, and codes where ids are.
#pragma once

#include "shared/http/schema.h"

#include <string_view>

namespace amani::http {

// `in_the_path`: the member that the address gives; empty when there is none. It is no part of the
// body then, which is named after it: "RecordWork", "RecordWorkOfJob".
[[nodiscard]] boost::json::object command_body_schema(std::string_view command,
                                                      std::string_view in_the_path = {});

}  // namespace amani::http
