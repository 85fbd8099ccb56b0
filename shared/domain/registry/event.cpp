#include "shared/domain/registry/event.h"

#include "shared/codec/codec.h"
#include "shared/domain/flows/postings.h"
#include "shared/domain/registry/event_names.h"
#include "shared/domain/registry/event_table.h"
#include "shared/domain/returns/moves.h"
#include "shared/domain/service/moves.h"
#include "shared/domain/warehouse/moves.h"
#include "shared/domain/workshop/moves.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace amani::domain {

namespace {

constexpr std::size_t usual_body_bytes = 128;  // room for almost every body

template <class T>
concept Moving = requires(base::EventId id, const T& fact, std::vector<Entry>& entries) {
    append_moves(id, fact, entries);
};
template <class T>
concept Posting =
    requires(const T& decision, std::vector<Entry>& entries) { append_entries(decision, entries); };

using Decoder = bool (*)(base::ByteView, Body&, codec::Malformed&);

template <class T>
bool decode_into(base::ByteView bytes, Body& body, codec::Malformed& trouble) {
    auto decoded = codec::decode<T>(bytes);
    if (!decoded) {
        trouble = decoded.error();
        return false;
    }
    body.emplace<T>(std::move(decoded).value());
    return true;
}

struct Known {
    std::string_view name;
    Decoder decode = nullptr;
    const AboutEvent* about = nullptr;
};

// "domain::PartFitted" → "PartFitted"
constexpr std::string_view bare(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

constexpr std::array<Known, event_table_size> make_table() {
    std::array<Known, event_table_size> table{};
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        static_assert(Entry::value < event_table_size);
        static_assert(!T::about.fa.empty() && !T::about.en.empty(), "people have a word for it");
        static_assert((T::about.relay == Relay::to_whom_it_concerns) == Concerning<T>,
                      "an event that is relayed says in concerns() to whom");
        table[Entry::value] = {bare(codec::type_name<T>()), &decode_into<T>, &T::about};
    });
    return table;
}

constexpr std::array<Known, event_table_size> known = make_table();
static_assert(std::ranges::count_if(known,
                                    [](const Known& one) { return one.decode != nullptr; }) ==
                  boost::mp11::mp_size<EventTypes>::value,
              "no two events have one number");

}  // namespace

Body::Body() noexcept = default;
Body::Body(const Body& other) = default;
Body::Body(Body&& other) noexcept = default;
Body& Body::operator=(const Body& other) = default;
Body& Body::operator=(Body&& other) noexcept = default;
Body::~Body() = default;

base::Bytes encode_event(const Event& event) {
    base::Bytes body;
    body.reserve(usual_body_bytes);
    codec::Writer to{body};
    std::visit(
        [&]<class T>(const T& one) {
            base::ensure(!std::is_same_v<T, std::monostate>,
                         "an event without a body is not encoded");
            codec::write(to, one);
        },
        event.body);
    return codec::encode_row({.type = type_of(event.body),
                              .time = event.time,
                              .author = event.author,
                              .day = event.day,
                              .causes = event.causes,
                              .body = body});
}

base::Result<Event, codec::Malformed> decode_event(base::EventId id, base::ByteView bytes) {
    auto row = codec::decode_row(bytes);
    if (!row) return base::Refused{row.error()};
    Event event{.id = id,
                .type = static_cast<EventType>(row->type),
                .time = row->time,
                .author = row->author,
                .day = row->day,
                .causes = std::move(row.value().causes)};
    if (row->type >= event_table_size || known[row->type].decode == nullptr) {
        if (row->type > 0xffff) event.type = 0xffff;
        return event;
    }
    codec::Malformed trouble;
    if (!known[row->type].decode(row->body, event.body, trouble)) return base::Refused{trouble};
    return event;
}

std::string_view known_event_name(EventType type) {
    return type < event_table_size ? known[type].name : std::string_view{};
}

const AboutEvent* about_event(EventType type) {
    return type < event_table_size ? known[type].about : nullptr;
}

std::string event_name(EventType type) {
    const auto name = known_event_name(type);
    return name.empty() ? "type " + std::to_string(type) : std::string{name};
}

namespace {

// Appends the effects of the fact with opposite signs.
void append_reversed(const FactSetAside& aside, std::vector<Entry>& entries) {
    const auto fact = decode_event(aside.fact, aside.row);
    if (!fact || std::holds_alternative<FactSetAside>(fact->body)) return;
    const std::size_t from = entries.size();
    append_effects(*fact, entries);
    for (std::size_t i = from; i < entries.size(); ++i) entries[i].amount = -entries[i].amount;
}

}  // namespace

void append_effects(const Event& event, std::vector<Entry>& entries) {
    if (const auto* aside = std::get_if<FactSetAside>(&event.body))
        return append_reversed(*aside, entries);
    std::visit(
        [&]<class T>(const T& body) {
            if constexpr (Moving<T>) append_moves(event.id, body, entries);
            if constexpr (Posting<T>) append_entries(body, entries);
        },
        event.body);
}

}  // namespace amani::domain
