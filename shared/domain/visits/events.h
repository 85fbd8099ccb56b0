// Service at the customer's place (R-SVC-5): visits, for a request or for a job. Type numbers
// 180–182.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

inline constexpr std::int32_t minutes_of_a_day = 24 * 60;

// A visit, or another day, hour or technician for one: the latest plan stands. It is for a request
// or for a job.
struct VisitPlanned {
    static constexpr AboutEvent about{180, Writer::every_site, Relay::to_nobody,
                                      "برنامه سرویس در محل", "Visit planned"};
    base::VisitId visit;  // none: a new one, named by this event
    base::ServiceRequestId request;
    base::JobId job;
    base::Day day;
    std::int32_t from = 0;  // minutes of the day in Tehran; equal to `until`: no hour is promised
    std::int32_t until = 0;
    base::UserId technician;
    std::string address;
    std::string note;
    template <class Claims>
    void claim(Claims& own) const {
        if (!visit.is_none()) own.record("visit", visit.site());
        if (!request.is_none()) own.record("request", request.site());
        if (!job.is_none()) own.record("job", job.site());
        if (!technician.is_none()) own.record("technician", technician.site());
    }
};
BOOST_DESCRIBE_STRUCT(VisitPlanned, (),
                      (visit, request, job, day, from, until, technician, address, note))
[[nodiscard]] constexpr bool is_within_bounds(const VisitPlanned& event) {
    return event.from >= 0 && event.from <= event.until && event.until <= minutes_of_a_day;
}

struct VisitStarted {
    static constexpr AboutEvent about{181, Writer::every_site, Relay::to_nobody,
                                      "آغاز سرویس در محل", "Visit started"};
    base::VisitId visit;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("visit", visit.site());
    }
};
BOOST_DESCRIBE_STRUCT(VisitStarted, (), (visit))

enum class VisitResult : std::uint8_t {
    done = 1,
    no_access = 2,   // nobody was there
    needs_part = 3,  // a further visit is needed
    to_shop = 4,     // the device goes to the shop
    called_off = 5,  // before it began
};
BOOST_DESCRIBE_ENUM(VisitResult, done, no_access, needs_part, to_shop, called_off)

struct VisitEnded {
    static constexpr AboutEvent about{182, Writer::every_site, Relay::to_nobody,
                                      "پایان سرویس در محل", "Visit ended"};
    base::VisitId visit;
    VisitResult result = VisitResult::done;
    std::string note;
    base::Day next_day;  // on which the customer expects us again, or none
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("visit", visit.site());
    }
};
BOOST_DESCRIBE_STRUCT(VisitEnded, (), (visit, result, note, next_day))

using VisitEvents = boost::mp11::mp_list<VisitPlanned, VisitStarted, VisitEnded>;

}  // namespace amani::domain
