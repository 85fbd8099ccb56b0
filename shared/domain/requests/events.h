// What customers ask for before a device is in the house (R-SVC-1). Type numbers 160–162.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/domain/about/event.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <string>

namespace amani::domain {

// How the customer has reached us.
enum class RequestChannel : std::uint8_t {
    counter = 1,
    telephone = 2,
    message = 3,
    web = 4,
    agent = 5,
};
BOOST_DESCRIBE_ENUM(RequestChannel, counter, telephone, message, web, agent)
// Where the work is to be done: in the shop or at the customer's.
enum class ServicePlace : std::uint8_t { shop = 1, on_site = 2 };
BOOST_DESCRIBE_ENUM(ServicePlace, shop, on_site)
enum class RequestPriority : std::uint8_t { normal = 1, urgent = 2 };
BOOST_DESCRIBE_ENUM(RequestPriority, normal, urgent)

// Somebody wants a device repaired. The customer is named, or else described by caller and mobile;
// the product by its serial, by its model, or not at all. Names the request.
struct RequestRegistered {
    static constexpr AboutEvent about{160, Writer::every_site, Relay::to_nobody, "ثبت درخواست خدمت",
                                      "Service request registered"};
    std::string number;  // KRJ-SR-04-000012
    RequestChannel contact = RequestChannel::counter;
    base::CustomerId customer;  // or none
    std::string caller;
    std::string mobile;
    std::string serial;  // normalised
    base::ModelId model;
    std::string complaint;
    base::Day wanted;  // or none: as soon as possible
    ServicePlace served_at = ServicePlace::shop;
    std::string address;  // of a service at the customer's
    RequestPriority priority = RequestPriority::normal;
    template <class Claims>
    void claim(Claims&) const {}  // it makes a new record and disposes of none
};
BOOST_DESCRIBE_STRUCT(RequestRegistered, (),
                      (number, contact, customer, caller, mobile, serial, model, complaint, wanted,
                       served_at, address, priority))

// The day on which the request is to be served, and by whom. The latest one stands.
struct RequestScheduled {
    static constexpr AboutEvent about{161, Writer::every_site, Relay::to_nobody,
                                      "زمان‌بندی درخواست خدمت",
                                      "Service request scheduled"};
    base::ServiceRequestId request;
    base::Day day;
    base::UserId technician;  // or none
    std::string note;
    template <class Claims>
    void claim(Claims& own) const {
        own.record("request", request.site());
        if (!technician.is_none()) own.record("technician", technician.site());
    }
};
BOOST_DESCRIBE_STRUCT(RequestScheduled, (), (request, day, technician, note))

struct RequestCancelled {
    static constexpr AboutEvent about{162, Writer::every_site, Relay::to_nobody, "لغو درخواست خدمت",
                                      "Service request cancelled"};
    base::ServiceRequestId request;
    std::string reason;
    // What the fact disposes of. The hub checks that it belongs to the author's site (RULES §3.4,
    // registry/scrutiny.h).
    template <class Claims>
    void claim(Claims& own) const {
        own.record("request", request.site());
    }
};
BOOST_DESCRIBE_STRUCT(RequestCancelled, (), (request, reason))

using RequestEvents = boost::mp11::mp_list<RequestRegistered, RequestScheduled, RequestCancelled>;

}  // namespace amani::domain
