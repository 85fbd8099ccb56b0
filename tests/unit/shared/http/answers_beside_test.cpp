#include "unit/shared/http/rig.h"

#include "shared/http/limits.h"
#include "shared/http/migrations.h"

#include <gtest/gtest.h>

#include <deque>
#include <stdexcept>
#include <string>
#include <utility>

namespace amani::http {
namespace {

// A frame without a port, whose answers beside are made when the test says so.
class AnswersBeside : public testing::Test {
  protected:
    AnswersBeside() {
        migrate_http(*database_);
        ApiOptions options;
        options.threads.beside = [this](auto work, auto then) {
            waiting_.emplace_back(std::move(work), std::move(then));
        };
        api_ = std::make_unique<Api>(
            SignIn::Ports{*database_, clock_, clock_, randomness_, accounts_, at_once()},
            std::move(options));
        api_->add({{.pattern = "/slow",
                    .summary = "Takes a while",
                    .handler = ReadHandler{[this](const Request&) -> Answered<Response> {
                        Response response;
                        response.beside = make_;
                        return response;
                    }},
                    .access = Access::everyone}});
    }

    void ask() {
        Request request;
        ASSERT_TRUE(read_target("/api/v1/slow", request));
        api_->handle(std::move(request),
                     [this](Response response) { answers_.push_back(std::move(response)); });
    }
    void make_one() {
        auto [work, then] = std::move(waiting_.front());
        waiting_.pop_front();
        std::exception_ptr trouble;
        try {
            work();
        } catch (...) {
            trouble = std::current_exception();
        }
        then(trouble);
    }

    FakeClock clock_;
    CountingRandomness randomness_;
    FakeAccounts accounts_;
    std::unique_ptr<store::Database> database_ = store::open_sqlite_in_memory();
    std::deque<std::pair<std::function<void()>, std::function<void(std::exception_ptr)>>> waiting_;
    std::function<Response()> make_ = [] { return text_response("made", "text/plain"); };
    std::vector<Response> answers_;
    std::unique_ptr<Api> api_;
};

TEST_F(AnswersBeside, AreSentWhenTheyAreMade) {
    ask();
    EXPECT_TRUE(answers_.empty());
    make_one();
    ASSERT_EQ(answers_.size(), 1U);
    EXPECT_EQ(answers_[0].text(), "made");
    EXPECT_FALSE(answers_[0].header("ETag").empty());
}

TEST_F(AnswersBeside, AreRefusedWhenTooManyWaitAndTakenAgainWhenOneIsMade) {
    for (std::size_t each = 0; each < limits::answers_made_beside; ++each) ask();
    EXPECT_TRUE(answers_.empty());
    ask();
    ASSERT_EQ(answers_.size(), 1U);
    EXPECT_EQ(answers_[0].status, 503);
    EXPECT_FALSE(answers_[0].header("Retry-After").empty());
    make_one();
    ask();
    EXPECT_EQ(answers_.size(), 2U) << "the one that was made; the new one waits";
    EXPECT_EQ(answers_[1].text(), "made");
}

TEST_F(AnswersBeside, BecomeARefusalWhenMakingThemFails) {
    make_ = []() -> Response { throw std::runtime_error{"no memory file"}; };
    ask();
    make_one();
    ASSERT_EQ(answers_.size(), 1U);
    EXPECT_EQ(answers_[0].status, 500);
}

TEST_F(AnswersBeside, AreForgottenWithTheFrame) {
    ask();
    api_.reset();
    make_one();
    EXPECT_TRUE(answers_.empty());
}

}  // namespace
}  // namespace amani::http
