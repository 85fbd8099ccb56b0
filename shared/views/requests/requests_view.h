// Service requests as a table.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/domain/requests/request_phase.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>

namespace amani::views {

class RequestsProjection {
  public:
    explicit RequestsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::RequestRegistered& registered);
    void apply(const domain::Event& event, const domain::RequestScheduled& scheduled);
    void apply(const domain::Event& event, const domain::RequestCancelled& cancelled);
    void apply(const domain::Event& event, const domain::DeviceAdmitted& admitted);
    // The events of one request often come together: its row is gathered and written once.
    void flush();
    void forget();

  private:
    struct Request {
        domain::RequestRegistered said;
        base::LogicalTime registered;  // 0: not known here yet
        base::Day day;
        base::UserId author;
        domain::RequestScheduled schedule;
        base::LogicalTime scheduled;
        std::string cancel_reason;
        base::LogicalTime cancelled;
        base::JobId job;
        base::LogicalTime admitted;
    };

    std::map<base::ServiceRequestId, Request> requests_;
    store::RowBatch rows_;
};

struct ServiceRequestRow {
    base::ServiceRequestId id;
    std::string number;
    base::CustomerId customer;
    std::string customer_name;  // or the caller's
    std::string serial;
    base::ModelId model;
    std::string complaint;
    std::string address;
    base::LogicalTime registered_time;  // 0: the registration is not known here yet
    base::JobId job;
    std::string job_number;
    domain::RequestPhase state{};
};
BOOST_DESCRIBE_STRUCT(ServiceRequestRow, (),
                      (id, number, customer, customer_name, serial, model, complaint, address,
                       registered_time, job, job_number, state))

[[nodiscard]] std::optional<ServiceRequestRow> service_request(store::Database& database,
                                                               base::ServiceRequestId id);
[[nodiscard]] std::optional<ServiceRequestRow> service_request_with_number(
    store::Database& database, std::string_view number);

extern const List requests_list;
extern const List open_requests_list;  // by the day that is wanted; none: as soon as possible

}  // namespace amani::views
