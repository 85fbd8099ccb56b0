// HTTPS with the site's own certificate.
#include "unit/shared/http/rig.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>
#include <unistd.h>

namespace amani::http {
namespace {

TlsFiles make_certificate(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3'600);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    const TlsFiles files{folder / "certificate.pem", folder / "key.pem"};
    std::FILE* file = std::fopen(files.certificate_chain.c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen(files.key.c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return files;
}

// Of the certificate that is shown to who comes now.
std::string shown_at(int port) {
    boost::asio::io_context io;
    boost::asio::ssl::context context(boost::asio::ssl::context::tls_client);
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket> stream(io, context);
    stream.next_layer().connect(
        {boost::asio::ip::make_address("127.0.0.1"), static_cast<std::uint16_t>(port)});
    stream.handshake(boost::asio::ssl::stream_base::client);
    X509* certificate = SSL_get1_peer_certificate(stream.native_handle());
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    X509_pubkey_digest(certificate, EVP_sha256(), hash, &size);
    X509_free(certificate);
    return {hash, hash + size};
}

std::filesystem::path folder_of(const std::string& test) {
    return std::filesystem::temp_directory_path() /
           ("amani-tls-" + test + "-" + std::to_string(::getpid()));
}

std::string ask_over_tls(int port, const std::string& request) {
    boost::asio::io_context io;
    boost::asio::ssl::context context(boost::asio::ssl::context::tls_client);
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket> stream(io, context);
    stream.next_layer().connect(
        {boost::asio::ip::make_address("127.0.0.1"), static_cast<std::uint16_t>(port)});
    stream.handshake(boost::asio::ssl::stream_base::client);
    boost::asio::write(stream, boost::asio::buffer(request));
    std::string answer;
    boost::system::error_code error;
    boost::asio::read(stream, boost::asio::dynamic_buffer(answer), error);
    return answer;
}

TEST(Tls, ServesTheSameFrameAndMarksTheCookieSecure) {
    RigOptions options;
    options.is_plain = false;
    options.server.tls = make_certificate(folder_of("secure"));
    options.server.header_time = base::milliseconds(300);
    Rig rig(options);
    const std::string site = ask_over_tls(
        rig.port(), "GET /api/v1/site HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(site.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(site.ends_with("{\"name\":\"Karaj\"}"));
    const std::string body = R"({"login":"store","password":"open sesame"})";
    const std::string session = ask_over_tls(
        rig.port(),
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " +
            std::to_string(body.size()) + "\r\n\r\n" + body);
    EXPECT_NE(session.find("; Secure"), std::string::npos);

    RawClient plain(rig.port());
    plain.send("GET /api/v1/site HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(plain.is_closed_within(3'000));
    RawClient silent(rig.port());
    EXPECT_TRUE(silent.is_closed_within(3'000));
    std::filesystem::remove_all(options.server.tls->key.parent_path());
}

TEST(Tls, AnswersWhoSpeaksWithoutItAtTheDoorstepAndNowhereElse) {
    RigOptions options;
    options.is_plain = false;
    options.server.tls = make_certificate(folder_of("doorstep"));
    options.server.before_tls = [](const Request& request) {
        return text_response("doorstep of " + request.path + (request.is_secure ? " secure" : ""),
                             "text/plain");
    };
    Rig rig(options);
    RawClient plain(rig.port());
    plain.send("GET /api/v1/site HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(plain.read().body, "doorstep of /api/v1/site");
    const std::string body(100'000, 'x');
    plain.send("POST /api/v1/imports/parts HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" +
               body);
    EXPECT_EQ(plain.read().status, 413) << "as much as a stranger may send";
    EXPECT_TRUE(rig.seen.lines.empty()) << "the API has heard of nothing";
    EXPECT_TRUE(ask_over_tls(rig.port(),
                             "GET /api/v1/site HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .ends_with("{\"name\":\"Karaj\"}"));
    std::filesystem::remove_all(folder_of("doorstep"));
}

TEST(Tls, ShowsItsNewCertificateOnceItIsToldAndKeepsTheOldOneWhereItIsDamaged) {
    RigOptions options;
    options.is_plain = false;
    const auto folder = folder_of("renewed");
    options.server.tls = make_certificate(folder);
    Rig rig(options);
    const auto first = shown_at(rig.port());
    EXPECT_EQ(shown_at(rig.port()), first);
    (void)make_certificate(folder);
    rig.on_frame([&] { rig.server().reload_tls(); });
    const auto second = shown_at(rig.port());
    EXPECT_NE(second, first);
    std::filesystem::resize_file(options.server.tls->key, 10);
    rig.on_frame([&] { EXPECT_THROW(rig.server().reload_tls(), std::runtime_error); });
    EXPECT_EQ(shown_at(rig.port()), second);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace amani::http
