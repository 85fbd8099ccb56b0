// The pieces that every event goes through, one by one, beside what bounds them: the row, the
// segment's body, its signature. Google Benchmark's own options apply.
#include "report.h"

#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"
#include "shared/domain/registry/event.h"
#include "sync/log/body.h"
#include "sync/log/segment.h"

#include <benchmark/benchmark.h>

#include <map>
#include <string>

namespace {

using namespace amani;

constexpr std::uint32_t rows_a_segment = 256;
const base::LogId log_id = base::LogId::of({7}, 1);

domain::Event event_number(std::uint32_t number) {
    domain::Event event{.id = base::EventId::of(log_id, number),
                        .time = {(1'762'000'000'000 + number * 61'000LL) << 16},
                        .author = {77},
                        .day = base::Day{20'400 + static_cast<std::int32_t>(number / 40)}};
    if (number % 2 == 0) {
        event.body = domain::PartFitted{.job = {base::EventId::of(log_id, number - 1).value},
                                        .part = {1'000 + number % 40},
                                        .from = {domain::PlaceKind::consignment, {7}, 0},
                                        .payer = domain::Payer::company,
                                        .tag_number = "KRJ-U-04-" + std::to_string(number)};
    } else {
        event.body = domain::DeviceAdmitted{.number = "KRJ-ADM-04-" + std::to_string(number),
                                            .serial = "WM7K" + std::to_string(number * 7919),
                                            .customer = {9},
                                            .kind = domain::JobKind::warranty,
                                            .complaint = "آب را تخلیه نمی‌کند"};
    }
    event.type = domain::type_of(event.body);
    return event;
}

const log::Rows& sample_rows() {
    static const log::Rows rows = [] {
        log::Rows made;
        for (std::uint32_t i = 1; i <= rows_a_segment; ++i)
            made.add(domain::encode_event(event_number(i)));
        return made;
    }();
    return rows;
}

const crypto::SecretKey& key() {
    static const auto made = *crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, 3));
    return made;
}

const log::Segment& sample_segment() {
    static const log::Segment segment = log::seal(
        {.network = {}, .first = base::EventId::of(log_id, 1), .previous = {}, .digest = {}},
        sample_rows(), key(), log::Effort::backlog);
    return segment;
}

void count_events(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * rows_a_segment);
    state.SetBytesProcessed(state.iterations() *
                            static_cast<std::int64_t>(sample_rows().bytes().size()));
}

void encode_rows(benchmark::State& state) {
    std::vector<domain::Event> events;
    for (std::uint32_t i = 1; i <= rows_a_segment; ++i) events.push_back(event_number(i));
    for (auto _ : state)
        for (const auto& event : events) benchmark::DoNotOptimize(domain::encode_event(event));
    count_events(state);
}

void decode_rows(benchmark::State& state) {
    for (auto _ : state)
        for (std::uint32_t i = 0; i < rows_a_segment; ++i)
            benchmark::DoNotOptimize(
                domain::decode_event(base::EventId::of(log_id, i + 1), sample_rows()[i]));
    count_events(state);
}

void write_body(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            log::write_body(sample_rows(), base::EventId::of(log_id, 1), log::Effort::backlog));
    count_events(state);
    state.counters["bytes_an_event"] =
        static_cast<double>(sample_segment().body.size()) / rows_a_segment;
}

void read_body(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            log::read_body(sample_segment().body, base::EventId::of(log_id, 1), rows_a_segment));
    count_events(state);
}

// What bounds the two above: zstd over the rows as they are.
void zstd_compress(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(log::compress(sample_rows().bytes(), log::Effort::backlog));
    count_events(state);
}

void zstd_decompress(benchmark::State& state) {
    const auto frame = log::compress(sample_rows().bytes(), log::Effort::backlog);
    for (auto _ : state)
        benchmark::DoNotOptimize(log::decompress(frame, sample_rows().bytes().size()));
    count_events(state);
}

void open_segment(benchmark::State& state) {
    const auto author = key().public_key();
    for (auto _ : state) benchmark::DoNotOptimize(log::open(sample_segment(), {}, author));
    count_events(state);
}

// What bounds opening: one signature and one hash a segment.
void ed25519_verify(benchmark::State& state) {
    const base::Bytes head(log::head_size, 5);
    const auto signature = key().sign(head);
    const auto author = key().public_key();
    for (auto _ : state) benchmark::DoNotOptimize(crypto::verifies(author, head, signature));
    count_events(state);
}

void blake2b_rows(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(crypto::hash(sample_rows().bytes()));
    count_events(state);
}

// Keeps what each of them reached, beside what Google Benchmark says of it.
class Reached : public benchmark::ConsoleReporter {
  public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const auto name = run.run_name.function_name;
            speeds_[name] = run.counters.at("items_per_second").value;
            const auto bytes = run.counters.find("bytes_an_event");
            if (bytes != run.counters.end()) bytes_[name] = bytes->second.value;
        }
    }
    // `bound` is the piece below which it cannot come; empty: there is none.
    void print(const std::string& name, const std::string& bound = {}) const {
        if (!speeds_.contains(name)) return;  // left out by an option
        const bool is_bound = speeds_.contains(bound);
        bench::print({.what = name,
                      .value = speeds_.at(name),
                      .unit = "events/s",
                      .limit = is_bound ? speeds_.at(bound) : 0,
                      .limit_is = is_bound ? bound : ""});
        if (bytes_.contains(name))
            bench::print({.what = name + ", an event",
                          .value = bytes_.at(name),
                          .unit = "bytes",
                          .aim = bench::at_most(10)});
    }

  private:
    std::map<std::string, double> speeds_;
    std::map<std::string, double> bytes_;
};

}  // namespace

BENCHMARK(encode_rows);
BENCHMARK(decode_rows);
BENCHMARK(write_body);
BENCHMARK(zstd_compress);
BENCHMARK(read_body);
BENCHMARK(zstd_decompress);
BENCHMARK(open_segment);
BENCHMARK(ed25519_verify);
BENCHMARK(blake2b_rows);

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    Reached reached;
    benchmark::RunSpecifiedBenchmarks(&reached);
    bench::print_heading();
    reached.print("encode_rows");
    reached.print("decode_rows");
    reached.print("write_body", "zstd_compress");
    reached.print("read_body", "zstd_decompress");
    reached.print("open_segment", "ed25519_verify");
    return 0;
}
