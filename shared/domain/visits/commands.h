// What people ask about service at the customer's place (R-SVC-5).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/visits/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

// A new visit, or another plan for one.
struct PlanVisit {
    static constexpr AboutCommand about{"PlanVisit", at_the_counter, every_site,
                                        "برنامه سرویس در محل", "Plan a visit"};
    using records = Records<VisitPlanned>;
    base::VisitId visit;  // none: a new one
    base::ServiceRequestId request;
    base::JobId job;
    base::Day date;
    std::string hours;  // "09:00-12:00"; empty: no hour is promised
    base::UserId technician;
    std::string address;  // empty: that of the request, or the customer's
    std::string note;
};
BOOST_DESCRIBE_STRUCT(PlanVisit, (), (visit, request, job, date, hours, technician, address, note))

struct StartVisit {
    static constexpr AboutCommand about{"StartVisit", at_the_bench, every_site, "آغاز سرویس در محل",
                                        "Start a visit"};
    using records = Records<VisitStarted>;
    base::VisitId visit;
};
BOOST_DESCRIBE_STRUCT(StartVisit, (), (visit))

struct EndVisit {
    static constexpr AboutCommand about{"EndVisit", at_the_counter, every_site,
                                        "پایان سرویس در محل", "End a visit"};
    using records = Records<VisitEnded>;
    base::VisitId visit;
    VisitResult result = VisitResult::done;
    std::string note;
    base::Day next_day;
};
BOOST_DESCRIBE_STRUCT(EndVisit, (), (visit, result, note, next_day))

using VisitCommands = boost::mp11::mp_list<PlanVisit, StartVisit, EndVisit>;

}  // namespace amani::domain
