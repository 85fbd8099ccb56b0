// A row of a log and, behind it, the body of every registered event type; then its effects and its
// JSON, which show what a peer recorded.
#include "shared/domain/registry/event.h"

#include "fuzz/filled.h"
#include "fuzz/fuzz_target.h"

#include "shared/codec/codec.h"
#include "shared/domain/registry/reconcile.h"

#include <algorithm>

namespace amani::fuzz {
namespace {

const base::EventId id = base::EventId::of(base::LogId::of({11}, 1), 9);

// What was understood is written, read and shown again alike. (Not the identity: members that a
// newer program added are passed over, members that an older one lacked are given.)
void check_body(const domain::Event& event) {
    const base::Bytes once = domain::encode_event(event);
    const auto again = domain::decode_event(id, once);
    must(again.has_value(), "what was encoded is decoded");
    must(domain::encode_event(*again) == once, "a second time gives the same bytes");
    const auto to = domain::relayed_to(event, {1});
    must(!to || base::is_possible(*to), "an event is passed on to a site that can be");
    std::vector<domain::Entry> entries;
    domain::append_effects(event, entries);
    std::visit(
        []<class Body>(const Body& body) {
            if constexpr (!std::same_as<Body, std::monostate>) {
                const std::string text = codec::to_json_text(body);
                const auto read = codec::from_json<Body>(std::string_view{text});
                must(read.has_value(), "what is shown can be read");
                must(codec::to_json_text(*read) == text, "and is shown alike");
            }
        },
        event.body);
}

}  // namespace

void try_input(base::ByteView input) {
    const auto row = codec::decode_row(input);
    const auto event = domain::decode_event(id, input);
    if (!row) {
        must(!event && !row.error().why.empty(), "a damaged row is refused with a reason");
        return;
    }
    must(std::ranges::equal(codec::encode_row(*row), input), "decode and encode is the identity");
    must(codec::type_of_row(input) == row->type, "the type can be read alone");
    if (event && !std::holds_alternative<std::monostate>(event->body)) check_body(*event);
}

namespace {

template <class Body>
base::Bytes row_of(Body body) {
    return domain::encode_event({.id = id,
                                 .time = {1'795'000'000'000LL << 16},
                                 .author = {base::EventId::of(base::LogId::of({1}, 1), 40).value},
                                 .day = {20'775},
                                 .causes = {base::EventId::of(base::LogId::of({11}, 1), 3)},
                                 .body = std::move(body)});
}

}  // namespace

Seeds seeds() {
    Seeds all;
    boost::mp11::mp_for_each<domain::EventTypes>([&]<class Entry>(Entry) {
        using Body = typename Entry::body;
        all.push_back({domain::event_name(Entry::value), row_of(filled<Body>())});
    });
    const base::Bytes newer = codec::encode(std::vector<std::int64_t>{1, 2});
    all.push_back({"of-a-newer-program", codec::encode_row({.type = 999, .body = newer})});
    auto dispatched = filled<domain::Dispatched>();
    dispatched.to = {base::max_site + 1};
    all.push_back({"to-a-site-that-cannot-be", row_of(dispatched)});
    auto registered = filled<domain::SerialRegistered>();
    registered.sold_on = {INT32_MAX};
    all.push_back({"on-a-day-past-all-years", row_of(registered)});
    return all;
}

}  // namespace amani::fuzz
