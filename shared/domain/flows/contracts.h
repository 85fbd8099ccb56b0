// The clerk of contracts: what their instalments and months mean in the books (P-16), and which of
// the uses of an allowance are within it, in hub order (C-23). He never refuses a use: the customer
// was served. What exceeds the allowance is the company's, and a case says so.
#pragma once

#include "shared/domain/flows/cases.h"
#include "shared/domain/flows/price_book.h"
#include "shared/domain/service/events.h"

namespace amani::domain {

// (contract)
struct ContractRow {
    base::Day begins;
    base::Day ends;
    base::Rial price;
    base::Day posted;  // the latest day on which something of it was posted
    base::Rial earned;
    base::Day earned_through;  // the last day of the latest month that was recognised
    base::Rial invoiced;       // without VAT
    base::Rial vat;            // on it
    base::Day stops;           // terminated on this day; none: not
    base::Day suspended;       // since this day; none: not
    base::SiteId service_site;
    std::int32_t most_cases = 0;
    std::int32_t most_visits = 0;
    std::int32_t used_cases = 0;  // within the allowance
    std::int32_t used_visits = 0;
    std::int32_t uses = 0;    // of either kind, within or beyond
    base::EventId last_case;  // within the allowance
    base::EventId last_visit;
};
BOOST_DESCRIBE_STRUCT(ContractRow, (),
                      (begins, ends, price, posted, earned, earned_through, invoiced, vat, stops,
                       suspended, service_site, most_cases, most_visits, used_cases, used_visits,
                       uses, last_case, last_visit))

// (contract, allowance, ordinal): a use, in hub order.
struct ContractUseRow {
    base::EventId cause;
    base::SiteId site;
    base::JobId job;
    AllowanceStanding standing = AllowanceStanding::within;
    std::int32_t is_served = 0;  // on a day on which the contract served: it may yet be within
};
BOOST_DESCRIBE_STRUCT(ContractUseRow, (), (cause, site, job, standing, is_served))

// (job): the use that its repair is.
struct ContractCaseRow {
    base::ContractId contract;
    std::int32_t ordinal = 0;
};
BOOST_DESCRIBE_STRUCT(ContractCaseRow, (), (contract, ordinal))

class Contracts {
  public:
    Contracts(BooksStore& store, Decisions& out, const PriceBook& prices, const HubDay& day,
              Cases& cases)
        : store_(store), out_(out), prices_(prices), day_(day), cases_(cases) {}

    void on(const Fact& fact, const ContractSigned& event);
    void on(const Fact& fact, const ContractAmended& event);
    void on(const Fact& fact, const ContractSuspended& event);
    void on(const Fact& fact, const ContractResumed& event);
    void on(const Fact& fact, const ContractTerminated& event);
    void on(const Fact& fact, const InstalmentInvoiced& event);
    void on(const Fact& fact, const DeviceAdmitted& event);
    void on(const Fact& fact, const CaseServed& event);
    void on(const Fact& fact, const JobCancelled& event);
    void on(const Fact& fact, const PlanItemEnded& event);
    // What the months that have ended have earned.
    void on_day(base::Day before, base::Day today);

  private:
    struct Use {
        base::ContractId contract;
        Allowance allowance = Allowance::cases;
        base::JobId job;
        std::string serial;
    };
    void use(const Fact& fact, const Use& of);
    void promote(const Fact& fact, base::ContractId contract, Allowance allowance);
    void tell(const Fact& fact, base::ContractId contract, const ContractRow& row,
              const ContractUseRow& use, Allowance allowance);
    void recognise(base::ContractId contract, ContractRow& row);
    void post(const Fact& fact, ContractRow& row, ContractBooked booked);

    BooksStore& store_;
    Decisions& out_;
    const PriceBook& prices_;
    const HubDay& day_;
    Cases& cases_;
};

}  // namespace amani::domain
