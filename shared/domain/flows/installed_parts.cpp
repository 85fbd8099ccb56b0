#include "shared/domain/flows/installed_parts.h"

#include <algorithm>
#include <string>

namespace amani::domain {

using base::EventId;
using base::JobId;

namespace {

// (serial's key, event): the part went into a job's device, or was taken out of one.
struct StepRow {
    std::int64_t time = 0;
    JobId job;
    std::int32_t is_fitted = 0;
};
BOOST_DESCRIBE_STRUCT(StepRow, (), (time, job, is_fitted))

// TextKey: (fitting), the serial of its part as it was corrected
RowKey correction_key(EventId fitted) { return {Table::serial_correction, fitted.value}; }

// TextKey: (fitting), the serial of its part
RowKey serial_of_fitting_key(EventId fitted) { return {Table::serial_of_fitting, fitted.value}; }

RowKey step_key(const TextKey& serial, EventId event) {
    return {Table::installed_part, serial.high, serial.low, event.value};
}

TextKey key_of_part(BooksStore& store, base::PartId part, std::string_view serial) {
    return store.key_of("part " + std::to_string(part.value) + " " + std::string{serial});
}

}  // namespace

struct InstalledParts::Step {
    EventId event;
    StepRow row;
};

// In the order of their times.
std::vector<InstalledParts::Step> InstalledParts::steps_of(const TextKey& serial) {
    std::vector<Step> steps;
    for_each_key(store_, {Table::installed_part, serial.high, serial.low, INT64_MIN},
                 Within::a_and_b, [&](const RowKey& at) {
                     steps.push_back({EventId{at.c}, row_or_empty<StepRow>(store_, at)});
                 });
    std::ranges::sort(steps, {},
                      [](const Step& step) { return std::pair{step.row.time, step.event}; });
    return steps;
}

// Each fitting after another one of another job, with no removal between the two.
std::vector<InstalledParts::Twice> InstalledParts::twice(const TextKey& serial) {
    std::vector<Twice> found;
    const Step* sits = nullptr;
    const auto steps = steps_of(serial);
    for (const Step& step : steps) {
        if (step.row.is_fitted == 0) {
            sits = nullptr;
            continue;
        }
        if (sits != nullptr && sits->row.job != step.row.job)
            found.push_back({sits->event, step.event});
        sits = &step;
    }
    std::ranges::sort(found);
    return found;
}

void InstalledParts::tell(const Fact& fact, base::PartId part, std::string_view serial,
                          const std::vector<Twice>& before, const std::vector<Twice>& after) {
    const auto about = [](const Twice& each) {
        return Cases::Case{DiscrepancyKind::part_serial_twice, each.later.value,
                           each.earlier.value};
    };
    for (const Twice& each : before) {
        if (std::ranges::binary_search(after, each)) continue;
        cases_.settle(about(each), fact.id, {}, "no overlap");
        used_parts_.believe(fact, base::TagId::of(each.later), each.earlier);
    }
    for (const Twice& each : after) {
        if (std::ranges::binary_search(before, each)) continue;
        cases_.open(about(each), {.site = each.later.site(),
                                  .cause = each.later,
                                  .part = part,
                                  .quantity = {1},
                                  .evidence = each.earlier,
                                  .detail = std::string{serial}});
        used_parts_.doubt(fact, base::TagId::of(each.later), each.earlier);
    }
}

void InstalledParts::on(const Fact& fact, const PartFitted& event) {
    if (event.part_serial.empty()) return;
    const auto corrected = find_row<TextKey>(store_, correction_key(fact.id));
    const TextKey serial =
        corrected ? *corrected : key_of_part(store_, event.part, event.part_serial);
    const auto before = twice(serial);
    save_row(store_, step_key(serial, fact.id), StepRow{fact.time.value, event.job, 1});
    save_row(store_, serial_of_fitting_key(fact.id), serial);
    tell(fact, event.part, event.part_serial, before, twice(serial));
}

void InstalledParts::on(const Fact& fact, const PartRemoved& event) {
    if (event.part_serial.empty()) return;
    const TextKey serial = key_of_part(store_, event.part, event.part_serial);
    const auto before = twice(serial);
    save_row(store_, step_key(serial, fact.id), StepRow{fact.time.value, event.job, 0});
    tell(fact, event.part, event.part_serial, before, twice(serial));
}

void InstalledParts::on(const Fact& fact, const FittingUndone& event) {
    const EventId fitted = event.fitted.event();
    const auto serial = find_row<TextKey>(store_, serial_of_fitting_key(fitted));
    if (!serial) return;
    const auto before = twice(*serial);
    store_.erase(step_key(*serial, fitted));
    tell(fact, event.part, {}, before, twice(*serial));
}

void InstalledParts::on(const Fact& fact, const PartSerialCorrected& event) {
    const EventId fitted = event.fitted.event();
    const TextKey right = key_of_part(store_, event.part, event.right);
    save_row(store_, correction_key(fitted), right);
    const auto wrong = find_row<TextKey>(store_, serial_of_fitting_key(fitted));
    if (!wrong || *wrong == right) return;
    const auto step = find_row<StepRow>(store_, step_key(*wrong, fitted));
    if (!step) return;  // undone
    const auto before_at_wrong = twice(*wrong);
    const auto before_at_right = twice(right);
    store_.erase(step_key(*wrong, fitted));
    save_row(store_, step_key(right, fitted), *step);
    save_row(store_, serial_of_fitting_key(fitted), right);
    tell(fact, event.part, {}, before_at_wrong, twice(*wrong));
    tell(fact, event.part, event.right, before_at_right, twice(right));
}

}  // namespace amani::domain
