#include "served_station.h"

#include "a_site.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

namespace amani::bench {

namespace wire = boost::beast::http;
namespace json = boost::json;

ServedStation::ServedStation(station::Station& station)
    : serving_(io_, station, steady_clock_, randomness_, {}, {}), thread_([this] { io_.run(); }) {}

ServedStation::~ServedStation() {
    boost::asio::post(io_, [this] {
        serving_.stop();
        io_.stop();
    });
    thread_.join();
}

void ServedStation::at_the_desk(std::function<void()> work) {
    boost::asio::post(io_, boost::asio::use_future(std::move(work))).get();
}

ApiClient::ApiClient(std::uint16_t port) : port_(port) {
    connect();
    const auto session =
        post("/session", {{"login", json::string{login}}, {"password", json::string{password}}});
    csrf_ = session.at("csrf_token").as_string();
}

void ApiClient::connect() {
    stream_.close();
    buffer_.clear();
    stream_.connect({boost::asio::ip::make_address("127.0.0.1"), port_});
    stream_.socket().set_option(boost::asio::ip::tcp::no_delay(true));
}

std::string ApiClient::text(std::string_view address) { return ask(wire::verb::get, address, {}); }

json::value ApiClient::get(std::string_view address) { return json::parse(text(address)); }

json::value ApiClient::post(std::string_view address, const json::object& body) {
    const auto answer = ask(wire::verb::post, address, json::serialize(body));
    return answer.empty() ? json::value{} : json::parse(answer);
}

std::string ApiClient::ask(wire::verb method, std::string_view address, std::string body) {
    wire::request<wire::string_body> request{method, "/api/v1" + std::string{address}, 11};
    request.set(wire::field::host, "127.0.0.1");
    if (!cookie_.empty()) request.set(wire::field::cookie, cookie_);
    if (method == wire::verb::post) {
        request.set(wire::field::content_type, "application/json");
        request.set("Idempotency-Key", csrf_ + std::to_string(++keys_));
        if (!csrf_.empty()) request.set("X-CSRF-Token", csrf_);
    }
    request.body() = std::move(body);
    request.prepare_payload();
    const auto answered = [&] {
        wire::response_parser<wire::string_body> parser;
        parser.body_limit(boost::none);  // a report of all sites is long
        wire::write(stream_, request);
        wire::read(stream_, buffer_, parser);
        return parser.release();
    };
    const auto tried_twice = [&] {
        try {
            return answered();
        } catch (const boost::system::system_error&) {
            // It was idle for long, and closed. A command carries its key, so asking again is
            // harmless.
            connect();
            return answered();
        }
    };
    auto response = tried_twice();
    if (response.result_int() >= 300)
        throw std::runtime_error(std::string{address} + ": " + response.body());
    if (const std::string_view set = response[wire::field::set_cookie]; !set.empty())
        cookie_ = set.substr(0, set.find(';'));
    return std::move(response.body());
}

}  // namespace amani::bench
