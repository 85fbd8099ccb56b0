#include "node/serving/front_thread.h"

#include <boost/asio/post.hpp>

#include <exception>
#include <future>

namespace amani::serving {

FrontThread::FrontThread(boost::asio::io_context& program)
    : program_(program), stays_(boost::asio::make_work_guard(*io_)) {}

FrontThread::~FrontThread() { end(); }

void FrontThread::end() {
    stays_.reset();
    io_->stop();
    if (thread_.joinable()) thread_.join();
}

void FrontThread::start() {
    thread_ = std::thread{[this] {
        try {
            io_->run();
        } catch (...) {
            boost::asio::post(program_, [trouble = std::current_exception()] {
                std::rethrow_exception(trouble);
            });
        }
    }};
}

http::DoOn FrontThread::way_in() const {
    return [io = std::weak_ptr{io_}](std::function<void()> work) {
        if (const auto here = io.lock()) boost::asio::post(*here, std::move(work));
    };
}

void FrontThread::do_and_wait(const std::function<void()>& work) {
    if (!thread_.joinable()) return work();
    std::promise<void> done;
    boost::asio::post(*io_, [&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

}  // namespace amani::serving
