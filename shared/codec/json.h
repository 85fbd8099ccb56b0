// Described values ⇄ JSON for people's programs: members by name, enums by name, ids as
// "site.incarnation.sequence" (none is null), days and instants as ISO text, a logical time as its
// wall-clock instant (the counter is for the log alone), integers from 2^53 on as text (both forms
// are read), bytes as hexadecimal.
//
// from_json is strict, so that a misspelt member is noticed: unknown members are refused, and only
// optionals, vectors and maps may be missing, unless the struct says `static constexpr bool lenient
// = true;`.
#pragma once

#include "shared/base/result.h"
#include "shared/codec/malformed.h"
#include "shared/codec/shape.h"
#include "shared/codec/text_forms.h"

#include <boost/json.hpp>

#include <algorithm>

namespace amani::codec {

struct JsonStyle {
    // When given, every day gets a member "<name>_jalali" with this text beside it.
    std::string (*jalali)(base::Day) = nullptr;
};

[[nodiscard]] base::Result<boost::json::value, Malformed> parse_json(std::string_view text,
                                                                     const Limits& limits = {});

template <class T>
[[nodiscard]] boost::json::value to_json(const T& value, const JsonStyle& style = {});

// Writes the members of a described struct into an object that may have others.
template <DescribedStruct T>
void add_members(boost::json::object& to, const T& value, const JsonStyle& style = {}) {
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        const auto& part = value.*member.pointer;
        to[member.name] = to_json(part, style);
        if (style.jalali == nullptr) return;
        const std::string companion = std::string{member.name} + "_jalali";
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (std::same_as<Part, base::Day>) {
            if (!part.is_none()) to[companion] = style.jalali(part);
        } else if constexpr (std::same_as<Part, std::optional<base::Day>>) {
            if (part) to[companion] = style.jalali(*part);
        }
    });
}

template <class T>
boost::json::value to_json(const T& value, const JsonStyle& style) {
    if constexpr (std::same_as<T, bool>) {
        return value;
    } else if constexpr (std::unsigned_integral<T>) {
        return json_integer(std::uint64_t{value});
    } else if constexpr (std::integral<T>) {
        return json_integer(std::int64_t{value});
    } else if constexpr (DescribedEnum<T>) {
        return boost::json::string{name_of(value)};
    } else if constexpr (EventName<T>) {
        if (value.is_none()) return nullptr;
        return boost::json::string{text_of(base::EventId{value.value})};
    } else if constexpr (std::same_as<T, base::Day>) {
        if (value.is_none()) return nullptr;
        return boost::json::string{text_of(value)};
    } else if constexpr (std::same_as<T, base::Instant>) {
        return boost::json::string{text_of(value)};
    } else if constexpr (std::same_as<T, base::LogicalTime>) {
        if (value.value == 0) return nullptr;
        return boost::json::string{text_of(value.wall())};
    } else if constexpr (base::IntegerId<T>) {
        return to_json(value.value, style);
    } else if constexpr (std::same_as<T, std::string>) {
        return boost::json::string{valid_utf8(value)};
    } else if constexpr (std::same_as<T, base::Bytes> || ByteArray<T>) {
        return boost::json::string{base::to_hex(value)};
    } else if constexpr (ByteHolder<T>) {
        return boost::json::string{base::to_hex(value.bytes)};
    } else if constexpr (std::same_as<T, std::monostate>) {
        return nullptr;
    } else if constexpr (Optional<T>) {
        if (!value) return nullptr;
        return to_json(*value, style);
    } else if constexpr (Vector<T>) {
        boost::json::array items;
        items.reserve(value.size());
        for (const typename T::value_type& item : value) items.push_back(to_json(item, style));
        return items;
    } else if constexpr (TextMap<T>) {
        boost::json::object members;
        for (const auto& [key, item] : value) members[valid_utf8(key)] = to_json(item, style);
        return members;
    } else {
        static_assert(DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT or _ENUM");
        boost::json::object members;
        add_members(members, value, style);
        return members;
    }
}

template <class T>
[[nodiscard]] std::string to_json_text(const T& value, const JsonStyle& style = {}) {
    return boost::json::serialize(to_json(value, style));
}

// Reads one value; keeps the first fault and the path to it. Used through from_json().
class JsonReader {
  public:
    explicit JsonReader(const Limits& limits) : limits_(limits) {}

    template <class T>
    bool read(const boost::json::value& from, T& value);
    [[nodiscard]] const Malformed& trouble() const { return trouble_; }

  private:
    bool fail(std::string why) {
        trouble_ = {std::move(why), ""};
        return false;
    }
    // Puts one step in front of the path, as the reader climbs back out.
    bool fail_inside(std::string step);
    template <class T>
    bool read_members(const boost::json::object& from, T& value);
    template <class T>
    bool refuse_unknown(const boost::json::object& from);
    template <class T>
    bool read_enum(const boost::json::value& from, T& value);
    template <class T>
    bool read_integer(const boost::json::value& from, T& value);
    bool read_text(const boost::json::value& from, std::string& value);
    bool read_bytes(const boost::json::value& from, base::Bytes& value);
    template <class T>
    bool read_parsed(const boost::json::value& from, T& value,
                     std::optional<T> (*parse)(std::string_view), const char* wanted);

    Limits limits_;
    Malformed trouble_;
};

template <class T>
[[nodiscard]] std::string names_of_members() {
    std::string names;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        names += names.empty() ? "" : ", ";
        names += member.name;
    });
    return names;
}

template <class T>
bool JsonReader::refuse_unknown(const boost::json::object& from) {
    for (const auto& pair : from) {
        const std::string_view key{pair.key().data(), pair.key().size()};
        bool known = false;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            const std::string_view name = member.name;
            known = known || key == name ||
                    (key.size() == name.size() + 7 && key.starts_with(name) &&
                     key.ends_with("_jalali"));
        });
        if (known) continue;
        fail("no such member; known: " + names_of_members<T>());
        return fail_inside(valid_utf8(key));
    }
    return true;
}

template <class T>
bool JsonReader::read_members(const boost::json::object& from, T& value) {
    if (!refuse_unknown<T>(from)) return false;
    bool ok = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        if (!ok) return;
        auto& part = value.*member.pointer;
        using Part = std::remove_cvref_t<decltype(part)>;
        if (const boost::json::value* given = from.if_contains(member.name)) {
            ok = read(*given, part) || fail_inside(member.name);
            return;
        }
        constexpr bool may_miss =
            Optional<Part> || Vector<Part> || TextMap<Part> || requires { requires T::lenient; };
        if constexpr (!may_miss) {
            fail("a value; it is missing");
            ok = fail_inside(member.name);
        }
    });
    return ok;
}

template <class T>
bool JsonReader::read_enum(const boost::json::value& from, T& value) {
    const auto* text = from.if_string();
    if (text != nullptr) {
        if (const auto named = enumerator_of<T>({text->data(), text->size()})) {
            value = *named;
            return true;
        }
    }
    std::string names;
    boost::mp11::mp_for_each<Enumerators<T>>([&](auto one) {
        names += names.empty() ? "" : ", ";
        names += one.name;
    });
    return fail("one of: " + names);
}

template <class T>
bool JsonReader::read_integer(const boost::json::value& from, T& value) {
    if constexpr (std::same_as<T, std::uint64_t>) {
        const auto wide = natural_from_json(from);
        if (!wide) return fail("a whole number from 0");
        value = *wide;
    } else {
        const auto wide = integer_from_json(from);
        if (!wide) return fail("a whole number");
        if (!std::in_range<T>(*wide)) return fail("a whole number that fits");
        value = static_cast<T>(*wide);
    }
    return true;
}

template <class T>
bool JsonReader::read_parsed(const boost::json::value& from, T& value,
                             std::optional<T> (*parse)(std::string_view), const char* wanted) {
    if (const auto* text = from.if_string()) {
        if (const auto parsed = parse({text->data(), text->size()})) {
            value = *parsed;
            return true;
        }
    }
    return fail(wanted);
}

template <class T>
bool JsonReader::read(const boost::json::value& from, T& value) {
    if constexpr (std::same_as<T, bool>) {
        if (!from.is_bool()) return fail("true or false");
        value = from.get_bool();
        return true;
    } else if constexpr (std::integral<T>) {
        return read_integer(from, value);
    } else if constexpr (DescribedEnum<T>) {
        return read_enum(from, value);
    } else if constexpr (EventName<T>) {
        base::EventId id;
        if (!from.is_null() &&
            !read_parsed(from, id, event_from_text, "an id, such as \"12.1.4711\", or null")) {
            return false;
        }
        value = T{id.value};
        return true;
    } else if constexpr (std::same_as<T, base::Day>) {
        value = {};
        return from.is_null() ||
               read_parsed(from, value, day_from_text, "a day, such as \"2026-11-23\", or null");
    } else if constexpr (std::same_as<T, base::Instant>) {
        return read_parsed(from, value, instant_from_text,
                           "an instant, such as \"2026-11-23T19:45:00Z\"");
    } else if constexpr (std::same_as<T, base::LogicalTime>) {
        base::Instant at;
        if (!from.is_null() && !read(from, at)) return false;
        value = {at.value << 16};
        return true;
    } else if constexpr (base::IntegerId<T>) {
        if (!read_integer(from, value.value)) return false;
        if constexpr (HasImpossible<T>) {
            if (!base::is_possible(value)) return fail("a number in its range");
        }
        return true;
    } else if constexpr (std::same_as<T, std::string>) {
        return read_text(from, value);
    } else if constexpr (std::same_as<T, base::Bytes>) {
        return read_bytes(from, value);
    } else if constexpr (ByteArray<T>) {
        base::Bytes bytes;
        if (!read_bytes(from, bytes)) return false;
        if (bytes.size() != value.size()) {
            return fail(std::to_string(2 * value.size()) + " hexadecimal digits");
        }
        std::copy(bytes.begin(), bytes.end(), value.begin());
        return true;
    } else if constexpr (ByteHolder<T>) {
        return read(from, value.bytes);
    } else if constexpr (std::same_as<T, std::monostate>) {
        return from.is_null() || fail("null");
    } else if constexpr (Optional<T>) {
        value.reset();
        return from.is_null() || read(from, value.emplace());
    } else if constexpr (Vector<T>) {
        const auto* items = from.if_array();
        if (items == nullptr) return fail("an array");
        if (items->size() > limits_.items) return fail("fewer items");
        value.clear();
        value.reserve(items->size());
        for (std::size_t i = 0; i < items->size(); ++i) {
            typename T::value_type item{};
            if (!read((*items)[i], item)) return fail_inside('[' + std::to_string(i) + ']');
            value.push_back(std::move(item));
        }
        return true;
    } else if constexpr (TextMap<T>) {
        const auto* members = from.if_object();
        if (members == nullptr) return fail("an object");
        value.clear();
        for (const auto& pair : *members) {
            std::string key{pair.key().data(), pair.key().size()};
            if (!read(pair.value(), value[key])) return fail_inside(std::move(key));
        }
        return true;
    } else {
        static_assert(DescribedStruct<T>, "describe the type with BOOST_DESCRIBE_STRUCT or _ENUM");
        const auto* members = from.if_object();
        if (members == nullptr) return fail("an object");
        return read_members(*members, value);
    }
}

template <class T, std::same_as<boost::json::value> Json>
[[nodiscard]] base::Result<T, Malformed> from_json(const Json& json, const Limits& limits = {}) {
    JsonReader reader{limits};
    T value{};
    if (!reader.read(json, value)) return base::Refused{reader.trouble()};
    return value;
}

// The text must be one JSON value.
template <class T>
[[nodiscard]] base::Result<T, Malformed> from_json(std::string_view text,
                                                   const Limits& limits = {}) {
    const auto json = parse_json(text, limits);
    if (!json) return base::Refused{json.error()};
    return from_json<T>(*json, limits);
}

}  // namespace amani::codec
