// What every resource of a site uses: the site's desk, and as ports what only the program can do.
// It turns a request into an author with rights, and an answer of the domain into one of the API.
//
// One thread. All writes of one request happen in one transaction of the program's.
#pragma once

#include "shared/app/desk.h"
#include "shared/app/references.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/http/document.h"
#include "shared/http/paper/page_file.h"
#include "shared/http/password_check.h"
#include "shared/http/route.h"
#include "shared/http/tasks.h"
#include "shared/http/threads.h"
#include "shared/views/rows/record_kind.h"

#include <boost/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct ListResource;

// A desk over a copy of the store, with a thread of its own, where rows are tried out: nothing of
// what is recorded there stays.
class Trial {
  public:
    virtual ~Trial() = default;
    [[nodiscard]] virtual app::Desk& desk() = 0;
    // Call now and then: writes what is gathered, so that memory stays bounded.
    virtual void write_gathered() = 0;
};

// How far a log is applied here.
struct LogHead {
    std::string log;
    std::int64_t sequence = 0;  // of the last event applied
    std::int64_t sealed = 0;    // of the last event that `head` covers
    std::string head;
};
BOOST_DESCRIBE_STRUCT(LogHead, (), (log, sequence, sealed, head))

// Sync by a file that somebody carries.
struct SyncFile {
    std::string name;
    std::string bytes;
};
struct SyncFiles {
    // What the other side lacks; a hub writes for the site of this code.
    std::function<Answered<SyncFile>(std::string_view site_code)> write;
    // Calls `done` once, when what it holds is stored and applied, with what it was.
    std::function<void(std::string_view file, std::function<void(Answered<boost::json::object>)>)>
        read;
};

// What the program provides; each member may be empty.
struct SitePorts {
    // Runs `work` in one write transaction. True: the journal is flushed and the transaction
    // committed; false: it is rolled back.
    Around transact;
    // How far an event is on its way to the books, and by which carrier it went.
    std::function<DocumentState(base::EventId)> stage_of;
    // Called after the commit: tells the live streams and wakes the sessions.
    std::function<void(const std::vector<domain::Event>&)> on_recorded;
    // Called when a user's roles or password have changed: his sessions end.
    std::function<void(base::UserId)> on_rights_changed;

    // What large imports need; without `later` every sheet is imported at once. `elsewhere` does
    // work on another thread; there a trial is opened. `later` does work on this thread, when
    // others have had their turn.
    OffThread elsewhere;
    std::function<std::unique_ptr<Trial>()> open_trial;
    DoOn later;
    std::filesystem::path directory;     // the site's own
    TaskBoard* tasks = nullptr;          // shows such work; required with `later`
    PasswordCheck* passwords = nullptr;  // the frame's own; null: no password can be changed
    PagePrograms page_programs;          // that make a form PDF or PNG

    std::function<boost::json::object()> status;
    std::function<boost::json::object()> verify;
    std::function<Answered<boost::json::object>(const Principal&)> start_sync;  // its task
    SyncFiles sync_files;
    std::function<boost::json::array()> logs;
    // The applied feeds of a site, in which the hub's decisions about it came.
    std::function<std::vector<LogHead>(base::SiteId)> feeds;
    // One log as a file, by its name; nothing when it is not known here.
    std::function<std::optional<Response>(std::string_view log)> log_file;
    std::function<boost::json::array()> members;
    std::shared_ptr<const ListResource> invites;  // at a hub only, like the next two
    std::function<Answered<boost::json::object>(base::SiteId, const Principal&)> make_invite;
    // Revokes a lost or stolen installation, named by its log: nothing that it writes from now on
    // counts.
    std::function<Answered<boost::json::object>(std::string_view log)> revoke;
};

class SiteApi {
  public:
    SiteApi(app::Desk& desk, SitePorts ports);
    SiteApi(const SiteApi&) = delete;
    SiteApi& operator=(const SiteApi&) = delete;

    [[nodiscard]] app::Desk& desk() { return desk_; }
    [[nodiscard]] store::Database& database() { return desk_.database; }
    [[nodiscard]] const SitePorts& ports() const { return ports_; }

    // One transaction around a request; after its commit on_recorded hears of all its events.
    [[nodiscard]] Around around();
    // Notes the events that were recorded in the running transaction.
    void note(const app::Recorded& recorded);

    [[nodiscard]] std::optional<Refusal> forbidden(std::string_view command,
                                                   const Principal& principal) const;
    [[nodiscard]] bool may_read(const Principal& principal, domain::Subject subject) const;
    // The person who asks as author, for the business day `?day=` (ISO, Jalali, "today-1") or
    // today; a future day is refused.
    [[nodiscard]] Answered<app::Author> author_of(const Request& request) const;
    // What a command would do to the books, for the answer to a dry run, before it is undone.
    struct Preview {
        std::function<boost::json::object(SiteApi&, const app::Recorded&, const Principal& reader)>
            make = {};
        boost::json::object members = {};  // their shapes
    };
    void preview_with(Preview preview) { preview_ = std::move(preview); }
    [[nodiscard]] boost::json::object preview(const app::Recorded& recorded,
                                              const Principal& reader);
    // What a dry run is answered.
    [[nodiscard]] Schema tried_schema() const;
    // {id, number, events}: 201, or 200 for a dry run.
    enum class Run { real, dry };
    [[nodiscard]] Answer answer(const app::Recorded& recorded, Run run) const;

    [[nodiscard]] DocumentState stage_of(base::EventId id) const;
    // The state of a document that consists of these events: the stage of the last event that this
    // site wrote, its time, its place in the hub's order, and the open discrepancies of all of
    // them.
    [[nodiscard]] DocumentState state_of(std::span<const base::EventId> events) const;
    // An action's button on a record: allowed by state, then by rights.
    struct ActionRule {
        std::string_view name;
        std::string_view command;
        std::string href;
        Text why_not = {};  // empty: the state allows it
    };
    [[nodiscard]] Action action(const ActionRule& rule, const Principal& principal) const;

  private:
    app::Desk& desk_;
    SitePorts ports_;
    Preview preview_;
    std::vector<domain::Event> recorded_;
};

[[nodiscard]] std::vector<domain::Role> roles_of(const Principal& principal);
// Why this person may not read the subject at a site of this kind.
[[nodiscard]] std::optional<Refusal> refuse_reading(const Principal& principal,
                                                    domain::SiteKind site, domain::Subject subject);
// A refusal of the domain in the API's shape; "lines/3/quantity" becomes "lines[3].quantity".
[[nodiscard]] Refusal refusal_of(const domain::RefusalText& text);
[[nodiscard]] boost::json::array to_json(const domain::Warnings& warnings);
// No record of this kind bears this id, number or code.
[[nodiscard]] Refusal no_record(const views::RecordKind& kind, std::string_view given);
[[nodiscard]] Refusal unknown_reference(const app::UnknownReference& unknown);
// The printed number of an event's document or tag; empty when it has none.
[[nodiscard]] std::string number_of(const domain::Event& event);
[[nodiscard]] boost::json::object event_json(const domain::Event& event);
// What a command answers (SiteApi::answer).
[[nodiscard]] Schema recorded_schema();
// The name of an event type.
[[nodiscard]] boost::json::object event_name_schema();
[[nodiscard]] Parameter business_day();

}  // namespace amani::http
