#include "clients/cli/verbs/live.h"

#include <ostream>

namespace amani::cli {
namespace {

constexpr base::Duration between_looks = base::seconds(2);
constexpr std::size_t longest_line = 1 << 20;

// Returns when something may have changed.
void wait_for_news(Context& context, std::string_view topic) {
    if (topic.empty()) return context.node().pause(between_looks);
    LiveReader reader;
    bool has_news = false;
    try {
        const Answer answer = context.node().stream(
            {.path = "/live",
             .query = {{"topics", std::string{topic}}},
             .headers = {{"Accept", "text/event-stream"}}},
            [&](std::string_view chunk) {
                reader.feed(chunk, [&](const LiveNews&) { has_news = true; });
                return has_news ? NodeClient::Next::stop : NodeClient::Next::go_on;
            });
        if (!has_news && !answer.is_success()) context.node().pause(between_looks);
    } catch (const NodeTrouble& trouble) {
        if (trouble.exit() != Exit::timed_out) throw;
    }
}

}  // namespace

void LiveReader::feed(std::string_view chunk, const std::function<void(const LiveNews&)>& on_news) {
    rest_ += chunk;
    std::size_t from = 0;
    for (auto end = rest_.find('\n', from); end != std::string::npos;
         end = rest_.find('\n', from)) {
        std::string_view line{rest_.data() + from, end - from};
        if (line.ends_with('\r')) line.remove_suffix(1);
        take_line(line, on_news);
        from = end + 1;
    }
    rest_.erase(0, from);
    if (rest_.size() > longest_line) rest_.clear();
}

void LiveReader::take_line(std::string_view line,
                           const std::function<void(const LiveNews&)>& on_news) {
    if (line.empty()) {
        if (!news_.data.empty()) on_news(news_);
        news_ = LiveNews{.id = news_.id, .event = {}, .data = {}};
        return;
    }
    const auto colon = std::min(line.find(':'), line.size());
    const std::string_view name = line.substr(0, colon);
    std::string_view value = colon < line.size() ? line.substr(colon + 1) : std::string_view{};
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (name == "id") news_.id = value;
    if (name == "event") news_.event = value;
    if (name == "data") news_.data += (news_.data.empty() ? "" : "\n") + std::string{value};
}

Exit show_and_watch(Context& context, std::string_view topic, const std::function<Exit()>& show) {
    Exit exit = show();
    while (context.options().watch && exit == Exit::done) {
        context.out() << std::flush;
        wait_for_news(context, topic);
        // Home and clear: only a person's terminal is repainted, a pipe gets the new state after
        // the old.
        if (context.form() == Form::table) context.out() << "\x1b[H\x1b[2J";
        exit = show();
    }
    return exit;
}

}  // namespace amani::cli
