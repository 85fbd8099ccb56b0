// Four eyes at one screen: a second person enters login (or badge) and PIN, and the page gets a
// confirmation that it sends with the command (header X-Second-Person). The confirmation is valid
// for two minutes and only for the person at whose screen it was given; nobody can confirm for
// himself. The console decides which command needs one.
#pragma once

#include "shared/http/password_check.h"
#include "shared/http/route.h"
#include "shared/http/sign_in.h"

#include <map>
#include <string>
#include <vector>

namespace amani::http {

class SecondPerson {
  public:
    SecondPerson(PasswordCheck& check, const SignIn::Ports& ports) : check_(check), ports_(ports) {}

    // POST /second-person
    [[nodiscard]] std::vector<Route> routes();
    // Puts the second person into the request; a refusal when the confirmation is invalid or has
    // expired.
    [[nodiscard]] std::optional<Refusal> recognise(Request& request) const;

  private:
    struct Confirmation {
        base::UserId first;
        base::UserId second;
        base::Duration ends;  // by the steady clock
    };
    void confirm(const Request& request, AnswerLater answer);
    [[nodiscard]] Answered<Response> keep(base::UserId first, const Account& second);

    PasswordCheck& check_;
    SignIn::Ports ports_;
    std::map<std::string, Confirmation> confirmations_;
};

}  // namespace amani::http
