// The shapes of what is sent and answered, as JSON Schemas for the description (openapi.h). A shape
// with a name is written once there and referred to wherever it stands.
#pragma once

#include "shared/codec/schema.h"

#include <boost/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace amani::http {

namespace shapes = codec::schemas;

// null = not described.
using Schema = boost::json::value;

// The shape under this name. Two different shapes of one name are a programmer's mistake.
[[nodiscard]] boost::json::object named(std::string_view name, boost::json::object shape);
// A shape that is named elsewhere.
[[nodiscard]] boost::json::object shape_named(std::string_view name);
// An object with members that nobody declares.
[[nodiscard]] boost::json::object an_object();
[[nodiscard]] boost::json::object one_of(boost::json::array alternatives);
[[nodiscard]] boost::json::object with_examples(boost::json::object shape,
                                                std::initializer_list<std::string_view> examples);
// A text that is one of these.
template <class Names>
[[nodiscard]] boost::json::object choice(const Names& names) {
    boost::json::array all;
    for (const auto& name : names) all.push_back(boost::json::string{name});
    boost::json::object shape = shapes::text();
    shape["enum"] = std::move(all);
    return shape;
}
[[nodiscard]] inline boost::json::object choice(std::initializer_list<std::string_view> names) {
    return choice<std::initializer_list<std::string_view>>(names);
}
// The members of an object shape, made by shapes::object_of, together with further ones, which win
// where both name one.
[[nodiscard]] boost::json::object with_members(boost::json::object shape,
                                               boost::json::object always,
                                               boost::json::object sometimes = {});
// An object shape without a member that its rows do not show.
[[nodiscard]] boost::json::object without_member(boost::json::object shape, std::string_view name);
// {rows, next}: all rows at once.
[[nodiscard]] boost::json::object rows_schema(Schema row);

}  // namespace amani::http
