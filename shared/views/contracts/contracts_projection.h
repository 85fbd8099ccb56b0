// The events of contracts to their tables (schema.h). The days of a contract's visits are computed
// anew when its terms, or the calendar that they follow, have changed.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"

#include <memory>
#include <set>

namespace amani::views {

class ContractsProjection {
  public:
    explicit ContractsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::ContractSigned& signature);
    void apply(const domain::Event& event, const domain::ContractAmended& amended);
    void apply(const domain::Event& event, const domain::ContractSuspended& suspended);
    void apply(const domain::Event& event, const domain::ContractResumed& resumed);
    void apply(const domain::Event& event, const domain::ContractTerminated& terminated);
    void apply(const domain::Event& event, const domain::PeriodicPolicySet& set);
    void apply(const domain::Event& event, const domain::InstalmentInvoiced& invoiced);
    void apply(const domain::Event& event, const domain::PaymentTaken& taken);
    void apply(const domain::Event& event, const domain::PaymentReturned& returned);
    void apply(const domain::Event& event, const domain::ChequeSettled& settled);
    void apply(const domain::Event& event, const domain::PlanItemPlanned& planned);
    void apply(const domain::Event& event, const domain::PlanItemEnded& ended);
    void apply(const domain::Event& event, const domain::DeviceAdmitted& admitted);
    void apply(const domain::Event& event, const domain::CaseServed& served);
    void apply(const domain::Event& event, const domain::AllowanceBooked& booked);
    void apply(const domain::Event& event, const domain::ContractBooked& booked);
    // What the calendars of sites follow from.
    void apply(const domain::Event&, const domain::WorkingWeekSet&) { is_calendar_new_ = true; }
    void apply(const domain::Event&, const domain::OwnWeekSet&) { is_calendar_new_ = true; }
    void apply(const domain::Event&, const domain::HolidaySet&) { is_calendar_new_ = true; }
    void apply(const domain::Event&, const domain::OwnClosureSet&) { is_calendar_new_ = true; }
    void apply(const domain::Event&, const domain::SiteDefined&) { is_calendar_new_ = true; }
    void flush();
    void forget();

  private:
    struct Standing;
    void keep_terms(const domain::Event& event, base::ContractId contract,
                    const domain::ContractTerms& terms, base::Day since, std::string_view reason);
    void keep_standing(const domain::Event& event, base::ContractId contract,
                       const Standing& standing);
    void keep_step(base::ContractId contract, base::EventId event);
    void plan(base::ContractId contract);

    store::Database& database_;
    std::unique_ptr<store::Statement> sign_;
    std::unique_ptr<store::Statement> keep_terms_;
    std::unique_ptr<store::Statement> keep_serial_;
    std::unique_ptr<store::Statement> keep_standing_;
    std::unique_ptr<store::Statement> keep_step_;
    std::unique_ptr<store::Statement> keep_instalment_;
    std::unique_ptr<store::Statement> invoice_;
    std::unique_ptr<store::Statement> book_;
    std::unique_ptr<store::Statement> use_;
    std::unique_ptr<store::Statement> judge_use_;
    std::unique_ptr<store::Statement> set_policy_;
    std::unique_ptr<store::Statement> note_plan_;
    std::unique_ptr<store::Statement> note_end_;
    std::unique_ptr<store::Statement> clear_days_;
    std::unique_ptr<store::Statement> keep_day_;
    std::set<base::ContractId> changed_;  // whose days are to be computed
    bool is_calendar_new_ = false;
};

}  // namespace amani::views
