// What is charged for a repair beside its parts, what is given away, and what the customer was told
// and has answered (R-SVC-3, R-SVC-6). Type numbers 174–179.
#pragma once

#include "shared/base/bounds.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"
#include "shared/domain/catalogue/events.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

// Who bears a line of a job's account. A part's follows from its fitting and the kind of the job.
enum class LinePayer : std::uint8_t { customer = 1, company = 2, contract = 3, supplier = 4 };
BOOST_DESCRIBE_ENUM(LinePayer, customer, company, contract, supplier)
enum class TaxClass : std::uint8_t { standard = 1, exempt = 2 };
BOOST_DESCRIBE_ENUM(TaxClass, standard, exempt)

// Work of the tariff. Its price is that of the operation on the device's model and the event's day.
struct LabourRecorded {
    static constexpr AboutEvent about{174, Writer::every_site, Relay::to_nobody, "ثبت اجرت",
                                      "Labour recorded"};
    base::JobId job;
    base::OperationId operation;
    base::Quantity count{1};
    std::int32_t minutes = 0;  // that it took; 0: not said
    base::UserId technician;   // none: the author
    LinePayer payer = LinePayer::customer;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        if (!technician.is_none()) own.record("technician", technician.site());
    }
};
BOOST_DESCRIBE_STRUCT(LabourRecorded, (), (job, operation, count, minutes, technician, payer))
inline constexpr std::int64_t most_operations = 100;  // of one line
[[nodiscard]] constexpr bool is_within_bounds(const LabourRecorded& event) {
    return event.count.value >= 1 && event.count.value <= most_operations && event.minutes >= 0 &&
           event.minutes <= most_minutes;
}

// Anything else that is charged, in words: travel, an inspection.
struct ChargeAdded {
    static constexpr AboutEvent about{175, Writer::every_site, Relay::to_nobody, "افزودن هزینه",
                                      "Charge added"};
    base::JobId job;
    std::string text;
    base::Rial amount;
    LinePayer payer = LinePayer::customer;
    TaxClass tax_class = TaxClass::standard;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(ChargeAdded, (), (job, text, amount, payer, tax_class))
[[nodiscard]] constexpr bool is_within_bounds(const ChargeAdded& event) {
    return base::is_price(event.amount);
}

// `line` is a LabourRecorded or a ChargeAdded. What a part costs goes with its fitting.
struct LineWithdrawn {
    static constexpr AboutEvent about{176, Writer::every_site, Relay::to_nobody, "حذف سطر هزینه",
                                      "Line withdrawn"};
    base::JobId job;
    base::EventId line;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("line", line.site());
    }
};
BOOST_DESCRIBE_STRUCT(LineWithdrawn, (), (job, line, reason))

// What the customer need not pay of a line, or of the whole job. The latest one of a job and line
// stands; nothing given any longer: amount 0.
struct DiscountGranted {
    static constexpr AboutEvent about{177, Writer::every_site, Relay::to_nobody, "تخفیف",
                                      "Discount granted"};
    base::JobId job;
    base::EventId line;  // or none: of the whole job
    base::Rial amount;
    std::string reason;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        if (!line.is_none()) own.record("line", line.site());
    }
};
BOOST_DESCRIBE_STRUCT(DiscountGranted, (), (job, line, amount, reason))
[[nodiscard]] constexpr bool is_within_bounds(const DiscountGranted& event) {
    return event.amount.value >= 0;
}

// What the repair will cost the customer, as he was told. A later one replaces it.
enum class EstimateBasis : std::uint8_t { lines = 1, by_hand = 2 };
BOOST_DESCRIBE_ENUM(EstimateBasis, lines, by_hand)
struct EstimateGiven {
    static constexpr AboutEvent about{178, Writer::every_site, Relay::to_nobody,
                                      "اعلام برآورد هزینه", "Estimate given"};
    base::JobId job;
    EstimateBasis basis = EstimateBasis::lines;
    base::Rial amount;          // with VAT
    base::Day valid_until;      // or none
    base::Rial inspection_fee;  // when he refuses it; without VAT
    std::string note;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
    }
};
BOOST_DESCRIBE_STRUCT(EstimateGiven, (), (job, basis, amount, valid_until, inspection_fee, note))
[[nodiscard]] constexpr bool is_within_bounds(const EstimateGiven& event) {
    return event.amount.value >= 0 && base::is_price(event.inspection_fee);
}

enum class EstimateAnswer : std::uint8_t { approved = 1, refused = 2 };
BOOST_DESCRIBE_ENUM(EstimateAnswer, approved, refused)
// How the customer has answered.
enum class AnswerWay : std::uint8_t { signature = 1, code = 2, telephone = 3, message = 4 };
BOOST_DESCRIBE_ENUM(AnswerWay, signature, code, telephone, message)

struct EstimateAnswered {
    static constexpr AboutEvent about{179, Writer::every_site, Relay::to_nobody,
                                      "پاسخ مشتری به برآورد", "Estimate answered"};
    base::JobId job;
    base::EstimateId estimate;
    EstimateAnswer answer = EstimateAnswer::approved;
    AnswerWay way = AnswerWay::telephone;
    std::string answered_by;  // who has said so, when it was not the customer
    std::string note;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("job", job.site());
        own.record("estimate", estimate.site());
    }
};
BOOST_DESCRIBE_STRUCT(EstimateAnswered, (), (job, estimate, answer, way, answered_by, note))

using BillingEvents = boost::mp11::mp_list<LabourRecorded, ChargeAdded, LineWithdrawn,
                                           DiscountGranted, EstimateGiven, EstimateAnswered>;

}  // namespace amani::domain
