// Carries out a command: load, decide, record. `load` is the overload of the command's console
// (<console>/load.h, which the caller includes), `decide` that of its domain. The caller owns the
// transaction and flushes the journal before it commits.
#pragma once

#include "shared/app/desk.h"
#include "shared/app/document_size.h"
#include "shared/app/typed_texts.h"
#include "shared/codec/shape.h"
#include "shared/domain/network/site.h"

#include <algorithm>
#include <iterator>

namespace amani::app {

// Appends what a decision returned as bodies, in order: one event, several, or several of a
// variant.
template <class Event>
void append_bodies(std::vector<domain::Body>& bodies, Event event) {
    if constexpr (codec::Vector<Event>) {
        for (auto& each : event) append_bodies(bodies, std::move(each));
    } else if constexpr (requires { std::variant_size<Event>::value; }) {
        std::visit([&](auto& each) { append_bodies(bodies, std::move(each)); }, event);
    } else {
        bodies.emplace_back(std::move(event));
    }
}

// A place of which no site is said is one's own: the store, unless another kind is named.
template <class Command>
void complete_places(const Desk& desk, Command& command) {
    boost::mp11::mp_for_each<codec::Members<Command>>([&](auto member) {
        auto& value = command.*member.pointer;
        if constexpr (std::same_as<std::remove_cvref_t<decltype(value)>, domain::Place>) {
            if (!value.site.is_none()) return;
            value.site = desk.own.site;
            if (value.kind == domain::Place{}.kind) value.kind = domain::own_store(desk.own.kind);
        }
    });
}

// A decision that depends on who asks has a load that takes the author; others take the day.
template <class Command>
[[nodiscard]] auto load_for(const Desk& desk, const Command& command, const Author& author) {
    if constexpr (requires { load(desk, command, author); })
        return load(desk, command, author);
    else
        return load(desk, command, author.day);
}

// Marks the document numbers that the decision has printed as used.
void take_numbers(Desk& desk, base::Day day, const std::vector<domain::Body>& bodies);

// Whether a command with warnings is recorded, or waits until somebody has seen them.
enum class Doubtful { waits, is_recorded };

template <class Command>
[[nodiscard]] Answer give(Desk& desk, const Author& author, Command command,
                          Doubtful doubtful = Doubtful::is_recorded) {
    if (auto refusal = refuse_unfit(command)) return base::Refused{std::move(*refusal)};
    complete_places(desk, command);
    // This decision must see the changes of earlier commands in the same transaction.
    desk.journal.flush();
    const auto state = load_for(std::as_const(desk), command, author);
    auto decided = decide(state, command);
    if (!decided) return base::Refused{text_of(decided.error())};
    auto warnings = desk.doubts();
    std::ranges::move(domain::warnings_of(state, command), std::back_inserter(warnings));
    if (doubtful == Doubtful::waits && !warnings.empty())
        return Recorded{
            .events = {}, .warnings = std::move(warnings), .waits_for_confirmation = true};
    std::vector<domain::Body> bodies;
    append_bodies(bodies, std::move(decided).value());
    if (auto refusal = too_large(bodies)) return base::Refused{std::move(*refusal)};
    take_numbers(desk, author.day, bodies);
    return Recorded{.events = desk.journal.record(author, bodies), .warnings = std::move(warnings)};
}

}  // namespace amani::app
