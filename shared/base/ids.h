// The ids of sites, logs, events and records, as distinct types that cannot be mixed up.
//
// An event id is (site, incarnation, sequence) packed into a positive 64-bit integer:
//     bit 63     62 … 45      44 … 32         31 … 0
//        0     site (18)  incarnation (13)  sequence (32)
// A log id is the upper 31 bits: the log of one incarnation of one site. Incarnations from
// `first_feed_incarnation` on are logs that the hub signs: the feed of that site, or, for site 0,
// the network feed. A record (a job, a waybill, a part) is named by the id of the event that began
// it.
#pragma once

#include "shared/base/ensure.h"

#include <compare>
#include <cstdint>
#include <functional>

namespace amani::base {

// An integer that means one thing. `Tag` tells two kinds apart; 0 means "none".
template <class Tag, class Rep>
struct Id {
    using rep = Rep;
    Rep value = 0;

    [[nodiscard]] constexpr bool is_none() const { return value == 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using SiteId = Id<struct SiteTag, std::uint32_t>;

inline constexpr int site_bits = 18;
inline constexpr int incarnation_bits = 13;
inline constexpr std::uint32_t max_site = (1U << site_bits) - 1;
inline constexpr std::uint32_t max_incarnation = (1U << incarnation_bits) - 1;
inline constexpr std::uint32_t first_feed_incarnation = 1U << (incarnation_bits - 1);
inline constexpr std::uint32_t max_sequence = 0xffff'ffffU;

// One incarnation's log, or a feed of the hub.
struct LogId {
    using rep = std::uint32_t;
    std::uint32_t value = 0;

    [[nodiscard]] static constexpr LogId of(SiteId site, std::uint32_t incarnation) {
        ensure(site.value <= max_site && incarnation <= max_incarnation, "log id out of range");
        return {site.value << incarnation_bits | incarnation};
    }
    [[nodiscard]] constexpr SiteId site() const { return {value >> incarnation_bits}; }
    [[nodiscard]] constexpr std::uint32_t incarnation() const { return value & max_incarnation; }
    [[nodiscard]] constexpr bool is_feed() const { return incarnation() >= first_feed_incarnation; }
    // Whether a number from a peer is a log id: it has 31 bits.
    [[nodiscard]] static constexpr bool is_valid(std::uint64_t raw) { return raw < (1ULL << 31); }
    friend constexpr auto operator<=>(const LogId&, const LogId&) = default;
};

struct EventId {
    using rep = std::int64_t;
    std::int64_t value = 0;

    [[nodiscard]] static constexpr EventId of(LogId log, std::uint32_t sequence) {
        return {static_cast<std::int64_t>(std::uint64_t{log.value} << 32 | sequence)};
    }
    [[nodiscard]] constexpr bool is_none() const { return value == 0; }
    [[nodiscard]] constexpr LogId log() const {
        return {static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> 32)};
    }
    [[nodiscard]] constexpr SiteId site() const { return log().site(); }
    [[nodiscard]] constexpr std::uint32_t sequence() const {
        return static_cast<std::uint32_t>(value);
    }
    friend constexpr auto operator<=>(const EventId&, const EventId&) = default;
};

// A record is named by the event that began it, so that a site needs nobody to give it a number.
template <class Tag>
struct RecordId {
    using rep = std::int64_t;
    std::int64_t value = 0;

    [[nodiscard]] static constexpr RecordId of(EventId event) { return {event.value}; }
    [[nodiscard]] constexpr EventId event() const { return {value}; }
    [[nodiscard]] constexpr SiteId site() const { return event().site(); }
    [[nodiscard]] constexpr bool is_none() const { return value == 0; }
    friend constexpr auto operator<=>(const RecordId&, const RecordId&) = default;
};

using UserId = RecordId<struct UserTag>;
using ModelId = RecordId<struct ModelTag>;
using PartId = RecordId<struct PartTag>;
using PriceListId = RecordId<struct PriceListTag>;
using CustomerId = RecordId<struct CustomerTag>;
using JobId = RecordId<struct JobTag>;          // began with DeviceAdmitted
using TagId = RecordId<struct UsedPartTag>;     // began with PartFitted: one tag a piece
using WaybillId = RecordId<struct WaybillTag>;  // began with Dispatched or UsedPartsDispatched
using ReceiptId = RecordId<struct ReceiptTag>;  // began with UsedPartsReceived
using DiscrepancyId = RecordId<struct DiscrepancyTag>;
using UnitId = RecordId<struct UnitTag>;                // began with the first UnitDefined
using CheckListId = RecordId<struct CheckListTag>;      // began with the first CheckListDefined
using HandoverId = RecordId<struct HandoverTag>;        // began with HandedOver
using PartRequestId = RecordId<struct PartRequestTag>;  // began with PartRequested
using ReplacementId = RecordId<struct ReplacementTag>;  // began with ReplacementOpened
using GrantId = RecordId<struct GrantTag>;  // began with ReplacementGranted or QuotaGranted
using ServiceRequestId = RecordId<struct ServiceRequestTag>;  // began with RequestRegistered
using VisitId = RecordId<struct VisitTag>;                    // began with the first VisitPlanned
using OperationId = RecordId<struct OperationTag>;      // began with the first OperationDefined
using RepairCodeId = RecordId<struct RepairCodeTag>;    // began with the first RepairCodeDefined
using InvoiceId = RecordId<struct InvoiceTag>;          // began with InvoiceIssued
using CreditNoteId = RecordId<struct CreditNoteTag>;    // began with InvoiceCredited
using CashReceiptId = RecordId<struct CashReceiptTag>;  // began with PaymentTaken
using EstimateId = RecordId<struct EstimateTag>;        // began with EstimateGiven
using ContractId = RecordId<struct ContractTag>;        // began with ContractSigned
using PeriodicPolicyId =
    RecordId<struct PeriodicPolicyTag>;  // began with the first PeriodicPolicySet

// Whether a number from outside can be an id of this type. Decoders refuse impossible ones, so that
// all other code may take ids apart without checking.
[[nodiscard]] constexpr bool is_possible(SiteId id) { return id.value <= max_site; }
[[nodiscard]] constexpr bool is_possible(LogId id) { return LogId::is_valid(id.value); }
[[nodiscard]] constexpr bool is_possible(EventId id) { return id.value >= 0; }
template <class Tag>
[[nodiscard]] constexpr bool is_possible(RecordId<Tag> id) {
    return is_possible(id.event());
}

template <class T>
concept IntegerId = requires(T id) {
    typename T::rep;
    { id.value } -> std::convertible_to<typename T::rep>;
} && sizeof(T) == sizeof(typename T::rep);

}  // namespace amani::base

template <amani::base::IntegerId T>
struct std::hash<T> {
    std::size_t operator()(const T& id) const noexcept {
        return std::hash<typename T::rep>{}(id.value);
    }
};
