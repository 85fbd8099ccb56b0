#include "shared/http/drafts.h"

#include "shared/http/document.h"
#include "shared/http/limits.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::string_view select_drafts =
    "SELECT screen, saved_at FROM http_draft WHERE user_id=?1 ORDER BY screen";
constexpr std::string_view select_draft =
    "SELECT body, saved_at FROM http_draft WHERE user_id=?1 AND screen=?2";
constexpr std::string_view count_others =
    "SELECT count(*) FROM http_draft WHERE user_id=?1 AND screen<>?2";
constexpr std::string_view upsert_draft =
    "INSERT INTO http_draft(user_id,screen,body,saved_at) VALUES(?1,?2,?3,?4)"
    " ON CONFLICT(user_id,screen) DO UPDATE SET body=excluded.body, saved_at=excluded.saved_at";
constexpr std::string_view delete_draft = "DELETE FROM http_draft WHERE user_id=?1 AND screen=?2";

class Drafts {
  public:
    Drafts(store::Database& database, const base::Clock& clock)
        : database_(database), clock_(clock) {}

    [[nodiscard]] Answered<Response> list(const Request& request) const {
        auto& statement = database_.cached(select_drafts);
        statement.with(request.principal.user);
        json::array rows;
        while (statement.step()) {
            rows.push_back({{"screen", statement.text(0)},
                            {"saved_at", instant_text({statement.integer(1)})}});
        }
        statement.reset();
        return json_response(json::object{{"rows", std::move(rows)}, {"next", nullptr}});
    }

    [[nodiscard]] Answered<Response> read(const Request& request) const {
        auto& statement = database_.cached(select_draft);
        statement.with(request.principal.user, request.param("screen"));
        if (!statement.step()) {
            statement.reset();
            return base::Refused{not_found({"پیش‌نویس", "draft"})};
        }
        json::object shape{{"screen", request.param("screen")},
                           {"body", json::parse(statement.text(0))},
                           {"saved_at", instant_text({statement.integer(1)})}};
        statement.reset();
        return json_response(shape);
    }

    [[nodiscard]] Answered<Response> write(const Request& request) const {
        const auto body = json_body(request);
        if (!body) return base::Refused{body.error()};
        const auto now = clock_.now();
        store::Transaction transaction(database_);
        auto& count = database_.cached(count_others);
        count.with(request.principal.user, request.param("screen"));
        count.step();
        const bool too_many = count.integer(0) >= limits::drafts_of_a_user;
        count.reset();
        if (too_many) {
            return base::Refused{Refusal{
                .status = 409,
                .code = "too_many_drafts",
                .numbers = {{"limit", limits::drafts_of_a_user}},
                .message = {"شمار پیش‌نویس‌ها به سقف رسیده است.",
                            "You have too many drafts."}}};
        }
        database_.cached(upsert_draft)
            .run(request.principal.user, request.param("screen"), json_text(*body), now);
        transaction.commit();
        return json_response(
            json::object{{"screen", request.param("screen")}, {"saved_at", instant_text(now)}});
    }

    [[nodiscard]] Answered<Response> remove(const Request& request) const {
        database_.cached(delete_draft).run(request.principal.user, request.param("screen"));
        return no_content();
    }

  private:
    store::Database& database_;
    const base::Clock& clock_;
};

}  // namespace

std::vector<Route> draft_routes(store::Database& database, const base::Clock& clock) {
    const auto drafts = std::make_shared<Drafts>(database, clock);
    const json::object draft_row =
        shapes::object_of({{"screen", shapes::text()}, {"saved_at", shapes::instant()}});
    std::vector<Route> all;
    all.push_back(
        {.method = Method::get,
         .pattern = "/drafts",
         .reads = domain::Subject::common,
         .summary = "My drafts",
         .handler = ReadHandler{[drafts](const Request& request) { return drafts->list(request); }},
         .response = rows_schema(named("DraftRow", draft_row))});
    all.push_back(
        {.method = Method::get,
         .pattern = "/drafts/{screen}",
         .reads = domain::Subject::common,
         .summary = "The draft of a screen",
         .handler = ReadHandler{[drafts](const Request& request) { return drafts->read(request); }},
         .response = named("Draft", with_members(draft_row, {{"body", json::object{}}}))});
    all.push_back(
        {.method = Method::put,
         .pattern = "/drafts/{screen}",
         .summary = "Keep the draft of a screen",
         .handler = PlainWrites{[drafts](const Request& request) { return drafts->write(request); },
                                limits::draft_bytes},
         .request = json::object{},
         .response = named("DraftRow", draft_row)});
    all.push_back({.method = Method::del,
                   .pattern = "/drafts/{screen}",
                   .summary = "Drop the draft of a screen",
                   .handler = PlainWrites{[drafts](const Request& request) {
                       return drafts->remove(request);
                   }},
                   .status = 204});
    return all;
}

}  // namespace amani::http
