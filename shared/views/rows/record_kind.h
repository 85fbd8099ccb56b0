// A kind of record that people name, open and follow: a job, a waybill, a part. Each console's
// views declare their kinds once, in <console>_records.h; whoever turns a code into an id, a number
// into a link or an event into news of a record reads these declarations (views/record_kinds.h has
// all of them).
#pragma once

#include "shared/domain/about/event.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/views/rows/listing.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amani::views {

// Whether an event that names a record by its id has changed what the record shows. A fitting
// changes its job; it does not change the part.
enum class Mention : std::uint8_t { changes_it, says_nothing };

struct RecordKind {
    std::string_view name;   // "used_part": in links and hits of a search
    std::string_view fa;     // what people call one: «داغی»
    std::string_view en;     // as in the middle of a sentence
    const List& list;        // its rows, and its address
    domain::Subject reads;   // what a person must be allowed to read to open one
    std::string_view topic;  // of the live stream: board, job, stock, inbox
    std::span<const domain::EventType> begun_by = {};  // such an event begins one
    Mention mention = Mention::says_nothing;
    // The key of the record with this code, name or number, given in full and with Latin digits;
    // null when its kind has none.
    std::optional<Cell> (*with_code)(store::Database&, const std::string& code) = nullptr;
    // What is printed on the record that this event began (empty: it has no number); nothing when
    // the event began no record of this kind. Null for records that are no documents.
    std::optional<std::string> (*number_of)(store::Database&, base::EventId) = nullptr;
    // The papers of this kind that bear the number ?1, as a SELECT of their events. Empty: no paper
    // of this kind is numbered.
    std::string_view papers_with_number = {};
    std::span<const domain::DocumentType> numbered = {};  // the series of these numbers
    // The member of an event's body that names such a record by a text (a serial).
    std::string_view named_in = {};
};

// "/used-parts".
[[nodiscard]] inline std::string address_of(const RecordKind& kind) {
    return address_of(kind.list);
}

// The kind of record that an id of this type names; specialised beside each kind.
template <class Id>
inline constexpr const RecordKind* kind_of = nullptr;

// The key of a row that was found by its code.
template <class Row>
[[nodiscard]] std::optional<Cell> key_of(const std::optional<Row>& row) {
    if (!row) return std::nullopt;
    return Cell{static_cast<std::int64_t>(row->id.value)};
}

}  // namespace amani::views
