#include "screens.h"

#include <algorithm>
#include <array>

namespace amani::bench {

namespace json = boost::json;

namespace {

// Lists whose rows are sums over the whole past: reports that are paged through.
constexpr std::string_view summed[] = {"/takings", "/revenue", "/vat-report", "/replacement-rates"};

constexpr double report_ms = 2'000;
constexpr double patience_ms = 1'000;  // of a person who signs in or has confirmed
// What people type: a piece of a number, and what is not there, which no index ends early.
constexpr std::array searches{"77", "zzzz"};
constexpr std::array everywhere{"ADM-04-77", "S7-U-04-7",   "WB-7", "P77",
                                "AG-7",      "WM7K-123456", "3456", "nothing-like-it"};
const std::string agent = "AG-7";

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string all;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (std::isalnum(byte) != 0 || each == '-' || each == '_' || each == '.') {
            all += each;
        } else {
            all += '%';
            all += digits[byte >> 4U];
            all += digits[byte & 15U];
        }
    }
    return all;
}

// What GET answers with, by kind of content; null when there is no GET.
const json::object* contents_of(const json::value& methods) {
    const auto* get = methods.as_object().if_contains("get");
    if (get == nullptr) return nullptr;
    return &get->at("responses").at("200").at("content").as_object();
}

bool takes(const json::value& methods, std::string_view parameter) {
    for (const auto& each : methods.at("get").at("parameters").as_array())
        if (each.at("name").as_string() == parameter) return true;
    return false;
}

// Lists and reports can be had as CSV; a list comes page by page.
bool is_table(std::string_view path, const json::value& methods) {
    const auto* contents = contents_of(methods);
    return contents != nullptr && path.find('{') == std::string_view::npos &&
           contents->contains("text/csv");
}
bool is_list(std::string_view path, const json::value& methods) {
    return is_table(path, methods) && takes(methods, "after");
}

// The year in which everything of a BusyNetwork happens.
std::string a_year(const json::value& methods) {
    std::string query;
    if (takes(methods, "from")) query += "from=2025-11-01";
    for (const char* last : {"until", "to"})
        if (takes(methods, last)) query += std::string{"&"} + last + "=2026-10-31";
    return query.empty() ? "" : "?" + query;
}

std::string text_of(const json::value& id) {
    return id.is_string() ? json::value_to<std::string>(id) : json::serialize(id);
}

}  // namespace

void Timings::add(const Screen& screen, const std::string& address, double micros) {
    Taken& taken = screens_[screen.name];
    taken.aim_ms = screen.aim_ms;
    taken.micros.push_back(micros);
    taken.spent += micros;
    if (micros <= taken.longest) return;
    taken.longest = micros;
    taken.slowest = address;
}

double Timings::spent_on(const Screen& screen) const {
    const auto found = screens_.find(screen.name);
    return found == screens_.end() ? 0 : found->second.spent;
}

std::size_t Timings::looks_at(const Screen& screen) const {
    const auto found = screens_.find(screen.name);
    return found == screens_.end() ? 0 : found->second.micros.size();
}

void Timings::print(const std::string& of) const {
    Figure slowest{.what = of + "the slowest of all lists, searches and records, p99",
                   .unit = "ms",
                   .aim = at_most(list_ms)};
    for (const auto& [name, taken] : screens_) {
        const Spread spread = spread_of(taken.micros);
        bench::print({.what = of + name + ", p50", .value = spread.p50 / 1'000, .unit = "ms"});
        bench::print(
            {.what = of + name + ", p99",
             .value = spread.p99 / 1'000,
             .unit = "ms",
             .aim = at_most(taken.aim_ms),
             .note = "of " + std::to_string(taken.micros.size()) + ", slowest " + taken.slowest});
        if (taken.aim_ms > list_ms || spread.p99 / 1'000 <= slowest.value) continue;
        slowest.value = spread.p99 / 1'000;
        slowest.note = name;
    }
    bench::print(slowest);
}

Screens::Screens(std::uint16_t http_port) : port_(http_port), client_(http_port) {
    const json::value description = client_.get("/openapi.json");
    const auto& paths = description.at("paths").as_object();
    find_lists(paths);
    find_reports(paths);
    find_records(paths);
    find_explanations();
    add_acts();
}

void Screens::find_lists(const json::object& paths) {
    for (const auto& [path, methods] : paths) {
        if (!is_list(path, methods)) continue;
        Screen screen{.name = path, .addresses = {path}};
        if (std::ranges::find(summed, screen.name) != std::ranges::end(summed))
            screen.aim_ms = report_ms;
        const json::value page = client_.get(screen.name);
        if (const auto& next = page.at("next"); next.is_string())
            screen.addresses.push_back(screen.name + "?after=" + encoded(next.as_string()));
        for (const char* text : searches)
            if (takes(methods, "q")) screen.addresses.push_back(screen.name + "?q=" + text);
        if (const auto& rows = page.at("rows").as_array(); !rows.empty())
            if (const auto* id = rows[0].as_object().if_contains("id"))
                first_ids_[screen.name] = text_of(*id);
        screens_.push_back(std::move(screen));
    }
    if (screens_.empty()) throw std::runtime_error("the API describes no lists");
}

// A record, its history and what hangs together with it.
void Screens::find_records(const json::object& paths) {
    for (const auto& [list, id] : first_ids_) {
        Screen screen{.name = list + "/{id}", .addresses = {}};
        for (const char* end : {"", "/timeline", "/links"}) {
            const auto* methods = paths.if_contains(screen.name + end);
            if (methods != nullptr && methods->as_object().contains("get"))
                screen.addresses.push_back(list + "/" + encoded(id) + end);
        }
        if (!screen.addresses.empty()) screens_.push_back(std::move(screen));
    }
}

// How a balance has come about: every movement of a part at a place, every posting of an account.
void Screens::find_explanations() {
    const json::value stock = client_.get("/stock?site=" + agent);
    const auto part = text_of(stock.at("rows").at(0).at("part_code"));
    screens_.push_back({"/stock/{id}/explain", {"/stock/" + part + "/explain?site=" + agent}});
    screens_.push_back({"/custody/{id}/explain", {"/custody/" + part + "/explain?agent=" + agent}});
    screens_.push_back({"/accounts/{id}/explain", {"/accounts/2110/explain?agent=" + agent}});
}

bool Screens::is_shown(std::string_view name) const {
    return std::ranges::any_of(screens_, [&](const Screen& each) { return each.name == name; });
}

void Screens::find_reports(const json::object& paths) {
    const std::string of_one = "?agent=" + agent;
    screens_.push_back({"/statement", {"/statement" + of_one}, report_ms});
    screens_.push_back({"/custody", {"/custody", "/custody" + of_one}, report_ms});
    for (const auto& [path, methods] : paths) {
        if (!is_table(path, methods) || takes(methods, "after") || is_shown(path)) continue;
        Screen report{path, {path}, report_ms};
        if (const auto year = a_year(methods); !year.empty())
            report.addresses.push_back(std::string{path} + year);
        screens_.push_back(std::move(report));
    }
    screens_.push_back({"/status", {"/status"}});
    Screen search{.name = "/search", .addresses = {}};
    for (const char* text : everywhere)
        search.addresses.push_back("/search?q=" + std::string{text});
    screens_.push_back(std::move(search));
    screens_.push_back({"/resolve", {"/resolve?code=S7-ADM-04-7", "/resolve?code=" + agent}});
    screens_.push_back({"lists of one site",
                        {"/jobs?state=delivered&site=" + agent, "/used-parts?state=shipped",
                         "/vouchers?site=" + agent, "/stock?site=" + agent}});
}

void Screens::add_acts() {
    screens_.push_back(
        {.name = "signing in", .addresses = {"/session"}, .aim_ms = patience_ms, .act = [this] {
             ApiClient{port_};
         }});
    screens_.push_back(
        {.name = "a command", .addresses = {"/customers"}, .aim_ms = patience_ms, .act = [this] {
             const auto name = "customer " + std::to_string(++customers_);
             client_.post("/customers", {{"name", name}});
         }});
}

void Screens::look_at(const Screen& screen, Timings& timings) {
    for (const std::string& address : screen.addresses) {
        const auto ask = [&] { (void)client_.text(address); };
        timings.add(screen, address, screen.act ? micros_of(screen.act) : micros_of(ask));
    }
}

void Screens::look_at_all(Timings& timings) {
    for (const Screen& screen : screens_) look_at(screen, timings);
}

void Screens::look_at_one(Timings& timings) {
    const auto spent = [&](const Screen& screen) { return timings.spent_on(screen); };
    const auto looks = [&](const Screen& screen) { return timings.looks_at(screen); };
    is_slow_ones_turn_ = !is_slow_ones_turn_;
    look_at(is_slow_ones_turn_ ? *std::ranges::min_element(screens_, {}, looks)
                               : *std::ranges::min_element(screens_, {}, spent),
            timings);
}

}  // namespace amani::bench
