#include "node/serving/command_line.h"

#include "node/certificate/names.h"
#include "node/serving/config_file.h"
#include "shared/base/listening.h"
#include "shared/base/program_version.h"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>

#include <optional>
#include <string>

namespace amani::serving {
namespace {

std::string commands_of(const CLI::App& app) {
    std::string all;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        all += "\n  " + command->get_name() + "  " + command->get_description();
    return all;
}

std::string what_is_wrong(const CLI::App* app, const CLI::Error& error) {
    const CLI::App* reached = app;
    while (!reached->get_subcommands().empty()) reached = reached->get_subcommands().front();
    const std::string commands = commands_of(*reached);
    if (commands.empty())
        return app->get_name() + ": " + error.what() + "\n" + "More: " + app->get_name() +
               " --help\n";
    const auto typed = reached->remaining();
    const std::string wrong =
        typed.empty() ? "say what to do" : "there is no command \"" + typed.front() + "\"";
    return app->get_name() + ": " + wrong + ". The commands are:" + commands + "\n";
}

bool is_beyond_this_machine(const std::string& host) {
    boost::system::error_code not_an_address;
    const auto address = boost::asio::ip::make_address(host, not_an_address);
    return !not_an_address && !address.is_loopback();  // what is no address, the server refuses
}

std::optional<station::Trouble> trouble_with_tls(const TypedServing& typed,
                                                 const std::string& host) {
    if (typed.certificate.empty() != typed.certificate_key.empty())
        return station::Trouble{
            "--tls-certificate and --tls-key belong together; one of them is missing",
            "‎--tls-certificate‎ و ‎--tls-key‎ با هم داده می‌شوند؛ یکی از آن‌ها نیست"};
    if (typed.own_certificate && !typed.certificate.empty())
        return station::Trouble{
            "--tls-own makes a certificate, and --tls-certificate names one; give one of the two",
            "‎--tls-own‎ گواهی می‌سازد و ‎--tls-certificate‎ یکی را نام می‌برد؛ تنها یکی از آن دو را بدهید"};
    if (!typed.own_certificate && !typed.own_names.empty())
        return station::Trouble{
            "--tls-name is for --tls-own, which is missing",
            "‎--tls-name‎ همراه ‎--tls-own‎ به کار می‌رود که داده نشده است"};
    for (const auto& name : typed.own_names)
        if (!certificate::is_host(name))
            return station::Trouble{
                "--tls-name is a name in small Latin letters, such as amani.example.ir, or an IP "
                "address; this is neither: " +
                    name,
                "‎--tls-name‎ نامی با حروف کوچک لاتین مانند amani.example.ir یا نشانی IP است؛ این هیچ‌کدام "
                "نیست: " +
                    name};
    if (is_beyond_this_machine(host) && typed.certificate.empty() && !typed.own_certificate)
        return station::Trouble{
            "--http " + typed.http +
                " can be reached from other machines, which needs TLS. Add --tls-own, which makes "
                "a certificate, or --tls-certificate and --tls-key; behind a reverse proxy on this "
                "machine listen on 127.0.0.1",
            "‎--http " + typed.http +
                "‎ از دستگاه‌های دیگر در دسترس است و TLS می‌خواهد. ‎--tls-own‎ را بیفزایید که گواهی "
                "می‌سازد، یا ‎--tls-certificate‎ و ‎--tls-key‎ را؛ پشت پراکسی همین دستگاه روی 127.0.0.1 "
                "گوش کنید"};
    return std::nullopt;
}

}  // namespace

void speak_of_commands(CLI::App& app) {
    app.set_version_flag("--version", base::named_version(app.get_name()));
    app.failure_message(what_is_wrong);
}

void add_serving(CLI::App& command, TypedServing& typed) {
    add_config_file(command);
    command.add_option("--http", typed.http, "Where people and programs ask")
        ->capture_default_str();
    command.add_option("--tls-certificate", typed.certificate,
                       "PEM file with the certificate and those above it, to open the site to its "
                       "LAN; looked at again every hour");
    command.add_option("--tls-key", typed.certificate_key, "PEM file with its key");
    command.add_flag("--tls-own", typed.own_certificate,
                     "Open the site to its LAN with a certificate that it makes for itself and "
                     "renews; each device installs it once (/certificate)");
    command.add_option("--tls-name", typed.own_names,
                       "A further name or address under which devices reach it, with --tls-own");
    command.add_option("--trusted-proxy", typed.trusted_proxies,
                       "Address of a reverse proxy whose X-Forwarded-For is believed");
    command
        .add_option("--web-root", typed.web_root,
                    "Serve the web client from this folder, as it is there now, for who works on "
                    "it")
        ->check(CLI::ExistingDirectory);
    command
        .add_option("--slow-request-ms", typed.slow_request_ms,
                    "Requests that take so long or longer are named in the program's log")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
}

base::Result<ServingOptions, station::Trouble> serving_options_of(const TypedServing& typed) {
    const auto at = base::host_port(typed.http);
    if (!at)
        return base::Refused{
            station::Trouble{"--http is written host:port",
                             "‎--http‎ به شکل host:port نوشته می‌شود"}};
    ServingOptions options{at->host, at->port, {}};
    if (const auto trouble = trouble_with_tls(typed, at->host)) return base::Refused{*trouble};
    if (!typed.certificate.empty())
        options.tls = http::TlsFiles{typed.certificate, typed.certificate_key};
    options.makes_own_certificate = typed.own_certificate;
    options.own_names = typed.own_names;
    options.trusted_proxies = typed.trusted_proxies;
    options.web_root = typed.web_root;
    options.slow_request = base::milliseconds(typed.slow_request_ms);
    return options;
}

}  // namespace amani::serving
