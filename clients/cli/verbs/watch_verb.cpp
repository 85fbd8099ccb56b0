#include "clients/cli/verbs/live.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

namespace amani::cli {
namespace {

namespace json = boost::json;

// Prints one line for each change until it is interrupted. A cut stream is resumed where it ended.
class Watch : public Verb {
  public:
    explicit Watch(const Noun& noun) : noun_(noun) {}

    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option(
               "--count", count_,
               std::string{speech({"پایان پس از این شمار تغییر", "end after so many changes"})})
            ->check(CLI::PositiveNumber);
    }

    Exit run(Context& context) override {
        LiveReader reader;
        std::string last_id;
        int seen = 0;
        while (true) {
            Request request{.path = "/live", .query = {{"topics", std::string{noun_.topic}}}};
            request.headers.emplace_back("Accept", "text/event-stream");
            if (!last_id.empty()) request.headers.emplace_back("Last-Event-ID", last_id);
            const Answer answer = context.node().stream(request, [&](std::string_view chunk) {
                reader.feed(chunk, [&](const LiveNews& news) {
                    last_id = news.id;
                    if (!is_full(seen)) seen += print(context, news);
                });
                context.out() << std::flush;
                return is_full(seen) ? NodeClient::Next::stop : NodeClient::Next::go_on;
            });
            if (is_full(seen)) return Exit::done;
            if (!answer.is_success()) return refuse(context, answer);
            context.node().pause(base::seconds(1));
        }
    }

    std::string examples() const override {
        return "amani " + std::string{noun_.name} + " watch\namani " + std::string{noun_.name} +
               " watch --json";
    }

  private:
    [[nodiscard]] bool is_full(int seen) const { return count_ > 0 && seen >= count_; }

    // Stock, kardex and custody are sums: any change of their topic may have changed them.
    [[nodiscard]] bool is_about(const json::object& change) const {
        if (noun_.numbers == Noun::Numbers::explained || noun_.name == "move") return true;
        const auto* resource = change.if_contains("resource");
        return resource == nullptr || !resource->is_string() ||
               "/" + std::string{resource->get_string()} == noun_.path;
    }

    // Returns 1 when the change concerned this noun, otherwise 0.
    int print(Context& context, const LiveNews& news) const {
        json::error_code error;
        const json::value data = json::parse(news.data, error);
        if (error || !data.is_object() || news.event != "change") return 0;
        const auto& change = data.get_object();
        if (!is_about(change)) return 0;
        if (context.options().quiet) {
            context.out() << id_of(change, "id") << '\n';
        } else if (context.form() == Form::json || context.form() == Form::stream) {
            context.out() << json::serialize(data) << '\n';
        } else {
            const auto* kind = change.if_contains("kind");
            context.out() << instant_text(context.clock().now(), context.speech()) << '\t'
                          << id_of(change, "id") << '\t'
                          << (kind == nullptr ? ""
                                              : text_of(*kind, {Format::choice, "change"},
                                                        context.speech(), Manner::shown))
                          << '\n';
        }
        return 1;
    }

    const Noun& noun_;
    int count_ = 0;
};

}  // namespace

std::unique_ptr<Verb> watch_verb(const Noun& noun) { return std::make_unique<Watch>(noun); }

}  // namespace amani::cli
