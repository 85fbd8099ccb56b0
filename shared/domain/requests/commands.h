// What people ask of the desk that takes service requests (R-SVC-1).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/requests/events.h"

#include <boost/describe.hpp>

#include <string>

namespace amani::domain {

struct RegisterRequest {
    static constexpr AboutCommand about{"RegisterRequest", at_the_counter, every_site,
                                        "ثبت درخواست خدمت", "Register a service request"};
    using records = Records<RequestRegistered>;
    RequestChannel contact = RequestChannel::counter;
    base::CustomerId customer;  // none: caller and mobile say who it is
    std::string caller;
    std::string mobile;
    std::string serial;  // as typed or scanned, or empty
    base::ModelId model;
    std::string complaint;
    base::Day wanted;
    ServicePlace served_at = ServicePlace::shop;
    std::string address;  // at the customer's; empty: the customer's own
    RequestPriority priority = RequestPriority::normal;
};
BOOST_DESCRIBE_STRUCT(RegisterRequest, (),
                      (contact, customer, caller, mobile, serial, model, complaint, wanted,
                       served_at, address, priority))

struct ScheduleRequest {
    static constexpr AboutCommand about{"ScheduleRequest", at_the_counter, every_site,
                                        "زمان‌بندی درخواست خدمت",
                                        "Schedule a service request"};
    using records = Records<RequestScheduled>;
    base::ServiceRequestId request;
    base::Day date;
    base::UserId technician;  // or none
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ScheduleRequest, (), (request, date, technician, note))

struct CancelRequest {
    static constexpr AboutCommand about{"CancelRequest", at_the_counter, every_site,
                                        "لغو درخواست خدمت", "Cancel a service request"};
    using records = Records<RequestCancelled>;
    base::ServiceRequestId request;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CancelRequest, (), (request, reason))

using RequestCommands = boost::mp11::mp_list<RegisterRequest, ScheduleRequest, CancelRequest>;

}  // namespace amani::domain
