#include "hub/backlog.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include <algorithm>
#include <utility>

namespace amani::hub {

namespace {

// The first pause after which a log that could not be applied is tried again.
constexpr base::Duration first_pause = base::seconds(2);
constexpr base::Duration longest_pause = base::hours(1);

// A damaged segment makes its own log fail and no other.
SliceRun read_run(const station::StoredRun& run) {
    try {
        return {station::read(run), {}};
    } catch (const std::exception& error) {
        return {{run.log, run.after, {}}, error.what()};
    }
}

std::vector<base::LogId> sites_logs(station::Station& station) {
    std::vector<base::LogId> logs;
    for (const auto& [log, member] : station.roster().members()) {
        if (log.site() != station.identity().site) logs.push_back(log);
    }
    return logs;
}

}  // namespace

std::vector<Lag> lags_of(station::Station& station) {
    std::map<base::LogId, std::uint32_t> sealed;
    for (const auto& state : station.replica().logs().states()) sealed[state.log] = state.sealed;
    std::vector<Lag> lags;
    for (const auto log : sites_logs(station))
        lags.push_back({log, sealed[log], station.journal().applied_through(log)});
    return lags;
}

// A hub has thousands of logs: all are checked once, later only those that have grown.
void Backlog::look_for_news() {
    auto grown = station_.replica().logs().take_grown();
    if (!has_looked_at_all_) {
        for (const auto log : sites_logs(station_)) grown.insert(log);
        // After a restore the feeds of ended epochs come back too.
        for (const auto& state : station_.replica().logs().states())
            if (station_.roster().has_ended(state.log)) grown.insert(state.log);
        has_looked_at_all_ = true;
    }
    for (const auto& [log, putting_off] : put_off_) grown.insert(log);
    for (const auto log : grown) {
        if (log.site() == station_.identity().site || waits(log) || !station_.is_behind(log))
            continue;
        behind_.try_emplace(log, station_.journal().applied_through(log));
    }
}

// Begins with the log whose turn it is, and takes as many segments as there is room for.
std::optional<std::future<Slice>> Backlog::begin_reading(std::size_t segments) {
    std::vector<station::StoredRun> runs;
    auto at = behind_.upper_bound(last_turn_);
    for (std::size_t i = 0; i < behind_.size() && segments > 0; ++i) {
        if (at == behind_.end()) at = behind_.begin();
        auto run = station_.stored_run(at->first, at->second, segments);
        if (!run.segments.empty()) {
            segments -= run.segments.size();
            at->second = run.segments.back().head.last;
            last_turn_ = at->first;
            runs.push_back(std::move(run));
            if (one_log_at_a_time_) break;
        }
        ++at;
    }
    if (runs.empty()) return std::nullopt;
    return boost::asio::post(beside_, boost::asio::use_future([runs = std::move(runs)] {
                                 Slice slice;
                                 for (const auto& run : runs) slice.push_back(read_run(run));
                                 return slice;
                             }));
}

std::optional<Slice> Backlog::next(std::size_t segments) {
    look_for_news();
    if (!ahead_) ahead_ = begin_reading(segments);
    if (!ahead_) {
        one_log_at_a_time_ = false;
        return std::nullopt;
    }
    Slice slice = std::exchange(ahead_, std::nullopt)->get();
    ahead_ = begin_reading(segments);
    return slice;
}

bool Backlog::note_applied(base::LogId log) {
    if (!station_.is_behind(log)) behind_.erase(log);
    return put_off_.erase(log) != 0;
}

void Backlog::look_anew() {
    ahead_.reset();
    behind_.clear();
    has_looked_at_all_ = false;
}

bool Backlog::waits(base::LogId log) const {
    const auto found = put_off_.find(log);
    if (found == put_off_.end()) return false;
    const base::Instant now = station_.clock().now();
    // A clock that was set back must not put a log off for longer than the longest pause.
    return now < found->second.again && found->second.again - now <= longest_pause;
}

const Backlog::PutOff& Backlog::put_off(base::LogId log, const std::string& why) {
    PutOff& putting_off = put_off_[log];
    const auto doublings = std::min<std::uint32_t>(putting_off.attempts++, 16);
    const base::Duration pause{std::min(first_pause.value << doublings, longest_pause.value)};
    putting_off.why = why;
    putting_off.again = station_.clock().now() + pause;
    behind_.erase(log);
    return putting_off;
}

void Backlog::was_put_off(base::LogId log) {
    put_off_.emplace(log, PutOff{.why = "as before the start", .attempts = 1, .again = {}});
}

std::size_t Backlog::size() {
    std::size_t behind = 0;
    for (const Lag& lag : lags_of(station_)) behind += lag.received - lag.applied;
    return behind;
}

}  // namespace amani::hub
