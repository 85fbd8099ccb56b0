#include "shared/http/resources/frame/changes.h"

#include "shared/codec/shape.h"
#include "shared/codec/text_forms.h"
#include "shared/views/record_kinds.h"

#include <algorithm>
#include <concepts>
#include <set>

namespace amani::http {

namespace {

class Changes {
  public:
    explicit Changes(std::int64_t version) : version_(version) {}
    void add(const views::RecordKind& kind, std::string id, std::string_view what) {
        all_.push_back({std::string{kind.topic}, std::string{kind.list.name}, std::move(id),
                        version_, std::string{what}});
    }
    // The records that this part of an event's body names.
    template <class T>
    void add_named(const T& part, std::string_view member) {
        if constexpr (std::same_as<T, std::string>) {
            for (const auto* kind : views::record_kinds()) {
                if (!kind->named_in.empty() && kind->named_in == member && !part.empty())
                    add(*kind, part, "changed");
            }
        } else if constexpr (codec::EventName<T>) {
            constexpr const views::RecordKind* kind = views::kind_of<T>;
            if constexpr (kind != nullptr) {
                if (kind->mention == views::Mention::changes_it && !part.is_none())
                    add(*kind, codec::text_of(part.event()), "changed");
            }
        } else if constexpr (codec::Optional<T>) {
            if (part) add_named(*part, member);
        } else if constexpr (codec::Vector<T>) {
            for (const auto& each : part) add_named(each, member);
        } else if constexpr (codec::DescribedStruct<T>) {
            boost::mp11::mp_for_each<codec::Members<T>>(
                [&](auto each) { add_named(part.*each.pointer, each.name); });
        }
    }
    [[nodiscard]] std::vector<Change> all() { return std::move(all_); }

  private:
    std::int64_t version_;
    std::vector<Change> all_;
};

}  // namespace

std::vector<Change> changes_of(const domain::Event& event) {
    Changes changes{event.id.value};
    for (const auto* kind : views::record_kinds()) {
        if (std::ranges::find(kind->begun_by, event.type) != kind->begun_by.end())
            changes.add(*kind, codec::text_of(event.id), "created");
    }
    std::visit([&](const auto& body) { changes.add_named(body, {}); }, event.body);
    return changes.all();
}

std::vector<Change> changes_of_everything(std::int64_t version) {
    std::set<std::string_view> topics;
    for (const auto* kind : views::record_kinds()) topics.insert(kind->topic);
    std::vector<Change> all{{"sync", "status", "", version, "changed"}};
    for (const auto topic : topics) all.push_back({std::string{topic}, "", "", version, "changed"});
    return all;
}

}  // namespace amani::http
