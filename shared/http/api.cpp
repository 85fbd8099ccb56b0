#include "shared/http/api.h"

#include "shared/base/stopwatch.h"
#include "shared/http/drafts.h"
#include "shared/http/limits.h"

#include <algorithm>
#include <array>
#include <exception>

namespace amani::http {

namespace json = boost::json;

namespace {

std::string new_run(base::Randomness& randomness) {
    std::array<std::uint8_t, 6> bytes{};
    randomness.fill(bytes);
    return base::to_hex(bytes);
}

// "example.ir:8080" → "example.ir", "[::1]:80" → "[::1]"
std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

// The ETag is made of the whole body: equal bodies have equal tags.
void add_etag(const Request& request, Response& response) {
    const bool is_read = request.method == Method::get || request.method == Method::head;
    if (!is_read || response.status != 200 || !std::holds_alternative<std::string>(response.body))
        return;
    std::string tag{response.header("ETag")};
    if (tag.empty()) {
        const auto hash = crypto::hash(base::view_of(response.text()));
        tag = "\"" + base::to_hex(base::ByteView{hash.bytes}.first(16)) + "\"";
        response.with_header("ETag", tag);
    }
    if (!knows_tag(request, tag)) return;
    response.status = 304;
    response.body = std::string{};
    std::erase_if(response.headers,
                  [](const auto& header) { return header.first == "Content-Type"; });
}

}  // namespace

struct Api::Call {
    Request request;
    std::function<void(Response)> answer;
    base::Duration began;
    base::Stopwatch watch;
    std::string route;
    std::string error;
    bool has_ended = false;
};

Api::Api(SignIn::Ports ports, ApiOptions options)
    : ports_(ports),
      options_(std::move(options)),
      live_(new_run(ports.randomness), options_.threads.front),
      tasks_(ports.clock, live_),
      sign_in_(ports, options_.cookie, [this] { return routes_.scopes(); }),
      at_desk_(reading_with(sign_in_.recogniser())),
      at_front_(reading_with(recogniser_at_front())),
      second_person_(sign_in_.password_check(), ports_),
      pruned_(ports_.steady_clock.elapsed()),
      pruned_at_(ports_.clock.now()) {
    Request prefix;
    base::ensure(read_target(options_.prefix, prefix), "the API's prefix is a path");
    prefix_ = prefix.segments;
    add(sign_in_.routes());
    add(second_person_.routes());
    add(draft_routes(ports_.database, ports_.clock));
    add(task_routes());
    add(meta_routes());
    live_route_ = &routes_.add(live_route());
    metrics_.gauge("amani_http_live_streams", "Open live streams",
                   [this] { return static_cast<double>(live_.streams()); });
}

void Api::add(std::vector<Route> routes) {
    routes_.add(std::move(routes));
    openapi_text_.clear();
}

const std::string& Api::openapi_text() {
    if (openapi_text_.empty()) openapi_text_ = json_text(openapi());
    return openapi_text_;
}

json::object Api::openapi() const {
    OpenApiInfo info;
    info.prefix = options_.prefix;
    info.cookie = options_.cookie;
    return http::openapi(info, routes_);
}

std::optional<RouteTable::Match> Api::find(const Request& request) const {
    const auto& segments = request.segments;
    if (segments.size() < prefix_.size() ||
        !std::equal(prefix_.begin(), prefix_.end(), segments.begin())) {
        return std::nullopt;
    }
    return routes_.match(request.method, below_prefix(request));
}

std::vector<std::string> Api::below_prefix(const Request& request) const {
    const auto& segments = request.segments;
    return {segments.begin() + static_cast<std::ptrdiff_t>(prefix_.size()), segments.end()};
}

bool Api::is_called_by_known_name(const Request& request) const {
    if (options_.hosts.empty() || request.is_proxied) return true;
    const auto host = without_port(request.header("host"));
    return std::find(options_.hosts.begin(), options_.hosts.end(), host) != options_.hosts.end();
}

// A browser names the page that sends a write; programs send no Origin.
bool Api::is_from_our_own_page(const Request& request) const {
    const auto origin = request.header("origin");
    if (origin.empty() || request.method == Method::get || request.method == Method::head)
        return true;
    const auto scheme = origin.find("://");
    return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("host");
}

const Recogniser& Api::recogniser_at_front() const {
    const auto* own = options_.threads.recogniser_at_front;
    return own != nullptr ? *own : sign_in_.recogniser();
}

Reading::Ports Api::reading_with(const Recogniser& recogniser) const {
    return {.recogniser = recogniser,
            .clock = ports_.clock,
            .refuse_reading = options_.providers.refuse_reading,
            .enums = options_.providers.enums};
}

BodyPlan Api::body_plan(const Request& head) {
    BodyPlan plan;
    const auto match = find(head);
    if (!match || match->route == nullptr) return plan;
    const std::size_t limit = body_limit_of(*match->route);
    if (limit > limits::unknown_body_bytes) {
        Request copy = head;
        if (at_front_.admit(copy, *match->route)) return plan;
        plan.is_for_known = copy.principal.is_known();
    }
    plan.limit = limit;
    if (const auto* commands = std::get_if<Commands>(&match->route->handler))
        plan.kind = commands->body;
    return plan;
}

void Api::handle(Request request, std::function<void(Response)> answer) {
    auto call = std::make_shared<Call>();
    call->request = std::move(request);
    call->answer = std::move(answer);
    call->began = ports_.steady_clock.elapsed();
    guarded(call, [&] { dispatch(call); });
}

void Api::guarded(const std::shared_ptr<Call>& call, const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception&) {
        if (call->has_ended) throw;
        auto failure = failure_of(std::current_exception());
        call->error = std::move(failure.error);
        end(call, respond(failure.refusal));
    }
}

void Api::dispatch(const std::shared_ptr<Call>& call) {
    Request& request = call->request;
    if (!is_called_by_known_name(request) || !is_from_our_own_page(request)) {
        return end(call, respond(foreign_page()));
    }
    auto match = find(request);
    if (!match) return end(call, outside_prefix(request));
    if (match->route == nullptr) {
        if (match->allowed.empty()) return end(call, respond(not_found({"نشانی", "resource"})));
        Refusal refusal = bad_request(
            "method_not_allowed",
            {"این نشانی فقط این‌ها را می‌پذیرد: " + match->allowed,
             "this resource has " + match->allowed});
        refusal.status = 405;
        return end(call, respond(refusal).with_header("Allow", match->allowed));
    }
    call->route = match->route->pattern;
    request.params = std::move(match->params);
    const Route& route = *match->route;
    if (&route == live_route_) return answer_at_front(call, route);
    const bool is_confirmed_by_second = !request.header("x-second-person").empty();
    if (options_.threads.readers && route.is_for_readers && !is_confirmed_by_second)
        return answer_by_reader(call);
    do_on(options_.threads.desk, [this, alive = std::weak_ptr{alive_}, call, &route] {
        if (alive.expired()) return;
        guarded(call, [&] { answer_at_desk(call, route); });
    });
}

void Api::answer_at_front(const std::shared_ptr<Call>& call, const Route& route) {
    end(call, at_front_.serve(route, call->request));
}

void Api::answer_by_reader(const std::shared_ptr<Call>& call) {
    options_.threads.readers->answer({.request = {call, &call->request},
                                      .path = below_prefix(call->request),
                                      .done = [this, alive = std::weak_ptr{alive_}, call](
                                                  Response response, const std::string& error) {
                                          if (alive.expired()) return;
                                          call->error = error;
                                          end(call, std::move(response));
                                      }});
}

void Api::answer_at_desk(const std::shared_ptr<Call>& call, const Route& route) {
    Request& request = call->request;
    auto refusal = at_desk_.admit(request, route);
    if (!refusal) refusal = second_person_.recognise(request);
    if (!refusal) refusal = at_desk_.refuse_input(request, route);
    if (refusal) return end(call, respond(*refusal));
    run(call, route);
}

// The web client has what is not the API's: nothing below /api, and no read that is open to
// everybody when a program asks for it (/health, /openapi.json), which a page would deceive.
Response Api::outside_prefix(const Request& request) const {
    const auto meant = routes_.match(request.method, request.segments);
    const bool is_open = meant.route != nullptr && meant.route->method == Method::get &&
                         meant.route->access == Access::everyone && meant.params.empty();
    const bool wants_page = request.header("accept").find("text/html") != std::string_view::npos;
    if (is_open && !(options_.elsewhere && wants_page)) {
        Response on = no_content();
        on.status = 308;
        return on.with_header("Location", options_.prefix + meant.route->pattern);
    }
    const bool is_below_api =
        !request.segments.empty() && request.segments.front() == prefix_.front();
    if (options_.elsewhere && !is_below_api) return options_.elsewhere(request);
    const std::string description = options_.prefix + "/openapi.json";
    Refusal refusal = not_found({"صفحه", "page"});
    refusal.numbers = {{"api", options_.prefix}, {"description", description}};
    if (meant.route != nullptr) refusal.numbers["meant"] = options_.prefix + request.path;
    refusal.remedy = {"نشانی‌های برنامه با ‎" + options_.prefix +
                          "/‎ آغاز می‌شوند و شرح آن‌ها در ‎" +
                          description + "‎ است.",
                      "The API's addresses begin with " + options_.prefix + "/, and " +
                          description + " describes them."};
    refusal.docs = description;
    return respond(refusal);
}

void Api::run(const std::shared_ptr<Call>& call, const Route& route) {
    const Request& request = call->request;
    if (Reading::is_read(route)) return end(call, at_desk_.answer(route, request));
    if (const auto* plain = std::get_if<PlainWrites>(&route.handler)) {
        return end(call, refused_or(plain->run(request)));
    }
    if (const auto* commands = std::get_if<Commands>(&route.handler))
        return run_commands_of(call, *commands);
    std::get<Later>(route.handler)
        .run(request, [this, call](const std::function<Answered<Response>()>& make) {
            guarded(call, [&] { end(call, refused_or(make())); });
        });
}

void Api::run_commands_of(const std::shared_ptr<Call>& call, const Commands& commands) {
    const Request& request = call->request;
    prune();
    if (!commands.brings_passwords || request.is_dry_run()) {
        return end(call, run_commands(ports_.database, ports_.clock.now(), request, commands));
    }
    if (const auto refusal = commands.brings_passwords(request))
        return end(call, respond(*refusal));
    const auto body = json_body(request);
    if (!body) return end(call, respond(body.error()));
    auto passwords = passwords_in(*body);
    if (passwords.size() > limits::new_passwords_at_once) {
        Refusal refusal = too_large(0);
        refusal.numbers = {{"limit_items", limits::new_passwords_at_once},
                           {"items", passwords.size()}};
        return end(call, respond(refusal));
    }
    make_verifiers(call, commands, std::move(passwords), {});
}

void Api::make_verifiers(const std::shared_ptr<Call>& call, const Commands& commands,
                         std::set<std::string> missing, Verifiers made) {
    if (missing.empty()) {
        return guarded(call, [&] {
            end(call,
                run_commands(ports_.database, ports_.clock.now(), call->request, commands, made));
        });
    }
    auto password = missing.extract(missing.begin()).value();
    sign_in_.password_check().make_verifier(
        password, [this, call, &commands, missing = std::move(missing), made = std::move(made),
                   password](Answered<std::string> verifier) mutable {
            if (!verifier) return end(call, respond(verifier.error()));
            made.emplace(std::move(password), std::move(verifier).value());
            make_verifiers(call, commands, std::move(missing), std::move(made));
        });
}

// Called on any thread; nobody else works on the call from here on.
void Api::end(const std::shared_ptr<Call>& call, Response response) {
    base::ensure(!std::exchange(call->has_ended, true), "a handler answered twice");
    do_on(options_.threads.front,
          [this, alive = std::weak_ptr{alive_}, call, response = std::move(response)]() mutable {
              if (alive.expired()) return;
              if (response.beside) return make_beside(call, std::move(response.beside));
              send(*call, std::move(response));
          });
}

void Api::make_beside(const std::shared_ptr<Call>& call, std::function<Response()> make) {
    if (made_beside_ >= limits::answers_made_beside) {
        return send(
            *call,
            respond(machine_says_no(
                "busy_making_files",
                {"چند فایل همزمان ساخته می‌شود؛ کمی بعد دوباره بکوشید.",
                 "Many files are being made at once; try again in a "
                 "moment."},
                base::seconds(2))));
    }
    ++made_beside_;
    auto made = std::make_shared<Response>();
    options_.threads.beside(
        [make = std::move(make), made] { *made = make(); },
        [this, alive = std::weak_ptr{alive_}, call, made](const std::exception_ptr& trouble) {
            if (alive.expired()) return;
            --made_beside_;
            if (trouble == nullptr) return send(*call, std::move(*made));
            auto failure = failure_of(trouble);
            call->error = std::move(failure.error);
            send(*call, respond(failure.refusal));
        });
}

void Api::send(Call& call, Response response) {
    finish(call, response);
    std::exchange(call.answer, nullptr)(std::move(response));
}

void Api::finish(const Call& call, Response& response) {
    response.is_for_known = call.request.principal.is_known();
    add_etag(call.request, response);
    if (response.header("Cache-Control").empty()) response.with_header("Cache-Control", "no-cache");
    response.with_header("X-Content-Type-Options", "nosniff");
    const auto& request = call.request;
    request_metrics_.ended(request.method, call.route, response.status, call.watch.elapsed());
    if (!options_.log) return;
    options_.log({.method = request.method,
                  .route = call.route,
                  .status = response.status,
                  .took = ports_.steady_clock.elapsed() - call.began,
                  .bytes_in = request.body_size(),
                  .user = request.principal.user,
                  .login = request.principal.login,
                  .peer = request.peer,
                  .refused_with = response.refused_with,
                  .error = call.error});
}

Response Api::protocol_refusal(int status, std::size_t body_limit) const {
    Refusal refusal =
        bad_request("bad_http", {"چنین درخواست HTTP خوانده نمی‌شود",
                                 "this is not an HTTP request that we read"});
    refusal.status = status;
    if (status == 413) refusal = too_large(body_limit);
    if (status == 503) refusal = refusal_of({store::StoreTrouble::disk_full, ""});
    if (status == 431) refusal.code = "header_too_large";
    if (status == 501) refusal.code = "transfer_encoding_unknown";
    return respond(refusal);
}

// Does nothing when the wall clock has jumped since the last time: it would throw away answers that
// keep a command from being run twice.
void Api::prune() {
    const auto now = ports_.clock.now();
    const auto elapsed = ports_.steady_clock.elapsed();
    if (elapsed - pruned_ < base::hours(1)) return;
    const auto jumped = (now - pruned_at_) - (elapsed - pruned_);
    const bool is_believed =
        jumped < limits::clock_slack && limits::clock_slack.value > -jumped.value;
    pruned_ = elapsed;
    pruned_at_ = now;
    if (is_believed) prune_idempotency(ports_.database, now);
}

}  // namespace amani::http
