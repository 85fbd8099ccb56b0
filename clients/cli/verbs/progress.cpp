#include "clients/cli/verbs/progress.h"

#include "clients/cli/text/digits.h"
#include "clients/cli/text/value.h"

#include <algorithm>
#include <ostream>

namespace amani::cli {
namespace {

constexpr base::Duration between_redraws = base::milliseconds(100);
constexpr base::Duration between_lines = base::seconds(5);
constexpr std::int64_t bar_width = 20;

std::string bar(std::int64_t done, std::int64_t total) {
    const std::int64_t full = std::clamp<std::int64_t>(done * bar_width / total, 0, bar_width);
    return "[" + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(bar_width - full), '.') + "] ";
}

}  // namespace

Progress::Progress(Context& context, std::string what)
    : context_(context), what_(std::move(what)), began_(context.clock().now()), last_(began_) {}

Progress::~Progress() {
    if (is_drawn_) context_.err() << "\r\x1b[K" << std::flush;
}

void Progress::update(std::int64_t done, std::int64_t total) {
    if (context_.options().quiet) return;
    const bool is_terminal = context_.terminal().is_errors;
    const base::Instant now = context_.clock().now();
    if (now - last_ < (is_terminal ? between_redraws : between_lines)) return;
    last_ = now;
    const std::string text = line(done, total, now - began_);
    if (is_terminal) {
        is_drawn_ = true;
        context_.err() << "\r\x1b[K" << (total > 0 ? bar(done, total) : "") << text << std::flush;
    } else {
        context_.err() << text << '\n';
    }
}

std::string Progress::line(std::int64_t done, std::int64_t total, base::Duration since) const {
    const auto& speech = context_.speech();
    const std::int64_t rate = since.value > 0 ? done * 1000 / since.value : 0;
    std::string text = what_ + " " + grouped(done, speech.digits);
    if (total > 0) text += std::string{speech({" از ", " of "})} + grouped(total, speech.digits);
    text += "  " + grouped(rate, speech.digits) + "/" + std::string{speech({"ثانیه", "s"})};
    if (total > done && rate > 0) {
        text += "  " + std::string{speech({"مانده", "left"})} + " " +
                span_text(base::seconds((total - done) / rate + 1), speech);
    }
    return text;
}

}  // namespace amani::cli
