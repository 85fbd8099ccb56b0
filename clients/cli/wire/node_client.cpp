#include "clients/cli/wire/node_client.h"

#include "clients/cli/wire/upload_device.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>
#include <fmt/format.h>

#include <algorithm>

namespace amani::cli {
namespace {

namespace json = boost::json;

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QUrl url_of(const Settings& settings, const Request& request) {
    QUrl url{QString::fromStdString(settings.node + "/api/v1" + request.path)};
    if (!request.query.empty()) {
        QByteArray query;
        for (const auto& [name, value] : request.query) {
            query += (query.isEmpty() ? "" : "&") +
                     QUrl::toPercentEncoding(QString::fromStdString(name)) + "=" +
                     QUrl::toPercentEncoding(QString::fromStdString(value));
        }
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    }
    return url;
}

bool is_ours(QNetworkReply::NetworkError error) {
    // Errors under 100 are the network's; from 200 on they only repeat the status.
    return error != QNetworkReply::NoError && error < 100;
}

void throw_trouble(const QNetworkReply& reply, const Settings& settings) {
    const std::string why = reply.errorString().toStdString();
    if (reply.error() == QNetworkReply::OperationCanceledError ||
        reply.error() == QNetworkReply::TimeoutError) {
        throw NodeTrouble{Exit::timed_out, fmt::format("{} gave no answer in time", settings.node)};
    }
    throw NodeTrouble{Exit::unreachable, fmt::format("{}: {}", settings.node, why)};
}

Answer answer_of(QNetworkReply& reply) {
    Answer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply.readAll().toStdString();
    for (const auto& [name, value] : reply.rawHeaderPairs()) {
        answer.headers.emplace_back(name.toLower().toStdString(), value.toStdString());
    }
    return answer;
}

}  // namespace

struct NodeClient::Wire {
    QNetworkAccessManager manager;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

std::string Answer::header(std::string_view name) const {
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    return found == headers.end() ? "" : found->second;
}

json::value Answer::json() const {
    json::error_code error;
    json::value value = json::parse(body, error);
    return error ? json::value{nullptr} : value;
}

NodeClient::NodeClient(Settings settings, base::Duration patience)
    : wire_(std::make_unique<Wire>()), settings_(std::move(settings)), patience_(patience) {
    wire_->manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    wire_->manager.setAutoDeleteReplies(false);
    if (!settings_.certificate.empty()) {
        wire_->tls.setCaCertificates(
            QSslCertificate::fromPath(QString::fromStdString(settings_.certificate)));
    }
}

NodeClient::~NodeClient() = default;

namespace {

QNetworkRequest network_request(const Settings& settings, const QSslConfiguration& tls,
                                const Request& request, base::Duration patience) {
    QNetworkRequest wire{url_of(settings, request)};
    wire.setSslConfiguration(tls);
    wire.setTransferTimeout(static_cast<int>(patience.value));
    wire.setRawHeader("Accept", "application/json");
    if (!settings.token.empty())
        wire.setRawHeader("Authorization", bytes("Bearer " + settings.token));
    if (request.method != "GET") wire.setRawHeader("Content-Type", bytes(request.content_type));
    for (const auto& [name, value] : request.headers) wire.setRawHeader(bytes(name), bytes(value));
    return wire;
}

}  // namespace

Answer NodeClient::send(const Request& request, const Progress& on_sent) {
    QEventLoop loop;
    const QNetworkRequest head = network_request(settings_, wire_->tls, request, patience_);
    const QByteArray method = bytes(request.method);
    const std::unique_ptr<QNetworkReply> reply{
        request.upload != nullptr
            ? wire_->manager.sendCustomRequest(head, method, request.upload->device().file.get())
            : wire_->manager.sendCustomRequest(head, method, bytes(request.body))};
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (on_sent) {
        QObject::connect(reply.get(), &QNetworkReply::uploadProgress, &loop,
                         [&](qint64 sent, qint64 total) { on_sent(sent, total); });
    }
    if (!reply->isFinished()) loop.exec();
    if (is_ours(reply->error())) throw_trouble(*reply, settings_);
    return answer_of(*reply);
}

Answer NodeClient::stream(const Request& request, const OnChunk& on_chunk) {
    QEventLoop loop;
    const std::unique_ptr<QNetworkReply> reply{
        wire_->manager.sendCustomRequest(network_request(settings_, wire_->tls, request, patience_),
                                         bytes(request.method), bytes(request.body))};
    bool is_stopped = false;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 300 || is_stopped)
            return;
        if (on_chunk(reply->readAll().toStdString()) == Next::stop) {
            is_stopped = true;
            loop.quit();
        }
    });
    if (!reply->isFinished()) loop.exec();
    if (is_stopped) {
        reply->disconnect();
        reply->abort();
        return {.status = 200};
    }
    if (is_ours(reply->error())) throw_trouble(*reply, settings_);
    return answer_of(*reply);
}

void NodeClient::pause(base::Duration length) {
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(length.value), &loop, &QEventLoop::quit);
    loop.exec();
}

std::string path_of(std::string_view collection, std::string_view id, std::string_view rest) {
    return std::string{collection} + "/" +
           QUrl::toPercentEncoding(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())))
               .toStdString() +
           std::string{rest};
}

std::string new_idempotency_key() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

}  // namespace amani::cli
