// The desk of cases: a person closes what is explained outside of the books, gives a quarantined
// used part its place, says to which waybill a receipt belongs (C-4, C-5, C-10), and which of what
// a revoked site had not sent counts (C-15).
#pragma once

#include "shared/base/result.h"
#include "shared/domain/cases/commands.h"
#include "shared/domain/cases/refusals.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

struct CaseState {
    enum class Standing : std::uint8_t { unknown, open, closed_by_hand, settled } standing{};
};
[[nodiscard]] base::Result<CaseClosed, CasesRefusal> decide(const CaseState& state,
                                                            const CloseCase& command);
[[nodiscard]] base::Result<CaseReopened, CasesRefusal> decide(const CaseState& state,
                                                              const ReopenCase& command);

// A tag as the desk knows it.
struct OwedTag {
    std::string number;
    base::SiteId holder;
    base::PartId part;
    bool is_answered = false;  // by a piece that counts, a charge or a waiver
};
struct DecidePieceState {
    struct Piece {
        base::SiteId holder;
        base::PartId part;
        bool is_aside = false;
        bool counts = false;  // firmly, provisionally or held
    };
    std::optional<Piece> piece;  // nothing: not known
    bool holder_is_known = false;
    std::optional<OwedTag> tag;  // the command's
};
[[nodiscard]] base::Result<PieceDecided, CasesRefusal> decide(const DecidePieceState& state,
                                                              const DecidePiece& command);

struct MatchReceiptState {
    enum class Content : std::uint8_t { goods, used_parts };
    struct Receipt {
        std::string waybill_number;
        Content content = Content::goods;
    };
    struct Waybill {
        std::string number;
        Content content = Content::goods;
    };
    std::optional<Receipt> receipt;  // by a number that names no waybill; nothing: there is none
    std::optional<Waybill> waybill;
};
[[nodiscard]] base::Result<ReceiptMatched, CasesRefusal> decide(const MatchReceiptState& state,
                                                                const MatchReceipt& command);

// What waits of a revoked site's log, in its order.
struct DecideLateEventsState {
    struct Waiting {
        base::EventId id;
        base::EventId through;  // the last event that was signed together with this one
        std::string last = {};  // the id of that one, as people read it
    };
    std::vector<Waiting> waiting;
};
[[nodiscard]] base::Result<LateEventsDecided, CasesRefusal> decide(
    const DecideLateEventsState& state, const DecideLateEvents& command);

}  // namespace amani::domain
