#include "node/healing/branch.h"

#include "shared/codec/row.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/record_kinds.h"

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
                     domain::Rewriting& rewriting) {
    for (const auto& number : domain::numbers_given(event.body)) {
        if (rewriting.numbers.contains(number) ||
            views::papers_with_number(station.database(), number).empty())
            continue;
        const auto parsed = domain::parse_document_number(number);
        if (!parsed) continue;
        auto& desk = station.desk();
        rewriting.numbers[number] = desk.series(parsed->type, event.day).number();
        desk.take(parsed->type, event.day, 1);
    }
}

// The most re-issued events that one BranchReissued names, so that its row is not too large.
constexpr std::size_t most_in_one = 10'000;

base::Bytes hash_of(base::ByteView row) {
    const auto hash = crypto::hash(row);
    return {hash.bytes.begin(), hash.bytes.end()};
}

struct Pending {
    base::EventId original;
    base::Bytes row_hash;
    domain::Event event;
};

domain::BranchReissued said_first(const Withdrawn& branch, std::span<const Pending> pending,
                                  const domain::Rewriting& rewriting) {
    domain::BranchReissued said{.branch = branch.log,
                                .after = branch.after,
                                .evidence = branch.evidence,
                                .noticed = branch.noticed};
    for (const auto& [original, row_hash, event] : pending)
        said.events.push_back({original, rewriting(original), event.time.wall(), row_hash});
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

// The event of a row; nothing for one that this program cannot read: it was not written by this
// program and stays evidence.
std::optional<Pending> readable(const Original& original, base::Bytes row_hash) {
    auto event = domain::decode_event(original.id, original.row);
    if (!event || std::holds_alternative<std::monostate>(event->body)) return std::nullopt;
    return Pending{original.id, std::move(row_hash), std::move(event).value()};
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

SaidBefore::SaidBefore(station::Station& station, base::LogId after) {
    for (const auto& state : station.own_logs()) {
        if (state.log <= after) continue;
        station.replica().logs().rows(
            state.log, 1, state.appended, [&](base::EventId id, base::ByteView row) {
                if (codec::type_of_row(row) != domain::type_number<domain::BranchReissued>())
                    return true;
                const auto event = domain::decode_event(id, row);
                const auto* said =
                    event ? std::get_if<domain::BranchReissued>(&event->body) : nullptr;
                if (said == nullptr) return true;
                for (const auto& each : said->events)
                    events_.insert_or_assign({each.original, each.row_hash}, each.now);
                for (const auto& each : said->numbers)
                    numbers_.insert_or_assign(each.old_number, each.new_number);
                return true;
            });
    }
}

std::optional<base::EventId> SaidBefore::of(base::EventId original,
                                            const base::Bytes& row_hash) const {
    const auto found = events_.find({original, row_hash});
    return found == events_.end() ? std::nullopt : std::optional{found->second};
}

Reissued reissue(station::Station& station, const Withdrawn& branch,
                 const std::vector<Original>& originals) {
    const auto log = station.identity().log();
    Reissued reissued;
    const SaidBefore before{station, branch.log};
    std::vector<Pending> pending;
    for (const auto& original : originals) {
        auto row_hash = hash_of(original.row);
        const auto again = before.of(original.id, row_hash);
        if (again)
            reissued.rewriting.events[original.id] = *again;
        else if (auto read = readable(original, std::move(row_hash)))
            pending.push_back(std::move(*read));
    }
    if (!reissued.rewriting.events.empty()) reissued.rewriting.numbers = before.numbers();
    station.journal().flush();
    std::uint32_t sequence = station.replica().logs().state(log).appended;
    for (std::size_t i = 0; i < pending.size(); ++i) {
        sequence += i % most_in_one == 0 ? 2 : 1;  // behind the event that names it
        reissued.rewriting.events[pending[i].original] = base::EventId::of(log, sequence);
        replace_numbers(station, pending[i].event, reissued.rewriting);
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
