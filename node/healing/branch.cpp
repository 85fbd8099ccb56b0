#include "node/healing/branch.h"

#include "shared/codec/row.h"
#include "shared/domain/numbering/document_number.h"

#include <algorithm>
#include <map>
#include <utility>

namespace amani::healing {

namespace {

log::Rows checked_rows(const log::Segment& segment) {
    auto rows = log::rows_of(segment);
    if (!rows) {
        throw store::StoreError(store::StoreTrouble::damaged,
                                std::string{"stored segment: "} + rows.error().why);
    }
    return std::move(rows).value();
}

// Replaces numbers of ours that another paper bears by the next ones of the present block.
void replace_numbers(station::Station& station, const domain::Event& event,
                     const std::set<std::string>& taken, domain::Rewriting& rewriting) {
    for (const auto& number : domain::numbers_given(event.body)) {
        if (!taken.contains(number) || rewriting.numbers.contains(number)) continue;
        const auto parsed = domain::parse_document_number(number);
        if (!parsed) continue;
        auto& desk = station.desk();
        rewriting.numbers[number] = desk.series(parsed->type, event.day).number();
        desk.take(parsed->type, event.day, 1);
    }
}

// The most re-issued events that one BranchReissued names, so that its row is not too large.
constexpr std::size_t most_in_one = 20'000;

struct Pending {
    base::EventId original;
    domain::Event event;
};

domain::BranchReissued said_first(const Withdrawn& branch, std::span<const Pending> pending,
                                  const domain::Rewriting& rewriting) {
    domain::BranchReissued said{.branch = branch.log,
                                .after = branch.after,
                                .evidence = branch.evidence,
                                .noticed = branch.noticed};
    for (const auto& [original, event] : pending)
        said.events.push_back({original, rewriting(original), event.time.wall()});
    return said;
}

void record_again(station::Station& station, Pending& pending, const domain::Rewriting& rewriting) {
    auto& event = pending.event;
    domain::rewrite(event.body, rewriting);
    for (auto& cause : event.causes) cause = rewriting(cause);
    const base::UserId author{rewriting(event.author.event()).value};
    const std::vector<domain::Body> body{std::move(event.body)};
    station.journal().record({author, event.day}, body, event.causes);
}

// The rows that this program can read. Others were not written by it and stay evidence.
std::vector<Pending> readable(const std::vector<Original>& originals) {
    std::vector<Pending> pending;
    for (const auto& original : originals) {
        auto event = domain::decode_event(original.id, original.row);
        if (event && !std::holds_alternative<std::monostate>(event->body))
            pending.push_back({original.id, std::move(event).value()});
    }
    return pending;
}

}  // namespace

std::vector<Original> originals_of(station::Station& station,
                                   std::span<const app::Journal::LogEnd> ends) {
    station.journal().flush();
    std::vector<Original> originals;
    for (const auto& end : ends) {
        const auto last = station.replica().logs().state(end.log).appended;
        if (last <= end.after) continue;
        station.replica().logs().rows(
            end.log, end.after + 1, last, [&](base::EventId id, base::ByteView row) {
                const auto position = station.journal().position_of(id);
                originals.push_back({id, position.value_or(0), {row.begin(), row.end()}});
                return true;
            });
    }
    std::ranges::sort(originals, {}, [](const Original& original) {
        return std::pair{original.position, original.id};
    });
    return originals;
}

OtherBranch read_branch(std::vector<log::Segment> segments) {
    OtherBranch branch{std::move(segments), {}};
    for (const auto& segment : branch.segments) {
        const auto rows = checked_rows(segment);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const base::EventId id{segment.head.first_event().value + static_cast<std::int64_t>(i)};
            const auto event = domain::decode_event(id, rows[i]);
            if (!event) continue;
            for (auto& number : domain::numbers_given(event->body))
                branch.numbers.insert(std::move(number));
        }
    }
    return branch;
}

void OtherBranch::leave_out_common(base::LogId log, std::vector<Original>& originals) const {
    std::map<base::EventId, base::Bytes> theirs;
    for (const auto& segment : segments) {
        const auto rows = checked_rows(segment);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const base::EventId id{segment.head.first_event().value + static_cast<std::int64_t>(i)};
            theirs[id] = {rows[i].begin(), rows[i].end()};
        }
    }
    std::uint32_t parting = base::max_sequence;
    for (const auto& original : originals) {
        if (original.id.log() != log) continue;
        const auto there = theirs.find(original.id);
        if (there == theirs.end() || there->second != original.row)
            parting = std::min(parting, original.id.sequence());
    }
    std::erase_if(originals, [&](const Original& original) {
        return original.id.log() == log && original.id.sequence() < parting;
    });
}

void pass_over_numbers(station::Station& station, base::LogId log, std::uint32_t after) {
    const auto& identity = station.identity();
    if (log.site() != identity.site || log.is_feed() || log <= identity.log()) return;
    const auto last = membership::document_block_of(identity.incarnation).last;
    station.replica().logs().rows(
        log, after + 1, station.journal().applied_through(log),
        [&](base::EventId id, base::ByteView row) {
            const auto event = domain::decode_event(id, row);
            if (!event) return true;
            for (const auto& given : domain::numbers_given(event->body))
                if (const auto number = domain::parse_document_number(given))
                    station.desk().pass_over(*number, last);
            return true;
        });
}

Reissued reissue(station::Station& station, const Withdrawn& branch,
                 const std::vector<Original>& originals, const std::set<std::string>& taken) {
    const auto log = station.identity().log();
    auto pending = readable(originals);
    Reissued reissued;
    std::uint32_t sequence = station.replica().logs().state(log).appended;
    for (std::size_t i = 0; i < pending.size(); ++i) {
        sequence += i % most_in_one == 0 ? 2 : 1;  // behind the event that names it
        reissued.rewriting.events[pending[i].original] = base::EventId::of(log, sequence);
        replace_numbers(station, pending[i].event, taken, reissued.rewriting);
    }
    std::size_t done = 0;
    do {
        const auto some =
            std::span{pending}.subspan(done).first(std::min(most_in_one, pending.size() - done));
        auto said = said_first(branch, some, reissued.rewriting);
        for (const auto& [old_number, new_number] : reissued.rewriting.numbers)
            if (done == 0) said.numbers.push_back({old_number, new_number});
        const std::vector<domain::Body> begins{std::move(said)};
        const auto by = station.journal().record({{}, station.desk().today()}, begins).back().id;
        if (done == 0) reissued.by = by;
        for (Pending& each : some) record_again(station, each, reissued.rewriting);
        done += some.size();
    } while (done < pending.size());
    return reissued;
}

}  // namespace amani::healing
