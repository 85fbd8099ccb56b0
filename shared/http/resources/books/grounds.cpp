#include "shared/http/resources/books/grounds.h"

#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/returns/returns_view.h"

#include <utility>

namespace amani::http {

namespace {

// The records that an event names.
struct Named {
    base::TagId tag;
    base::JobId job;
};

Named named_by(SiteApi& api, base::EventId id) {
    Named named;
    if (const auto event = api.desk().journal.find(id)) {
        std::visit(
            [&](const auto& body) {
                if constexpr (requires { named.tag = body.tag; }) named.tag = body.tag;
                if constexpr (requires { named.job = body.job; }) named.job = body.job;
            },
            event->body);
    }
    return named;
}

// The used part whose fitting, or whose received piece, a line was booked for.
std::optional<views::UsedPartRow> used_part_of(SiteApi& api, const views::StatementLine& line) {
    if (auto fitted = views::used_part(api.database(), base::TagId::of(line.cause))) return fitted;
    const auto at = views::voucher_piece(api.database(), line.voucher);
    if (!at) return std::nullopt;
    for (const auto& piece : views::pieces_of_receipt(api.database(), at->receipt)) {
        if (piece.line == at->line && piece.unit == at->unit)
            return views::used_part(api.database(), piece.tag);
    }
    return std::nullopt;
}

// The reference of a payment; empty for other events.
std::string reference_of(SiteApi& api, base::EventId id) {
    const auto payment = views::payment(api.database(), id);
    return payment ? payment->reference : std::string{};
}

}  // namespace

Grounds grounds_of(SiteApi& api, const views::StatementLine& line) {
    Grounds grounds{.number = number_of_record(api, line.cause), .job = {}, .job_number = {}};
    if (auto reference = reference_of(api, line.cause); !reference.empty())
        return {.number = std::move(reference), .job = {}, .job_number = {}};
    auto used_part = used_part_of(api, line);
    Named named;
    if (!used_part) {  // charged or waived, a part that nobody owes, or no part at all
        named = named_by(api, line.cause);
        used_part = views::used_part(api.database(), named.tag);
    }
    grounds.job = used_part ? used_part->job : named.job;
    if (!grounds.job.is_none()) grounds.job_number = number_of_record(api, grounds.job.event());
    const bool is_on_paper = grounds.number != codec::text_of(line.cause);
    if (!is_on_paper && used_part && !used_part->number.empty())
        grounds.number = used_part->number;
    else if (!is_on_paper && !grounds.job_number.empty())
        grounds.number = grounds.job_number;
    return grounds;
}

std::vector<LogHead> drawn_from(SiteApi& api, base::SiteId agent) {
    return api.ports().feeds ? api.ports().feeds(agent) : std::vector<LogHead>{};
}

}  // namespace amani::http
