#include "shared/http/readers.h"

#include "shared/http/document.h"

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <atomic>
#include <exception>

namespace amani::http {

struct Readers::Reader {
    explicit Reader(Open how) : open(std::move(how)) {}
    ~Reader() {
        boost::asio::post(thread, [this] { site.reset(); });
        thread.join();
    }
    ReadingSite& at_work() {
        if (site == nullptr) site = open();
        return *site;
    }

    Open open;
    std::unique_ptr<ReadingSite> site;  // of the thread alone
    std::atomic<std::size_t> waiting = 0;
    boost::asio::thread_pool thread{1};
};

namespace {

Response answer_at(ReadingSite& site, Request& request, const std::vector<std::string>& path) {
    auto match = site.routes().match(request.method, path);
    if (match.route == nullptr) return respond(not_found({"نشانی", "resource"}));
    request.params = std::move(match.params);
    Response response;
    site.at_one_state([&] { response = site.reading().serve(*match.route, request); });
    return response;
}

}  // namespace

// A body that is read on as it is sent: each piece is made on the reader's thread, one ahead of
// what is sent.
class Readers::Body final : public BodySource {
  public:
    Body(Reader& reader, std::shared_ptr<BodySource> source, DoOn front)
        : shared_(std::make_shared<Shared>()), reader_(reader), front_(std::move(front)) {
        shared_->source = std::move(source);
        shared_->body = this;
    }
    ~Body() override {
        shared_->body = nullptr;
        boost::asio::post(reader_.thread, [shared = shared_] { shared->source.reset(); });
    }

    State next(std::string& chunk) override {
        if (!shared_->is_ready) {
            ask();
            return State::waiting;
        }
        if (shared_->trouble) std::rethrow_exception(shared_->trouble);
        chunk += shared_->piece;
        shared_->piece.clear();
        shared_->is_ready = false;
        if (shared_->state == State::more) ask();
        return shared_->state;
    }
    std::optional<std::string> on_silence() override { return std::string{}; }

  private:
    struct Shared {
        std::shared_ptr<BodySource> source;  // of the reader's thread; what follows of the front's
        Body* body = nullptr;
        bool is_asked = false;
        bool is_ready = false;
        std::string piece;
        State state = State::more;
        std::exception_ptr trouble;
    };

    void ask() {
        if (std::exchange(shared_->is_asked, true)) return;
        boost::asio::post(reader_.thread, [shared = shared_, &reader = reader_, front = front_] {
            std::string piece;
            State state = State::ended;
            std::exception_ptr trouble;
            try {
                reader.at_work().at_one_state([&] { state = shared->source->next(piece); });
            } catch (...) {
                trouble = std::current_exception();
            }
            do_on(front, [shared, piece = std::move(piece), state, trouble]() mutable {
                shared->piece = std::move(piece);
                shared->state = state;
                shared->trouble = trouble;
                shared->is_ready = true;
                shared->is_asked = false;
                if (shared->body != nullptr && shared->body->wake) shared->body->wake();
            });
        });
    }

    std::shared_ptr<Shared> shared_;
    Reader& reader_;
    DoOn front_;
};

Readers::Readers(std::size_t threads, const Open& open, DoOn front) : front_(std::move(front)) {
    for (std::size_t i = 0; i < threads; ++i) readers_.push_back(std::make_unique<Reader>(open));
}

Readers::~Readers() = default;

void Readers::answer(Read read) {
    Reader& reader = **std::ranges::min_element(
        readers_, {}, [](const auto& each) { return each->waiting.load(); });
    ++reader.waiting;
    boost::asio::post(reader.thread, [&reader, read = std::move(read), front = front_]() mutable {
        std::string error;
        Response response = answer_or_refuse(reader, read, error);
        --reader.waiting;
        if (auto* source = std::get_if<std::shared_ptr<BodySource>>(&response.body))
            response.body = std::make_shared<Body>(reader, std::move(*source), front);
        do_on(front, [done = std::move(read.done), response = std::move(response),
                      error = std::move(error)]() mutable { done(std::move(response), error); });
    });
}

Response Readers::answer_or_refuse(Reader& reader, const Read& read, std::string& error) {
    try {
        return answer_at(reader.at_work(), *read.request, read.path);
    } catch (const std::exception&) {
        auto failure = failure_of(std::current_exception());
        error = std::move(failure.error);
        return respond(failure.refusal);
    }
}

}  // namespace amani::http
