#include "unit/shared/http/raw_client.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace amani::http {

std::string Reply::code() const {
    const auto shape = json();
    return std::string{shape.at("code").as_string()};
}

std::string Reply::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

RawClient::RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) {
        throw std::runtime_error("cannot connect");
    }
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::more() {
    pollfd poll_on{socket_, POLLIN, 0};
    if (::poll(&poll_on, 1, 5'000) <= 0) return false;
    char bytes[65'536];
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    buffer_.append(bytes, static_cast<std::size_t>(count));
    return true;
}

std::string RawClient::read_until(std::string_view text) {
    while (buffer_.find(text) == std::string::npos) {
        if (!more()) return std::exchange(buffer_, {});
    }
    const auto end = buffer_.find(text) + text.size();
    std::string came = buffer_.substr(0, end);
    buffer_.erase(0, end);
    return came;
}

bool RawClient::is_closed_within(int milliseconds) {
    pollfd poll_on{socket_, POLLIN, 0};
    while (::poll(&poll_on, 1, milliseconds) > 0) {
        char bytes[4'096];
        if (::recv(socket_, bytes, sizeof bytes, 0) <= 0) return true;
    }
    return false;
}

Reply RawClient::read(bool is_head) {
    Reply reply;
    std::string head = read_until("\r\n\r\n");
    if (head.size() < 12) return reply;
    reply.status = std::stoi(head.substr(9, 3));
    for (auto at = head.find("\r\n"); at + 4 < head.size();) {
        const auto end = head.find("\r\n", at + 2);
        const auto line = head.substr(at + 2, end - at - 2);
        at = end;
        const auto colon = line.find(": ");
        if (colon == std::string::npos) continue;
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        reply.headers[name] = line.substr(colon + 2);
    }
    if (reply.status == 100) return read(is_head);
    if (is_head || reply.status == 204 || reply.status == 304) {
        reply.is_whole = true;
    } else if (reply.header("transfer-encoding") == "chunked") {
        while (true) {
            const auto size_line = read_until("\r\n");
            if (size_line.empty()) return reply;
            const auto size = std::stoul(size_line, nullptr, 16);
            while (buffer_.size() < size + 2) {
                if (!more()) return reply;
            }
            reply.body += buffer_.substr(0, size);
            buffer_.erase(0, size + 2);
            if (size == 0) break;
        }
        reply.is_whole = true;
    } else {
        const auto size = std::stoul(reply.header("content-length"));
        while (buffer_.size() < size) {
            if (!more()) return reply;
        }
        reply.body = buffer_.substr(0, size);
        buffer_.erase(0, size);
        reply.is_whole = true;
    }
    return reply;
}

}  // namespace amani::http
