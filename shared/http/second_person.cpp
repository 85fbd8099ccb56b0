#include "shared/http/second_person.h"

#include "shared/http/document.h"
#include "shared/http/limits.h"
#include "shared/http/sign_in_log.h"
#include "shared/http/typed.h"

#include <boost/describe.hpp>

#include <algorithm>
#include <array>

namespace amani::http {

namespace json = boost::json;

struct ShownPin {
    std::string login;
    std::string pin;
};
BOOST_DESCRIBE_STRUCT(ShownPin, (), (login, pin))

namespace {

Refusal same_person() {
    return {.code = "same_person",
            .field = "login",
            .message = {"نفر دوم باید کس دیگری باشد.", "The second person must be somebody else."}};
}

Refusal not_confirmed() {
    return {.status = 403,
            .code = "second_person_wrong",
            .message = {"تأیید نفر دوم معتبر نیست یا زمان آن گذشته است.",
                        "The second person's confirmation does not hold or is over."},
            .remedy = {"نفر دوم دوباره رمز خود را وارد کند.",
                       "Let the second person enter the PIN again."}};
}

}  // namespace

std::vector<Route> SecondPerson::routes() {
    std::vector<Route> all;
    all.push_back({.method = Method::post,
                   .pattern = "/second-person",
                   .summary = "A second person confirms with login and PIN, for two minutes",
                   .handler = Later{[this](const Request& request, AnswerLater answer) {
                                        confirm(request, std::move(answer));
                                    },
                                    limits::unknown_body_bytes},
                   .request = json::parse(
                       R"({"type":"object","required":["login","pin"],"properties":{
                           "login":{"type":"string"},"pin":{"type":"string","writeOnly":true}}})"),
                   .response = named("Confirmation",
                                     shapes::object_of({{"confirmation", shapes::text()},
                                                        {"login", shapes::text()},
                                                        {"name", shapes::text()},
                                                        {"roles", shapes::list_of(shapes::text())},
                                                        {"ends_at", shapes::instant()}})),
                   .status = 201});
    return all;
}

void SecondPerson::confirm(const Request& request, AnswerLater answer) {
    const auto body = json_body(request);
    if (!body) return answer(refusing(body.error()));
    const auto shown_pin = read_as<ShownPin>(*body);
    if (!shown_pin) return answer(refusing(shown_pin.error()));
    check_.check(
        {.login = shown_pin->login,
         .secret = shown_pin->pin,
         .kind = PasswordCheck::Secret::pin,
         .peer = request.peer},
        [this, first = request.principal.user, login = shown_pin->login, peer = request.peer,
         answer = std::move(answer)](const Answered<Account>& second) {
            log_proof("second_person", ports_.accounts, login, peer, second);
            answer([this, first, second]() -> Answered<Response> {
                if (!second) return base::Refused{second.error()};
                if (second->user == first) return base::Refused{same_person()};
                return keep(first, *second);
            });
        });
}

Answered<Response> SecondPerson::keep(base::UserId first, const Account& second) {
    const auto now = ports_.steady_clock.elapsed();
    std::erase_if(confirmations_, [&](const auto& one) { return one.second.ends <= now; });
    if (confirmations_.size() >= limits::confirmations) {
        return base::Refused{machine_says_no(
            "busy", {"سامانه سرگرم است.", "Too many confirmations wait."}, base::seconds(30))};
    }
    std::array<std::uint8_t, 32> bytes{};
    ports_.randomness.fill(bytes);
    const std::string confirmation = base::to_hex(bytes);
    confirmations_[confirmation] = {first, second.user, now + limits::confirmation_life};
    return json_response(
        json::object{{"confirmation", confirmation},
                     {"login", second.login},
                     {"name", second.name},
                     {"roles", json::array(second.roles.begin(), second.roles.end())},
                     {"ends_at", instant_text(ports_.clock.now() + limits::confirmation_life)}},
        201);
}

std::optional<Refusal> SecondPerson::recognise(Request& request) const {
    const auto given = request.header("x-second-person");
    if (given.empty()) return std::nullopt;
    const auto found = confirmations_.find(std::string{given});
    if (found == confirmations_.end()) return not_confirmed();
    const Confirmation& confirmation = found->second;
    if (confirmation.first != request.principal.user ||
        confirmation.ends <= ports_.steady_clock.elapsed())
        return not_confirmed();
    const auto account = ports_.accounts.by_user(confirmation.second);
    if (!account) return not_confirmed();
    request.second = Person{account->user, account->login, account->name, account->roles};
    return std::nullopt;
}

}  // namespace amani::http
