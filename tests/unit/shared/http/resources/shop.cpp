#include "unit/shared/http/resources/shop.h"

#include "hub/inviting/invites_resource.h"
#include "hub/inviting/issued_invites.h"
#include "shared/crypto/password.h"
#include "shared/http/migrations.h"
#include "shared/http/resources/frame/meta.h"
#include "shared/http/resources/routes.h"
#include "support/json_schema.h"

#include <gtest/gtest.h>

#include <cctype>
#include <stdexcept>

namespace amani::http {

namespace json = boost::json;

namespace {

const membership::Roster& nobody_joined() {
    static const membership::Roster roster{{}};
    return roster;
}

const base::LogId own_log = base::LogId::of({1}, 1);

std::string whole_text(const Response& response) {
    const auto* source = std::get_if<std::shared_ptr<BodySource>>(&response.body);
    if (source == nullptr) return response.text();
    std::string all;
    for (auto state = BodySource::State::more; state == BodySource::State::more;) {
        std::string chunk;
        state = (*source)->next(chunk);
        all += chunk;
    }
    return all;
}

}  // namespace

std::vector<domain::Role> Shop::every_role() {
    using enum domain::Role;
    return {clerk,      technician, supervisor, quality,          store,        shipping,
            parts_desk, used_desk,  finance,    replacement_desk, administrator};
}

Shop::Shop(std::vector<domain::Role> roles) : database(store::open_sqlite_in_memory()) {
    views::migrate_views(*database);
    app::migrate_app(*database);
    migrate_http(*database);
    hub::migrate_invites(*database);
    projector_ = std::make_unique<views::Projector>(*database);
    app::LogPort port;
    port.append = [this](base::ByteView row) {
        log.emplace_back(row.begin(), row.end());
        return base::EventId::of(own_log, static_cast<std::uint32_t>(log.size()));
    };
    port.read = [this](base::LogId from, std::uint32_t first, std::uint32_t last,
                       const auto& visit) {
        const auto& rows = from == own_log ? log : other_logs[from];
        for (std::uint32_t i = first; i <= last; ++i)
            visit(base::EventId::of(from, i), rows[i - 1]);
    };
    journal_ = std::make_unique<app::Journal>(*database, clock, *projector_, port);
    desk_ =
        std::make_unique<app::Desk>(app::Desk{*database,
                                              *journal_,
                                              clock,
                                              {{1}, "THR", "Tehran", domain::SiteKind::central, 1},
                                              folder_ / "pictures"});
    accounts_ = std::make_unique<SiteAccounts>(desk_->database, desk_->own.site);
    open_api();
    transact([&] {
        const domain::Body bodies[] = {
            domain::SiteDefined{{1}, "THR", "Tehran", domain::SiteKind::central, {}},
            domain::SiteDefined{{2}, "AG-KRJ", "Karaj", domain::SiteKind::agent, {}}};
        journal_->record({{}, desk_->today()}, bodies);
        add_person("sara", std::move(roles));
        return true;
    });
    sign_in("sara");
}

// The store in memory has one connection, so a trial is a transaction that is rolled back.
class Shop::ShopTrial final : public Trial {
  public:
    explicit ShopTrial(Shop& shop)
        : shop_(shop), before_(shop.log.size()), transaction_(std::in_place, *shop.database) {}
    ~ShopTrial() override {
        transaction_.reset();
        shop_.log.resize(before_);
        shop_.journal().forget();
    }
    ShopTrial(const ShopTrial&) = delete;
    ShopTrial& operator=(const ShopTrial&) = delete;
    app::Desk& desk() override { return shop_.desk(); }
    void write_gathered() override { shop_.journal().flush(); }

  private:
    Shop& shop_;
    std::size_t before_;
    std::optional<store::Transaction> transaction_;
};

void Shop::open_api() {
    ApiOptions options;
    options.providers = site_providers(*desk_);
    api = std::make_unique<Api>(
        SignIn::Ports{
            *database, clock, steady_clock, randomness, *accounts_,
            [this](auto work, auto then) { off_thread(std::move(work), std::move(then)); }},
        std::move(options));
    SitePorts ports;
    ports.invites = std::make_shared<ListResource>(hub::invites_resource(nobody_joined(), clock));
    ports.transact = [this](const std::function<bool()>& work) { transact(work); };
    ports.on_recorded = [this](const std::vector<domain::Event>& events) {
        heard.insert(heard.end(), events.begin(), events.end());
    };
    ports.tasks = &api->tasks();
    ports.passwords = &api->sign_in().password_check();
    ports.elsewhere = [this](auto work, auto then) {
        far_work_ = std::move(work);
        far_end_ = std::move(then);
    };
    ports.open_trial = [this] { return std::make_unique<ShopTrial>(*this); };
    ports.later = [this](auto work) { later_.push_back(std::move(work)); };
    ports.directory = folder_ / ".";
    ports.page_programs = page_programs;
    site_ = std::make_unique<SiteApi>(*desk_, std::move(ports));
    api->add(site_routes(*site_));
}

void Shop::restart() {
    site_.reset();
    later_.clear();
    open_api();
}

void Shop::add_person(const std::string& login, std::vector<domain::Role> roles) {
    std::string name = login;
    name.front() = static_cast<char>(std::toupper(name.front()));
    const domain::Body bodies[] = {domain::UserAdded{login, std::move(name), std::move(roles)}};
    const auto events = journal_->record({{}, desk_->today()}, bodies);
    database->cached("INSERT INTO credential (user, verifier) VALUES (?1, ?2)")
        .run(events.back().id,
             crypto::password_verifier("open sesame", crypto::PasswordCost::cheap_for_tests));
}

void Shop::become(std::vector<domain::Role> roles) {
    const std::string login = "person" + std::to_string(++people_);
    transact([&] {
        add_person(login, std::move(roles));
        return true;
    });
    sign_in(login);
}

void Shop::transact(const std::function<bool()>& work) {
    const std::size_t before = log.size();
    const auto others_before = other_logs;
    try {
        store::Transaction transaction{*database};
        if (work()) {
            journal_->flush();
            if (is_disk_full) throw store::StoreError(store::StoreTrouble::disk_full, "full");
            transaction.commit();
            return;
        }
    } catch (...) {
        log.resize(before);
        other_logs = others_before;
        journal_->forget();
        throw;
    }
    log.resize(before);
    other_logs = others_before;
    journal_->forget();
}

void Shop::try_out_import() {
    const auto work = std::exchange(far_work_, nullptr);
    std::exception_ptr trouble;
    try {
        work();
    } catch (...) {
        trouble = std::current_exception();
    }
    std::exchange(far_end_, nullptr)(trouble);
}

void Shop::record_some_of_import() {
    const auto work = std::move(later_.front());
    later_.pop_front();
    work();
}

void Shop::end_import() {
    if (far_work_) try_out_import();
    while (!later_.empty()) record_some_of_import();
}

void Shop::sign_in(const std::string& login) {
    Request request{.method = Method::post,
                    .body = R"({"login":")" + login + R"(","password":"open sesame"})"};
    base::ensure(read_target("/api/v1/session", request), "a path");
    api->handle(request, [this](const Response& response) {
        base::ensure(response.status == 201, "sign-in");
        const std::string cookie{response.header("Set-Cookie")};
        cookie_ = cookie.substr(0, cookie.find(';'));
        csrf_ = std::string{json::parse(response.text()).as_object().at("csrf_token").as_string()};
    });
}

Request Shop::request_of(Method method, const std::string& target, const std::string& body,
                         const std::string& key,
                         const std::map<std::string, std::string>& headers) const {
    Request request{.method = method, .body = body};
    request.headers = headers;
    request.headers["cookie"] = cookie_;
    request.headers["x-csrf-token"] = csrf_;
    if (!key.empty()) request.headers["idempotency-key"] = key;
    base::ensure(read_target("/api/v1" + target, request), "a path");
    return request;
}

void Shop::begin(Method method, const std::string& target, const std::string& body,
                 std::function<void(int)> answered) {
    api->handle(
        request_of(method, target, body, "key-" + std::to_string(++keys_), {}),
        [answered = std::move(answered)](const Response& response) { answered(response.status); });
}

Reply Shop::ask(Method method, const std::string& target, const std::string& body,
                const std::string& key, const std::map<std::string, std::string>& headers) {
    Reply reply;
    const auto request = request_of(method, target, body, key, headers);
    api->handle(request, [&](const Response& response) {
        reply.status = response.status;
        reply.headers = response.headers;
        reply.raw = whole_text(response);
        if (response.header("Content-Type").starts_with("application/json"))
            reply.body = json::parse(reply.raw);
        reply.replayed = response.header("Idempotency-Replayed");
    });
    hold_against_description(request, reply);
    return reply;
}

void Shop::hold_against_description(const Request& request, const Reply& reply) const {
    const std::vector<std::string> below{request.segments.begin() + 2, request.segments.end()};
    const auto* route = api->routes().match(request.method, below).route;
    // What was asked for in part is described whole.
    if (route == nullptr || reply.status == 304 || request.query_value("fields")) return;
    static const auto described = api->openapi();  // every shop has the same routes
    std::string method{name_of(route->method)};
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    const auto& responses = described.at("paths").at(route->pattern).at(method).at("responses");
    const auto* answer = responses.as_object().if_contains(std::to_string(reply.status));
    if (answer == nullptr && reply.status >= 400) answer = &responses.at("default");
    ASSERT_NE(answer, nullptr) << method << route->pattern << " answers " << reply.status;
    if (answer->as_object().contains("$ref"))
        answer = &described.at("components").at("responses").at("Refused");
    const auto* content = answer->as_object().if_contains("content");
    const auto* media =
        content == nullptr ? nullptr : content->as_object().if_contains("application/json");
    if (reply.body.is_null() || media == nullptr) return;
    const JsonSchema schemas{described.at("components").at("schemas").as_object()};
    const auto trouble = schemas.mismatch(reply.body, media->at("schema"));
    EXPECT_FALSE(trouble) << method << " " << request.path << ": " << *trouble;
}

Reply Shop::post(const std::string& target, const std::string& body, std::string key) {
    if (key.empty()) key = "key-" + std::to_string(++keys_);
    return ask(Method::post, target, body, key);
}

void Shop::stock_up() {
    const auto done = [](const Reply& reply) {
        if (reply.status != 201) throw std::runtime_error(json::serialize(reply.body));
        return reply;
    };
    done(post(
        "/models",
        R"({"code":"WM7K","brand":"Amani","device_kind":"washer","name":"WM 7 kg","warranty_months":18})"));
    done(post("/parts", R"({"code":"PUMP","name":"پمپ","unit":"عدد","returnable":"yes"})"));
    customer =
        done(post("/customers", R"({"name":"مریم رضایی","mobile":"09121234567"})")).text("id");
    done(post("/serials",
              R"({"serial":"WM7K-000417","model":"WM7K","sold_on":"1404/02/01","owner":")" +
                  customer + "\"}"));
    done(
        post("/goods-receipts",
             R"({"supplier":"Pars","lines":[{"part":"PUMP","quantity":10,"unit_cost":1200000}]})"));
}

bool allows(const Reply& record, std::string_view action) {
    for (const auto& each : record.at("actions").as_array())
        if (each.at("name").as_string() == action) return each.at("allowed").as_bool();
    ADD_FAILURE() << "no action " << action;
    return false;
}

}  // namespace amani::http
