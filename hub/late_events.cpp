#include "hub/late_events.h"

#include "shared/domain/registry/rewriting.h"
#include "shared/views/cases/late_events_view.h"
#include "sync/log/log_file.h"

#include <map>
#include <vector>

namespace amani::hub {

namespace {

// The hub's rows, and beside them what would be remembered if all of a log were accepted. Nothing
// of it is saved.
class TrialBooks final : public domain::BooksStore {
  public:
    explicit TrialBooks(domain::BooksStore& books) : books_(books) {}

    bool load(const domain::RowKey& key, domain::RowValues& values) override {
        const auto tried = tried_.find(key);
        if (tried == tried_.end()) return books_.load(key, values);
        values = tried->second;
        return true;
    }
    void save(const domain::RowKey& key, std::span<const std::int64_t> values) override {
        auto& row = tried_[key];
        row = {};
        std::ranges::copy(values, row.begin());
    }
    // Scrutiny asks for rows by their keys, and erases none.
    void erase(const domain::RowKey&) override {}
    std::optional<domain::RowKey> at_or_after(const domain::RowKey& key) override {
        return books_.at_or_after(key);
    }
    domain::TextKey key_of(std::string_view text) override { return books_.key_of(text); }

  private:
    domain::BooksStore& books_;
    std::map<domain::RowKey, domain::RowValues> tried_;
};

std::string first_number(const domain::Body& body) {
    auto numbers = domain::numbers_given(body);
    return numbers.empty() ? std::string{} : std::move(numbers.front());
}

}  // namespace

LateEvents::LateEvents(station::Station& station, domain::BooksStore& books,
                       domain::Scrutiny& scrutiny, domain::Scrutiny::WarrantyOf warranty_of)
    : station_(station), books_(books), scrutiny_(scrutiny), warranty_of_(std::move(warranty_of)) {
    for (const auto& [log, member] : station.roster().members()) note(log);
}

void LateEvents::note(base::LogId log) {
    const auto* member = station_.roster().member(log);
    if (member != nullptr && member->revoked_after) changed_.insert(log);
}

std::optional<base::LogId> LateEvents::next() const {
    return changed_.empty() ? std::nullopt : std::optional{*changed_.begin()};
}

std::optional<std::uint32_t> LateEvents::decided_beyond_the_cut(base::LogId log) {
    const auto* member = station_.roster().member(log);
    const std::uint32_t through = scrutiny_.decided_through(log);
    const bool is_beyond =
        member != nullptr && member->revoked_after && through > *member->revoked_after;
    return is_beyond ? std::optional{through} : std::nullopt;
}

void LateEvents::list(base::LogId log) {
    TrialBooks trial{books_};
    domain::Scrutiny scrutiny{trial, station_.identity().site, warranty_of_};
    std::vector<views::LateEvent> events;
    for (const auto& [segment, rows] : station_.replica().late(log)) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto id =
                base::EventId::of(log, segment.head.first + static_cast<std::uint32_t>(i));
            views::LateEvent late{.id = id,
                                  .log = log::name_of(log),
                                  .through = segment.head.last_event(),
                                  .breach = {},
                                  .row = {rows[i].begin(), rows[i].end()}};
            if (const auto event = domain::decode_event(id, rows[i])) {
                late.type = event->type;
                late.number = first_number(event->body);
                late.day = event->day;
                late.time = event->time;
                late.author = event->author;
                if (const auto offence = scrutiny.examine(*event)) {
                    late.breach = offence->why;
                    late.detail = offence->detail;
                } else {
                    scrutiny.note(*event);
                }
            } else {
                late.detail = event.error().why;  // held without effect, whatever is decided
            }
            events.push_back(std::move(late));
        }
    }
    views::note_late_events(station_.database(), log, events);
}

}  // namespace amani::hub
