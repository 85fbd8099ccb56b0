// Typed words → the JSON of an API command. Digits in codes, numbers and days may be Persian; days
// may be Jalali, ISO or "today-7"; references are sent as they are typed, since the API takes codes
// wherever it takes ids.
#pragma once

#include "clients/cli/consoles/command.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

#include <boost/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace amani::cli {

struct WrongWord {
    std::string flag;
    std::string typed;
    std::string why;  // it cannot be taken, and what to write instead, in the person's language
};

// The words given to each flag. For a `tags` flag they are the lines of its file.
using Typed = std::map<std::string, std::vector<std::string>, std::less<>>;

// Members that are not typed are left out: the API has defaults for them.
[[nodiscard]] base::Result<boost::json::object, WrongWord> payload_of(const Command& command,
                                                                      const Typed& typed,
                                                                      base::Day today,
                                                                      const Speech& speech);

}  // namespace amani::cli
