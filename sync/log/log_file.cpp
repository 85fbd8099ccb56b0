#include "sync/log/log_file.h"

#include "shared/base/bytes.h"

#include <charconv>
#include <utility>

namespace amani::log {

namespace {

constexpr std::size_t piece_bytes = 256U << 10;

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::string text_of(const LogFileHead& head) {
    return "amani log 1\nnetwork " + base::to_hex(head.network.view()) + "\nlog " +
           name_of(head.log) + "\nlast " + std::to_string(head.last) + "\nunsealed " +
           std::to_string(head.unsealed) + "\n\n";
}

std::string name_of(base::LogId log) {
    return std::to_string(log.site().value) + "." + std::to_string(log.incarnation());
}

std::optional<base::LogId> log_named(std::string_view name) {
    const auto dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    std::uint32_t site = 0;
    std::uint32_t incarnation = 0;
    if (!read_number(name.substr(0, dot), site) || !read_number(name.substr(dot + 1), incarnation))
        return std::nullopt;
    if (site > base::max_site || incarnation > base::max_incarnation) return std::nullopt;
    const auto log = base::LogId::of({site}, incarnation);
    return name_of(log) == name ? std::optional{log} : std::nullopt;
}

std::string file_name_of(base::LogId log) { return name_of(log) + ".amanilog"; }

LogFileReader::LogFileReader(const LogStore& logs, const crypto::Hash& network,
                             const LogState& state)
    : logs_(logs), network_(network), state_(state) {}

bool LogFileReader::next(base::Bytes& to) {
    if (!std::exchange(is_begun_, true))
        base::append(to, base::view_of(text_of({.network = network_,
                                                .log = state_.log,
                                                .last = state_.sealed,
                                                .unsealed = state_.tail_rows()})));
    std::size_t size = 0;
    bool has_more = false;
    logs_.segments(state_.log, written_ + 1, [&](const Segment& segment) {
        if (segment.head.last > state_.sealed) return false;
        has_more = size >= piece_bytes;
        if (has_more) return false;
        const base::Bytes sent = as_sent(segment);
        base::append(to, sent);
        size += sent.size();
        written_ = segment.head.last;
        return true;
    });
    return has_more;
}

}  // namespace amani::log
