#include "hub/local_requests.h"
#include "hub/log_export.h"
#include "hub/log_import.h"
#include "hub/program/commands.h"
#include "hub/program/opened.h"
#include "shared/base/system_clock.h"

#include <filesystem>
#include <iostream>

namespace amani::hub::program {

namespace json = boost::json;

namespace {

// By the hub that runs on the directory, or by this process, which is then a hub for a moment.
std::optional<station::Trouble> seal_logs(const Options& options, const base::Clock& clock,
                                          const std::optional<std::string>& passphrase) {
    const auto asked = asked_running_hub(options, {{"do", "seal"}});
    if (!asked) return asked.error();
    if (*asked) return std::nullopt;
    auto open = opened(options, {.does = "log export", .passphrase = passphrase}, clock);
    if (!open) return open.error();
    open->hub.centre->feeds().seal();
    return std::nullopt;
}

// The hub's answer, or this process's own, as a person reads it.
void say_imported(const json::object& made) {
    const auto number = [&](std::string_view name) {
        return json::value_to<std::int64_t>(made.at(name));
    };
    const auto events = [](std::int64_t count) {
        return std::to_string(count) + (count == 1 ? " event" : " events");
    };
    std::cout << "log " << json::value_to<std::string>(made.at("log")) << " is here up to event "
              << number("last") << ": " << events(number("counted")) << " more that count, "
              << events(number("late")) << " beyond the cut, which wait for a decision";
    if (number("late") > 0) std::cout << ": amani late-event list";
    std::cout << "\n";
    if (const auto unsealed = number("unsealed"); unsealed > 0)
        std::cout << events(unsealed)
                  << " more had not been signed at the site when it exported "
                     "its log; they are not in the file\n";
}

}  // namespace

int verify(const Options& options) {
    const auto asked = asked_running_hub(options, {{"do", "verify"}});
    if (!asked) return fail(asked.error());
    std::int64_t behind = 0;
    if (*asked) {
        behind = json::value_to<std::int64_t>((*asked)->at("behind"));
    } else {
        const base::SystemClock clock;
        auto open = opened(options, "verify", clock);
        if (!open) return fail(open.error());
        behind = static_cast<std::int64_t>(open->hub.centre->backlog().size());
    }
    std::cout << "events received and not yet applied: " << behind << "\n";
    return 0;
}

int export_logs(const Options& options) {
    const station::Paths paths{options.directory};
    if (const auto identity = station::identity_for(station::Program::hub, paths); !identity)
        return fail(identity.error());
    if (options.all_logs == !options.log.empty())
        return fail(
            {"name one log, such as 2.1, or say --all",
             "نام یک دفتر را بنویسید، مانند 2.1، یا ‎--all‎"});
    const hub::LogExportOrder order{
        paths, options.all_logs ? std::nullopt : std::optional{options.log}, options.to};
    if (const auto trouble = hub::trouble_with(order)) return fail(*trouble);
    const auto secrets = station::read_secrets({.passphrase = options.passphrase_from_stdin});
    const base::SystemClock clock;
    constexpr int attempts = 10;  // a hub that runs may go on writing
    for (int left = attempts; left > 0; --left) {
        if (const auto made = hub::export_logs(order)) {
            const auto events = made->events();
            const auto logs = made->logs.size();
            std::cout << "exported " << events << (events == 1 ? " event of " : " events of ")
                      << logs << (logs == 1 ? " log to " : " logs to ") << options.to
                      << "; check them with: tools/verify_log.py\n";
            return 0;
        }
        if (const auto trouble = seal_logs(options, clock, secrets.passphrase))
            return fail(*trouble);
    }
    return fail(
        {"the hub writes so much that no moment was found at which all is signed; try again "
         "when it rests",
         "مرکز چنان پرکار است که همه‌چیز یک‌جا امضاشده نبود؛ هنگام آرامش دوباره "
         "بکوشید"});
}

int import_log(const Options& options) {
    const auto file = std::filesystem::absolute(options.from);
    const auto asked = asked_running_hub(options, hub::request_of(file));
    if (!asked) return fail(asked.error());
    if (*asked) {
        say_imported(**asked);
        return 0;
    }
    const base::SystemClock clock;
    auto open = opened(options, "log import", clock);
    if (!open) return fail(open.error());
    crypto::SystemRandomness randomness;
    const auto made = hub::LocalRequests{*open->hub.centre, randomness, {}}.import_log(file);
    if (!made) return fail(made.error());
    say_imported(hub::to_json(*made));
    return 0;
}

}  // namespace amani::hub::program
