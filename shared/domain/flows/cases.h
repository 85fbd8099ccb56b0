// The clerk of open questions: discrepancies, opened with the evidence of both sides and settled
// when they are explained; and cases about a fact itself, not about its meaning in the books.
#pragma once

#include "shared/domain/cases/events.h"
#include "shared/domain/flows/books.h"
#include "shared/domain/flows/decisions.h"
#include "shared/domain/flows/hub_day.h"
#include "shared/domain/network/events.h"

#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

// (kind, a, b, c): an open discrepancy, named by what it is about (Cases::Case).
struct DiscrepancyRow {
    base::DiscrepancyId id;
    base::SiteId site;
    base::Quantity left;
};
BOOST_DESCRIBE_STRUCT(DiscrepancyRow, (), (id, site, left))

// (discrepancy): what a person has closed, so that it can be reopened.
struct ClosedCaseRow {
    DiscrepancyKind kind = DiscrepancyKind::transit_difference;
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int64_t c = 0;
    base::SiteId site;
    base::Quantity left;
};
BOOST_DESCRIBE_STRUCT(ClosedCaseRow, (), (kind, a, b, c, site, left))

// How a case was settled (DiscrepancySettled): a person has closed it, or ruled on its piece.
inline constexpr std::string_view closed_by_hand = "closed by hand";
inline constexpr std::string_view settled_by_ruling = "decided";

// Days that an early or held receipt waits for its consumption (C-2), and that people have for a
// case.
inline constexpr std::int32_t early_receipt_days = 15;

class Cases {
  public:
    Cases(BooksStore& store, Decisions& out, const HubDay& day)
        : store_(store), out_(out), day_(day) {}

    // Names a discrepancy by what it is about.
    struct Case {
        DiscrepancyKind kind = DiscrepancyKind::transit_difference;
        std::int64_t a = 0;
        std::int64_t b = 0;
        std::int64_t c = 0;
    };
    struct Opening {
        base::SiteId site;
        base::EventId cause;
        base::PartId part;
        base::Quantity quantity;
        base::EventId evidence;  // or none: a second event
        std::string detail;
    };
    // Opens the case; when it is open with another quantity, that becomes the new one.
    void open(const Case& about, Opening opening);
    void settle(const Case& about, base::EventId by, base::Quantity left, const std::string& how);

    // A case about a fact itself. At most one is opened for a fact and kind.
    struct Report {
        DiscrepancyKind kind = DiscrepancyKind::set_aside_fact;
        base::SiteId site;
        base::EventId cause;
        base::EventId evidence;  // or none: a second event
        std::string detail;
    };
    void report(Report about);
    void settle_report(DiscrepancyKind kind, base::EventId cause, const std::string& how);
    // The causes of the open reports of a kind.
    [[nodiscard]] std::vector<base::EventId> open_reports(DiscrepancyKind kind);

    // Two histories of one log were seen, which differ after `at`. The case stays open until the
    // site's BranchReissued says what has become of them.
    void report_fork(base::EventId at);
    // A person explains a case outside of the books, or finds that it was none.
    void on(const Fact& fact, const CaseClosed& event);
    void on(const Fact& fact, const CaseReopened& event);
    // A site goes on under its next incarnation (C-18).
    void on(const Fact& fact, const BranchReissued& event);

  private:
    BooksStore& store_;
    Decisions& out_;
    const HubDay& day_;
};

}  // namespace amani::domain
