// RULES §6.1 and §6.2, written down once more in the plainest way: lists that are searched
// from the front, everything recomputed, nothing shared with the reconciler. Slow and easy to check
// against the text; the reconciler is replayed against it.
#pragma once

#include "shared/domain/registry/event.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace amani::model {

using base::Day;
using base::EventId;
using base::PartId;
using base::SiteId;

// (account, party, part): what is kept per neither has none.
using Ledger = std::map<std::tuple<int, std::uint32_t, std::int64_t>, std::int64_t>;

struct Terms {
    std::int64_t accountable = 0;  // A
    std::int64_t physical = 0;     // P
    std::int64_t pending = 0;      // PEND
    std::int64_t early = 0;        // PRE
    std::int64_t over = 0;         // OVER
    friend bool operator==(const Terms&, const Terms&) = default;
};

enum class How : std::uint8_t {  // a piece of a receipt stands
    provisional,
    held,
    timed_out,
    firm,
    closes_debt,
    duplicate,
    suspect,
    rejected,
};

class NaiveModel {
  public:
    void on_day(Day today);
    void hear(const domain::Event& event);

    [[nodiscard]] const Ledger& ledger() const { return ledger_; }
    [[nodiscard]] Terms terms(SiteId agent, PartId part) const;
    // How each use of a contract's allowance stands (C-23).
    [[nodiscard]] std::map<EventId, domain::AllowanceStanding> contract_standings() const;
    // Tags with a live credit.
    [[nodiscard]] std::vector<std::int64_t> live_tags() const;

  private:
    struct Money {
        std::int64_t c = 0, p = 0, labour = 0, h = 0, r = 0, v = 0;
    };
    struct Heap {  // quantity and value at a moving average
        std::int64_t quantity = 0;
        std::int64_t value = 0;
        std::int64_t take(std::int64_t taken);
        void put(std::int64_t added, std::int64_t worth);
    };
    struct Fitting {
        EventId id;
        SiteId holder;
        PartId part;
        Day day;
        bool is_sold = false;
        bool is_debt = false;
        std::string number;
        std::int64_t quantity = 1;
        std::int64_t covered = 0;
        int piece = -1;  // that answers it
        int end = 0;     // 1 charged, 2 waived
        Money ended_with;
        Money took;  // of all units that stock has covered
        bool is_undone = false;
    };
    struct Piece {
        EventId receipt;
        int line = 0;
        int unit = 0;
        SiteId holder;
        PartId part;
        Day day;
        std::int64_t tag = 0;
        std::string number;
        How how = How::held;
        int fitting = -1;
        bool is_accepted = false;
        Money posted;
    };
    // What an agent was settled at, so that a late list can be made good (RULES §6.2.7).
    struct Settled {
        std::string what;  // "sale", "on account", "delivery", "sent back", "used part", "charge"
        int index = 0;     // of the fitting or piece, or 0
        SiteId agent;
        PartId part;
        Day priced, received;
        std::int64_t rate = 0;
        bool has_vat = false;
        std::int64_t total = 1, covered = 1;
        std::int64_t credit = 0;
    };
    struct Parcel {
        SiteId to;
        std::map<PartId, std::int64_t> sent, cost;
    };
    std::map<std::string, SiteId> prefixes_;  // of printed numbers
    std::map<std::string, std::int64_t> parcel_numbers_;
    struct Exchange {
        SiteId site;
        PartId part;
        std::int64_t cost = 0;
        bool is_suspended = false;
    };
    struct Waiting {  // in one queue per agent and part: a fitting, or a held piece
        int fitting = -1;
        int piece = -1;
        SiteId holder;
        PartId part;
    };
    struct Dated {
        Day from;
        std::int64_t list = 0;
        std::int64_t one = 0;
        std::int64_t other = 0;
    };

    void on(const domain::Event& e, const domain::SiteDefined& b);
    void on(const domain::Event& e, const domain::AgentTermsSet& b);
    void on(const domain::Event& e, const domain::PartDefined& b);
    void on(const domain::Event& e, const domain::PriceListPublished& b);
    void on(const domain::Event& e, const domain::PriceSet& b);
    void on(const domain::Event& e, const domain::TariffSet& b);
    void on(const domain::Event& e, const domain::HandlingSet& b);
    void on(const domain::Event& e, const domain::VatRateSet& b);
    void on(const domain::Event& e, const domain::GoodsReceived& b);
    void on(const domain::Event& e, const domain::Dispatched& b);
    void on(const domain::Event& e, const domain::StockReceived& b);
    void on(const domain::Event& e, const domain::TransitLossDeclared& b);
    void on(const domain::Event& e, const domain::PartFitted& b);
    void on(const domain::Event& e, const domain::FittingUndone& b);
    void on(const domain::Event& e, const domain::UsedPartsReceived& b);
    void on(const domain::Event& e, const domain::UsedPartInspected& b);
    void on(const domain::Event& e, const domain::UsedPartCharged& b);
    void on(const domain::Event& e, const domain::UsedPartWaived& b);
    void on(const domain::Event& e, const domain::PaymentMade& b);
    void on(const domain::Event& e, const domain::QuotaGranted& b);
    void on(const domain::Event& e, const domain::ReplacementIssued& b);
    void on(const domain::Event& e, const domain::DefectiveReceived& b);
    void on(const domain::Event& e, const domain::ReplacementSettled& b);
    void on(const domain::Event& e, const domain::InvoiceIssued& b);
    void on(const domain::Event& e, const domain::InvoiceVoided& b);
    void on(const domain::Event& e, const domain::InvoiceCredited& b);
    void on(const domain::Event& e, const domain::PaymentTaken& b);
    void on(const domain::Event& e, const domain::PaymentReturned& b);
    void on(const domain::Event& e, const domain::ChequeSettled& b);
    void on(const domain::Event& e, const domain::ContractSigned& b);
    void on(const domain::Event& e, const domain::ContractAmended& b);
    void on(const domain::Event& e, const domain::ContractSuspended& b);
    void on(const domain::Event& e, const domain::ContractResumed& b);
    void on(const domain::Event& e, const domain::ContractTerminated& b);
    void on(const domain::Event& e, const domain::InstalmentInvoiced& b);
    void on(const domain::Event& e, const domain::DeviceAdmitted& b);
    void on(const domain::Event& e, const domain::CaseServed& b);
    void on(const domain::Event& e, const domain::JobCancelled& b);
    void on(const domain::Event& e, const domain::PlanItemEnded& b);

    [[nodiscard]] bool is_agent(SiteId site) const;
    [[nodiscard]] bool is_sold(SiteId site) const;  // on account
    [[nodiscard]] int stock_account(SiteId site) const;
    [[nodiscard]] std::int64_t price(SiteId agent, PartId part, Day day) const;
    [[nodiscard]] std::int64_t retail(PartId part, Day day) const;
    [[nodiscard]] Dated tariff(PartId part, Day day) const;
    [[nodiscard]] static Dated in_force(const std::vector<Dated>& list, Day day);
    [[nodiscard]] Money credit(SiteId holder, PartId part, Day received, Day consumed) const;
    void post(int account, SiteId party, PartId part, std::int64_t amount);
    void sale(SiteId agent, PartId part, std::int64_t p, std::int64_t v);

    void cover(int fitting, std::int64_t now);
    void drain(SiteId holder, PartId part);
    void wait(Waiting entry);
    [[nodiscard]] bool is_over(int fitting) const;
    void show(Piece piece);
    void show_untagged(int piece);
    void show_early(int piece);
    void credit_early(int piece);
    void register_known(int piece, int fitting);
    void firm(int piece, int fitting);
    void give_back(int piece, How how);
    void post_credit(const Piece& piece, int from, int to, int sign);
    [[nodiscard]] int early_piece_for(int fitting) const;
    [[nodiscard]] int fitting_of(std::int64_t tag) const;
    void end(EventId tag, int how, Day day);
    void undo_end(int fitting);
    void give_back_units(int fitting);

    // What has come in of a customer, and what he was charged.
    struct PaidFor {
        base::JobId job;
        base::ContractId contract;
    };
    void pay(SiteId site, PaidFor paid_for, int account, std::int64_t amount);
    void charge(SiteId site, base::JobId job, domain::AccountLineKind kind, std::int64_t gross,
                std::int64_t discount, std::int64_t tax);
    void weigh(SiteId site, base::JobId job);

    void settle(Settled what, std::int64_t credit);
    void unsettle(const std::string& what, int index, std::int64_t credit);
    [[nodiscard]] std::int64_t settled_now(const Settled& s) const;
    void make_good();

    Day today_;
    std::map<SiteId, domain::SiteKind> sites_;
    std::map<SiteId, domain::AgentTermsSet> terms_;
    std::map<PartId, bool> returnable_;
    std::map<std::int64_t, Day> lists_;
    std::map<PartId, std::vector<Dated>> prices_, tariffs_;
    std::vector<Dated> handling_, vat_;

    std::map<std::pair<SiteId, PartId>, Heap> stock_, owed_, products_;
    std::map<std::pair<std::int64_t, PartId>, Heap> transit_;
    std::map<std::int64_t, Parcel> parcels_;
    std::map<std::pair<SiteId, PartId>, std::int64_t> accountable_, physical_;
    std::vector<Fitting> fittings_;
    std::vector<Piece> pieces_;
    std::vector<Waiting> queue_;
    std::vector<Settled> settled_;
    std::map<base::GrantId, domain::QuotaGranted> quotas_;
    std::map<std::tuple<base::GrantId, std::int64_t, std::int32_t>, EventId> uses_;
    std::map<std::string, EventId> replaced_;
    std::map<EventId, Exchange> exchanges_;
    std::map<base::ReplacementId, EventId> defective_;
    struct Customer {
        std::int64_t charged = 0, paid = 0;  // so far
        std::int64_t owed = 0, advance = 0;  // as posted
    };
    std::map<base::JobId, Customer> customers_;
    std::map<base::InvoiceId, std::vector<domain::InvoiceLine>> invoices_;  // what is left of them
    std::map<base::CashReceiptId, std::int64_t> cheques_;
    struct Contract {
        domain::ContractSigned said = {};  // with the terms that hold
        std::int64_t earned = 0, invoiced = 0, vat = 0;
        Day stop = {}, suspended = {};
    };
    struct Use {
        EventId cause;
        base::ContractId contract;
        base::JobId job;
        bool is_visit = false;
        bool is_served = false;
        bool is_returned = false;
    };
    void use(const domain::Event& e, base::ContractId contract, base::JobId job, bool is_visit);
    void recognise(Contract& contract, std::int64_t total);
    void recognise_months();
    std::map<base::ContractId, Contract> contracts_;
    std::vector<Use> contract_uses_;
    std::set<std::tuple<base::ContractId, std::string, std::int32_t>> visits_;
    Ledger ledger_;
};

}  // namespace amani::model
