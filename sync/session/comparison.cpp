#include "sync/session/comparison.h"

#include "sync/session/limits.h"

#include <algorithm>

namespace amani::session {

bool Comparison::say(const std::vector<CutEntry>& cut, std::vector<Message>& out) {
    std::vector<DigestOf> groups;
    std::size_t at = 0;
    do {
        const std::size_t count = std::min(cut.size() - at, limits::cut_in_frame);
        DigestOf group;
        group.cut.assign(cut.begin() + static_cast<std::ptrdiff_t>(at),
                         cut.begin() + static_cast<std::ptrdiff_t>(at + count));
        const auto value = mine(group.cut);
        if (!value) return false;
        if (in_heads(group.cut) != value) group.value = value;
        at += count;
        group.more = at < cut.size() ? More::yes : More::no;
        groups.push_back(std::move(group));
    } while (at < cut.size());
    said_.clear();  // an answer to an older cut no longer matters
    for (DigestOf& group : groups) {
        group.round = ++round_;
        said_.emplace(group.round, group.cut);
        out.emplace_back(std::move(group));
    }
    return true;
}

std::optional<Digest> Comparison::mine(std::span<const CutEntry> cut) {
    return cut.empty() ? Digest{} : logs_.digest_of(cut);
}

std::optional<Digest> Comparison::in_heads(std::span<const CutEntry> cut) {
    return cut.empty() ? Digest{} : logs_.digest_in_heads(cut);
}

std::optional<Digest> Comparison::mine(const CutEntry& entry) { return mine({&entry, 1}); }

bool Comparison::try_answer(const DigestOf& theirs, std::vector<Message>& out) {
    const auto value = mine(theirs.cut);
    const auto said = theirs.value ? theirs.value : in_heads(theirs.cut);
    if (!value || !said) return false;
    Compared answer{theirs.round, Outcome::agree, {}};
    if (value != said) {
        answer.outcome = Outcome::differ;
        for (const CutEntry& entry : theirs.cut) {
            const auto one = mine(entry);
            if (!one) return false;
            answer.values.push_back(*one);
        }
    }
    out.emplace_back(std::move(answer));
    return true;
}

void Comparison::take(DigestOf&& theirs, base::Instant now, std::vector<Message>& out) {
    // A newer cut takes the place of those that could not be answered yet.
    if (std::exchange(was_last_of_cut_, theirs.more == More::no)) {
        for (const Held& held : held_)
            out.emplace_back(Compared{held.theirs.round, Outcome::later, {}});
        held_.clear();
    }
    if (try_answer(theirs, out)) return;
    if (held_.size() >= limits::held_digests) {
        out.emplace_back(Compared{held_.front().theirs.round, Outcome::later, {}});
        held_.pop_front();
    }
    held_.push_back({std::move(theirs), now});
}

void Comparison::retry(base::Instant now, std::vector<Message>& out) {
    std::erase_if(held_, [&](const Held& held) {
        if (try_answer(held.theirs, out)) return true;
        if (now < held.since + limits::digest_patience) return false;
        out.emplace_back(Compared{held.theirs.round, Outcome::later, {}});
        return true;
    });
}

std::optional<base::Instant> Comparison::next_deadline() const {
    if (held_.empty()) return std::nullopt;
    return held_.front().since + limits::digest_patience;
}

bool Comparison::take(const Compared& answer, std::vector<Message>& out,
                      std::vector<Notice>& notices) {
    const auto asked = said_.extract(answer.round);
    if (asked.empty()) return answer.round <= round_;
    const std::vector<CutEntry>& cut = asked.mapped();
    if (answer.outcome == Outcome::agree) {
        notices.emplace_back(Agreed{cut});
    } else if (answer.outcome == Outcome::later) {
        notices.emplace_back(NotComparedYet{});
    } else {
        if (answer.values.size() != cut.size()) return false;
        const bool was_idle = suspects_.empty();
        for (std::size_t i = 0; i < cut.size(); ++i) {
            if (suspects_.size() >= limits::logs_bisected) break;
            if (mine(cut[i]) != answer.values[i]) suspects_.push_back({cut[i].log, 0, cut[i].last});
        }
        if (was_idle) ask_next(out, notices);
    }
    return true;
}

void Comparison::ask_next(std::vector<Message>& out, std::vector<Notice>& notices) {
    while (!suspects_.empty()) {
        const Suspect& suspect = suspects_.front();
        auto between =
            logs_.boundaries(suspect.log, suspect.after, suspect.before, limits::boundaries_asked);
        if (!between.empty()) {
            out.emplace_back(DigestAsk{suspect.log, std::move(between)});
            return;
        }
        notices.emplace_back(Differs{suspect.log, suspect.after + 1, suspect.before});
        suspects_.pop_front();
    }
}

bool Comparison::take(const DigestTold& told, std::vector<Message>& out,
                      std::vector<Notice>& notices) {
    if (suspects_.empty() || suspects_.front().log != told.log) return false;
    Suspect& suspect = suspects_.front();
    const Suspect before = suspect;
    for (const DigestAt& theirs : told.values) {
        if (theirs.last <= suspect.after || theirs.last >= suspect.before) continue;
        if (mine(CutEntry{told.log, theirs.last}) == theirs.value)
            suspect.after = theirs.last;
        else
            suspect.before = theirs.last;
    }
    const bool is_narrower = suspect.after != before.after || suspect.before != before.before;
    if (!is_narrower) {  // the peer does not know these boundaries, so it cannot get nearer
        notices.emplace_back(Differs{suspect.log, suspect.after + 1, suspect.before});
        suspects_.pop_front();
    }
    ask_next(out, notices);
    return true;
}

void Comparison::answer(const DigestAsk& ask, std::vector<Message>& out) {
    DigestTold told{ask.log, {}};
    for (const std::uint32_t last : ask.at) {
        if (told.values.size() >= limits::boundaries_asked) break;
        if (const auto value = mine(CutEntry{ask.log, last})) told.values.push_back({last, *value});
    }
    out.emplace_back(std::move(told));
}

}  // namespace amani::session
