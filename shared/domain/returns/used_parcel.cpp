#include "shared/domain/returns/used_parcel.h"

#include "shared/base/fold.h"
#include "shared/domain/numbering/unknown_paper.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/serials/warranty.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace amani::domain {
namespace {

using base::Refused;

const KnownTag* find_tag(const std::vector<KnownTag>& tags, const UsedPartLine& line) {
    const std::string number = base::code_key(line.tag_number);
    const auto found = std::ranges::find_if(tags, [&](const KnownTag& tag) {
        return line.tag.is_none() ? !number.empty() && tag.number == number : tag.tag == line.tag;
    });
    return found == tags.end() ? nullptr : &*found;
}

bool is_tagged(const UsedPartLine& line) { return !line.tag.is_none() || !line.tag_number.empty(); }

// A line completed from what is known of its tag.
UsedPartLine completed(UsedPartLine line, const KnownTag* tag) {
    line.part_serial = normalised_serial(line.part_serial);
    line.tag_number = base::code_key(line.tag_number);
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
        if (tag != nullptr && tag->state == UsedPartState::owed)
            return Refused{UsedPartStateUnfit{field, tag->number, tag->state}};
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
    lines.reserve(command.lines.size());
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        const UsedPartLine& line = command.lines[i];
        const KnownTag* tag = find_tag(state.tags, line);
        // Nothing would tell that a tag known by its id alone and one that is shown later by its
        // printed number are one, and both would be credited (C-4).
        if (tag == nullptr && !line.tag.is_none() && line.tag_number.empty())
            return Refused{TagNeedsItsNumber{field_path("lines", i, "tag_number")}};
        lines.push_back(completed(line, tag));
    }
    if (auto refusal = wrong_lines(lines, with_parts_of(state.known_parts, state.tags))) {
        return Refused{std::move(*refusal)};
    }
    return UsedPartsReceived{state.numbers.number(), command.holder, command.waybill,
                             base::code_key(command.waybill_number), lines};
}

// The piece lies here whatever the books say of its tag: another one may have been received in its
// place (RULES §6.2.3), or a person reads the wrong tag.
Warnings warnings(const DispatchUsedPartsState& state, const DispatchUsedParts& command) {
    Warnings all;
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        const KnownTag* tag = find_tag(state.tags, command.lines[i]);
        if (tag == nullptr || tag->state == UsedPartState::removed) continue;
        all.push_back(not_waiting(field_path("lines", i, "tag"), tag->number, tag->state));
    }
    return all;
}

Warnings warnings(const ReceiveUsedPartsState& state, const ReceiveUsedParts& command) {
    Warnings all;
    if (command.waybill.is_none() && !command.waybill_number.empty())
        all.push_back(unknown_waybill(command.waybill_number));
    for (std::size_t i = 0; i < command.lines.size(); ++i) {
        const UsedPartLine& line = command.lines[i];
        if (line.tag_number.empty() || find_tag(state.tags, line) != nullptr) continue;
        // Tags often come before the data that made them; what is no complete number is a slip.
        if (parse_document_number(line.tag_number)) continue;
        all.push_back(
            {.code = "returns.no_tag_number",
             .field = field_path("lines", i, "tag"),
             .numbers = {},
             .fa = fmt::format("«{}» شماره کامل برچسب داغی نیست و در این محل شناخته نیست.",
                               line.tag_number),
             .en = fmt::format("\"{}\" is not a complete tag number, and no tag here has it.",
                               line.tag_number),
             .remedy_fa = "شماره را از روی برچسب دوباره بخوانید.",
             .remedy_en = "Read the number from the tag again."});
    }
    return all;
}

}  // namespace amani::domain
