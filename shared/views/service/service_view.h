// Repair jobs as tables: state, parts, timeline.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"
#include "shared/views/service/job_steps.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace amani::views {

class ServiceProjection {
  public:
    explicit ServiceProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::DeviceAdmitted& admitted);
    void apply(const domain::Event& event, const domain::WorkRecorded& recorded);
    void apply(const domain::Event& event, const domain::PartFitted& fitted);
    void apply(const domain::Event& event, const domain::PartRemoved& removed);
    void apply(const domain::Event& event, const domain::PartSerialCorrected& corrected);
    void apply(const domain::Event& event, const domain::RepairFinished& finished);
    void apply(const domain::Event& event, const domain::QualityChecked& checked);
    void apply(const domain::Event& event, const domain::DeviceDelivered& delivered);
    void apply(const domain::Event& event, const domain::JobCancelled& cancelled);
    void apply(const domain::Event& event, const domain::JobNoted& noted);
    void apply(const domain::Event& event, const domain::FittingUndone& undone);
    void apply(const domain::Event& event, const domain::CaseServed& served);
    // The events of one job often come together: its row is gathered in memory and written once.
    void flush();
    void forget();

  private:
    struct Admission {
        domain::DeviceAdmitted device;
        base::Day day;
        base::LogicalTime time;
        base::UserId author;
    };
    struct Job {
        std::optional<Admission> admission;
        domain::PhaseReached phase;
        base::LogicalTime finished;
        base::LogicalTime ended;
        base::ContractId served;
    };
    void reach(const domain::Event& event, base::JobId job, domain::RepairPhase phase);

    std::unordered_map<base::JobId, Job> jobs_;
    store::RowBatch admitted_;
    store::RowBatch reached_;
    JobSteps steps_;
    store::RowBatch lines_;
};

struct JobRow {
    base::JobId id;
    base::SiteId site;
    domain::RepairPhase phase = domain::RepairPhase::admitted;
    std::string number;
    std::string serial;  // normalised
    base::ModelId model;
    std::string model_code;
    base::CustomerId customer;
    std::string customer_name;
    domain::JobKind kind{};
    base::Day warranty_expiry;
    std::string complaint;
    std::string accessories;
    std::string cosmetic_state;
    base::Day promised;
    base::Day admitted_day;
    base::LogicalTime admitted_time;  // 0: the admission is not known here yet
    base::UserId admitted_by;
    base::LogicalTime finished_time;
    base::LogicalTime ended_time;  // delivered or cancelled
    std::string written_serial;    // as people write it
    base::ServiceRequestId request;
    domain::DataConsent data_consent = domain::DataConsent::not_asked;
    domain::Unlocking unlocking = domain::Unlocking::not_needed;
    base::Rial price_ceiling;
    base::JobId repeat_of;
    std::string earlier_number;
    base::Day earlier_day;
    base::ContractId contract;  // that bears it, or by whose tariff the customer pays; or none
};
BOOST_DESCRIBE_STRUCT(JobRow, (),
                      (id, site, phase, number, serial, model, model_code, customer, customer_name,
                       kind, warranty_expiry, complaint, accessories, cosmetic_state, promised,
                       admitted_day, admitted_time, admitted_by, finished_time, ended_time,
                       written_serial, request, data_consent, unlocking, price_ceiling, repeat_of,
                       earlier_number, earlier_day, contract))

struct JobLineRow {
    base::TagId fitted;  // the PartFitted; names the used-part debt when there is a `tag_number`
    base::LogicalTime time;
    base::Day day;
    base::UserId author;
    base::PartId part;
    std::string part_code;
    std::string part_name;
    base::Quantity quantity;
    domain::PlaceKind place_kind{};
    std::int64_t place_number = 0;
    domain::Payer payer{};
    std::string part_serial;
    std::string tag_number;
    base::EventId removed;  // the PartRemoved of this tag, or none
    base::EventId undone;   // the FittingUndone, or none
};
BOOST_DESCRIBE_STRUCT(JobLineRow, (),
                      (fitted, time, day, author, part, part_code, part_name, quantity, place_kind,
                       place_number, payer, part_serial, tag_number, removed, undone))

// One line of a job's timeline, oldest first. `type` is the number of the event type.
struct JobStepRow {
    base::EventId event;
    std::int64_t type = 0;
    base::LogicalTime time;
    base::Day day;
    base::UserId author;
    base::PartId part;
    base::TagId tag;
    std::string first_text;   // fault · part serial · receiver · reason · note
    std::string second_text;  // cause · tag number · note
    std::string third_text;   // action · why on credit
    base::UnitId unit;
    base::UserId person;
    std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(JobStepRow, (),
                      (event, type, time, day, author, part, tag, first_text, second_text,
                       third_text, unit, person, value))

// A serialised part inside a device.
struct InstalledSerialRow {
    std::string part_serial;
    std::string serial;  // the device's, normalised
    base::JobId job;
    std::string written_serial;  // the device's, as people write it
};
BOOST_DESCRIBE_STRUCT(InstalledSerialRow, (), (part_serial, serial, job, written_serial))

// In SQL: the serial of the part of a row of job_line, as the last correction has it.
inline constexpr std::string_view part_serial_of_line =
    "ifnull((SELECT said.first_text FROM job_step AS said WHERE said.job = job_line.job AND "
    "said.tag = job_line.event AND said.type = 215 ORDER BY said.time DESC, said.event DESC LIMIT "
    "1), job_line.part_serial)";

[[nodiscard]] std::optional<JobRow> job(store::Database& database, base::JobId id);
[[nodiscard]] std::optional<JobRow> job_with_number(store::Database& database,
                                                    std::string_view number);
// The job of the device with this serial that is in the house of `site`, or none.
[[nodiscard]] std::optional<JobRow> open_job(store::Database& database, base::SiteId site,
                                             std::string_view serial);
[[nodiscard]] std::vector<JobLineRow> job_lines(store::Database& database, base::JobId job);
// The fittings of this piece of `part` that were not undone (C-24).
[[nodiscard]] std::vector<InstalledSerialRow> fittings_of(store::Database& database,
                                                          base::PartId part,
                                                          std::string_view part_serial);
[[nodiscard]] std::vector<JobStepRow> job_timeline(store::Database& database, base::JobId job);

// A stay of this product, under whatever of its names, that ended with its delivery.
struct EarlierStayRow {
    base::JobId id;
    std::string number;
    base::Day delivered;
    std::string fault;  // as the last account of its work has it
};
BOOST_DESCRIBE_STRUCT(EarlierStayRow, (), (id, number, delivered, fault))
// The latest one delivered on `since` or after it; nothing when there is none.
[[nodiscard]] std::optional<EarlierStayRow> latest_delivery(store::Database& database,
                                                            std::string_view serial,
                                                            base::Day since);

// What a repair of this product came to.
struct EarlierRepairRow {
    std::string number;
    base::Day admitted_day;
    std::string fault;  // as the last account of its work has it
    std::string cause;
    std::string action;
    std::string parts;  // codes of those that were fitted and stayed inside, a line each
};
BOOST_DESCRIBE_STRUCT(EarlierRepairRow, (), (number, admitted_day, fault, cause, action, parts))
// Of the product of `job`, under whatever of its names: repairs that were finished, of devices
// admitted before this one; the latest first, at most so many.
[[nodiscard]] std::vector<EarlierRepairRow> earlier_repairs(store::Database& database,
                                                            const JobRow& job, std::int64_t most);

extern const List jobs_list;
extern const List open_jobs_list;  // of devices in the house, quick however many have left it

}  // namespace amani::views
