#include "shared/http/paper/filled_template.h"

#include "shared/base/ensure.h"

#include <kainjow/mustache.hpp>

namespace amani::http {

namespace json = boost::json;
namespace mustache = kainjow::mustache;

namespace {

mustache::data data_of(const json::value& value) {
    if (value.is_string()) {
        const std::string text{value.get_string()};
        return text.empty() ? mustache::data{false} : mustache::data{text};
    }
    if (value.is_bool()) return mustache::data{value.get_bool()};
    if (value.is_array()) {
        mustache::data list{mustache::data::type::list};
        for (const auto& each : value.get_array()) list.push_back(data_of(each));
        return list;
    }
    base::ensure(value.is_object(), "a page is filled with texts, lists and what consists of them");
    mustache::data object{mustache::data::type::object};
    for (const auto& [name, member] : value.get_object()) object.set(name, data_of(member));
    return object;
}

}  // namespace

std::string filled_template(std::string_view name, const std::vector<Templates>& folders,
                            const json::object& data) {
    mustache::data all = data_of(data);
    std::string_view first;
    for (const auto& folder : folders) {
        for (const auto& [part, text] : folder) {
            all.set(std::string{part},
                    mustache::data{mustache::partial{[its = text] { return std::string{its}; }}});
            if (part == name) first = text;
        }
    }
    mustache::mustache page{std::string{first}};
    base::ensure(!first.empty() && page.is_valid(), "a template that there is");
    return page.render(all);
}

}  // namespace amani::http
