#include "sync/session/positions.h"

#include "shared/codec/message_pack.h"

#include <algorithm>
#include <map>

namespace amani::session {

Positions::Positions(const std::vector<Position>& all) {
    std::map<base::LogId, Position> by_log;
    for (const Position& position : all) by_log.insert_or_assign(position.log, position);
    all_.reserve(by_log.size());
    for (const auto& [log, position] : by_log) all_.push_back(position);
}

VectorName Positions::name() const {
    VectorName name;
    std::ranges::copy(crypto::hash(codec::encode(all_)).view().first(name.bytes.size()),
                      name.bytes.begin());
    return name;
}

Positions Positions::with(std::span<const Position> changed) const {
    std::vector<Position> all = all_;
    all.insert(all.end(), changed.begin(), changed.end());
    return Positions{all};
}

std::optional<std::vector<Position>> Positions::since(const Positions& base) const {
    std::vector<Position> changed;
    auto old = base.all_.begin();
    for (const Position& position : all_) {
        if (old != base.all_.end() && old->log < position.log) return std::nullopt;
        const bool is_known = old != base.all_.end() && old->log == position.log;
        if (!is_known || !(*old == position)) changed.push_back(position);
        if (is_known) ++old;
    }
    if (old != base.all_.end()) return std::nullopt;
    return changed;
}

}  // namespace amani::session
