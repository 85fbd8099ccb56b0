#include "unit/shared/http/rig.h"

#include "shared/crypto/password.h"
#include "shared/http/document.h"
#include "shared/http/migrations.h"
#include "shared/http/typed.h"

#include <boost/asio/post.hpp>
#include <boost/describe.hpp>

#include <algorithm>
#include <future>
#include <stdexcept>

namespace amani::http {

namespace json = boost::json;

struct Line {
    std::string part;
    std::int64_t quantity = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (), (part, quantity))
struct MakeWidget {
    std::string name;
    std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(MakeWidget, (), (name, lines))

std::optional<Account> FakeAccounts::by_login(std::string_view login) const {
    for (const auto& account : all) {
        if (account.login == login) return account;
    }
    return std::nullopt;
}

std::optional<Account> FakeAccounts::by_user(base::UserId user) const {
    for (const auto& account : all) {
        if (account.user == user) return account;
    }
    return std::nullopt;
}

namespace {

ListSpec widget_list() {
    ListSpec spec;
    spec.columns = {{.name = "id",
                     .type = ColumnType::integer,
                     .use = Use::filtered_and_sorted,
                     .label = {"شناسه", "id"}},
                    {.name = "name", .label = {"نام", "name"}},
                    {.name = "state",
                     .type = ColumnType::choice,
                     .use = Use::filtered,
                     .choices = {"ready", "open"}},
                    {.name = "age", .type = ColumnType::duration, .use = Use::filtered},
                    {.name = "made_on", .type = ColumnType::day, .use = Use::filtered},
                    {.name = "weight", .type = ColumnType::amount, .use = Use::filtered}};
    spec.default_sort = "id";
    spec.search = ListSpec::Search::q;
    spec.totals = {"weight"};
    return spec;
}

json::object widget(std::int64_t id) {
    return {{"id", id},
            {"name", id == 2 ? std::string{"comma, \"quote\""} : "widget " + std::to_string(id)},
            {"state", id % 2 == 0 ? "ready" : "open"},
            {"weight", id * 10}};
}

const Filter* filter_of(const ListQuery& query, std::string_view column, Operator op) {
    const auto found = std::ranges::find_if(query.filters, [&](const Filter& filter) {
        return filter.column == column && filter.op == op;
    });
    return found == query.filters.end() ? nullptr : &*found;
}

// Keyset paging over ids 1 … count, as a resource would do it in SQL.
Answered<ListPage> widget_page(const ListQuery& query, std::int64_t count) {
    ListPage page;
    const std::int64_t after = query.after ? query.after->at(0).as_int64() : 0;
    const auto* state = filter_of(query, "state", Operator::eq);
    const auto* above = filter_of(query, "id", Operator::gt);
    if (query.q == "refused") return base::Refused{not_found({"ابزارک", "widget"})};
    std::int64_t found = 0;
    for (std::int64_t id = 1; id <= count; ++id) {
        const auto row = widget(id);
        if (state != nullptr &&
            row.at("state").as_string() != std::get<std::string>(state->values[0]))
            continue;
        if (above != nullptr && id <= std::get<std::int64_t>(above->values[0])) continue;
        ++found;
        if (id <= after) continue;
        if (page.rows.size() == static_cast<std::size_t>(query.limit)) {
            if (!page.next) page.next = json::array{page.rows.back().at("id")};
            continue;
        }
        page.rows.push_back(row);
    }
    if (query.count != Count::none)
        page.count = std::min<std::int64_t>(found, limits::exact_count + 1);
    page.totals["weight"] = found * 10;
    return page;
}

Answered<Response> widget_document(const Request& request) {
    if (request.second) return json_response(json::object{{"second", request.second->login}});
    DocumentHead head;
    head.id = request.param("id");
    head.number = "W-" + head.id;
    head.state = "ready";
    head.sync.carrier = "tls";
    head.sync.stage = Stage::left_site;
    head.actions.push_back({.name = "scrap",
                            .allowed = Allowed::no,
                            .why = {"پیش‌تر اسقاط شده", "already scrapped"},
                            .who_can = {"H-ADMIN"},
                            .href = "/widgets/" + head.id + "/scrap"});
    return json_response(document(head, {{"weight", 10}}));
}

}  // namespace

std::vector<Route> Rig::widget_routes() {
    database->execute("CREATE TABLE made(name TEXT NOT NULL)");
    const auto make = [this](const Command& command) -> Answered<Answer> {
        auto wanted = read_as<MakeWidget>(command.body);
        if (!wanted) return base::Refused{std::move(wanted).error()};
        for (std::size_t i = 0; i < wanted->lines.size(); ++i) {
            if (wanted->lines[i].quantity <= 10) continue;
            return base::Refused{
                Refusal{.code = "shortage",
                        .field = "lines[" + std::to_string(i) + "].quantity",
                        .numbers = {{"on_hand", 10}, {"asked", wanted->lines[i].quantity}},
                        .message = {"موجودی کافی نیست", "not enough on hand"},
                        .who_can = {"STORE"},
                        .docs = "warehouse#shortage"}};
        }
        Answer answer{201, json::object{{"name", wanted->name}, {"number", seen.recorded + 1}}};
        if (command.is_dry_run) return Answer{200, answer.body};
        store::Transaction transaction(*database);
        database->cached("INSERT INTO made(name) VALUES(?1)").run(wanted->name);
        command.idempotency.remember(answer);
        transaction.commit();
        ++seen.recorded;
        api->live().publish({"stock", "widgets", wanted->name, 1, "created"});
        return answer;
    };
    const auto import = [](const Command& command) -> Answered<Answer> {
        return Answer{200, json::object{{"bytes", command.request.body_size()}}};
    };
    const auto request = named("MakeWidget", codec::schema<MakeWidget>());

    std::vector<Route> all;
    all.push_back({.pattern = "/widgets",
                   .reads = domain::Subject::common,
                   .summary = "All widgets",
                   .handler = ListReads{widget_list(),
                                        [this](const Request&, const ListQuery& query) {
                                            return widget_page(query, widgets_);
                                        }},
                   .response = json::object{{"type", "object"}}});
    all.push_back({.pattern = "/widgets/{id}",
                   .reads = domain::Subject::common,
                   .summary = "A widget",
                   .handler = ReadHandler{widget_document}});
    all.push_back({.method = Method::post,
                   .pattern = "/widgets",
                   .summary = "Make a widget",
                   .handler = Commands{make},
                   .roles = {"STORE", "H-ADMIN"},
                   .scope = "widgets:write",
                   .request = request});
    all.push_back({.method = Method::post,
                   .pattern = "/imports/{kind}",
                   .summary = "Import",
                   .handler = Commands{import, BodyKind::kept, 8U << 20}});
    all.push_back({.pattern = "/boom",
                   .reads = domain::Subject::common,
                   .summary = "Fails",
                   .handler = ReadHandler{[](const Request&) -> Answered<Response> {
                       throw std::runtime_error("secret detail");
                   }}});
    all.push_back({.pattern = "/full",
                   .reads = domain::Subject::common,
                   .summary = "No disk",
                   .handler = ReadHandler{[](const Request&) -> Answered<Response> {
                       throw store::StoreError(store::StoreTrouble::disk_full, "disk");
                   }}});
    return all;
}

Rig::Rig(RigOptions options) : database(store::open_sqlite_in_memory()), widgets_(options.widgets) {
    migrate_http(*database);
    const auto verifier =
        crypto::password_verifier("open sesame", crypto::PasswordCost::cheap_for_tests);
    accounts.all = {{{11}, "store", "Store Keeper", verifier, {"STORE"}},
                    {{12}, "clerk", "Counter Clerk", verifier, {"CLERK"}},
                    {{13}, "admin", "Administrator", verifier, {"H-ADMIN"}}};
    accounts.all[2].pin_verifier =
        crypto::password_verifier("4711", crypto::PasswordCost::cheap_for_tests);
    ApiOptions api_options;
    api_options.hosts = options.hosts;
    api_options.elsewhere = options.elsewhere;
    api_options.log = [this](const AccessLine& line) {
        const std::scoped_lock lock(seen.mutex);
        seen.lines.push_back(line);
    };
    api_options.providers.site = [] { return json::object{{"name", "Karaj"}}; };
    api = std::make_unique<Api>(
        SignIn::Ports{*database, clock, clock, randomness, accounts,
                      off_thread_of([this](auto work) { boost::asio::post(io, std::move(work)); })},
        std::move(api_options));
    api->add(widget_routes());
    server_ = std::make_unique<Server>(io, *api, options.server);
    thread_ = std::thread([this] { io.run(); });
    if (!options.is_plain) return;
    const auto cookie = sign_in("store", "open sesame");
    const auto made = ask("POST", "/tokens", R"({"name":"tests","scopes":["*"]})", cookie);
    program_ = "Authorization: Bearer " + std::string{made.json().at("token").as_string()} + "\r\n";
}

Rig::~Rig() {
    on_frame([this] { server_->stop(); });
    io.stop();
    thread_.join();
    server_.reset();
}

void Rig::on_frame(const std::function<void()>& work) {
    std::promise<void> done;
    boost::asio::post(io, [&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

Reply Rig::ask(const std::string& method, const std::string& path, const std::string& body,
               const std::string& headers) const {
    RawClient client(port());
    std::string text = method + " /api/v1" + path +
                       " HTTP/1.1\r\nHost: localhost:" + std::to_string(port()) + "\r\n" + headers;
    if (!body.empty() || method == "POST")
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    client.send(text + "\r\n" + body);
    return client.read(method == "HEAD");
}

std::string Rig::sign_in(const std::string& login, const std::string& password) const {
    const auto reply =
        ask("POST", "/session", json_text(json::object{{"login", login}, {"password", password}}));
    if (reply.status != 201) throw std::runtime_error("sign-in failed: " + reply.body);
    const auto cookie = reply.header("set-cookie");
    return "Cookie: " + cookie.substr(0, cookie.find(';')) +
           "\r\nX-CSRF-Token: " + std::string{reply.json().at("csrf_token").as_string()} + "\r\n";
}

}  // namespace amani::http
