// The thread on which a program speaks HTTP: connections, TLS, live streams. It never waits for the
// thread that writes the store.
#pragma once

#include "shared/http/threads.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <memory>
#include <thread>

namespace amani::serving {

class FrontThread {
  public:
    // What goes wrong on the thread beyond one connection is thrown on `program`, which ends it.
    explicit FrontThread(boost::asio::io_context& program);
    ~FrontThread();
    FrontThread(const FrontThread&) = delete;
    FrontThread& operator=(const FrontThread&) = delete;

    // For what is opened on it before start().
    [[nodiscard]] boost::asio::io_context& io() { return *io_; }
    void start();
    // Waits for what the thread is doing now; what is left to do is never done.
    void end();
    // Does work on the thread; does nothing once the thread has ended.
    [[nodiscard]] http::DoOn way_in() const;
    // Not from the thread itself.
    void do_and_wait(const std::function<void()>& work);

  private:
    boost::asio::io_context& program_;
    std::shared_ptr<boost::asio::io_context> io_ = std::make_shared<boost::asio::io_context>(1);
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stays_;
    std::thread thread_;
};

}  // namespace amani::serving
