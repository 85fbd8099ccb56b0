// Events to the tables of serials (schema.h).
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"

#include <memory>
#include <string_view>

namespace amani::views {

class SerialsProjection {
  public:
    explicit SerialsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::SerialRegistered& registered);
    void apply(const domain::Event& event, const domain::SerialStubbed& stubbed);
    void apply(const domain::Event& event, const domain::WarrantyActivated& activated);
    void apply(const domain::Event& event, const domain::SerialCorrected& corrected);
    void apply(const domain::Event& event, const domain::SerialMerged& merged);
    void apply(const domain::Event& event, const domain::StubCorrected& corrected);
    void apply(const domain::Event& event, const domain::SerialFlagged& flagged);
    void apply(const domain::Event& event, const domain::SerialFlagLifted& lifted);
    void apply(const domain::Event& event, const domain::OwnerChanged& changed);
    void apply(const domain::Event& event, const domain::WarrantyExtended& extended);
    void apply(const domain::Event& event, const domain::WarrantyVoided& voided);
    void apply(const domain::Event& event, const domain::WarrantyRestored& restored);
    void apply(const domain::Event& event, const domain::SerialRetired& retired);
    void apply(const domain::Event& event, const domain::SerialReinstated& reinstated);
    void apply(const domain::Event& event, const domain::DeviceTransferred& transferred);
    void apply(const domain::Event& event, const domain::ReplacementIssued& issued);
    void apply(const domain::Event& event, const domain::DiscrepancyOpened& opened);
    void apply(const domain::Event& event, const domain::DiscrepancySettled& settled);

  private:
    struct Said;
    void note(const domain::Event& event, std::string_view serial, const Said& said);
    void rename(const domain::Event& event, const std::string& wrong, const std::string& right,
                base::SiteId site, const std::string& reason);
    void own(const domain::Event& event, std::string_view serial, base::CustomerId owner,
             base::Day since);
    void settle(std::string_view serial);

    store::Database& database_;
    std::unique_ptr<store::Statement> insert_;
    std::unique_ptr<store::Statement> keep_earlier_;
    std::unique_ptr<store::Statement> add_further_;
    std::unique_ptr<store::Statement> register_;
    std::unique_ptr<store::Statement> warrant_;
    std::unique_ptr<store::Statement> stub_;
    std::unique_ptr<store::Statement> activate_;
    std::unique_ptr<store::Statement> make_row_;
    std::unique_ptr<store::Statement> describe_;
    std::unique_ptr<store::Statement> note_;
    std::unique_ptr<store::Statement> name_;
    std::unique_ptr<store::Statement> flag_;
    std::unique_ptr<store::Statement> own_;
    std::unique_ptr<store::Statement> cover_;
    std::unique_ptr<store::Statement> void_;
    std::unique_ptr<store::Statement> retire_;
    std::unique_ptr<store::Statement> add_part_;
    std::unique_ptr<store::Statement> suspect_;
    std::unique_ptr<store::Statement> settle_suspect_;
    std::unique_ptr<store::Statement> settle_;
};

// After the migration that made these tables: fills them from what the serials had before.
void fill_serial_files(store::Database& database);

}  // namespace amani::views
