// A case as a decision about it knows it, and the verdicts, grants and closing of it. What is given
// for the faulty product stands in exchange.h.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/replacement/commands.h"
#include "shared/domain/replacement/refusals.h"
#include "shared/domain/serials/serial_file.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// Somebody who has had a hand in the case.
struct Hand {
    base::UserId user;
    std::string name;
};

// A grant of this case, or a quota that covers it.
struct KnownGrant {
    base::GrantId id;
    base::ModelId model;  // of a grant: allowed beside the same one; of a quota: of the faulty one
    base::Rial cap;
    base::Day until;
    AdvanceReplacement advance = AdvanceReplacement::no;
    std::int32_t per_week = 0;  // 0: a grant of this case
    std::int32_t last_use = 0;  // of a quota in the week of the command's day: its last ordinal
    [[nodiscard]] bool is_quota() const { return per_week != 0; }
};

struct ReplacementCase {
    base::ReplacementId id;
    std::string number;
    std::string site_code;
    ReplacementPhase phase = ReplacementPhase::opened;
    ReplacementMode mode = ReplacementMode::reviewed;
    std::string serial;
    std::string written;  // as people write it
    base::ModelId model;
    base::ModelId wanted_model;
    base::CustomerId customer;
    std::vector<Hand> hands;  // who opened it, and who gave a verdict
    base::Rial deposit;       // that was taken
};

struct OpenReplacementState {
    SerialFile serial;          // that the command or its job names
    std::string successor;      // of a replaced one
    bool job_is_known = false;  // as one of this site with a serial
    base::CustomerId customer;  // the job's
    bool wanted_is_known = false;
    bool customer_is_known = false;
    std::optional<std::string> open_case;  // number of an unsettled one of this serial
    NumberSeries numbers{.type = DocumentType::replacement};
};
[[nodiscard]] base::Result<ReplacementOpened, ReplacementRefusal> decide(
    const OpenReplacementState& state, const OpenReplacement& command);
// A product without warranty is replaced at the company's cost only if somebody means to.
[[nodiscard]] Warnings warnings(const OpenReplacementState& state, const OpenReplacement& command);

struct GiveVerdictState {
    std::optional<ReplacementCase> replacement;
    bool is_own = false;  // this site's, or this is the centre
    base::UserId user;    // who gives it
    Roles roles;          // his
};
[[nodiscard]] base::Result<VerdictGiven, ReplacementRefusal> decide(const GiveVerdictState& state,
                                                                    const GiveVerdict& command);

struct GrantReplacementState {
    std::optional<ReplacementCase> replacement;
    bool model_is_known = false;
    base::UserId user;
    base::Day today;
};
[[nodiscard]] base::Result<ReplacementGranted, ReplacementRefusal> decide(
    const GrantReplacementState& state, const GrantReplacement& command);

struct RefuseReplacementState {
    std::optional<ReplacementCase> replacement;
};
[[nodiscard]] base::Result<ReplacementRefused, ReplacementRefusal> decide(
    const RefuseReplacementState& state, const RefuseReplacement& command);

struct GrantQuotaState {
    bool is_known = false;  // the quota that the command changes
    bool site_is_known = false;
    bool model_is_known = false;
    base::Day today;
};
[[nodiscard]] base::Result<QuotaGranted, ReplacementRefusal> decide(const GrantQuotaState& state,
                                                                    const GrantQuota& command);

struct CloseReplacementState {
    std::optional<ReplacementCase> replacement;
    bool is_own = false;
};
[[nodiscard]] base::Result<ReplacementClosed, ReplacementRefusal> decide(
    const CloseReplacementState& state, const CloseReplacement& command);

struct SetReplacementPolicyState {};
[[nodiscard]] base::Result<ReplacementPolicySet, ReplacementRefusal> decide(
    const SetReplacementPolicyState& state, const SetReplacementPolicy& command);

struct SettleReplacementState {
    std::optional<ReplacementCase> replacement;
    base::EventId suspended;  // its issue whose product stands in suspense, or none
};
[[nodiscard]] base::Result<ReplacementSettled, ReplacementRefusal> decide(
    const SettleReplacementState& state, const SettleReplacement& command);

}  // namespace amani::domain
