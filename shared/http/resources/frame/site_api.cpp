#include "shared/http/resources/frame/site_api.h"

#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/registry/event_names.h"
#include "shared/domain/registry/rewriting.h"
#include "shared/domain/words/member_words.h"
#include "shared/http/typed.h"
#include "shared/views/books/books_view.h"
#include "shared/views/rows/listing.h"

namespace amani::http {

namespace json = boost::json;

namespace {

std::string field_path(const std::string& slashes) {
    std::string path;
    std::size_t from = 0;
    while (from <= slashes.size() && !slashes.empty()) {
        const std::size_t end = std::min(slashes.find('/', from), slashes.size());
        const std::string step = slashes.substr(from, end - from);
        const bool is_index =
            !step.empty() && step.find_first_not_of("0123456789") == std::string::npos;
        if (is_index)
            path += "[" + step + "]";
        else
            path += (path.empty() ? "" : ".") + step;
        from = end + 1;
    }
    return path;
}

}  // namespace

SiteApi::SiteApi(app::Desk& desk, SitePorts ports) : desk_(desk), ports_(std::move(ports)) {
    base::ensure(ports_.transact != nullptr, "a site's API needs transactions");
}

Around SiteApi::around() {
    return [this](const std::function<bool()>& work) {
        recorded_.clear();
        bool is_kept = false;
        ports_.transact([&] {
            is_kept = work();
            return is_kept;
        });
        if (is_kept && !recorded_.empty() && ports_.on_recorded) ports_.on_recorded(recorded_);
        recorded_.clear();
    };
}

void SiteApi::note(const app::Recorded& recorded) {
    recorded_.insert(recorded_.end(), recorded.events.begin(), recorded.events.end());
}

std::optional<Refusal> SiteApi::forbidden(std::string_view command,
                                          const Principal& principal) const {
    const auto roles = roles_of(principal);
    const auto permission = domain::permission(command, roles, desk_.own.kind);
    if (permission == domain::Permission::granted) return std::nullopt;
    Refusal refusal = refusal_of(domain::not_allowed(command, permission));
    refusal.status = 403;
    return refusal;
}

bool SiteApi::may_read(const Principal& principal, domain::Subject subject) const {
    return domain::may_read(roles_of(principal), desk_.own.kind, subject);
}

Answered<app::Author> SiteApi::author_of(const Request& request) const {
    app::Author author{request.principal.user, desk_.today()};
    const auto wanted = request.query_value("day");
    if (!wanted || wanted->empty()) return author;
    const auto day = calendar::parse_day(*wanted, desk_.today());
    if (!day) return base::Refused{wrong_day("day", *wanted)};
    const auto this_year = calendar::to_jalali(desk_.today()).year;
    const auto first = calendar::from_jalali({this_year - 1, 1, 1}).value_or(base::Day{});
    if (*day < first) {
        return base::Refused{
            Refusal{.code = "day_too_old",
                    .field = "day",
                    .numbers = {{"day", codec::text_of(*day)}, {"first", codec::text_of(first)}},
                    .message = {base::persian_digits(calendar::jalali_text(*day)) +
                                    " بیش از اندازه گذشته است؛ سند تا " +
                                    base::persian_digits(calendar::jalali_text(first)) +
                                    " ثبت می‌شود.",
                                "The day " + codec::text_of(*day) +
                                    " is too long ago; documents are dated back to " +
                                    codec::text_of(first) + "."},
                    .remedy = {"تاریخ را دوباره ببینید.", "Look at the date again."}}};
    }
    if (*day > desk_.today()) {
        return base::Refused{
            Refusal{.code = "day_to_come",
                    .field = "day",
                    .message = {"این روز هنوز نرسیده است.", "This day has not come yet."}}};
    }
    author.day = *day;
    return author;
}

json::object SiteApi::preview(const app::Recorded& recorded, const Principal& reader) {
    return preview_.make ? preview_.make(*this, recorded, reader) : json::object{};
}

Answer SiteApi::answer(const app::Recorded& recorded, Run run) const {
    json::array events;
    json::array numbers;
    for (const auto& event : recorded.events) {
        if (const auto number = number_of(event); !number.empty()) numbers.emplace_back(number);
        events.push_back(event_json(event));
    }
    json::object body;
    body["id"] = codec::text_of(recorded.id());
    // Of the record that `id` names, which is the last one; all of them stand in `numbers`.
    if (!numbers.empty()) body["number"] = numbers.back();
    body["numbers"] = std::move(numbers);
    body["events"] = std::move(events);
    body["warnings"] = to_json(recorded.warnings);
    if (run == Run::dry) body["dry_run"] = true;
    return {run == Run::dry ? 200 : 201, std::move(body)};
}

DocumentState SiteApi::stage_of(base::EventId id) const {
    return ports_.stage_of ? ports_.stage_of(id) : DocumentState{};
}

namespace {

// When the event was booked; before it has left the site, when it was recorded.
std::optional<base::Instant> moment_of(app::Desk& desk, base::EventId event, Stage stage) {
    if (stage == Stage::in_the_books) {
        const auto vouchers = views::vouchers_of_cause(desk.database, event);
        if (!vouchers.empty()) return vouchers.front().time.wall();
        if (desk.own.kind != domain::SiteKind::central) return std::nullopt;
    } else if (stage != Stage::recorded) {
        return std::nullopt;
    }
    const auto stored = desk.journal.find(event);
    return stored ? std::optional{stored->time.wall()} : std::nullopt;
}

}  // namespace

DocumentState SiteApi::state_of(std::span<const base::EventId> events) const {
    base::EventId youngest;
    for (const auto event : events) {
        const bool is_ours = event.site() == desk_.own.site && !event.log().is_feed();
        if (is_ours || youngest.is_none()) youngest = std::max(youngest, event);
    }
    if (youngest.is_none()) return stage_of({});
    DocumentState state = stage_of(youngest);
    state.at = moment_of(desk_, youngest, state.stage);
    if (desk_.own.kind == domain::SiteKind::central)
        state.hub_pos = desk_.journal.position_of(youngest);
    for (const auto event : events) {
        if (state.held_for.empty()) state.held_for = desk_.journal.why_held(event);
        for (const auto& open : views::discrepancies_of_cause(desk_.database, event)) {
            if (open.left.value != 0)
                state.discrepancies.push_back(codec::text_of(open.id.event()));
        }
    }
    return state;
}

Action SiteApi::action(const ActionRule& rule, const Principal& principal) const {
    Action action{.name = std::string{rule.name},
                  .command = std::string{rule.command},
                  .why = rule.why_not,
                  .href = rule.href};
    if (const auto refusal = forbidden(rule.command, principal)) {
        action.allowed = Allowed::no;
        action.why = refusal->message;
        action.who_can = refusal->who_can;
    } else if (!rule.why_not.is_empty()) {
        action.allowed = Allowed::no;
    }
    return action;
}

std::vector<domain::Role> roles_of(const Principal& principal) {
    std::vector<domain::Role> roles;
    for (const auto& name : principal.roles) {
        if (const auto role = views::enumerator_value<domain::Role>(name)) {
            roles.push_back(static_cast<domain::Role>(*role));
        }
    }
    return roles;
}

std::optional<Refusal> refuse_reading(const Principal& principal, domain::SiteKind site,
                                      domain::Subject subject) {
    if (domain::may_read(roles_of(principal), site, subject)) return std::nullopt;
    Refusal refusal = refusal_of(domain::not_readable(subject, site));
    refusal.status = 403;
    refusal.numbers["reads"] = domain::name_of(subject);
    return refusal;
}

json::array to_json(const domain::Warnings& warnings) {
    json::array all;
    for (const auto& warning : warnings) all.push_back(to_json(refusal_of(warning)));
    return all;
}

Refusal refusal_of(const domain::RefusalText& text) {
    Refusal refusal{.status = 422,
                    .code = text.code,
                    .field = field_path(text.field),
                    .message = {text.fa, text.en},
                    .remedy = {text.remedy_fa, text.remedy_en},
                    .who_can = text.who_can};
    for (const auto& number : text.numbers)
        refusal.numbers[number.name] = codec::json_integer(number.value);
    return refusal;
}

namespace {

Refusal unclear_number(const app::UnknownReference& unknown) {
    Refusal refusal{.status = 422,
                    .code = "ambiguous_reference",
                    .field = unknown.field,
                    .remedy = {"شماره را کامل بنویسید.", "Type the whole number."}};
    std::string numbers;
    for (const auto& number : unknown.candidates) {
        if (!numbers.empty()) numbers += " · ";
        numbers += number;
    }
    refusal.message = {
        "چند شماره به «" + unknown.text + "» پایان می‌یابد: " + numbers + ".",
        "Several numbers end in “" + unknown.text + "”: " + numbers + "."};
    return refusal;
}

Refusal no_such_end(const app::UnknownReference& unknown) {
    return {
        .status = 422,
        .code = "unknown_reference",
        .field = unknown.field,
        .message = {"هیچ شماره‌ای در این محل به «" + unknown.text +
                        "» پایان نمی‌یابد.",
                    "No number known at this site ends in “" + unknown.text + "”."},
        .remedy = {
            "شماره را کامل، همان‌گونه که روی کاغذ است، بنویسید.",
            "Type the whole number, as it is on the paper."}};
}

}  // namespace

Refusal no_record(const views::RecordKind& kind, std::string_view given) {
    return not_found(Text{std::string{kind.fa}, std::string{kind.en}}, given);
}

Refusal unknown_reference(const app::UnknownReference& unknown) {
    if (!unknown.candidates.empty()) return unclear_number(unknown);
    if (unknown.typed == app::UnknownReference::Typed::end_of_number) return no_such_end(unknown);
    const std::string_view path{unknown.field};
    const auto* member = domain::word_of_member(path.substr(path.rfind('/') + 1));
    // "from" and "to" are no names of things.
    const bool is_thing = member != nullptr && member->name != "from" && member->name != "to";
    const std::string word{is_thing ? member->fa : "کد"};
    const std::string word_en{is_thing ? member->en : "code"};
    return {
        .status = 422,
        .code = "unknown_reference",
        .field = unknown.field,
        .message = {word + " «" + unknown.text + "» در این محل ثبت نشده است.",
                    "The " + word_en + " \"" + unknown.text + "\" is not known at this site."},
        .remedy = {
            "کد یا شماره را بررسی کنید؛ اگر تازه ثبت شده، پس از همگام‌سازی می‌رسد.",
            "Check the code or number; if it was recorded lately, it comes with the next sync."}};
}

std::string number_of(const domain::Event& event) {
    const auto numbers = domain::numbers_given(event.body);
    return numbers.empty() ? std::string{} : numbers.front();
}

json::object event_json(const domain::Event& event) {
    return {{"id", codec::text_of(event.id)},
            {"kind", domain::event_name(event.type)},
            {"day", codec::text_of(event.day)},
            {"body", std::visit([](const auto& body) { return shown(body); }, event.body)}};
}

Parameter business_day() {
    return {.name = "day",
            .meaning = "the business day: ISO or Jalali; today when missing",
            .kind = Parameter::Kind::day};
}

namespace {

json::object event_schema() {
    return named("EventRecorded", shapes::object_of({{"id", shapes::event_id()},
                                                     {"kind", event_name_schema()},
                                                     {"day", shapes::day()},
                                                     {"body", an_object()}}));
}

json::object answer_schema() {
    return shapes::object_of({{"id", shapes::event_id()},
                              {"numbers", shapes::list_of(shapes::text())},
                              {"events", shapes::list_of(event_schema())},
                              {"warnings", shapes::list_of(shape_named("Refusal"))}},
                             {{"number", shapes::text()}});
}

}  // namespace

json::object event_name_schema() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<domain::EventTypes>(
        [&](auto type) { names.push_back(domain::known_event_name(decltype(type)::value)); });
    return named("EventName", choice(names));
}

Schema recorded_schema() { return named("Recorded", answer_schema()); }

Schema SiteApi::tried_schema() const {
    auto shape = with_members(answer_schema(), {{"dry_run", json::object{{"const", true}}}});
    return named("Tried", with_members(std::move(shape), preview_.members));
}

}  // namespace amani::http
