#include "shared/domain/registry/rewriting.h"

#include "shared/codec/shape.h"

namespace amani::domain {

namespace {

template <class T>
void rewrite_part(T& part, const Rewriting& rewriting);

// A transit has the number of its waybill's id, a further store that of the event which defined it.
void rewrite_place(Place& place, const Rewriting& rewriting) {
    if (place.kind == PlaceKind::transit) {
        place.number = rewriting(base::EventId{place.number}).value;
        return;
    }
    const auto defined = definition_of(place.site, place.number);
    if (!defined.is_none()) place.number = further_store(rewriting(defined));
}

template <class T>
void rewrite_part(T& part, const Rewriting& rewriting) {
    if constexpr (std::same_as<T, Place>) {
        rewrite_place(part, rewriting);
    } else if constexpr (codec::EventName<T>) {
        part.value = rewriting(base::EventId{part.value}).value;
    } else if constexpr (std::same_as<T, std::string>) {
        const auto found = rewriting.numbers.find(part);
        if (found != rewriting.numbers.end()) part = found->second;
    } else if constexpr (codec::Optional<T>) {
        if (part) rewrite_part(*part, rewriting);
    } else if constexpr (codec::Vector<T>) {
        for (auto& item : part) rewrite_part(item, rewriting);
    } else if constexpr (codec::TextMap<T>) {
        for (auto& [key, item] : part) rewrite_part(item, rewriting);
    } else if constexpr (codec::DescribedStruct<T>) {
        boost::mp11::mp_for_each<codec::Members<T>>(
            [&](auto member) { rewrite_part(part.*member.pointer, rewriting); });
    }
}

}  // namespace

base::EventId Rewriting::operator()(base::EventId id) const {
    const auto found = events.find(id);
    return found == events.end() ? id : found->second;
}

void rewrite(Body& body, const Rewriting& rewriting) {
    std::visit([&](auto& one) { rewrite_part(one, rewriting); }, body);
}

std::vector<std::string> numbers_given(const Body& body) {
    std::vector<std::string> numbers;
    std::visit(
        [&]<class T>(const T& one) {
            if constexpr (codec::DescribedStruct<T>) {
                boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
                    const std::string_view name = member.name;
                    const auto& part = one.*member.pointer;
                    if constexpr (std::same_as<std::remove_cvref_t<decltype(part)>, std::string>) {
                        if ((name == "number" || name == "tag_number") && !part.empty())
                            numbers.push_back(part);
                    }
                });
            }
        },
        body);
    return numbers;
}

}  // namespace amani::domain
