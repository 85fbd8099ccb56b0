// What sites have sent and the hub has not applied yet: whose turn it is, what is read ahead of its
// turn on a second thread, and which logs are put off because they could not be applied.
#pragma once

#include "node/station/station.h"

#include <boost/asio/thread_pool.hpp>

#include <future>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace amani::hub {

// Stored segments of one log, read, or why they could not be read.
struct SliceRun {
    station::ReadRun run;
    std::string trouble;  // empty: it could be read
};
// Stored segments of some logs, to be applied in one transaction.
using Slice = std::vector<SliceRun>;

// How far a site's log is stored and applied.
struct Lag {
    base::LogId log;
    std::uint32_t received = 0;  // the last sequence that is stored, and that is applied
    std::uint32_t applied = 0;
};
// Of all sites' logs, at the station of any thread.
[[nodiscard]] std::vector<Lag> lags_of(station::Station& station);

class Backlog {
  public:
    // Reads on a thread of `beside`, which must end its work before the station goes.
    Backlog(station::Station& station, boost::asio::thread_pool& beside)
        : station_(station), beside_(beside) {}

    // The next slice, of at most `segments` stored segments; the one after it is read meanwhile.
    // None: nothing waits that is not put off. Logs take turns.
    [[nodiscard]] std::optional<Slice> next(std::size_t segments);
    // Call when a run of a slice has been applied. True when its log had been put off.
    bool note_applied(base::LogId log);
    // Starts reading again, because what was read ahead does not follow the last applied event.
    void look_anew();
    // A slice of several logs could not be applied: from now on each slice is of one log, until
    // nothing is left, so that the log which fails is found.
    void take_one_log_at_a_time() { one_log_at_a_time_ = true; }

    // A log that could not be applied. It is tried again after a pause that doubles.
    struct PutOff {
        std::string why;
        std::uint32_t attempts = 0;
        base::Instant again;
    };
    [[nodiscard]] const std::map<base::LogId, PutOff>& put_off() const { return put_off_; }
    const PutOff& put_off(base::LogId log, const std::string& why);
    // The log was put off before the program ended: it is tried at once.
    void was_put_off(base::LogId log);

    // Events received and not yet applied, of all logs.
    [[nodiscard]] std::size_t size();

  private:
    [[nodiscard]] bool waits(base::LogId log) const;
    void look_for_news();
    [[nodiscard]] std::optional<std::future<Slice>> begin_reading(std::size_t segments);

    station::Station& station_;
    boost::asio::thread_pool& beside_;
    std::map<base::LogId, PutOff> put_off_;
    bool one_log_at_a_time_ = false;
    // Logs with segments to apply, and how far each was given to a slice.
    std::map<base::LogId, std::uint32_t> behind_;
    bool has_looked_at_all_ = false;
    base::LogId last_turn_;
    std::optional<std::future<Slice>> ahead_;
};

}  // namespace amani::hub
