#include "shared/http/live.h"

#include <charconv>
#include <optional>

namespace amani::http {

namespace json = boost::json;

class LiveHub::Stream final : public BodySource {
  public:
    Stream(std::shared_ptr<Ring> ring, std::shared_ptr<std::set<Stream*>> all,
           std::set<std::string> topics, std::function<bool()> may_go_on)
        : ring_(std::move(ring)),
          all_(std::move(all)),
          topics_(std::move(topics)),
          may_go_on_(std::move(may_go_on)) {
        all_->insert(this);
        position_ = ring_->next;
    }
    ~Stream() override { all_->erase(this); }

    void resume_after(std::string_view last_id) {
        const auto dash = last_id.rfind('-');
        std::int64_t number = -1;
        if (dash != std::string_view::npos && last_id.substr(0, dash) == ring_->run) {
            const auto digits = last_id.substr(dash + 1);
            const auto [end, error] =
                std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (error != std::errc{} || end != digits.data() + digits.size()) number = -1;
        }
        const bool is_known = number >= 0 && number < ring_->next && number + 1 >= ring_->oldest();
        if (is_known)
            position_ = number + 1;
        else
            is_lost_ = true;
    }

    State next(std::string& chunk) override {
        if (!greeted_) {
            greeted_ = true;
            chunk += "retry: 2000\n\n";
            if (!is_lost_ && position_ == ring_->next) chunk += mark(":ready", "");
        }
        if (is_lost_ || position_ < ring_->oldest()) {
            is_lost_ = false;
            position_ = ring_->next;
            chunk += mark("reset", "{}");
        }
        for (; position_ < ring_->next && chunk.size() < limits::live_batch_bytes; ++position_) {
            const Change& change =
                ring_->changes[static_cast<std::size_t>(position_ - ring_->oldest())];
            if (topics_.empty() || topics_.contains(change.topic)) append(chunk, change);
        }
        return position_ < ring_->next || !chunk.empty() ? State::more : State::waiting;
    }

    std::optional<std::string> on_silence() override {
        if (may_go_on_ && !may_go_on_()) return std::nullopt;
        return ": still here\n\n";
    }

  private:
    // A line that gives the reader an id to come back with before anything has happened.
    [[nodiscard]] std::string mark(std::string_view event, std::string_view data) const {
        std::string text;
        if (position_ > 0) text += "id: " + ring_->run + "-" + std::to_string(position_ - 1) + "\n";
        if (event.starts_with(':')) return text + std::string{event} + "\n\n";
        return text + "event: " + std::string{event} + "\ndata: " + std::string{data} + "\n\n";
    }

    void append(std::string& chunk, const Change& change) const {
        json::object data;
        data["topic"] = change.topic;
        data["resource"] = change.resource;
        data["id"] = change.id;
        data["version"] = change.version;
        data["kind"] = change.kind;
        chunk += "id: " + ring_->run + "-" + std::to_string(position_) +
                 "\nevent: change\ndata: " + json_text(data) + "\n\n";
    }

    std::shared_ptr<Ring> ring_;
    std::shared_ptr<std::set<Stream*>> all_;
    std::set<std::string> topics_;
    std::function<bool()> may_go_on_;
    std::int64_t position_ = 0;
    bool greeted_ = false;
    bool is_lost_ = false;
};

LiveHub::LiveHub(std::string run, DoOn front, std::size_t ring)
    : front_(std::move(front)),
      ring_(std::make_shared<Ring>()),
      open_(std::make_shared<std::set<Stream*>>()) {
    ring_->run = std::move(run);
    ring_->limit = ring;
    // Number 0 is the start itself, so that even the first reader gets an id to resume from.
    ring_->changes.push_back({"", "", "", 0, "started"});
    ring_->next = 1;
}

void LiveHub::publish(Change change) {
    do_on(front_, [ring = ring_, open = open_, change = std::move(change)]() mutable {
        ring->changes.push_back(std::move(change));
        ++ring->next;
        while (ring->changes.size() > ring->limit) ring->changes.pop_front();
        for (Stream* stream : *open) {
            if (stream->wake) stream->wake();
        }
    });
}

std::shared_ptr<BodySource> LiveHub::open(std::set<std::string> topics, std::string_view last_id,
                                          std::function<bool()> may_go_on) {
    if (open_->size() >= limits::live_streams) return nullptr;
    auto stream = std::make_shared<Stream>(ring_, open_, std::move(topics), std::move(may_go_on));
    if (!last_id.empty()) stream->resume_after(last_id);
    return stream;
}

}  // namespace amani::http
