#include "shared/views/workshop/turnaround.h"

#include "shared/base/quantities.h"
#include "shared/domain/service/repair_phase.h"
#include "shared/domain/workshop/events.h"
#include "shared/domain/workshop/turnaround.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/network/working_hours.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_view.h"
#include "shared/views/workshop/workshop_view.h"

#include <algorithm>
#include <map>

namespace amani::views {
namespace {

struct ReadyJob {
    base::JobId id;
    base::SiteId site;
    std::string number;
    base::ModelId model;
    std::int64_t kind = 0;
    base::Day promised;
    base::LogicalTime admitted;
    base::LogicalTime ready;
    base::LogicalTime ended;
    domain::RepairPhase phase{};
};
BOOST_DESCRIBE_STRUCT(ReadyJob, (),
                      (id, site, number, model, kind, promised, admitted, ready, ended, phase))

// Ready and not back in the shop since. ?1 to ?2: times; ?3: a site, or 0.
constexpr std::string_view select_ready =
    "SELECT id, site, number, model, kind, promised, admitted_time, finished_time, ended_time, "
    "phase FROM job WHERE finished_time >= ?1 AND finished_time < ?2 AND finished_time <> 0 AND "
    "admitted_time <> 0 AND phase IN (4, 5) AND (?3 = 0 OR site = ?3) ORDER BY finished_time, id";

constexpr std::string_view select_steps =
    "SELECT type, time, unit, person, value, tag FROM job_step WHERE job = ?1 "
    "UNION ALL SELECT 62, time, 0, 0, 0, event FROM job_line WHERE job = ?1";

// What a clock has counted that nobody stopped ends with the repair.
constexpr std::string_view sum_labour =
    "SELECT SUM(MAX(0, (CASE WHEN stopped_time = 0 OR stopped_time > ?2 THEN ?2 ELSE stopped_time "
    "END >> 16) - (started_time >> 16))) / 60000 FROM labour WHERE job = ?1 AND started_time <> 0";

base::LogicalTime beginning_of(base::Day day) {
    return base::LogicalTime::next({}, base::start_in_tehran(day));
}

std::vector<domain::StayStep> steps_of(store::Database& database, base::JobId job) {
    auto& query = database.cached(select_steps);
    query.with(job);
    // In the order of their times, and as they are read where these are equal. Not by the store,
    // which would set up a sorter for each of a year's jobs.
    std::vector<domain::StayStep> read;
    std::vector<std::pair<base::LogicalTime, std::size_t>> order;
    while (query.step()) {
        const auto time = query.id<base::LogicalTime>(1);
        order.emplace_back(time, read.size());
        read.push_back({.at = time.wall(),
                        .type = static_cast<domain::EventType>(query.integer(0)),
                        .unit = query.id<base::UnitId>(2),
                        .person = query.id<base::UserId>(3),
                        .value = query.integer(4),
                        .about = query.id<base::EventId>(5)});
    }
    query.reset();
    std::ranges::sort(order);
    std::vector<domain::StayStep> steps;
    steps.reserve(read.size());
    for (const auto& [time, at] : order) steps.push_back(read[at]);
    return steps;
}

std::optional<std::int64_t> rate(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return base::multiply_divide_half_up(part, base::whole_in_basis_points, whole);
}

// What is gathered for one row.
class Gathered {
  public:
    void take(const domain::StayTimes& times) {
        calendar_.push_back(times.calendar);
        working_.push_back(times.working);
        net_.push_back(times.net);
        sum_ += times;
    }
    void take(const ReadyJob& job, const domain::Stay& stay, std::int64_t labour) {
        if (!job.promised.is_none()) {
            ++promised_;
            if (is_late(job)) ++late_;
        }
        if (job.phase == domain::RepairPhase::delivered) {
            ++delivered_;
            lag_ += calendar::minutes_between(job.ready.wall(), job.ended.wall());
        }
        if (stay.checks > 0) ++checked_;
        if (stay.checks > 0 && stay.checks_failed == 0) ++passed_first_;
        returns_ += stay.returns;
        labour_ += labour;
    }
    static bool is_late(const ReadyJob& job) {
        return !job.promised.is_none() && base::day_in_tehran(job.ready.wall()) > job.promised;
    }
    [[nodiscard]] TurnaroundRow row(std::int64_t key) {
        TurnaroundRow row{.key = key, .jobs = static_cast<std::int64_t>(calendar_.size())};
        const auto calendar = domain::spread_of(std::move(calendar_));
        const auto working = domain::spread_of(std::move(working_));
        const auto net = domain::spread_of(std::move(net_));
        row.calendar_mean = calendar.mean;
        row.calendar_median = calendar.median;
        row.calendar_p90 = calendar.p90;
        row.working_mean = working.mean;
        row.working_median = working.median;
        row.working_p90 = working.p90;
        row.net_mean = net.mean;
        row.net_median = net.median;
        row.net_p90 = net.p90;
        row.part_share = rate(sum_.for_parts, sum_.working).value_or(0);
        row.on_time = rate(promised_ - late_, promised_);
        if (delivered_ > 0) row.lag_mean = base::multiply_divide_half_up(lag_, 1, delivered_);
        row.first_pass = rate(passed_first_, checked_);
        row.returns = returns_;
        row.labour = labour_;
        return row;
    }

  private:
    std::vector<std::int64_t> calendar_;
    std::vector<std::int64_t> working_;
    std::vector<std::int64_t> net_;
    domain::StayTimes sum_;
    std::int64_t promised_ = 0;
    std::int64_t late_ = 0;
    std::int64_t delivered_ = 0;
    std::int64_t lag_ = 0;
    std::int64_t checked_ = 0;
    std::int64_t passed_first_ = 0;
    std::int64_t returns_ = 0;
    std::int64_t labour_ = 0;
};

// The key of the row to which a span belongs.
std::int64_t key_of(TurnaroundBy by, const domain::StaySpan& span) {
    return by == TurnaroundBy::unit ? span.unit.value : static_cast<std::int64_t>(span.stage);
}
// The same of a whole stay.
std::int64_t key_of(TurnaroundBy by, const ReadyJob& job, const domain::Stay& stay) {
    switch (by) {
        case TurnaroundBy::site:
            return job.site.value;
        case TurnaroundBy::technician:
            return stay.technician.value;
        case TurnaroundBy::model:
            return job.model.value;
        case TurnaroundBy::kind:
            return job.kind;
        case TurnaroundBy::unit:
        case TurnaroundBy::stage:
        case TurnaroundBy::job:
            break;
    }
    return job.id.value;
}

class Report {
  public:
    Report(store::Database& database, const TurnaroundQuestion& question)
        : database_(database), question_(question), bars_(last_bar_days + 1) {
        for (std::size_t days = 0; days < bars_.size(); ++days)
            bars_[days].days = static_cast<std::int64_t>(days);
    }

    void take(const ReadyJob& job) {
        const auto steps = steps_of(database_, job.id);
        const auto stay = domain::stay_of(job.admitted.wall(), steps, job.ready.wall());
        const bool has_clocks = std::ranges::find(steps, domain::LabourStarted::about.type,
                                                  &domain::StayStep::type) != steps.end();
        const auto labour = has_clocks ? number(database_, 0, sum_labour, job.id, job.ready) : 0;
        std::map<std::int64_t, domain::StayTimes> by_key;
        domain::StayTimes whole;
        for (const auto& span : stay.spans) {
            const auto times = domain::times_of(span, working_time(job.site));
            whole += times;
            if (is_by_span()) by_key[key_of(question_.by, span)] += times;
        }
        if (!is_by_span()) by_key[key_of(question_.by, job, stay)] = whole;
        for (const auto& [key, times] : by_key) {
            auto& gathered = rows_[key];
            gathered.take(times);
            gathered.take(job, stay, labour);
        }
        total_.take(whole);
        total_.take(job, stay, labour);
        auto& bar = bars_.at(static_cast<std::size_t>(
            std::clamp<std::int64_t>(whole.calendar / calendar::minutes_a_day, 0, last_bar_days)));
        ++bar.jobs;
        if (Gathered::is_late(job)) ++bar.late;
    }
    [[nodiscard]] Turnaround end() {
        Turnaround all{.total = total_.row(0), .bars = std::move(bars_)};
        for (auto& [key, gathered] : rows_) {
            all.rows.push_back(gathered.row(key));
            name(all.rows.back());
        }
        std::ranges::sort(all.rows, [](const TurnaroundRow& one, const TurnaroundRow& other) {
            return one.jobs != other.jobs ? one.jobs > other.jobs : one.key < other.key;
        });
        return all;
    }

  private:
    [[nodiscard]] bool is_by_span() const {
        return question_.by == TurnaroundBy::unit || question_.by == TurnaroundBy::stage;
    }
    const calendar::WorkingTime& working_time(base::SiteId site) {
        const auto known = working_times_.find(site);
        if (known != working_times_.end()) return known->second;
        return working_times_.emplace(site, working_time_of(database_, site)).first->second;
    }
    void name(TurnaroundRow& row) const {
        switch (question_.by) {
            case TurnaroundBy::site:
                if (const auto found = site(database_, {static_cast<base::SiteId::rep>(row.key)})) {
                    row.code = found->code;
                    row.name = found->name;
                }
                break;
            case TurnaroundBy::unit:
                if (const auto found = unit(database_, {row.key})) {
                    row.code = found->code;
                    row.name = found->name;
                }
                break;
            case TurnaroundBy::technician:
                if (const auto found = user(database_, {row.key})) row.name = found->name;
                break;
            case TurnaroundBy::model:
                if (const auto found = model(database_, {row.key})) {
                    row.code = found->code;
                    row.name = found->brand + " " + found->name;
                }
                break;
            case TurnaroundBy::job:
                if (const auto found = job(database_, {row.key})) row.code = found->number;
                break;
            case TurnaroundBy::stage:
            case TurnaroundBy::kind:
                break;  // enumerators, whose words the reader has
        }
    }

    store::Database& database_;
    TurnaroundQuestion question_;
    std::map<base::SiteId, calendar::WorkingTime> working_times_;
    std::map<std::int64_t, Gathered> rows_;
    Gathered total_;
    std::vector<TurnaroundBar> bars_;
};

}  // namespace

Turnaround turnaround(store::Database& database, const TurnaroundQuestion& question) {
    auto ready = rows<ReadyJob>(database, select_ready, beginning_of(question.from),
                                beginning_of(question.until + 1), question.site);
    const bool is_cut = question.by == TurnaroundBy::job && ready.size() > most_jobs;
    if (is_cut) ready.resize(most_jobs);
    // As their steps lie in the store. In what order jobs are counted does not matter.
    std::ranges::sort(ready, {}, &ReadyJob::id);
    Report report{database, question};
    for (const auto& job : ready) report.take(job);
    auto all = report.end();
    all.is_cut = is_cut;
    return all;
}

}  // namespace amani::views
