#include "node/setup/node_setup.h"

#include "node/station/joining.h"
#include "shared/crypto/password.h"

namespace amani::setup {

std::vector<http::Route> NodeSetup::routes() {
    std::vector<http::Route> all;
    all.push_back(stage_route(needs_.gate, [this] {
        return Stage{
            .kind = "node", .steps = {"join", "done"}, .step = is_done() ? "done" : "join"};
    }));
    all.push_back(step<JoinBody>(needs_.gate, "/setup", "Take an invite, with a first user",
                                 [this](const JoinBody& body) { return join(body); }));
    return all;
}

http::Answered<boost::json::object> NodeSetup::join(const JoinBody& body) {
    if (!joined_) {  // who asks again may not have had the answer
        if (auto refusal = trouble_with_secrets(body.passphrase, body.password, "password"))
            return base::Refused{std::move(*refusal)};
        const auto& passphrase = body.passphrase ? body.passphrase : passphrase_;
        auto joined = station::join(needs_.paths,
                                    {.armoured_invite = body.invite,
                                     .passphrase = passphrase,
                                     .user = {body.login, body.name.value_or(""),
                                              crypto::password_verifier(body.password)}},
                                    needs_.clock, needs_.randomness);
        if (!joined) return base::Refused{refusal_of(joined.error())};
        passphrase_ = passphrase;
        joined_ = std::move(joined).value();
    }
    return boost::json::object{{"step", "done"}, {"site_code", joined_->code}};
}

}  // namespace amani::setup
