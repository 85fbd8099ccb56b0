#include "sync/log/log_file_parser.h"

#include "sync/log/limits.h"

#include <algorithm>
#include <charconv>

namespace amani::log {

namespace {

using base::Refused;

constexpr std::string_view magic = "amani log ";
constexpr std::size_t size_bytes = 4;  // of a segment's body, behind its head (FORMAT §6)

// The word behind `name ` in the next line, of which `text` is freed.
std::string_view line_of(std::string_view& text, std::string_view name) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ' ')
        return {};
    return line.substr(name.size() + 1);
}

std::uint32_t number_of(std::string_view text) {
    std::uint32_t number = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Nothing when these are not, letter by letter, the first lines of a log file.
std::optional<LogFileHead> head_in(std::string_view lines) {
    std::string_view rest = lines;
    (void)line_of(rest, "amani log");
    const auto network = base::from_hex(line_of(rest, "network"));
    const auto log = log_named(line_of(rest, "log"));
    LogFileHead head;
    if (!network || network->size() != head.network.bytes.size() || !log) return std::nullopt;
    std::ranges::copy(*network, head.network.bytes.begin());
    head.log = *log;
    head.last = number_of(line_of(rest, "last"));
    head.unsealed = number_of(line_of(rest, "unsealed"));
    return text_of(head) == lines ? std::optional{head} : std::nullopt;
}

std::size_t body_size(base::ByteView segment) {
    std::size_t size = 0;
    for (std::size_t i = size_bytes; i-- > 0;) size = size << 8 | segment[head_size + i];
    return size;
}

}  // namespace

BadLogFile LogFileParser::bad(LogFileFault fault) {
    fault_ = BadLogFile{fault, last_};
    return *fault_;
}

void LogFileParser::take(base::ByteView bytes) {
    taken_ += bytes.size();
    if (!fault_ && taken_ > limits::log_file_bytes) (void)bad(LogFileFault::too_large);
    if (fault_) return;
    held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(read_));
    read_ = 0;
    base::append(held_, bytes);
}

base::Result<std::optional<LogFileHead>, BadLogFile> LogFileParser::head() {
    if (fault_) return Refused{*fault_};
    if (head_) return head_;
    const std::string_view text = base::text_of(rest()).substr(0, limits::log_file_head_bytes);
    if (!text.starts_with(magic.substr(0, text.size())))
        return Refused{bad(LogFileFault::no_log_file)};
    const auto end = text.find("\n\n");
    if (end == std::string_view::npos) {
        if (text.size() < limits::log_file_head_bytes) return std::optional<LogFileHead>{};
        return Refused{bad(LogFileFault::no_log_file)};
    }
    if (!text.starts_with("amani log 1\n")) return Refused{bad(LogFileFault::another_version)};
    head_ = head_in(text.substr(0, end + 2));
    if (!head_) return Refused{bad(LogFileFault::no_log_file)};
    read_ += end + 2;
    return head_;
}

base::Result<std::optional<Segment>, BadLogFile> LogFileParser::next() {
    const auto head_of_file = head();
    if (!head_of_file) return Refused{head_of_file.error()};
    base::ByteView bytes = rest();
    if (!*head_of_file || bytes.empty()) return std::optional<Segment>{};
    if (last_ >= head_->last) return Refused{bad(LogFileFault::goes_on)};
    if (bytes.size() < head_size + size_bytes) return std::optional<Segment>{};
    const std::size_t size = body_size(bytes);
    if (size > limits::body_bytes) return Refused{bad(LogFileFault::bad_segment)};
    if (bytes.size() < head_size + size_bytes + size) return std::optional<Segment>{};
    auto segment = take_segment(bytes);
    if (!segment) return Refused{bad(LogFileFault::bad_segment)};
    const Head& head = segment->head;
    if (head.log != head_->log || head.network != head_->network)
        return Refused{bad(LogFileFault::another_log)};
    // A site that has pruned its log begins later; then the store that knows the log says whether
    // it fits.
    const bool follows = last_ == 0 || (head.first == last_ + 1 && head.previous == previous_);
    if (!follows) return Refused{bad(LogFileFault::gap)};
    if (head.last > head_->last) return Refused{bad(LogFileFault::goes_on)};
    read_ = held_.size() - bytes.size();
    last_ = head.last;
    previous_ = segment->head_hash();
    return std::optional{std::move(*segment)};
}

std::optional<BadLogFile> LogFileParser::trouble_at_the_end() {
    if (fault_) return fault_;
    if (!head_) return bad(LogFileFault::no_log_file);
    if (!rest().empty() || last_ != head_->last) return bad(LogFileFault::ends_early);
    return std::nullopt;
}

}  // namespace amani::log
