// The events of replacements to their tables (schema.h).
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"

#include <memory>

namespace amani::views {

class ReplacementProjection {
  public:
    explicit ReplacementProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::ReplacementOpened& opened);
    void apply(const domain::Event& event, const domain::VerdictGiven& given);
    void apply(const domain::Event& event, const domain::ReplacementGranted& granted);
    void apply(const domain::Event& event, const domain::ReplacementRefused& refused);
    void apply(const domain::Event& event, const domain::QuotaGranted& granted);
    void apply(const domain::Event& event, const domain::ReplacementIssued& issued);
    void apply(const domain::Event& event, const domain::DefectiveReceived& received);
    void apply(const domain::Event& event, const domain::ReplacementClosed& closed);
    void apply(const domain::Event& event, const domain::ReplacementPolicySet& set);
    void apply(const domain::Event& event, const domain::ReplacementBooked& booked);

  private:
    std::unique_ptr<store::Statement> make_case_;
    std::unique_ptr<store::Statement> open_;
    std::unique_ptr<store::Statement> note_verdict_;
    std::unique_ptr<store::Statement> judge_;
    std::unique_ptr<store::Statement> grant_;
    std::unique_ptr<store::Statement> grant_case_;
    std::unique_ptr<store::Statement> refuse_;
    std::unique_ptr<store::Statement> make_issue_;
    std::unique_ptr<store::Statement> issue_;
    std::unique_ptr<store::Statement> issue_case_;
    std::unique_ptr<store::Statement> receive_;
    std::unique_ptr<store::Statement> close_;
    std::unique_ptr<store::Statement> set_policy_;
    std::unique_ptr<store::Statement> book_;
    std::unique_ptr<store::Statement> value_;
};

}  // namespace amani::views
