#include "hub/backup.h"
#include "hub/founding.h"
#include "hub/local_requests.h"
#include "hub/program/commands.h"
#include "hub/program/opened.h"
#include "hub/restore.h"
#include "hub/restore_words.h"
#include "hub/restoring/recovery_sheet.h"
#include "node/station/joining.h"
#include "shared/base/system_clock.h"
#include "shared/crypto/password.h"

#include <iostream>

namespace amani::hub::program {

namespace json = boost::json;

int init(const Options& options) {
    const auto secrets = station::read_secrets(
        {.passphrase = options.passphrase_from_stdin, .password = options.password_from_stdin});
    if (const auto trouble = station::trouble_with(secrets)) return fail(*trouble);
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const auto founded = hub::found_network(
        {options.directory},
        {.code = options.code,
         .name = options.name,
         .passphrase = secrets.passphrase,
         .user = {options.login, options.login, crypto::password_verifier(secrets.password)}},
        clock, randomness);
    if (!founded) return fail(founded.error());
    if (!secrets.passphrase) hub::say_keys_lie_open(options.directory);
    std::cout << "network founded; start it with: amani-hub run --dir " << options.directory
              << "\n";
    return 0;
}

int invite(const Options& options) {
    const hub::WantedInvite wanted{options.site, options.addresses, options.valid_days};
    const auto asked = asked_running_hub(options, hub::request_of(wanted));
    if (!asked) return fail(asked.error());
    if (*asked) {
        std::cout << json::value_to<std::string>((*asked)->at("invite")) << "\n";
        return 0;
    }
    const base::SystemClock clock;
    auto open = opened(options, "invite", clock);
    if (!open) return fail(open.error());
    crypto::SystemRandomness randomness;
    const auto made = hub::LocalRequests{*open->hub.centre, randomness, {}}.invite(wanted);
    if (!made) return fail(made.error());
    std::cout << *made << "\n";
    return 0;
}

int back_up(const Options& options) {
    const station::Paths paths{options.directory};
    if (const auto identity = station::identity_for(station::Program::hub, paths); !identity)
        return fail(identity.error());
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const base::SystemClock clock;
    const auto made = hub::make_backup(
        {.live = paths, .to = options.to, .passphrase = secrets.passphrase, .now = clock.now()});
    if (!made) return fail(made.error());
    std::cout << "backed up to " << options.to << "\n";
    hub::say_left_out(paths, made->left_out);
    const auto asked = asked_running_hub(options, hub::request_of(made->covered));
    if (!asked) return fail(asked.error());
    if (*asked) return 0;
    auto held = station::hold(paths, station::Program::hub, "backup", clock.now());
    if (!held) return fail(held.error());
    hub::note_backed_up(paths.store(), made->covered, clock.now());
    return 0;
}

int restore(const Options& options) {
    const base::SystemClock clock;
    crypto::SystemRandomness randomness;
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    using OverNewer = hub::RestoreOrder::OverNewer;
    const auto made =
        hub::restore({.from = options.from,
                      .to = {options.directory},
                      .passphrase = secrets.passphrase,
                      .over_newer = options.over_newer ? OverNewer::allow : OverNewer::refuse,
                      .after_epoch = options.after_epoch},
                     clock, randomness);
    if (!made) return fail(made.error());
    hub::say_begun(made->epoch, made->copied_at);
    std::cout << "restored; start it with: amani-hub run --dir " << options.directory << "\n";
    if (!made->set_aside.empty())
        std::cout << "what lay there is set aside in " << made->set_aside.string() << "\n";
    return 0;
}

int recover(const Options& options) {
    const base::SystemClock clock;
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto open = opened(
        options,
        {.does = "recover", .passphrase = secrets.passphrase, .begin_after = options.after_epoch},
        clock);
    if (!open) return fail(open.error());
    std::cout << "epoch " << open->hub.centre->feeds().epoch()
              << "; start it with: amani-hub run --dir " << options.directory << "\n";
    return 0;
}

int recovery_sheet(const Options& options) {
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto sheet = hub::sheet_of({options.directory}, secrets.passphrase);
    if (!sheet) return fail(sheet.error());
    std::cout << (options.as_html ? hub::as_html(*sheet) : hub::as_text(*sheet));
    return 0;
}

int read_sheet(const Options& options) {
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const auto network = hub::key_from_sheet(options.from, {options.directory}, secrets.passphrase);
    if (!network) return fail(network.error());
    std::cout << "network " << *network << "; go on with: amani-hub restore --from BACKUP --dir "
              << options.directory << "\n";
    return 0;
}

}  // namespace amani::hub::program
