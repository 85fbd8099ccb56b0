// A site's everyday: a command through its desk (load, decide, record, project, commit), rows of a
// sheet, looking a serial up, a device's whole history, the rebuild of all views.   site_bench
// [serials]
#include "machine_limits.h"
#include "scratch.h"

#include "hub/opening.h"
#include "shared/app/give.h"
#include "shared/base/system_clock.h"
#include "shared/views/serials/serials_view.h"

#include <cstdlib>
#include <random>
#include <stdexcept>

namespace {

using namespace amani;
using bench::print;
using Then = station::Station::Then;

class Site {
  public:
    explicit Site(const std::filesystem::path& folder) {
        std::filesystem::create_directories(folder);
        auto root = *crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, 1));
        station::Identity identity{.root = root.public_key(),
                                   .site = {1},
                                   .code = "THR",
                                   .name = "THR",
                                   .kind = domain::SiteKind::central,
                                   .incarnation = 1,
                                   .first_number = 1};
        auto opened =
            hub::open_hub({folder}, std::move(identity),
                          *crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, 2)),
                          std::move(root), clock_);
        station_ = std::move(opened.station);
        centre_ = std::move(opened.centre);
        centre_->found({"admin", "admin", "none"});
        author_ = {{base::EventId::of(station_->identity().log(), 2).value},
                   station_->desk().today()};
        model_ = base::ModelId::of(give(domain::DefineModel{
            .code = "WM-7K", .brand = "ARA", .type = "washer", .name = "WM-7K"}));
        customer_ = base::CustomerId::of(give(domain::RegisterCustomer{.name = "علی رضایی"}));
    }

    // The record's event.
    template <class Command>
    base::EventId give(Command command) {
        base::EventId id;
        station_->transact([&] {
            id = give_here(std::move(command));
            return Then::commit;
        });
        return id;
    }
    // Inside a transaction.
    template <class Command>
    base::EventId give_here(Command command) {
        auto answer = app::give(station_->desk(), author_, std::move(command));
        if (!answer) throw std::runtime_error(answer.error().en);
        return answer->id();
    }
    [[nodiscard]] station::Station& station() { return *station_; }

    base::EventId admit(std::int64_t number) {
        return give(domain::AdmitDevice{.serial = "J" + std::to_string(number),
                                        .model = model_,
                                        .customer = customer_,
                                        .complaint = "آب را تخلیه نمی‌کند"});
    }
    static std::string serial(std::int64_t number) { return "WM7K" + std::to_string(number); }
    void register_serials(std::int64_t from, std::int64_t to) {
        station_->transact([&] {
            for (; from < to; ++from)
                give_here(domain::RegisterSerial{.serial = serial(from),
                                                 .model = model_,
                                                 .sold_on = author_.day,
                                                 .warranty_card = "G" + std::to_string(from)});
            return Then::commit;
        });
    }

  private:
    base::SystemClock clock_;
    std::unique_ptr<station::Station> station_;
    std::unique_ptr<hub::Centre> centre_;
    app::Author author_;
    base::ModelId model_;
    base::CustomerId customer_;
};

void bench_commits(Site& site, const std::filesystem::path& folder) {
    const auto flush = bench::flush_of_the_disk(folder);
    const auto admit = bench::spread_of(400, [&](int i) { site.admit(i); });
    const auto job = base::JobId::of(site.admit(1'000'000));
    const auto work = bench::spread_of(
        400, [&](int) { site.give(domain::RecordWork{job, "تخلیه", "فرسودگی", "تعویض پمپ"}); });
    const auto after = bench::flush_of_the_disk(folder);
    const double p50 = (flush.p50 + after.p50) / 2;
    const double p99 = (flush.p99 + after.p99) / 2;
    print({"local commit, admission, p50", admit.p50, "µs", p50, "one flush",
           "≤ 1.2 flushes + 50 µs"});
    print({"local commit, admission, p99", admit.p99, "µs", p99, "a flush's p99", "≤ 1.5"});
    print({"local commit, work recorded, p50", work.p50, "µs", p50, "one flush",
           "≤ 1.2 flushes + 50 µs"});
    print({"local commit, work recorded, p99", work.p99, "µs", p99, "a flush's p99", "≤ 1.5"});
}

void bench_serials(Site& site, const std::filesystem::path& folder, std::int64_t serials) {
    const auto took = bench::time_of([&] {
        for (std::int64_t at = 0; at < serials; at += 50'000)
            site.register_serials(at, std::min(at + 50'000, serials));
    });
    print({"serials registered, each decided", static_cast<double>(serials) / took.wall, "rows/s",
           bench::raw_rows_a_second(folder), "raw SQLite, one table", "import ≥ 60,000"});
    std::mt19937_64 random{5};
    const auto any = [&] {
        return Site::serial(
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(serials)));
    };
    auto& database = site.station().database();
    const auto of = " of " + std::to_string(serials);
    const auto look_up = bench::spread_of(20'000, [&](int) {
        if (!views::serial(database, any())) throw std::runtime_error("a serial is missing");
    });
    print({"serial look-up" + of + ", p50", look_up.p50, "µs", 0, "", ""});
    print({"serial look-up" + of + ", p99", look_up.p99, "µs", 0, "", "≤ 300 at 10 million, warm"});
    const auto history = bench::spread_of(5'000, [&](int i) {
        if (views::serial_history(database, "J" + std::to_string(i % 400)).empty())
            throw std::runtime_error("a history is missing");
    });
    print({"whole history of a device, p99", history.p99, "µs", 0, "",
           "≤ 1,000 at 10 million, warm"});
}

}  // namespace

int main(int argc, char** argv) {
    const bench::Scratch scratch;
    Site site{scratch.path() / "site"};
    bench::print_heading();
    bench_commits(site, scratch.path());
    bench_serials(site, scratch.path(), argc > 1 ? std::atoll(argv[1]) : 200'000);
    const auto position = static_cast<double>(site.station().journal().position());
    const auto rebuilding = bench::time_of([&] { site.station().rebuild(); });
    print({"all views rebuilt", position / rebuilding.wall, "events/s", 0, "",
           "70,000 in ≤ 2 s: 35,000"});
    return 0;
}
