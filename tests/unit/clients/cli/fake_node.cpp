#include "unit/clients/cli/fake_node.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <sstream>

namespace amani::cli {

namespace {

// One a process, to its end; before the first socket, which needs its event loop.
void ensure_application() {
    static int count = 0;
    static const auto* application = new QCoreApplication{count, nullptr};
    (void)application;
}

}  // namespace

FakeNode::FakeNode() {
    ensure_application();
    server_.listen(QHostAddress::LocalHost);
    QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] {
        while (QTcpSocket* socket = server_.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, &server_,
                             [this, socket] { read(socket); });
        }
    });
}

std::string FakeNode::url() const {
    return "http://127.0.0.1:" + std::to_string(server_.serverPort());
}

void FakeNode::read(QTcpSocket* socket) {
    std::string& text = pending_[socket];
    text += socket->readAll().toStdString();
    const auto head_end = text.find("\r\n\r\n");
    if (head_end == std::string::npos) return;
    Asked asked;
    std::istringstream head{text.substr(0, head_end)};
    head >> asked.method >> asked.target;
    std::string line;
    std::getline(head, line);
    while (std::getline(head, line)) {
        if (line.ends_with('\r')) line.pop_back();
        const auto colon = line.find(": ");
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        asked.headers[name] = line.substr(colon + 2);
    }
    const std::size_t length =
        asked.headers.contains("content-length") ? std::stoul(asked.headers["content-length"]) : 0;
    if (text.size() < head_end + 4 + length) return;
    asked.body = text.substr(head_end + 4, length);
    text.erase(0, head_end + 4 + length);
    asked_.push_back(asked);
    reply(socket, asked);
}

void FakeNode::reply(QTcpSocket* socket, const Asked& asked) {
    std::string path = asked.target.substr(0, asked.target.find('?'));
    if (path.starts_with("/api/v1")) path.erase(0, 7);
    const auto found = answers_.find(asked.method + " " + path);
    Canned canned{
        .status = 404,
        .body =
            R"({"code":"not_found","messages":{"fa":"پیدا نشد.","en":"There is no such thing."}})"};
    if (found != answers_.end()) {
        canned = found->second.front();
        if (found->second.size() > 1) found->second.pop_front();
    }
    if (canned.end == Canned::End::silent) return;
    if (canned.end == Canned::End::cut) return socket->abort();
    const std::string head = "HTTP/1.1 " + std::to_string(canned.status) +
                             " x\r\nContent-Length: " + std::to_string(canned.body.size()) +
                             "\r\n" +
                             (canned.headers.find("Content-Type") == std::string::npos
                                  ? "Content-Type: application/json\r\n"
                                  : "") +
                             canned.headers + "\r\n";
    socket->write(QByteArray::fromStdString(head + canned.body));
    socket->flush();
}

}  // namespace amani::cli
