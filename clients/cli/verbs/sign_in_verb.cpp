// sign-in: login and password once, a token from then on. sign-out: the token is revoked and
// forgotten.
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/secret.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <istream>
#include <ostream>
#include <unistd.h>

namespace amani::cli {
namespace {

namespace json = boost::json;

constexpr int token_days = 90;

std::string text_at(const json::value& body, std::string_view name) {
    if (!body.is_object()) return {};
    const auto* found = body.get_object().if_contains(name);
    if (found == nullptr || found->is_null()) return {};
    return found->is_string() ? std::string{found->get_string()} : json::serialize(*found);
}

// The name by which the token is found again in the node's list of tokens.
std::string token_name() {
    char host[256] = "";
    ::gethostname(host, sizeof host - 1);
    return "amani cli @ " + std::string{host};
}

class SignIn : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("LOGIN", login_, std::string{speech({"نام کاربری", "login"})})->required();
        app.add_flag("--password-stdin", is_on_input_,
                     std::string{speech(
                         {"گذرواژه از ورودی خوانده شود", "read the password from the input"})});
        app.add_option("--ca", certificate_,
                       std::string{speech({"فایل PEM گواهی برنامه محلی",
                                           "PEM file of the node's own certificate"})})
            ->check(CLI::ExistingFile);
    }

    Exit run(Context& context) override {
        Settings settings = load_settings(context.environment(), context.options().node);
        settings.token.clear();
        if (!certificate_.empty())
            settings.certificate = std::filesystem::absolute(certificate_).string();
        const bool is_allowed =
            may_send_token_to(settings.node) || context.environment().contains("AMANI_PLAIN_HTTP");
        if (!is_allowed) {
            return wrong_use(
                context,
                settings.node + ": " +
                    context.say(
                        {"گذرواژه رمزنشده از این دستگاه بیرون نمی‌رود؛ "
                         "https "
                         "به کار ببرید",
                         "a password may not travel unencrypted beyond this machine; use https"}));
        }
        const auto password =
            read_secret(context, context.say({"گذرواژه", "Password"}),
                        is_on_input_ ? SecretSource::input : SecretSource::terminal);
        if (!password)
            return wrong_use(context, context.say({"گذرواژه لازم است: --password-stdin",
                                                   "a password is needed: --password-stdin"}));
        NodeClient node{settings, base::seconds(context.options().timeout_seconds)};
        return exchange(context, node, *password);
    }

    std::string examples() const override {
        return "amani sign-in sara\namani sign-in sara --node https://192.168.1.10:8443 --ca "
               "node.pem\n"
               "amani sign-in robot --password-stdin < password.txt";
    }

  private:
    Exit exchange(Context& context, NodeClient& node, const std::string& password) const {
        Request session{
            .method = "POST",
            .path = "/session",
            .body = json::serialize(json::object{{"login", login_}, {"password", password}})};
        const Answer opened = node.send(session);
        if (!opened.is_success()) return refuse(context, opened);
        const json::value body = opened.json();
        std::string token = text_at(body, "token");
        if (token.empty()) {
            Request wanted{.method = "POST", .path = "/tokens"};
            wanted.body = json::serialize(json::object{
                {"name", token_name()}, {"scopes", json::array{"*"}}, {"days", token_days}});
            wanted.headers = {{"X-CSRF-Token", text_at(body, "csrf_token")},
                              {"Idempotency-Key", new_idempotency_key()}};
            const Answer made = node.send(wanted);
            if (!made.is_success()) return refuse(context, made);
            token = text_at(made.json(), "token");
            // The session was needed only to get the token.
            (void)node.send({.method = "DELETE",
                             .path = "/session",
                             .headers = {{"X-CSRF-Token", text_at(body, "csrf_token")}}});
        }
        Settings settings = node.settings();
        settings.token = token;
        save_settings(context.environment(), settings);
        const std::string name = text_at(body, "name");
        context.err() << context.say({"وارد شدید", "Signed in"})
                      << (name.empty() ? "" : ": " + name) << '\n';
        return Exit::done;
    }

    std::string login_;
    std::string certificate_;
    bool is_on_input_ = false;
};

class SignOut : public Verb {
  public:
    void offer(CLI::App&, const Speech&) override {}

    Exit run(Context& context) override {
        const std::string node = load_settings(context.environment(), context.options().node).node;
        try {
            take_back(context);
        } catch (const NodeTrouble&) {
            context.err()
                << context.say(
                       {"برنامه محلی در دسترس نبود؛ توکن تا پایان مهلتش می‌ماند.",
                        "The node could not be reached; the token stays good "
                        "there until it runs out."})
                << '\n';
        }
        forget_token(context.environment(), node);
        return Exit::done;
    }

    std::string examples() const override { return "amani sign-out"; }

  private:
    static void take_back(Context& context) {
        const Answer mine = context.node().send({.path = "/tokens"});
        const json::value body = mine.json();
        if (!mine.is_success()) return;
        const json::value* rows = body.is_object() && body.get_object().contains("rows")
                                      ? &body.get_object().at("rows")
                                      : &body;
        if (!rows->is_array()) return;
        for (const auto& row : rows->get_array()) {
            if (text_at(row, "name") != token_name()) continue;
            (void)context.node().send({.method = "DELETE",
                                       .path = path_of("/tokens", text_at(row, "id")),
                                       .headers = {{"Idempotency-Key", new_idempotency_key()}}});
        }
    }
};

}  // namespace

std::unique_ptr<Verb> sign_in_verb() { return std::make_unique<SignIn>(); }
std::unique_ptr<Verb> sign_out_verb() { return std::make_unique<SignOut>(); }

}  // namespace amani::cli
