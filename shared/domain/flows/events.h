// The hub's decisions: what a fact means in the books (RULES §6). Written by the reconciler into
// the feed of the site concerned, never recomputed elsewhere; the voucher of a decision is a pure
// function of it (postings.h), and its number is the decision's id. Type numbers 120–149,
// 210, 211.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/agents/events.h"
#include "shared/domain/contracts/events.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/replacement/events.h"
#include "shared/domain/returns/events.h"
#include "shared/domain/warehouse/events.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>
#include <variant>
#include <vector>

namespace amani::domain {

// On what terms the holder has the goods.
enum class Holding : std::uint8_t {
    consignment = 1,      // an agent: ours, at the price the memo carries
    sold_on_account = 2,  // an agent: his, debited on receipt
    own = 3,              // the centre, a branch or a technician: expensed at fitting
};
BOOST_DESCRIBE_ENUM(Holding, consignment, sold_on_account, own)

// The letters of RULES §6.1: c pool average · p agent price · L labour · h handling · r recovery ·
// v VAT. Totals of the whole quantity, not per piece.
struct Amounts {
    base::Rial cost;
    base::Rial price;
    base::Rial labour;
    base::Rial handling;
    base::Rial recovery;
    base::Rial vat;
    base::Rial memo;  // of the legs on 9110/9120: at the price that the memo carries (RULES §6.2.4)
    friend bool operator==(const Amounts&, const Amounts&) = default;
};
BOOST_DESCRIBE_STRUCT(Amounts, (), (cost, price, labour, handling, recovery, vat, memo))

enum class Booking : std::uint8_t {
    purchase = 1,  // P-1
    opening = 2,   // against 3900
    shipped = 3,   // P-2 / P-2s: into transit
    received = 4,  // P-2 / P-2s: out of transit
    moved = 5,     // from a waybill's transit to the provisional one it was received from (C-10)
    lost = 6,      // P-15
    variance = 7,  // 5195: what a pool below zero was filled at, against what it went out at
};
BOOST_DESCRIBE_ENUM(Booking, purchase, opening, shipped, received, moved, lost, variance)

struct GoodsBooked {
    static constexpr AboutEvent about{120, Writer::hub, Relay::to_nobody, "سند حواله کالا",
                                      "Goods booked"};
    base::EventId cause;
    std::int32_t line = 0;
    Booking booking = Booking::purchase;
    Place from;  // the pools on the two sides; the number of a transit is its waybill
    Place to;
    Holding holding = Holding::own;           // of the side that is not transit
    LossBearer bearer = LossBearer::company;  // of a loss
    base::PartId part;
    Condition condition = Condition::fresh;
    base::Quantity quantity;
    Amounts amounts;
};
BOOST_DESCRIBE_STRUCT(GoodsBooked, (),
                      (cause, line, booking, from, to, holding, bearer, part, condition, quantity,
                       amounts))
// Also checks that each side other than transit, supplier or loss is a place whose goods have a
// value in the books.
[[nodiscard]] bool is_within_bounds(const GoodsBooked& event);

enum class Consumption : std::uint8_t {
    returnable = 1,      // P-3; sold on account: no voucher, the debt only
    non_returnable = 2,  // P-3n; sold on account: p + L credited (RULES §6.2.8)
    expensed = 3,        // P-3b, by a branch or a technician
    sold = 4,            // P-6, by an agent from consignment; a branch's own sale: cost only (5110)
};
BOOST_DESCRIBE_ENUM(Consumption, returnable, non_returnable, expensed, sold)

// What a fitted part took from stock. `over` counts units that no stock backs yet (C-3): the first
// decision of a fitting has covered + over = quantity; each later one covers what had been over
// (over negative); that of an undone fitting takes all back, and none of the three is above 0.
struct ConsumptionBooked {
    static constexpr AboutEvent about{121, Writer::hub, Relay::to_nobody, "سند مصرف قطعه",
                                      "Consumption booked"};
    base::TagId fitted;
    base::SiteId holder;
    Place from;
    Holding holding = Holding::own;
    Consumption consumption = Consumption::returnable;
    base::PartId part;
    base::Quantity covered;
    base::Quantity over;
    Amounts amounts;      // of the covered units; zero when an early receipt had deducted them
    base::Quantity owed;  // used parts that are owed from now on
};
BOOST_DESCRIBE_STRUCT(ConsumptionBooked, (),
                      (fitted, holder, from, holding, consumption, part, covered, over, amounts,
                       owed))
[[nodiscard]] bool is_within_bounds(const ConsumptionBooked& event);

// How a received used part stands. The credit key of a tag is live in firm, provisional and held.
enum class Standing : std::uint8_t {
    firm = 1,         // P-4 / P-4s: deducted and credited
    provisional = 2,  // early (C-2): deducted and credited to 2115, its consumption not yet known
    held = 3,         // early, and no stock to deduct; or its tag is OVER: no posting yet
    duplicate = 4,    // its key is live already (C-4): quarantine
    suspect = 5,  // owed by another holder (C-5, RULES §6.2.9): quarantine, until a person decides
    closes_debt = 6,  // of a branch or technician: 1220/5160 only
    reversed =
        7,  // timed out (RULES §6.2.2) or displaced (RULES §6.2.3): what was posted is given back
    rejected = 8,  // P-5
    accepted = 9,  // inspected and good: no posting
};
BOOST_DESCRIBE_ENUM(Standing, firm, provisional, held, duplicate, suspect, closes_debt, reversed,
                    rejected, accepted)

// Whether the credit key of a piece that stands so is live.
[[nodiscard]] constexpr bool is_live(Standing standing) {
    return standing == Standing::firm || standing == Standing::provisional ||
           standing == Standing::held || standing == Standing::closes_debt;
}
// Whether it lies in quarantine, where it answers no debt.
[[nodiscard]] constexpr bool is_put_aside(Standing standing) {
    return standing == Standing::duplicate || standing == Standing::suspect;
}

// The new standing of one piece of a receipt; `was` is the standing before (firm after provisional
// is P-4f). The voucher follows from (was, standing, amounts). Where both are the same, the
// decision says whose debt the piece answers, which was not known before, and posts nothing.
struct UsedPartRegistered {
    static constexpr AboutEvent about{122, Writer::hub, Relay::to_nobody, "سند رسید داغی",
                                      "Used part registered"};
    base::ReceiptId receipt;
    std::int32_t line = 0;
    std::int32_t unit = 0;
    base::TagId tag;  // none: not matched to any debt
    base::SiteId holder;
    base::PartId part;
    Holding holding = Holding::own;
    Standing standing = Standing::firm;
    std::int32_t was = 0;  // the Standing before, or 0
    Amounts amounts;
    std::string reason;  // of a rejection, reversal or suspicion
    Amounts before;      // P-4f: what the provisional credit was posted with
};
BOOST_DESCRIBE_STRUCT(UsedPartRegistered, (),
                      (receipt, line, unit, tag, holder, part, holding, standing, was, amounts,
                       reason, before))

enum class DebtEnd : std::uint8_t {
    charged = 1,
    waived = 2,
    charge_reversed = 3,
    waiver_reversed = 4
};
BOOST_DESCRIBE_ENUM(DebtEnd, charged, waived, charge_reversed, waiver_reversed)

struct DebtEnded {  // P-5c, and back again when the used part comes after all
    static constexpr AboutEvent about{123, Writer::hub, Relay::to_nobody, "رفع تعهد داغی",
                                      "Used-part debt ended"};
    base::TagId tag;
    base::SiteId holder;
    base::PartId part;
    Holding holding = Holding::own;
    DebtEnd end = DebtEnd::charged;
    Amounts amounts;
};
BOOST_DESCRIBE_STRUCT(DebtEnded, (), (tag, holder, part, holding, end, amounts))

struct MemoRepriced {  // P-14m: memo = A × accountability price, always
    static constexpr AboutEvent about{124, Writer::hub, Relay::to_nobody, "تغییر نرخ امانی",
                                      "Accountability price changed"};
    base::SiteId agent;
    base::PartId part;
    base::Quantity quantity;
    base::Rial old_price;  // of one piece
    base::Rial new_price;
};
BOOST_DESCRIBE_STRUCT(MemoRepriced, (), (agent, part, quantity, old_price, new_price))

struct PaymentBooked {  // P-9a
    static constexpr AboutEvent about{125, Writer::hub, Relay::to_nobody, "سند دریافت و پرداخت",
                                      "Payment booked"};
    base::EventId cause;
    base::SiteId agent;
    PaymentDirection direction = PaymentDirection::to_agent;
    base::Rial amount;
};
BOOST_DESCRIBE_STRUCT(PaymentBooked, (), (cause, agent, direction, amount))

struct PriceDifferenceBooked {  // RULES §6.2.7: a late list, for what was settled before; 5195
    static constexpr AboutEvent about{126, Writer::hub, Relay::to_nobody, "سند تفاوت قیمت",
                                      "Price difference booked"};
    base::EventId cause;  // the decision that is corrected
    base::SiteId agent;
    base::PartId part;
    base::Rial difference;  // credit to the agent when positive
};
BOOST_DESCRIBE_STRUCT(PriceDifferenceBooked, (), (cause, agent, part, difference))

enum class ReplacementBooking : std::uint8_t {
    stands = 1,     // P-10, P-10t
    suspended = 2,  // C-8: the product stands in 1150 until a person decides
    recovered = 3,  // from there back into stock
    lost = 4,       // from there to 5150
    defective = 5,  // P-10: the faulty product, at its recovery value
};
BOOST_DESCRIBE_ENUM(ReplacementBooking, stands, suspended, recovered, lost, defective)

// What an exchange, one of its two products or the end of a suspense means in the books.
struct ReplacementBooked {
    static constexpr AboutEvent about{130, Writer::hub, Relay::to_nobody, "سند تعویض",
                                      "Replacement booked"};
    base::EventId cause;
    base::ReplacementId replacement;
    base::EventId issue;  // the exchange; of a faulty product: none
    base::SiteId site;
    base::PartId part;
    ReplacementBooking booking = ReplacementBooking::stands;
    Amounts amounts;  // cost: of the new product; recovery: of the faulty one; price and vat: what
                      // the customer pays beyond, below zero what he gets
    base::Rial deposit;  // taken, below zero given back (P-8a)
};
BOOST_DESCRIBE_STRUCT(ReplacementBooked, (),
                      (cause, replacement, issue, site, part, booking, amounts, deposit))

enum class CustomerBooking : std::uint8_t {
    invoiced = 1,  // P-8, with P-8a where an advance is used up
    voided = 2,
    credited = 3,
    paid = 4,  // P-9, beyond what is owed P-8a
    returned = 5,
    cheque_cleared = 6,
    cheque_bounced = 7,
};
BOOST_DESCRIBE_ENUM(CustomerBooking, invoiced, voided, credited, paid, returned, cheque_cleared,
                    cheque_bounced)

// What an invoice or a payment of a customer means in the books of the company; what is taken back
// is below zero. What the customer owes and what he has paid in advance for a job are never both
// above zero; what he pays for a contract is no advance, since its instalments are invoiced first.
struct CustomerBooked {
    static constexpr AboutEvent about{131, Writer::hub, Relay::to_nobody, "سند حساب مشتری",
                                      "Customer account booked"};
    base::EventId cause;
    base::JobId job;
    base::SiteId site;
    CustomerBooking booking = CustomerBooking::invoiced;
    base::Rial parts;   // gross
    base::Rial labour;  // gross, with other charges
    base::Rial discount;
    base::Rial vat;
    base::Rial cash;  // and bank
    base::Rial cheques;
    base::Rial owed;            // 1130 rises by
    base::Rial advance;         // 2310 rises by
    base::ContractId contract;  // whose money it is, when it is of no job
};
BOOST_DESCRIBE_STRUCT(CustomerBooked, (),
                      (cause, job, site, booking, parts, labour, discount, vat, cash, cheques, owed,
                       advance, contract))

// How a use of an allowance stands: beyond it, the company bears it; returned: the job was
// cancelled.
enum class AllowanceStanding : std::uint8_t { within = 1, beyond = 2, returned = 3 };
BOOST_DESCRIBE_ENUM(AllowanceStanding, within, beyond, returned)

// C-23: how a use of a contract's allowance stands, in hub order. Told to the site of the use and
// to the one that looks after the contract; it posts nothing.
struct AllowanceBooked {
    static constexpr AboutEvent about{210, Writer::hub, Relay::to_nobody, "مصرف سهم قرارداد",
                                      "Contract allowance booked"};
    base::EventId cause;  // the use: an admission, a CaseServed or a PlanItemEnded
    base::ContractId contract;
    base::SiteId site;  // of the use
    base::JobId job;    // or none
    Allowance allowance = Allowance::cases;
    AllowanceStanding standing = AllowanceStanding::within;
    std::int32_t used = 0;  // within the allowance, with this one
};
BOOST_DESCRIBE_STRUCT(AllowanceBooked, (), (cause, contract, site, job, allowance, standing, used))
[[nodiscard]] constexpr bool is_within_bounds(const AllowanceBooked& event) {
    return event.used >= 0 && event.used <= most_contract_uses;
}

enum class ContractBooking : std::uint8_t {
    invoiced = 1,    // P-16: an instalment
    recognised = 2,  // P-16: what a month has earned
    refunded = 3,    // of a terminated contract: what was invoiced and is not earned
    kept = 4,        // the same, as income
};
BOOST_DESCRIBE_ENUM(ContractBooking, invoiced, recognised, refunded, kept)

// What a contract means in the books (P-16). Below zero: what had been recognised and was not
// earned, of a contract that was terminated before that.
struct ContractBooked {
    static constexpr AboutEvent about{211, Writer::hub, Relay::to_nobody, "سند قرارداد",
                                      "Contract booked"};
    base::EventId cause;  // of a month: the contract's signature
    base::ContractId contract;
    base::SiteId site;  // the centre
    ContractBooking booking = ContractBooking::invoiced;
    base::Rial amount;
    base::Rial vat;  // of what is invoiced or refunded
};
BOOST_DESCRIBE_STRUCT(ContractBooked, (), (cause, contract, site, booking, amount, vat))

enum class DiscrepancyKind : std::uint8_t {
    transit_difference = 1,   // C-11
    early_receipt = 2,        // C-2
    over_consumption = 3,     // C-3
    duplicate_used_part = 4,  // C-4
    suspect_used_part = 5,    // C-5
    unknown_waybill = 6,      // C-10
    digest_difference = 7,
    not_understood = 8,
    negative_stock = 9,
    forked_log = 10,           // C-18: a site was restored from an older copy, or cloned
    set_aside_fact = 11,       // a fact that may not count (FactSetAside)
    suspect_date = 12,         // C-13: counted on the nearest day that is possible
    false_digest = 13,         // the digest in a signed head is not that of its segment's events
    quarantined_events = 14,   // their author may not write them, or wrote after its revocation
    log_not_applied = 15,      // a log that cannot be applied; the others go on
    misaddressed_parcel = 16,  // received by another site than it was sent to
    impossible_event =
        17,              // its body is no event: a number beyond its bounds, a value unknown here
    two_histories = 18,  // of a feed of this epoch, both signed with the network's key
    number_on_two_papers = 19,  // printed by two installations of one disk (C-18)
    serial_open_twice = 20,     // C-1: `detail` is the serial
    replaced_twice = 21,        // C-8: `detail` is the serial
    grant_exceeded = 22,        // C-8: a replacement that its grant does not cover; the same
    allowance_exceeded = 23,    // C-23: a use of a contract beyond what it allows; the same
    part_serial_twice = 24,     // C-24: fitted while it is known in another device; the same
    warranty_changed = 25,      // C-20: admitted by a warranty that was another; the same
};
BOOST_DESCRIBE_ENUM(DiscrepancyKind, transit_difference, early_receipt, over_consumption,
                    duplicate_used_part, suspect_used_part, unknown_waybill, digest_difference,
                    not_understood, negative_stock, forked_log, set_aside_fact, suspect_date,
                    false_digest, quarantined_events, log_not_applied, misaddressed_parcel,
                    impossible_event, two_histories, number_on_two_papers, serial_open_twice,
                    replaced_twice, grant_exceeded, allowance_exceeded, part_serial_twice,
                    warranty_changed)

// Something that does not match, with the evidence of both sides, a deadline, and a way to settle
// it. The id of this event names the discrepancy.
struct DiscrepancyOpened {
    static constexpr AboutEvent about{127, Writer::hub, Relay::to_nobody, "ثبت مغایرت",
                                      "Discrepancy opened"};
    DiscrepancyKind kind = DiscrepancyKind::transit_difference;
    base::SiteId site;
    base::EventId cause;
    base::PartId part;
    base::Quantity quantity;
    std::vector<base::EventId> evidence;
    base::Day deadline;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(DiscrepancyOpened, (),
                      (kind, site, cause, part, quantity, evidence, deadline, detail))

// `left` is what remains open: 0 closes it.
struct DiscrepancySettled {
    static constexpr AboutEvent about{128, Writer::hub, Relay::to_nobody, "رفع مغایرت",
                                      "Discrepancy settled"};
    base::DiscrepancyId discrepancy;
    base::EventId by;
    base::Quantity left;
    std::string how;
};
BOOST_DESCRIBE_STRUCT(DiscrepancySettled, (), (discrepancy, by, left, how))

enum class Breach : std::uint8_t {
    anothers_record = 1,     // a job, tag, customer or user of another site
    anothers_place = 2,      // stock of another site
    impossible_place = 3,    // no such store at the author's site
    anothers_parcel = 4,     // a waybill that was sent to another site
    anothers_warranty = 5,   // activated by another site before
    unknown_author = 6,      // no such person at the author's site
    foreign_author = 7,      // a person of another site
    without_right = 8,       // the person's roles do not allow it
    impossible_sum = 9,      // a sum that it is part of exceeds the bounds of an amount
    pieces_in_one = 10,      // several parts that owe a used part each, in one event with one tag
    nothing_to_undo = 11,    // no such part was fitted, or it was undone before
    refused_by_centre = 12,  // a late event that a person has refused (LateEventsDecided)
};
BOOST_DESCRIBE_ENUM(Breach, anothers_record, anothers_place, impossible_place, anothers_parcel,
                    anothers_warranty, unknown_author, foreign_author, without_right,
                    impossible_sum, pieces_in_one, nothing_to_undo, refused_by_centre)

// A fact that is authentic and may not count. It stays in its log and no view shows it; this event
// takes its effect out of the balances. `row` is the fact's row, so that the effect of this event
// follows from the event alone.
struct FactSetAside {
    static constexpr AboutEvent about{129, Writer::hub, Relay::to_nobody, "کنار گذاشتن رویداد",
                                      "Fact set aside"};
    base::EventId fact;
    std::vector<std::uint8_t> row;
    Breach why = Breach::anothers_record;
    std::string detail;  // the member and the site, or the sum that was too large
};
BOOST_DESCRIBE_STRUCT(FactSetAside, (), (fact, row, why, detail))

using Decision =
    std::variant<GoodsBooked, ConsumptionBooked, UsedPartRegistered, DebtEnded, MemoRepriced,
                 PaymentBooked, PriceDifferenceBooked, ReplacementBooked, CustomerBooked,
                 AllowanceBooked, ContractBooked, DiscrepancyOpened, DiscrepancySettled>;

// Another site's event that concerns this one, under its own id (feeds only).
struct Relayed {
    static constexpr AboutEvent about{3, Writer::hub, Relay::to_nobody,
                                      "رویداد رسانده‌شده از مرکز",
                                      "Relayed by the hub"};
    base::EventId origin;
    std::vector<std::uint8_t> row;
};
BOOST_DESCRIBE_STRUCT(Relayed, (), (origin, row))

using HubEvents =
    boost::mp11::mp_list<Relayed, GoodsBooked, ConsumptionBooked, UsedPartRegistered, DebtEnded,
                         MemoRepriced, PaymentBooked, PriceDifferenceBooked, ReplacementBooked,
                         CustomerBooked, AllowanceBooked, ContractBooked, DiscrepancyOpened,
                         DiscrepancySettled, FactSetAside>;

}  // namespace amani::domain
