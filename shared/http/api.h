// The frame: takes a request from whatever carries it and gives the response. In order: route,
// sign-in, rights, body, handler, ETag, log line. What each resource would otherwise do by itself
// is done here once.
//
// Connections and live streams are the front's, the site's data the desk's, and reads the readers'
// (ApiOptions::Threads); a program without threads does all of it on one. Handlers answer at once
// and keep no reference to the request; a list or an export is pulled page by page; long work is a
// Task.
#pragma once

#include "shared/http/access_log.h"
#include "shared/http/live.h"
#include "shared/http/metrics.h"
#include "shared/http/openapi.h"
#include "shared/http/readers.h"
#include "shared/http/reading.h"
#include "shared/http/request_metrics.h"
#include "shared/http/route.h"
#include "shared/http/second_person.h"
#include "shared/http/sign_in.h"
#include "shared/http/tasks.h"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace amani::http {

// What the program itself knows. Each is called when somebody reads it; an empty one answers {}.
struct Providers {
    std::function<boost::json::object(const Principal&)>
        me;                                      // ceilings, site, formats, beside what is known
    std::function<boost::json::object()> site;   // name, kind, calendar, training flag
    std::function<boost::json::object()> enums;  // {"JobState": [{"value","fa","en"}]}
    std::function<boost::json::object()> words;  // of members and commands
    std::function<boost::json::object()> roles;  // {rows: what each role may do and read where}
    // What is wrong now, each written like a refusal, for everybody to see: it names nobody.
    std::function<boost::json::array()> wrong;
    // Why this person may not read the subject. When this is empty, everybody reads the subject
    // `common` only.
    std::function<std::optional<Refusal>(const Principal&, domain::Subject)> refuse_reading;
};

struct ApiOptions {
    std::string prefix = "/api/v1";
    std::string cookie = "amani_session";
    // Host names that a browser may use for this site, without port; empty = any. They protect
    // against a stranger's page whose name was pointed at this machine (DNS rebinding).
    std::vector<std::string> hosts;
    bool is_set_up = true;  // false while the site is being set up in a browser
    Providers providers;
    AccessLog log;
    // Answers paths outside the prefix, on the front's thread: the web client. Without it the API's
    // answer names the prefix.
    std::function<Response(const Request&)> elsewhere;
    // The program's threads. Requests come and are answered on the front's; whatever writes, or is
    // in the program's memory, is done at the desk; other reads are the readers'.
    struct Threads {
        DoOn front = {};
        DoOn desk = {};
        Readers* readers = nullptr;                       // null: the desk reads
        const Recogniser* recogniser_at_front = nullptr;  // over the front's own connection
        OffThread beside = at_once();                     // makes an answer (Response::beside)
    };
    Threads threads = {};
};

struct BodyPlan {
    std::size_t limit = limits::unknown_body_bytes;
    BodyKind kind = BodyKind::none;
    bool is_for_known = false;  // the person who asks has signed in
};

class Api {
  public:
    Api(SignIn::Ports ports, ApiOptions options);
    Api(const Api&) = delete;
    Api& operator=(const Api&) = delete;

    void add(std::vector<Route> routes);

    [[nodiscard]] LiveHub& live() { return live_; }
    [[nodiscard]] TaskBoard& tasks() { return tasks_; }
    [[nodiscard]] Metrics& metrics() { return metrics_; }
    [[nodiscard]] SignIn& sign_in() { return sign_in_; }
    [[nodiscard]] const RouteTable& routes() const { return routes_; }
    [[nodiscard]] boost::json::object openapi() const;

    // `answer` is called once, on the front's thread; without threads mostly before this returns.
    void handle(Request request, std::function<void(Response)> answer);
    // How to read the body of a request whose head is known. As long as nobody has signed in, only
    // a small body is read.
    [[nodiscard]] BodyPlan body_plan(const Request& head);
    // The response to bytes that never became a request (bad framing, too large).
    [[nodiscard]] Response protocol_refusal(int status, std::size_t body_limit) const;

  private:
    struct Call;
    [[nodiscard]] std::optional<RouteTable::Match> find(const Request& request) const;
    [[nodiscard]] std::vector<std::string> below_prefix(const Request& request) const;
    [[nodiscard]] const Recogniser& recogniser_at_front() const;
    [[nodiscard]] Reading::Ports reading_with(const Recogniser& recogniser) const;
    [[nodiscard]] bool is_from_our_own_page(const Request& request) const;
    [[nodiscard]] bool is_called_by_known_name(const Request& request) const;
    void guarded(const std::shared_ptr<Call>& call, const std::function<void()>& work);
    void dispatch(const std::shared_ptr<Call>& call);
    void answer_at_front(const std::shared_ptr<Call>& call, const Route& route);
    void answer_by_reader(const std::shared_ptr<Call>& call);
    void answer_at_desk(const std::shared_ptr<Call>& call, const Route& route);
    // The web client's answer, or the way to what was meant.
    [[nodiscard]] Response outside_prefix(const Request& request) const;
    void run(const std::shared_ptr<Call>& call, const Route& route);
    void run_commands_of(const std::shared_ptr<Call>& call, const Commands& commands);
    // Makes the verifiers that are still missing, one after another, so that sign-ins are not kept
    // waiting, and then runs the commands.
    void make_verifiers(const std::shared_ptr<Call>& call, const Commands& commands,
                        std::set<std::string> missing, Verifiers made);
    void end(const std::shared_ptr<Call>& call, Response response);
    void make_beside(const std::shared_ptr<Call>& call, std::function<Response()> make);
    void send(Call& call, Response response);
    void finish(const Call& call, Response& response);
    void prune();
    [[nodiscard]] std::vector<Route> meta_routes();
    [[nodiscard]] std::vector<Route> task_routes();
    [[nodiscard]] Route live_route();
    [[nodiscard]] const std::string& openapi_text();
    [[nodiscard]] boost::json::object me(const Principal& principal) const;

    SignIn::Ports ports_;
    ApiOptions options_;
    std::vector<std::string> prefix_;
    RouteTable routes_;
    std::string openapi_text_;  // made once; empty after a change
    LiveHub live_;
    TaskBoard tasks_;
    Metrics metrics_;
    RequestMetrics request_metrics_{metrics_};
    SignIn sign_in_;
    Reading at_desk_;
    Reading at_front_;
    const Route* live_route_ = nullptr;
    std::size_t made_beside_ = 0;  // answers that are being made or wait for it; of the front
    SecondPerson second_person_;
    base::Duration pruned_;  // by the steady clock
    base::Instant pruned_at_;
    // Work for this object that is still under way on another thread does nothing when it is gone.
    std::shared_ptr<const bool> alive_ = std::make_shared<const bool>(true);
};

}  // namespace amani::http
