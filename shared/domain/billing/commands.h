// What people ask about the account of a job's work and its estimate (R-SVC-3, R-SVC-6).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/billing/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

inline constexpr Roles who_price_repairs{Role::clerk, Role::technician, Role::supervisor,
                                         Role::cashier, Role::agent};

struct RecordLabour {
    static constexpr AboutCommand about{"RecordLabour", at_the_bench, every_site, "ثبت اجرت",
                                        "Record labour"};
    using records = Records<LabourRecorded>;
    base::JobId job;
    base::OperationId operation;
    base::Quantity count{1};
    std::int32_t minutes = 0;
    base::UserId technician;  // none: oneself
    LinePayer payer = LinePayer::customer;
};
BOOST_DESCRIBE_STRUCT(RecordLabour, (), (job, operation, count, minutes, technician, payer))

struct AddCharge {
    static constexpr AboutCommand about{"AddCharge", who_price_repairs, every_site, "افزودن هزینه",
                                        "Add a charge"};
    using records = Records<ChargeAdded>;
    base::JobId job;
    std::string text;
    base::Rial amount;
    LinePayer payer = LinePayer::customer;
    TaxClass tax_class = TaxClass::standard;
};
BOOST_DESCRIBE_STRUCT(AddCharge, (), (job, text, amount, payer, tax_class))

struct WithdrawLine {
    static constexpr AboutCommand about{"WithdrawLine", who_price_repairs, every_site,
                                        "حذف سطر هزینه", "Withdraw a line"};
    using records = Records<LineWithdrawn>;
    base::JobId job;
    base::EventId account_line;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawLine, (), (job, account_line, reason))

struct GrantDiscount {
    static constexpr AboutCommand about{"GrantDiscount", who_price_repairs, every_site, "تخفیف",
                                        "Grant a discount"};
    using records = Records<DiscountGranted>;
    base::JobId job;
    base::EventId account_line;  // none: of the whole job
    base::Rial amount;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GrantDiscount, (), (job, account_line, amount, reason))

struct GiveEstimate {
    static constexpr AboutCommand about{"GiveEstimate", who_price_repairs, every_site,
                                        "اعلام برآورد هزینه", "Give an estimate"};
    using records = Records<EstimateGiven>;
    base::JobId job;
    base::Rial amount;  // 0: the sum of the lines
    base::Day valid_until;
    base::Rial inspection_fee;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(GiveEstimate, (), (job, amount, valid_until, inspection_fee, note))

// Of the estimate that waits for an answer. Refused, its inspection fee becomes a line.
struct AnswerEstimate {
    static constexpr AboutCommand about{"AnswerEstimate", who_price_repairs, every_site,
                                        "پاسخ مشتری به برآورد", "Record the customer's answer"};
    using records = Records<EstimateAnswered, ChargeAdded>;
    base::JobId job;
    EstimateAnswer answer = EstimateAnswer::approved;
    AnswerWay way = AnswerWay::telephone;
    std::string answered_by;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(AnswerEstimate, (), (job, answer, way, answered_by, note))

using BillingCommands = boost::mp11::mp_list<RecordLabour, AddCharge, WithdrawLine, GrantDiscount,
                                             GiveEstimate, AnswerEstimate>;

}  // namespace amani::domain
