#include "shared/domain/returns/used_parcel.h"

#include "shared/domain/refusal/phrase.h"
#include "shared/domain/serials/warranty.h"

#include <algorithm>
#include <map>
#include <set>

namespace amani::domain {
namespace {

using base::Refused;

const KnownTag* find_tag(const std::vector<KnownTag>& tags, const UsedPartLine& line) {
    const auto found = std::ranges::find_if(tags, [&](const KnownTag& tag) {
        return line.tag.is_none() ? !line.tag_number.empty() && tag.number == line.tag_number
                                  : tag.tag == line.tag;
    });
    return found == tags.end() ? nullptr : &*found;
}

bool is_tagged(const UsedPartLine& line) { return !line.tag.is_none() || !line.tag_number.empty(); }

// A line completed from what is known of its tag.
UsedPartLine completed(UsedPartLine line, const KnownTag* tag) {
    line.part_serial = normalised_serial(line.part_serial);
    if (tag == nullptr) return line;
    line.tag = tag->tag;
    line.tag_number = tag->number;
    if (line.part.is_none()) line.part = tag->part;
    if (line.part_serial.empty()) line.part_serial = tag->part_serial;
    return line;
}

// Checks quantities, parts and repeated tags, which are the same for sending and receiving.
std::optional<ReturnsRefusal> wrong_lines(const std::vector<UsedPartLine>& lines,
                                          const std::vector<base::PartId>& known_parts) {
    if (lines.empty()) return FieldRefusal{Blank{"lines"}};
    FieldCheck check;
    check.range("lines", static_cast<std::int64_t>(lines.size()), 1, most_lines);
    std::set<std::string> numbers;
    std::set<base::TagId> tags;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const UsedPartLine& line = lines[i];
        check
            .range(field_path("lines", i, "quantity"), line.quantity.value, 1,
                   base::most_used_pieces)
            .optional_text(field_path("lines", i, "tag"), line.tag_number, 60)
            .known(field_path("lines", i, "part"),
                   std::ranges::find(known_parts, line.part) != known_parts.end());
        if (check.first()) return *check.first();
        if (!is_tagged(line)) continue;
        if (line.quantity.value != 1) {
            return TaggedLineIsOnePiece{field_path("lines", i, "quantity"), line.quantity};
        }
        const bool is_new = line.tag.is_none() ? numbers.insert(line.tag_number).second
                                               : tags.insert(line.tag).second;
        if (!is_new) return TagTwice{field_path("lines", i, "tag"), line.tag_number};
    }
    return std::nullopt;
}

std::optional<ReturnsRefusal> more_than_held(const std::vector<UsedPartLine>& lines,
                                             const std::vector<UsedPartsHeld>& held) {
    std::map<base::PartId, base::Quantity> asked;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        base::Quantity& sum = asked[lines[i].part];
        sum += lines[i].quantity;
        const auto shelf = std::ranges::find(held, lines[i].part, &UsedPartsHeld::part);
        const base::Quantity on_hand = shelf == held.end() ? base::Quantity{} : shelf->quantity;
        if (sum > on_hand)
            return UsedPartShortage{field_path("lines", i, "quantity"), on_hand, sum};
    }
    return std::nullopt;
}

std::vector<base::PartId> with_parts_of(std::vector<base::PartId> parts,
                                        const std::vector<KnownTag>& tags) {
    for (const KnownTag& tag : tags) parts.push_back(tag.part);
    return parts;
}

}  // namespace

base::Result<UsedPartsDispatched, ReturnsRefusal> decide(const DispatchUsedPartsState& state,
                                                         const DispatchUsedParts& command) {
    if (command.to == state.site) return Refused{ToOneself{}};
    if (const auto wrong = FieldCheck{}
                               .known("to", state.receiver_is_known)
                               .optional_text("transport", command.transport)
                               .first()) {
        return Refused{*wrong};
    }
    std::vector<UsedPartLine> lines;
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        const UsedPartLine& line = command.lines[i];
        const KnownTag* tag = find_tag(state.tags, line);
        const std::string field = field_path("lines", i, "tag");
        if (is_tagged(line) && (tag == nullptr || tag->holder != state.site)) {
            return Refused{TagUnknownHere{field, line.tag_number}};
        }
        if (tag != nullptr && tag->state != UsedPartState::removed) {
            return Refused{UsedPartStateUnfit{field, tag->number, tag->state}};
        }
        lines.push_back(completed(line, tag));
    }
    if (auto refusal = wrong_lines(lines, with_parts_of(state.known_parts, state.tags))) {
        return Refused{std::move(*refusal)};
    }
    if (auto refusal = more_than_held(lines, state.held)) return Refused{std::move(*refusal)};
    return UsedPartsDispatched{state.numbers.number(), command.to, lines, command.transport};
}

base::Result<UsedPartsReceived, ReturnsRefusal> decide(const ReceiveUsedPartsState& state,
                                                       const ReceiveUsedParts& command) {
    if (const auto wrong =
            FieldCheck{}
                .known("holder", state.holder_is_known)
                .known("waybill", command.waybill.is_none() || state.waybill_is_known)
                .optional_text("waybill_number", command.waybill_number, 60)
                .first()) {
        return Refused{*wrong};
    }
    std::vector<UsedPartLine> lines;
    for (const UsedPartLine& line : command.lines) {
        lines.push_back(completed(line, find_tag(state.tags, line)));
    }
    if (auto refusal = wrong_lines(lines, with_parts_of(state.known_parts, state.tags))) {
        return Refused{std::move(*refusal)};
    }
    return UsedPartsReceived{state.numbers.number(), command.holder, command.waybill,
                             command.waybill_number, lines};
}

}  // namespace amani::domain
