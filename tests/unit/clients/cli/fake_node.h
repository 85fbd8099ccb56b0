// A node's API as far as the command line can see it: canned answers on 127.0.0.1, and what was
// asked.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace amani::cli {

struct Asked {
    std::string method;
    std::string target;                          // "/api/v1/jobs?limit=100"
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

struct Canned {
    int status = 200;
    std::string body;
    std::string headers = {};  // whole lines, each with \r\n
    enum class End { answered, silent, cut } end = End::answered;
};

class FakeNode {
  public:
    FakeNode();
    [[nodiscard]] std::string url() const;
    // Answers "GET /jobs" (the target without its query) with these in turn; the last one stays.
    void answer(const std::string& request, Canned canned) {
        answers_[request].push_back(std::move(canned));
    }
    void answer(const std::string& request, std::string body) {
        answer(request, Canned{.body = std::move(body)});
    }
    void stop() { server_.close(); }

    [[nodiscard]] const std::vector<Asked>& asked() const { return asked_; }
    [[nodiscard]] const Asked& last() const { return asked_.back(); }

  private:
    void read(QTcpSocket* socket);
    void reply(QTcpSocket* socket, const Asked& asked);
    QTcpServer server_;
    std::map<QTcpSocket*, std::string> pending_;
    std::map<std::string, std::deque<Canned>> answers_;
    std::vector<Asked> asked_;
};

}  // namespace amani::cli
