#include "node/setup/setup.h"

#include "shared/base/program_version.h"
#include "shared/domain/network/password.h"
#include "shared/http/resources/network/people.h"

namespace amani::setup {

namespace json = boost::json;

namespace {

json::array texts(const std::vector<std::string_view>& all) {
    json::array array;
    for (const auto each : all) array.emplace_back(each);
    return array;
}

}  // namespace

http::Route stage_route(const Gate& gate, std::function<Stage()> stage) {
    const auto tell = [&gate, stage = std::move(stage)](const http::Request&) {
        const auto now = stage();
        return http::Answered<http::Response>{
            http::json_response(json::object{{"kind", now.kind},
                                             {"steps", texts(now.steps)},
                                             {"step", now.step},
                                             {"closed", gate.is_closed()},
                                             {"tries_left", gate.tries_left()},
                                             {"version", base::program_version}})};
    };
    return {.pattern = "/setup",
            .summary = "What is set up here, and which step is due",
            .handler = http::ReadHandler{tell},
            .access = http::Access::everyone,
            .response = http::an_object()};
}

http::Refusal refusal_of(const station::Trouble& trouble) {
    return {.code = "setup.refused", .message = {trouble.persian, trouble.text}};
}

http::Refusal cannot_write(const std::system_error& error) {
    const auto why = error.code().message();
    return http::machine_says_no("setup.cannot_write",
                                 {"پوشه محل نوشته نمی‌شود: " + why,
                                  "the site's directory cannot be written: " + why},
                                 base::seconds(30));
}

std::optional<http::Refusal> trouble_with_secrets(const std::optional<std::string>& passphrase,
                                                  std::string_view password,
                                                  std::string_view password_field) {
    if (passphrase && passphrase->empty())
        return http::Refusal{.code = "setup.passphrase_empty",
                             .field = "passphrase",
                             .message = {"گذرعبارت خالی است؛ آن را بنویسید یا نفرستید.",
                                         "The passphrase is empty; give one, or leave it out."}};
    if (domain::is_acceptable_password(password)) return std::nullopt;
    return http::weak_password(std::string{password_field});
}

}  // namespace amani::setup
