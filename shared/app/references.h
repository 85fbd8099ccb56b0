// People and programs name things by their codes and numbers: a part by its code, a site by its
// code, a job by its receipt's number or the end of it, a serial as it is printed. Before a
// command's JSON is decoded, every member that is an id and holds such a text is replaced by the id
// it names. Which kinds of records there are, and by what each is found, is in
// views/record_kinds.h.
#pragma once

#include "shared/base/ids.h"
#include "shared/codec/codec.h"
#include "shared/store/database.h"
#include "shared/views/record_kinds.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::app {

// A text that names no record here, or more than one.
struct UnknownReference {
    std::string field;
    std::string text;
    enum class Typed { in_full, end_of_number } typed = Typed::in_full;
    std::vector<std::string> candidates = {};  // the numbers that end so, when there are several
};

// The key behind a code or number; nothing when this store does not know it. A null kind means a
// document of any kind.
class References {
  public:
    explicit References(store::Database& database) : database_(database) {}
    [[nodiscard]] std::optional<views::Cell> find_key(const views::RecordKind* kind,
                                                      std::string_view text) const;
    // The same for records whose key is a number.
    [[nodiscard]] std::optional<std::int64_t> find(const views::RecordKind* kind,
                                                   std::string_view text) const;
    // Why find() gave nothing for `text`.
    [[nodiscard]] UnknownReference unknown(const views::RecordKind* kind, std::string field,
                                           std::string text) const;

  private:
    store::Database& database_;
};

template <class Id>
concept Reference = codec::EventName<Id> || std::same_as<Id, base::SiteId>;

// Replaces names by ids inside `json`, which will be read as a T. Returns the first unknown name,
// or nothing.
template <class T>
[[nodiscard]] std::optional<UnknownReference> resolve(const References& references,
                                                      boost::json::value& json,
                                                      const std::string& path = {}) {
    if constexpr (Reference<T>) {
        constexpr const views::RecordKind* kind = views::kind_of<T>;
        static_assert(kind != nullptr || std::same_as<T, base::EventId>,
                      "an id of records has their kind in views/record_kinds.h");
        if (!json.is_string()) return std::nullopt;
        const std::string text{json.get_string()};
        if (text.empty()) {
            json = nullptr;
            if constexpr (std::same_as<T, base::SiteId>) json = std::int64_t{0};
            return std::nullopt;
        }
        if constexpr (codec::EventName<T>) {
            if (codec::event_from_text(text)) return std::nullopt;
        }
        const auto id = references.find(kind, text);
        if (!id) return references.unknown(kind, path, text);
        if constexpr (std::same_as<T, base::SiteId>)
            json = *id;
        else
            json = codec::text_of(base::EventId{*id});
        return std::nullopt;
    } else if constexpr (codec::Vector<T>) {
        if (!json.is_array()) return std::nullopt;
        std::size_t index = 0;
        for (auto& item : json.get_array()) {
            auto trouble = resolve<typename T::value_type>(
                references, item, path + "[" + std::to_string(index++) + "]");
            if (trouble) return trouble;
        }
        return std::nullopt;
    } else if constexpr (codec::Optional<T>) {
        if (json.is_null()) return std::nullopt;
        return resolve<typename T::value_type>(references, json, path);
    } else if constexpr (codec::DescribedStruct<T>) {
        if (!json.is_object()) return std::nullopt;
        std::optional<UnknownReference> trouble;
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            if (trouble) return;
            if (auto* part = json.get_object().if_contains(member.name)) {
                trouble = resolve<Member>(
                    references, *part,
                    path.empty() ? std::string{member.name} : path + "." + member.name);
            }
        });
        return trouble;
    } else {
        return std::nullopt;
    }
}

}  // namespace amani::app
