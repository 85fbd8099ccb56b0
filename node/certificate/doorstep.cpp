#include "node/certificate/doorstep.h"

#include "node/certificate/names.h"
#include "shared/base/listening.h"
#include "shared/http/paper/barcode.h"
#include "shared/http/paper/filled_template.h"

#include <boost/json.hpp>

namespace amani::certificate {

extern const http::Templates certificate_pages;

namespace {

namespace json = boost::json;

constexpr auto policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'";

std::string_view port_of(std::string_view host) {
    const auto colon = host.rfind(':');
    const bool is_port = colon != host.npos && host.find(']', colon) == host.npos;
    return is_port ? host.substr(colon + 1) : std::string_view{"80"};
}

bool is_read(const http::Request& request) { return !http::is_write(request.method); }

// No proxy and no browser keeps it: what is answered here changes once the device trusts the site.
http::Response& passing(http::Response& response) {
    return response.with_header("Cache-Control", "no-store")
        .with_header("X-Content-Type-Options", "nosniff")
        .with_header("Referrer-Policy", "no-referrer");
}

http::Response over_tls_only() {
    http::Refusal refusal = http::bad_request(
        "tls_needed",
        {"این نشانی فقط با https پاسخ می‌دهد؛ آنچه فرستادید پذیرفته نشد",
         "this address answers by https only; what you sent was not "
         "taken"});
    refusal.status = 403;
    refusal.remedy = {
        "نشانی را با https بنویسید. اگر گذرواژه‌ای فرستاده‌اید، آن را عوض کنید.",
        "Write the address with https. If you have sent a password, change it."};
    return http::respond(refusal);
}

}  // namespace

std::string page_url(const OwnCertificate& certificate, std::string_view port) {
    const auto address = lan_address(certificate.names());
    return "http://" + (address.empty() ? std::string{"localhost"} : address) + ":" +
           std::string{port} + page_path;
}

http::Response Doorstep::shown(const http::Request& request) const {
    const auto host = request.header("host");
    const std::string port{port_of(host)};
    const auto url = page_url(certificate_, port);
    json::object data{{"fingerprint", certificate_.fingerprint()},
                      {"file", file_path},
                      {"url", url},
                      {"local", "http://localhost:" + port + page_path},
                      {"site", "https://" + std::string{host} + "/"},
                      {"is_open", !request.is_secure}};
    json::array names;
    for (const auto& name : certificate_.names()) names.push_back(json::object{{"name", name}});
    data["names"] = std::move(names);
    if (const auto code = http::qr_code(url))
        data["qr"] = json::object{{"box", code->box}, {"path", code->path}};
    auto response =
        http::text_response(http::filled_template("certificate.html", {certificate_pages}, data),
                            "text/html; charset=utf-8");
    response.with_header("Content-Security-Policy", policy);
    return passing(response);
}

std::optional<http::Response> Doorstep::page(const http::Request& request) const {
    if (!is_read(request)) return std::nullopt;
    if (request.path == page_path) return shown(request);
    if (request.path != file_path) return std::nullopt;
    auto file = http::text_response(certificate_.authority_pem(), "application/x-x509-ca-cert");
    file.with_header("Content-Disposition", "attachment; filename=\"amani.crt\"");
    return passing(file);
}

http::Response Doorstep::before_tls(const http::Request& request) const {
    if (!is_read(request)) return over_tls_only();
    if (auto found = page(request)) return std::move(*found);
    if (request.path == "/") return shown(request);
    const std::string host{request.header("host")};
    if (!base::host_port(host) && !base::host_port(host + ":443")) return over_tls_only();
    http::Response on = http::no_content();
    on.status = 307;
    on.with_header("Location", "https://" + host + request.path);
    return passing(on);
}

}  // namespace amani::certificate
