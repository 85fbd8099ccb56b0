// A hub is set up: a network is founded as `amani-hub init` does it, a first backup is made where
// one is wanted, and the recovery sheet is typed back twice, so that it is known to be on paper.
#pragma once

#include "hub/restoring/recovery_sheet.h"
#include "node/setup/setup.h"

#include <boost/describe.hpp>

namespace amani::hub {

struct OrganisationBody {
    std::string code;  // of the centre's site
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OrganisationBody, (), (code, name))
struct AdministratorBody {
    std::string login;
    std::optional<std::string> name;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(AdministratorBody, (), (login, name, password))
// POST /setup
struct FoundingBody {
    std::string code;
    OrganisationBody organisation;
    AdministratorBody administrator;
    std::optional<std::string> passphrase;  // seals the keys; without it there is no sheet
    std::optional<std::string> backup;      // a file, or a folder that is there
};
BOOST_DESCRIBE_STRUCT(FoundingBody, (), (code, organisation, administrator, passphrase, backup))
// POST /setup/backup
struct BackupBody {
    std::string code;
    std::optional<std::string> backup;  // none: it is left out
};
BOOST_DESCRIBE_STRUCT(BackupBody, (), (code, backup))
// POST /setup/recovery-sheet
struct TypedSheetBody {
    std::string code;
    std::string typed;
};
BOOST_DESCRIBE_STRUCT(TypedSheetBody, (), (code, typed))

class HubSetup final : public setup::Setup {
  public:
    static constexpr int times_typed_back = 2;

    explicit HubSetup(const setup::Needs& needs) : needs_(needs), passphrase_(needs.passphrase) {}

    [[nodiscard]] std::vector<http::Route> routes() override;
    [[nodiscard]] bool is_done() const override { return step() == "done"; }
    [[nodiscard]] const std::optional<std::string>& passphrase() const override {
        return passphrase_;
    }

  private:
    using Answer = http::Answered<boost::json::object>;
    [[nodiscard]] std::string_view step() const;
    [[nodiscard]] Answer found(const FoundingBody& body);
    [[nodiscard]] Answer back_up(const BackupBody& body);
    [[nodiscard]] Answer check_sheet(const TypedSheetBody& body);
    // Why there is no backup at this place.
    [[nodiscard]] std::optional<http::Refusal> back_up_to(const std::filesystem::path& place);
    [[nodiscard]] boost::json::object told() const;

    setup::Needs needs_;
    std::optional<std::string> passphrase_;
    std::optional<station::Identity> founded_;
    std::optional<http::Refusal> backup_refused_;  // until one is made, or none is wanted any more
    std::optional<RecoverySheet> sheet_;
    int to_type_ = 0;  // how often the sheet is still to be typed back
};

}  // namespace amani::hub
