// A node is set up: it takes an invite and has a first user, as `amani-node join` does. Needs no
// network.
#pragma once

#include "node/setup/setup.h"

#include <boost/describe.hpp>

namespace amani::setup {

// POST /setup
struct JoinBody {
    std::string code;
    std::string invite;  // the armoured text
    std::string login;
    std::optional<std::string> name;
    std::string password;
    std::optional<std::string> passphrase;  // seals the key
};
BOOST_DESCRIBE_STRUCT(JoinBody, (), (code, invite, login, name, password, passphrase))

class NodeSetup final : public Setup {
  public:
    explicit NodeSetup(const Needs& needs) : needs_(needs), passphrase_(needs.passphrase) {}

    [[nodiscard]] std::vector<http::Route> routes() override;
    [[nodiscard]] bool is_done() const override { return joined_.has_value(); }
    [[nodiscard]] const std::optional<std::string>& passphrase() const override {
        return passphrase_;
    }

  private:
    [[nodiscard]] http::Answered<boost::json::object> join(const JoinBody& body);

    Needs needs_;
    std::optional<std::string> passphrase_;
    std::optional<station::Identity> joined_;
};

}  // namespace amani::setup
