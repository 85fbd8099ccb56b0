// A template (Mustache) with its data put in. Everything that stands in double braces is escaped;
// templates have no other braces, so that no text of people's can become markup
// (tests/unit/shared/http/paper/filled_template_test.cpp holds them to it).
#pragma once

#include <boost/json.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amani::http {

// Names and texts, as embed_texts() of the build makes them of a folder.
using Templates = std::span<const std::pair<std::string_view, std::string_view>>;

// `{{> name}}` puts another template in, of any of the folders. What the data lack, and an empty
// text, is nothing: `{{#it}}…{{/it}}` leaves its place out.
[[nodiscard]] std::string filled_template(std::string_view name,
                                          const std::vector<Templates>& folders,
                                          const boost::json::object& data);

}  // namespace amani::http
