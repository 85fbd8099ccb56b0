// As much of JSON Schema as our OpenAPI text uses: says where a value does not fit, or nothing. A
// member that an object's schema does not declare does not fit, so that what is sent is described.
#pragma once

#include <boost/json.hpp>

#include <optional>
#include <regex>
#include <string>

namespace amani {

class JsonSchema {
  public:
    // `components`: what "#/components/schemas/Name" refers to.
    explicit JsonSchema(const boost::json::object& components) : components_(components) {}

    [[nodiscard]] std::optional<std::string> mismatch(const boost::json::value& value,
                                                      const boost::json::value& schema,
                                                      const std::string& at = "$") const {
        const auto& rules = schema.as_object();
        if (const auto* reference = rules.if_contains("$ref"))
            return mismatch(value, target_of(reference->as_string()), at);
        if (const auto* alternatives = rules.if_contains("oneOf"))
            return mismatch_of_all(value, alternatives->as_array(), at);
        if (const auto* type = rules.if_contains("type"); type != nullptr && !is_of(value, *type))
            return at + " is " + boost::json::serialize(value) + ", not " +
                   boost::json::serialize(*type);
        if (const auto* constant = rules.if_contains("const");
            constant != nullptr && *constant != value)
            return at + " is " + boost::json::serialize(value) + ", not " +
                   boost::json::serialize(*constant);
        if (const auto* one_of = rules.if_contains("enum");
            one_of != nullptr && !contains(one_of->as_array(), value))
            return at + " is not in the enum: " + boost::json::serialize(value);
        if (auto trouble = text_mismatch(value, rules, at)) return trouble;
        if (auto trouble = members_mismatch(value, rules, at)) return trouble;
        return items_mismatch(value, rules, at);
    }

  private:
    const boost::json::value& target_of(std::string_view reference) const {
        return components_.at(reference.substr(reference.rfind('/') + 1));
    }
    std::optional<std::string> mismatch_of_all(const boost::json::value& value,
                                               const boost::json::array& alternatives,
                                               const std::string& at) const {
        std::string troubles;
        for (const auto& each : alternatives) {
            const auto trouble = mismatch(value, each, at);
            if (!trouble) return std::nullopt;
            troubles += (troubles.empty() ? "" : ", and ") + *trouble;
        }
        return troubles;
    }
    static bool contains(const boost::json::array& all, const boost::json::value& value) {
        return std::find(all.begin(), all.end(), value) != all.end();
    }
    static bool is_of(const boost::json::value& value, const boost::json::value& type) {
        if (const auto* several = type.if_array()) {
            for (const auto& each : *several)
                if (is_of(value, each)) return true;
            return false;
        }
        const std::string_view name = type.as_string();
        if (name == "null") return value.is_null();
        if (name == "string") return value.is_string();
        if (name == "boolean") return value.is_bool();
        if (name == "integer") return value.is_int64() || value.is_uint64();
        if (name == "number") return value.is_number();
        if (name == "array") return value.is_array();
        return name == "object" && value.is_object();
    }
    static std::optional<std::string> text_mismatch(const boost::json::value& value,
                                                    const boost::json::object& rules,
                                                    const std::string& at) {
        if (!value.is_string()) return std::nullopt;
        std::string pattern;
        if (const auto* given = rules.if_contains("pattern")) pattern = given->as_string();
        const auto* format = rules.if_contains("format");
        if (format != nullptr && format->as_string() == "date") pattern = "^\\d{4}-\\d\\d-\\d\\d$";
        if (format != nullptr && format->as_string() == "date-time")
            pattern = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$";
        const std::string text{value.as_string()};
        if (pattern.empty() || std::regex_search(text, std::regex{pattern})) return std::nullopt;
        return at + " is \"" + text + "\", not " + pattern;
    }
    std::optional<std::string> members_mismatch(const boost::json::value& value,
                                                const boost::json::object& rules,
                                                const std::string& at) const {
        const auto* object = value.if_object();
        if (object == nullptr) return std::nullopt;
        if (const auto* required = rules.if_contains("required")) {
            for (const auto& name : required->as_array())
                if (!object->contains(name.as_string()))
                    return at + " lacks " + std::string{name.as_string()};
        }
        const auto* properties = rules.if_contains("properties");
        const auto* further = rules.if_contains("additionalProperties");
        for (const auto& member : *object) {
            const auto* known =
                properties == nullptr ? nullptr : properties->as_object().if_contains(member.key());
            const std::string below = at + "." + std::string{member.key()};
            if (known != nullptr) {
                if (auto trouble = mismatch(member.value(), *known, below)) return trouble;
            } else if (further != nullptr && further->is_object()) {
                if (auto trouble = mismatch(member.value(), *further, below)) return trouble;
            } else if (further != nullptr ? *further == false : properties != nullptr) {
                return below + " is not described";
            }
        }
        return std::nullopt;
    }
    std::optional<std::string> items_mismatch(const boost::json::value& value,
                                              const boost::json::object& rules,
                                              const std::string& at) const {
        const auto* array = value.if_array();
        const auto* items = rules.if_contains("items");
        if (array == nullptr || items == nullptr) return std::nullopt;
        for (std::size_t i = 0; i < array->size(); ++i) {
            auto trouble = mismatch((*array)[i], *items, at + "[" + std::to_string(i) + "]");
            if (trouble) return trouble;
        }
        return std::nullopt;
    }

    const boost::json::object& components_;
};

}  // namespace amani
