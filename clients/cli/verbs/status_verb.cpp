#include "clients/cli/text/digits.h"
#include "clients/cli/text/width.h"
#include "clients/cli/verbs/live.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/trouble.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <optional>
#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

const json::value& at(const json::object& object, std::string_view name) {
    static const json::value none;
    const auto* found = object.if_contains(name);
    return found == nullptr ? none : *found;
}

// {site_code, site_name, to_send, last_contact, agrees, agreed_at, trouble, held,
// open_discrepancies}; of a hub {backlog, sites, refused_installations}
class Status : public Verb {
  public:
    void offer(CLI::App&, const Speech&) override {}

    Exit run(Context& context) override {
        return show_and_watch(context, "sync", [&] { return print_once(context); });
    }

    std::string examples() const override {
        return "amani status\namani status --watch\namani status --json";
    }

  private:
    static constexpr std::size_t most_refused = 10;  // lines

    static Exit print_once(Context& context) {
        const Answer answer = context.node().send({.path = "/status"});
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        if (!body.is_object()) return Exit::done;
        if (!context.is_for_eyes()) {
            print_document(context, flat(context, body.get_object()), nullptr);
        } else {
            print_line(context, body.get_object());
        }
        return Exit::done;
    }

    // A pipe's cells hold no objects: the trouble is its code there.
    static json::object flat(Context& context, json::object status) {
        const bool is_separated = context.form() == Form::tsv || context.form() == Form::csv;
        if (const auto trouble = trouble_in(context, status); trouble && is_separated)
            status["trouble"] = trouble->code;
        return status;
    }

    static void print_line(Context& context, const json::object& status) {
        if (!at(status, "backlog").is_null()) return print_hub(context, status);
        constexpr Counted documents{"سند در انتظار ارسال", "document to send", "documents to send"};
        std::string line = place(context, status) + "  ";
        const auto waiting = number_at(status, "to_send");
        line += waiting == 0 ? context.say({"سندی در انتظار ارسال نیست", "nothing to send"})
                             : counted(waiting, documents, context.speech());
        line += "  " + context.say({"آخرین تماس", "last contact"}) + " " +
                since(context, at(status, "last_contact"));
        const auto trouble = trouble_in(context, status);
        const std::string agreed = agreement(context, status, trouble);
        const std::size_t room = context.terminal().width;
        const bool fits = room == 0 || display_width(line + agreed) + 2 <= room;
        context.out() << line << (fits ? "  " : "\n") << agreed << '\n';
        if (trouble && !trouble->is_absence())
            print_trouble(context, context.out(), context.table_style().colour, *trouble);
        print_clock(context, status);
        print_open(context, status);
        print_copies(context, status);
        print_two_histories(context, status);
    }

    // The centre has no hub above it, so this prints how far it has applied the sites' events.
    static void print_hub(Context& context, const json::object& status) {
        const json::value& sites = at(status, "sites");
        const auto count =
            static_cast<std::int64_t>(sites.is_array() ? sites.get_array().size() : 0);
        context.out() << place(context, status) << "  " << heard(context, count) << "  "
                      << booked(context, number_at(status, "backlog")) << '\n';
        print_clock(context, status);
        print_clocks_of_sites(context, sites);
        print_open(context, status);
        print_copies(context, status);
        print_two_histories(context, status);
        print_restored(context, at(status, "restored"));
        print_refused(context, at(status, "refused_installations"));
    }

    // Why this machine's clock is doubted, and how far it is from the hub's.
    static void print_clock(Context& context, const json::object& status) {
        const Colour colour = context.table_style().colour;
        if (is_far(at(status, "skew_ms")))
            context.out() << painted(context.say({"ساعت این رایانه", "this machine's clock"}) +
                                         apart(context, at(status, "skew_ms")),
                                     Paint::warning, colour)
                          << '\n';
        const json::value& doubts = at(status, "clock_doubts");
        if (!doubts.is_array()) return;
        for (const auto& doubt : doubts.get_array()) {
            if (!doubt.is_object()) continue;
            const auto& told = doubt.get_object();
            context.out() << painted(sentence_at(told, "messages", context.speech()),
                                     Paint::warning, colour)
                          << '\n'
                          << sentence_at(told, "remedy", context.speech()) << '\n';
        }
    }

    static void print_clocks_of_sites(Context& context, const json::value& sites) {
        if (!sites.is_array()) return;
        for (const auto& site : sites.get_array()) {
            if (!site.is_object() || !is_far(at(site.get_object(), "skew_ms"))) continue;
            const auto& row = site.get_object();
            context.out() << painted(context.say({"ساعت ", "the clock of "}) +
                                         shown(context, at(row, "site_code"), Format::code) +
                                         apart(context, at(row, "skew_ms")),
                                     Paint::warning, context.table_style().colour)
                          << '\n';
        }
    }

    // The hub's clock minus another, in milliseconds: whether people should hear of it.
    static bool is_far(const json::value& skew) {
        constexpr std::int64_t unnoticed = std::int64_t{5} * 60'000;
        return skew.is_int64() && (skew.get_int64() > unnoticed || skew.get_int64() < -unnoticed);
    }
    static std::string apart(Context& context, const json::value& skew) {
        const std::int64_t value = skew.get_int64();
        const auto span = span_text(base::milliseconds(std::abs(value)), context.speech());
        return value > 0 ? context.say({" از ساعت مرکز ", " is "}) + span +
                               context.say({" عقب است", " behind the hub's"})
                         : context.say({" از ساعت مرکز ", " is "}) + span +
                               context.say({" جلو است", " ahead of the hub's"});
    }

    // From how many sites the hub has documents.
    static std::string heard(Context& context, std::int64_t sites) {
        if (sites == 0)
            return context.say({"هنوز از محلی سندی نرسیده است", "no site has sent anything yet"});
        constexpr Counted from{"محل سند رسیده است", "site has sent to it", "sites have sent to it"};
        return context.say({"از ", ""}) + counted(sites, from, context.speech());
    }
    static std::string booked(Context& context, std::int64_t backlog) {
        if (backlog == 0)
            return context.say({"همه سندها در حساب‌ها ثبت شده است",
                                "all is in the books"});
        constexpr Counted events{"رویداد در نوبت ثبت در حساب‌ها",
                                 "event to be booked", "events to be booked"};
        return counted(backlog, events, context.speech());
    }

    // The installations that the hub has turned away: such a laptop works on, and none of its work
    // arrives.
    static void print_refused(Context& context, const json::value& rows) {
        if (!rows.is_array()) return;
        std::size_t left = most_refused;
        for (const auto& row : rows.get_array()) {
            if (!row.is_object()) continue;
            if (left-- == 0) {
                context.out() << context.say({"و موارد دیگر: ", "and more: "})
                              << "amani status --json\n";
                return;
            }
            print_refused_one(context, row.get_object());
        }
    }

    static void print_refused_one(Context& context, const json::object& row) {
        const std::string site = shown(context, at(row, "site_code"), Format::code);
        const std::string who =
            site.empty() ? shown(context, at(row, "key"), Format::code)
                         : site + " (" + shown(context, at(row, "log"), Format::code) + ")";
        constexpr Counted times{"بار", "time", "times"};
        const std::string line = context.say({"پذیرفته نشد", "turned away"}) + " " + who + ": " +
                                 sentence_at(row, "messages", context.speech());
        context.out() << painted(line, Paint::warning, context.table_style().colour) << "  "
                      << context.say({"آخرین بار", "last"}) << " "
                      << since(context, at(row, "last")) << "  "
                      << counted(number_at(row, "times"), times, context.speech()) << '\n';
    }

    static std::string place(Context& context, const json::object& status) {
        std::string code = shown(context, at(status, "site_code"), Format::code);
        const std::string name = shown(context, at(status, "site_name"), Format::text);
        if (name.empty() || name == code) return code;
        return name + " (" + code + ")";
    }

    static std::string since(Context& context, const json::value& instant) {
        const auto at_instant = instant.is_string()
                                    ? parse_instant(std::string_view{instant.get_string()})
                                    : std::nullopt;
        if (!at_instant) return context.say({"هنوز نه", "never"});
        return span_text(context.clock().now() - *at_instant, context.speech()) +
               context.say({" پیش", " ago"});
    }

    static std::string agreement(Context& context, const json::object& status,
                                 const std::optional<Trouble>& trouble) {
        const Colour colour = context.table_style().colour;
        if (trouble && trouble->is_permanent())
            return painted(context.say({"ارتباط با مرکز بسته است", "cut off from the hub"}),
                           Paint::bad, colour);
        const json::value& agrees = at(status, "agrees");
        if (!agrees.is_bool() || at(status, "last_contact").is_null())
            return painted(
                context.say({"هنوز با مرکز مقایسه نشده", "not yet compared with the hub"}),
                Paint::warning, colour);
        if (!agrees.get_bool())
            return painted(
                context.say({"با مرکز هم‌خوان نیست", "differs from the hub"}),
                Paint::bad, colour);
        const std::string moment = shown(context, at(status, "agreed_at"), Format::instant);
        return painted(context.say({"هم‌خوان با مرکز تا", "agrees with hub at"}) +
                           " " + moment,
                       Paint::good, colour);
    }

    static void print_open(Context& context, const json::object& status) {
        constexpr Counted held{"رویداد نگه‌داشته‌شده", "event held",
                               "events held"};
        constexpr Counted open{"مغایرت باز", "open discrepancy", "open discrepancies"};
        print_count(context, number_at(status, "held"), held);
        print_count(context, number_at(status, "open_discrepancies"), open);
    }

    static void print_count(Context& context, std::int64_t number, const Counted& noun) {
        if (number == 0) return;
        const std::string text = counted(number, noun, context.speech());
        context.out() << painted(text, Paint::warning, context.table_style().colour) << '\n';
    }

    // For a site that was restored from an old copy, or cloned: what was done about it, and which
    // papers to compare.
    static void print_copies(Context& context, const json::object& status) {
        const json::value& copies = at(status, "copies");
        if (!copies.is_array()) return;
        for (const auto& copy : copies.get_array())
            if (copy.is_object()) print_copy(context, copy.get_object());
    }

    static void print_copy(Context& context, const json::object& copy) {
        const Colour colour = context.table_style().colour;
        const std::string site = shown(context, at(copy, "site_code"), Format::code);
        const std::string noticed = shown(context, at(copy, "noticed"), Format::instant);
        if (at(copy, "healed").is_null()) {
            const std::string what =
                context.say({"نسخه‌ای قدیمی یا تکثیرشده از محل",
                             "a restored copy or a clone of"}) +
                " " + site + ", " + context.say({"از", "since"}) + " " + noticed + ". " +
                context.say(
                    {"کار ادامه دارد و همگام‌سازی بعدی آن را درست می‌کند.",
                     "Work goes on, and its next sync puts it right."});
            context.out() << painted(what, Paint::bad, colour) << '\n';
            return;
        }
        context.out() << context.say({"بازیابی یا تکثیر محل", "restored copy or clone of"}) << " "
                      << site << "  " << noticed << "  "
                      << context.say({"دوباره ثبت‌شده", "recorded again"}) << " "
                      << shown(context, at(copy, "reissued"), Format::count) << '\n';
        print_numbers(context, at(copy, "numbers"));
    }

    static void print_numbers(Context& context, const json::value& numbers) {
        if (!numbers.is_array() || numbers.get_array().empty()) return;
        const std::string what = context.say(
            {"این شماره‌ها روی دو برگه است؛ شماره تازه برگه آن محل:",
             "these numbers are on two papers; that site's paper has a new one:"});
        context.out() << painted(what, Paint::warning, context.table_style().colour) << '\n';
        for (const auto& number : numbers.get_array()) {
            if (!number.is_object()) continue;
            context.out() << "  " << shown(context, at(number.get_object(), "old"), Format::code)
                          << " → " << shown(context, at(number.get_object(), "new"), Format::code)
                          << '\n';
        }
    }

    static void print_two_histories(Context& context, const json::object& status) {
        const json::value& rows = at(status, "two_histories");
        if (!rows.is_array() || rows.get_array().empty()) return;
        const std::string what =
            context.say({"مرکز دو تاریخچه امضا کرده است؛ هر دو امضا نگه داشته شده:",
                         "the hub has signed two histories; both signatures are kept:"});
        context.out() << painted(what, Paint::bad, context.table_style().colour)
                      << " amani status --json\n";
    }

    // For a hub that was restored from its backup: since when, and which of its own events are
    // lost.
    static void print_restored(Context& context, const json::value& restored) {
        if (!restored.is_object()) return;
        const json::object& told = restored.get_object();
        context.out() << context.say({"مرکز از پشتیبان برگردانده شده است", "this hub was restored"})
                      << "  " << context.say({"پشتیبان", "backup of"}) << " "
                      << shown(context, at(told, "copied_at"), Format::instant) << "  "
                      << context.say({"آغاز", "begun"}) << " "
                      << shown(context, at(told, "begun"), Format::instant) << '\n';
        const json::value& missing = at(told, "missing");
        if (!missing.is_array()) return;
        std::int64_t lost = 0;
        for (const auto& each : missing.get_array()) {
            if (!each.is_object()) continue;
            const auto number = [&](const char* name) {
                const json::value& value = at(each.get_object(), name);
                return value.is_int64() ? value.get_int64() : 0;
            };
            lost += number("last") - number("first") + 1 - number("taken_back");
        }
        constexpr Counted documents{
            "سند مرکز که پس از پشتیبان ثبت شده و برنگشته است",
            "document of the centre, recorded after that backup, has not come back",
            "documents of the centre, recorded after that backup, have not come back"};
        print_count(context, lost, documents);
    }

    static std::string shown(Context& context, const json::value& value, Format format) {
        return text_of(value, format, context.speech(), Manner::shown);
    }
};

}  // namespace

std::unique_ptr<Verb> status_verb() { return std::make_unique<Status>(); }

}  // namespace amani::cli
