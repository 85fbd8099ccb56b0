#include "shared/domain/flows/double_admissions.h"

#include <vector>

namespace amani::domain {

using base::Day;
using base::JobId;
using base::SiteId;

namespace {

// (job): under which serial its stay stands.
struct StayOfJobRow {
    TextKey serial;
};
BOOST_DESCRIBE_STRUCT(StayOfJobRow, (), (serial))

// StayRow: (serial's key, job)
RowKey stay_key(const TextKey& serial, JobId job) {
    return {Table::stay, serial.high, serial.low, job.value};
}
RowKey job_key(JobId job) { return {Table::stay_of_job, job.value}; }

// Pointer: (job, fitting), what the company bears in it
RowKey fitting_key(JobId job, base::EventId fitted) {
    return {Table::fitting_of_job, job.value, fitted.value};
}
// Pointer: (later job, earlier job), whose case is open
RowKey pending_key(JobId later, JobId earlier) {
    return {Table::pending_job, later.value, earlier.value};
}

// TextKey: (serial's key, site, or 0 for all), the serial that it goes on under. Corrections may be
// heard before what was recorded under the wrong serial.
RowKey name_key(const TextKey& wrong, SiteId site) {
    return {Table::serial_name, wrong.high, wrong.low, site.value};
}
constexpr int longest_chain = 16;  // of corrections

}  // namespace

TextKey key_of_serial(BooksStore& store, std::string_view serial) {
    return store.key_of("serial " + std::string{serial});
}

TextKey DoubleAdmissions::product_of(std::string_view serial, SiteId site) {
    TextKey key = key_of_serial(store_, serial);
    for (int i = 0; i < longest_chain; ++i) {
        auto next = find_row<TextKey>(store_, name_key(key, site));
        if (!next) next = find_row<TextKey>(store_, name_key(key, {}));
        if (!next || *next == key) break;
        key = *next;
    }
    return key;
}

bool DoubleAdmissions::Stay::overlaps(const Stay& other) const {
    const bool is_before = row.ended != 0 && row.ended <= other.row.admitted;
    const bool is_after = other.row.ended != 0 && other.row.ended <= row.admitted;
    return !is_before && !is_after;
}

bool DoubleAdmissions::Stay::stands_before(const Stay& other) const {
    if (row.admitted != other.row.admitted) return row.admitted < other.row.admitted;
    return job.site() < other.job.site();
}

std::vector<DoubleAdmissions::Stay> DoubleAdmissions::stays_of(const TextKey& serial) {
    std::vector<Stay> stays;
    for_each_key(store_, {Table::stay, serial.high, serial.low, INT64_MIN}, Within::a_and_b,
                 [&](const RowKey& at) {
                     stays.push_back({JobId{at.c}, row_or_empty<StayRow>(store_, at)});
                 });
    return stays;
}

std::optional<TextKey> DoubleAdmissions::product_of(JobId job) {
    const auto of_job = find_row<StayOfJobRow>(store_, job_key(job));
    return of_job ? std::optional{of_job->serial} : std::nullopt;
}

JobKind DoubleAdmissions::kind_of(JobId job) {
    const auto product = product_of(job);
    return product ? row_or_empty<StayRow>(store_, stay_key(*product, job)).kind : JobKind{};
}

void DoubleAdmissions::on(const Fact& fact, const DeviceAdmitted& event) {
    if (event.serial.empty()) return;
    const Day day = event.earlier_day.is_none() ? fact.day : event.earlier_day;
    take(fact, product_of(event.serial, fact.id.site()), event.serial,
         {JobId::of(fact.id), {fact.time.value, 0, event.kind, day}});
}

// Opens a case with each stay at another site that is not over before this one begins.
void DoubleAdmissions::take(const Fact& fact, const TextKey& key, std::string_view serial,
                            const Stay& stay) {
    for (const Stay& other : stays_of(key)) {
        if (other.job.site() == stay.job.site() || !stay.overlaps(other)) continue;
        const bool is_earlier = stay.stands_before(other);
        const JobId earlier = is_earlier ? stay.job : other.job;
        const JobId later = is_earlier ? other.job : stay.job;
        cases_.open({DiscrepancyKind::serial_open_twice, later.value, earlier.value},
                    {.site = later.site(),
                     .cause = later.event(),
                     .part = {},
                     .quantity = {1},
                     .evidence = earlier.event(),
                     .detail = std::string{serial}});
        save_row(store_, pending_key(later, earlier), Pointer{earlier.value});
        for_each_key(
            store_, fitting_key(later, {INT64_MIN}), Within::a,
            [&](const RowKey& fitting) { used_parts_.doubt(fact, {fitting.b}, earlier.event()); });
    }
    save_row(store_, stay_key(key, stay.job), stay.row);
    save_row(store_, job_key(stay.job), StayOfJobRow{key});
}

void DoubleAdmissions::on(const Fact& fact, const DeviceDelivered& event) {
    const auto of_job = find_row<StayOfJobRow>(store_, job_key(event.job));
    if (!of_job) return;
    const TextKey& key = of_job->serial;
    Stay stay{event.job, row_or_empty<StayRow>(store_, stay_key(key, event.job))};
    if (stay.row.ended != 0) return;
    stay.row.ended = fact.time.value;
    save_row(store_, stay_key(key, event.job), stay.row);
    for (const Stay& other : stays_of(key))
        if (!stay.overlaps(other)) settle(fact, stay.job, other.job, "no overlap");
}

void DoubleAdmissions::settle(const Fact& fact, JobId one, JobId other, const std::string& how) {
    using enum DiscrepancyKind;
    for (const auto& [later, earlier] : {std::pair{one, other}, std::pair{other, one}}) {
        cases_.settle({serial_open_twice, later.value, earlier.value}, fact.id, {}, how);
        store_.erase(pending_key(later, earlier));
        for_each_key(store_, fitting_key(later, {INT64_MIN}), Within::a,
                     [&](const RowKey& fitting) {
                         used_parts_.believe(fact, {fitting.b}, earlier.event());
                     });
    }
}

void DoubleAdmissions::on(const Fact& fact, const PartFitted& event) {
    if (event.payer != Payer::company) return;
    save_row(store_, fitting_key(event.job, fact.id), Pointer{fact.id.value});
    for_each_key(store_, pending_key(event.job, {INT64_MIN}), Within::a, [&](const RowKey& at) {
        used_parts_.doubt(fact, base::TagId::of(fact.id), {at.b});
    });
}

void DoubleAdmissions::move(const Fact& fact, std::string_view wrong, std::string_view right,
                            SiteId site) {
    const TextKey key = key_of_serial(store_, wrong);
    save_row(store_, name_key(key, site), key_of_serial(store_, right));
    if (wrong == right) return;
    std::vector<Stay> moved;
    std::vector<JobId> left;
    for (const Stay& stay : stays_of(key)) {
        if (site.is_none() || stay.job.site() == site)
            moved.push_back(stay);
        else
            left.push_back(stay.job);
    }
    for (const Stay& stay : moved) {
        store_.erase(stay_key(key, stay.job));
        for (const JobId other : left) settle(fact, stay.job, other, "corrected");
        take(fact, product_of(right, stay.job.site()), right, stay);
    }
}

void DoubleAdmissions::on(const Fact& fact, const SerialCorrected& event) {
    move(fact, event.wrong, event.right, event.site);
}

void DoubleAdmissions::on(const Fact& fact, const SerialMerged& event) {
    move(fact, event.serial, event.kept, {});
}

void DoubleAdmissions::on(const Fact& fact, const StubCorrected& event) {
    move(fact, event.wrong, event.right, fact.id.site());
}

void DoubleAdmissions::on(const Fact& fact, const SerialFlagged& event) {
    if (event.flag != SerialFlag::duplicate) return;
    const TextKey key = product_of(event.serial, {});
    const auto stays = stays_of(key);
    for (std::size_t i = 0; i < stays.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) settle(fact, stays[i].job, stays[j].job, "flagged");
}

void DoubleAdmissions::on(const Fact& fact, const DeviceTransferred& event) {
    settle(fact, event.from, event.to, "linked");
}

}  // namespace amani::domain
