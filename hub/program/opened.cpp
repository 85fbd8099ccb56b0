#include "hub/program/opened.h"

#include "hub/local_socket.h"
#include "hub/renewal.h"
#include "hub/restore_words.h"
#include "node/station/store_check.h"
#include "shared/store/generation.h"

namespace amani::hub::program {

namespace json = boost::json;

int fail(const station::Trouble& trouble) { return station::tell(station::Program::hub, trouble); }

base::Result<Opened, station::Trouble> opened(const Options& options, const Opening& how,
                                              const base::Clock& clock) {
    const station::Paths paths{options.directory};
    auto held = station::hold(paths, station::Program::hub, how.does, clock.now());
    if (!held) return base::Refused{held.error()};
    if (const auto trouble = station::trouble_with_store(paths, held->identity))
        return base::Refused{*trouble};
    if (how.will_serve) store::begin_generation(paths.store());
    crypto::SystemRandomness randomness;
    auto current = hub::open_current_hub({.paths = paths,
                                          .passphrase = how.passphrase,
                                          .clock = clock,
                                          .randomness = randomness,
                                          .begin_after = how.begin_after,
                                          .copied_at = {},
                                          .centre = options.centre});
    if (!current) return base::Refused{current.error()};
    if (current->begun) hub::say_begun(*current->begun, current->hub.station->roster().copied_at());
    return Opened{std::move(held->lock), std::move(current->hub)};
}

base::Result<Opened, station::Trouble> opened(const Options& options, std::string_view does,
                                              const base::Clock& clock) {
    auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    return opened(options, {.does = does, .passphrase = std::move(secrets.passphrase)}, clock);
}

base::Result<std::optional<json::object>, station::Trouble> asked_running_hub(
    const Options& options, const json::object& request) {
    const auto answer = hub::ask_running_hub(options.directory, request);
    if (!answer) return std::optional<json::object>{};
    if (const auto* refused = answer->if_contains("refused"); refused && refused->is_object()) {
        const auto& said = refused->get_object();
        return base::Refused{station::Trouble{json::value_to<std::string>(said.at("en")),
                                              json::value_to<std::string>(said.at("fa"))}};
    }
    if (const auto* error = answer->if_contains("error"); error && error->is_string()) {
        return base::Refused{station::Trouble{
            "the hub that runs here answered: " + std::string{error->get_string()},
            "مرکزی که اینجا در حال اجراست پاسخ داد: " + std::string{error->get_string()}}};
    }
    return answer;
}

}  // namespace amani::hub::program
