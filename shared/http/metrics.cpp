#include "shared/http/metrics.h"

#include <algorithm>
#include <cstdio>

namespace amani::http {

namespace {

std::string text_of_labels(const Metrics::Labels& labels) {
    if (labels.empty()) return {};
    std::string text = "{";
    for (const auto& [name, value] : labels) {
        if (text.size() > 1) text += ',';
        text += name + "=\"";
        for (const char c : value) {
            if (c == '"' || c == '\\') text += '\\';
            if (c == '\n')
                text += "\\n";
            else
                text += c;
        }
        text += '"';
    }
    return text + "}";
}

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    return text;
}

// Of a bucket, short: "0.0025".
std::string bound(double seconds) {
    char text[16];
    std::snprintf(text, sizeof text, "%g", seconds);
    return text;
}

}  // namespace

void Histogram::took(std::chrono::nanoseconds time) {
    const double seconds = std::chrono::duration<double>(time).count();
    const auto bucket = std::ranges::lower_bound(bounds, seconds) - bounds.begin();
    counts_.at(static_cast<std::size_t>(bucket)).fetch_add(1, std::memory_order_relaxed);
    nanoseconds_.fetch_add(time.count(), std::memory_order_relaxed);
}

std::string Histogram::text(const std::string& name, const std::string& labels) const {
    const std::string others =
        labels.empty() ? "{" : labels.substr(0, labels.size() - 1) + ",";  // before le=…
    std::string out;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        count += counts_.at(i).load(std::memory_order_relaxed);
        const std::string end = i < bounds.size() ? bound(bounds.at(i)) : "+Inf";
        out += name + "_bucket" + others + "le=\"" + end + "\"} " + std::to_string(count) + "\n";
    }
    const auto seconds = static_cast<double>(nanoseconds_.load(std::memory_order_relaxed)) / 1e9;
    out += name + "_sum" + labels + " " + number(seconds) + "\n";
    return out + name + "_count" + labels + " " + std::to_string(count) + "\n";
}

Metrics::Family& Metrics::family_of(const std::string& name, const std::string& help,
                                    std::string_view type) {
    Family& family = families_[name];
    family.help = help;
    family.type = type;
    return family;
}

std::atomic<std::int64_t>& Metrics::counter(const std::string& name, const std::string& help,
                                            const Labels& labels) {
    const std::scoped_lock lock{mutex_};
    Family& family = family_of(name, help, "counter");
    auto& slot = family.counters[text_of_labels(labels)];
    if (slot == nullptr) slot = std::make_unique<std::atomic<std::int64_t>>(0);
    return *slot;
}

Histogram& Metrics::histogram(const std::string& name, const std::string& help,
                              const Labels& labels) {
    const std::scoped_lock lock{mutex_};
    Family& family = family_of(name, help, "histogram");
    auto& slot = family.histograms[text_of_labels(labels)];
    if (slot == nullptr) slot = std::make_unique<Histogram>();
    return *slot;
}

void Metrics::gauge(const std::string& name, const std::string& help, std::function<double()> read,
                    const Labels& labels) {
    const std::scoped_lock lock{mutex_};
    Family& family = family_of(name, help, "gauge");
    family.gauges[text_of_labels(labels)] = std::move(read);
}

void Metrics::gauges(const std::string& name, const std::string& help,
                     std::function<Readings()> read) {
    const std::scoped_lock lock{mutex_};
    Family& family = family_of(name, help, "gauge");
    family.several = std::move(read);
}

std::string Metrics::text() const {
    const std::scoped_lock lock{mutex_};
    std::string out;
    for (const auto& [name, family] : families_) {
        out += "# HELP " + name + " " + family.help + "\n# TYPE " + name + " " + family.type + "\n";
        for (const auto& [labels, value] : family.counters) {
            out += name + labels + " " + std::to_string(value->load()) + "\n";
        }
        for (const auto& [labels, histogram] : family.histograms)
            out += histogram->text(name, labels);
        for (const auto& [labels, read] : family.gauges)
            out += name + labels + " " + number(read()) + "\n";
        if (!family.several) continue;
        for (const auto& [labels, value] : family.several())
            out += name + text_of_labels(labels) + " " + number(value) + "\n";
    }
    return out;
}

double age_in_seconds(base::Instant since, base::Instant now) {
    return std::max(0.0, static_cast<double>((now - since).value) / 1000);
}

}  // namespace amani::http
