// A command of the domain as a POST. The body is laid over the command's defaults, names become
// ids, and the command is given to the desk. A member that the command does not have is refused.
#pragma once

#include "shared/app/give.h"
#include "shared/calendar/jalali.h"
#include "shared/http/resources/frame/command_body.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/http/typed.h"

namespace amani::http {

// Adds something to a body before it is read; for instance the centre, when no receiver is named.
using Prepare = std::function<void(SiteApi&, boost::json::object&)>;
// Stores what belongs to the command but not to its events (a password), in the same transaction,
// never on a dry run.
using Afterwards = std::function<void(SiteApi&, const app::Recorded&)>;

struct CommandAddress {
    std::string pattern;  // "/jobs/{id}/fit"
    std::string summary;
    std::string id_member = {};  // where the path's {id} goes
    Prepare prepare = {};
    Afterwards afterwards = {};
};

// The place of one's own site that the text names, by its kind or by the code of a further store;
// nothing when there is none.
[[nodiscard]] std::optional<domain::Place> place_named(SiteApi& api, std::string_view text);
// The body of a command as an object, with the path's id in it; a refusal when the body is no
// object.
[[nodiscard]] Answered<boost::json::object> body_of(SiteApi& api, const CommandAddress& address,
                                                    const Command& command);
// For a reference that may be unknown here: when the text of `member` is a complete document number
// that names nothing, it is moved to `number_member`.
void keep_unknown_as_number(SiteApi& api, const views::RecordKind& kind, boost::json::object& body,
                            std::string_view member, std::string_view number_member);

// The refusal of a body that leaves out what the command's form requires.
[[nodiscard]] std::optional<Refusal> refuse_missing(std::string_view command,
                                                    const boost::json::value& body);

// Fills missing members with T's defaults, at every depth, and turns what people write (places by
// name, Jalali days) into the forms that the codec reads.
template <class T>
[[nodiscard]] std::optional<app::UnknownReference> complete(SiteApi& api, boost::json::value& given,
                                                            const std::string& path = {}) {
    if constexpr (std::same_as<T, base::Day>) {
        if (!given.is_string()) return std::nullopt;
        if (given.get_string().empty())
            given = nullptr;
        else if (const auto day = calendar::parse_day(given.get_string(), api.desk().today()))
            given = codec::text_of(*day);
        return std::nullopt;
    } else if constexpr (codec::Optional<T>) {
        if (given.is_null()) return std::nullopt;
        return complete<typename T::value_type>(api, given, path);
    } else if constexpr (codec::Vector<T>) {
        if (!given.is_array()) return std::nullopt;
        std::size_t index = 0;
        for (auto& item : given.get_array()) {
            auto trouble = complete<typename T::value_type>(
                api, item, path + "[" + std::to_string(index++) + "]");
            if (trouble) return trouble;
        }
        return std::nullopt;
    } else if constexpr (codec::DescribedStruct<T>) {
        if constexpr (std::same_as<T, domain::Place>) {
            if (given.is_string()) {
                const std::string text{given.get_string()};
                const auto place = place_named(api, text);
                if (!place) return app::UnknownReference{path, text};
                given = codec::to_json(*place);
                return std::nullopt;
            }
        }
        if (!given.is_object()) return std::nullopt;
        auto& members = given.get_object();
        const T otherwise{};
        std::optional<app::UnknownReference> trouble;
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            using Member = std::remove_cvref_t<decltype(otherwise.*member.pointer)>;
            if (trouble) return;
            auto* part = members.if_contains(member.name);
            if (part == nullptr)
                members[member.name] = codec::to_json(otherwise.*member.pointer);
            else
                trouble = complete<Member>(
                    api, *part, path.empty() ? std::string{member.name} : path + "." + member.name);
        });
        return trouble;
    } else {
        return std::nullopt;
    }
}

template <class Cmd>
[[nodiscard]] Answered<Cmd> read_command(SiteApi& api, boost::json::value body) {
    auto missing = refuse_missing(Cmd::about.name, body);
    if (const auto unknown = complete<Cmd>(api, body))
        return base::Refused{unknown_reference(*unknown)};
    const app::References references{api.database()};
    if (const auto unknown = app::resolve<Cmd>(references, body))
        return base::Refused{unknown_reference(*unknown)};
    auto command = read_as<Cmd>(body);
    // A misspelt member is told first: it is why another one is missing.
    if (command && missing) return base::Refused{std::move(*missing)};
    return command;
}

template <class Cmd>
[[nodiscard]] Answered<Answer> run_command(SiteApi& api, const CommandAddress& address,
                                           const Command& command) {
    if (auto refusal = api.forbidden(Cmd::about.name, command.request.principal)) {
        return base::Refused{std::move(*refusal)};
    }
    const auto author = api.author_of(command.request);
    if (!author) return base::Refused{author.error()};
    auto body = body_of(api, address, command);
    if (!body) return base::Refused{std::move(body).error()};
    auto wanted = read_command<Cmd>(api, std::move(body).value());
    if (!wanted) return base::Refused{std::move(wanted).error()};
    const bool is_seen = command.is_dry_run || command.request.is_confirmed();
    const auto answer = app::give(api.desk(), *author, std::move(wanted).value(),
                                  is_seen ? app::Doubtful::is_recorded : app::Doubtful::waits);
    if (!answer) return base::Refused{refusal_of(answer.error())};
    if (answer->waits_for_confirmation)
        return base::Refused{needs_confirmation(to_json(answer->warnings))};
    if (!command.is_dry_run) {
        api.note(*answer);
        if (address.afterwards) address.afterwards(api, *answer);
    }
    auto shape = api.answer(*answer, command.is_dry_run ? SiteApi::Run::dry : SiteApi::Run::real);
    if (command.is_dry_run) {
        for (auto& [name, value] : api.preview(*answer, command.request.principal))
            shape.body.as_object()[name] = std::move(value);
    }
    return shape;
}

// Why this command would be refused now, by asking `decide` itself; empty when it would not.
template <class Cmd>
[[nodiscard]] Text why_not(SiteApi& api, const Cmd& command) {
    const auto decided =
        decide(load(std::as_const(api.desk()), command, api.desk().today()), command);
    return decided ? Text{} : refusal_of(domain::text_of(decided.error())).message;
}

template <class Cmd>
[[nodiscard]] Route command_route(SiteApi& api, const CommandAddress& address) {
    auto run = [&api, address](const Command& command) {
        return run_command<Cmd>(api, address, command);
    };
    return Route{.method = Method::post,
                 .pattern = address.pattern,
                 .summary = address.summary,
                 .handler = Commands{.run = std::move(run), .around = api.around()},
                 .request = command_body_schema(Cmd::about.name, address.id_member),
                 .response = recorded_schema(),
                 .parameters = {business_day(),
                                {.name = "confirmed",
                                 .meaning = "the warnings were seen: record it",
                                 .kind = Parameter::Kind::flag}},
                 .status = 201,
                 .tried = api.tried_schema()};
}

}  // namespace amani::http
