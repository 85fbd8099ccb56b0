// All lists, searches, records and reports that the API of a hub describes, asked for in turn as a
// person at a screen would; and how long each took.
#pragma once

#include "report.h"
#include "served_station.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace amani::bench {

inline constexpr double list_ms = 50;

// What a screen shows is measured together: a list as it opens, its next page and searches in it; a
// record with its history and what hangs together with it.
struct Screen {
    std::string name;                    // "/jobs", "/jobs/{id}"
    std::vector<std::string> addresses;  // "/jobs", "/jobs?q=77"
    double aim_ms = list_ms;
    std::function<void()> act;  // instead of asking for the addresses
};

class Timings {
  public:
    void add(const Screen& screen, const std::string& address, double micros);
    [[nodiscard]] double spent_on(const Screen& screen) const;  // microseconds
    [[nodiscard]] std::size_t looks_at(const Screen& screen) const;
    // p50 and p99 of each screen, and the slowest; `of` is what each line begins with.
    void print(const std::string& of) const;

  private:
    struct Taken {
        double aim_ms = 0;
        std::vector<double> micros;
        double spent = 0;
        double longest = 0;
        std::string slowest;  // address
    };
    std::map<std::string, Taken> screens_;
};

class Screens {
  public:
    // Finds the screens in the description of the API at this port, and in the rows of its lists.
    explicit Screens(std::uint16_t http_port);
    // Asks for each address once, signs in once, and gives a command.
    void look_at_all(Timings& timings);
    // Looks at the screen that has had the least time so far, or in turns at the one that was seen
    // least often: slow ones don't keep the others from being measured often, nor the other way.
    void look_at_one(Timings& timings);

  private:
    void find_lists(const boost::json::object& paths);
    void find_records(const boost::json::object& paths);
    void find_explanations();
    [[nodiscard]] bool is_shown(std::string_view name) const;
    void find_reports(const boost::json::object& paths);
    void add_acts();
    void look_at(const Screen& screen, Timings& timings);

    std::uint16_t port_;
    ApiClient client_;
    std::vector<Screen> screens_;
    std::map<std::string, std::string> first_ids_;  // "/jobs" → the first row's
    int customers_ = 0;
    bool is_slow_ones_turn_ = false;
};

}  // namespace amani::bench
