#include "node/serving/access_lines.h"

#include <gtest/gtest.h>

namespace amani::serving {
namespace {

std::string written_of(const http::AccessLine& line) {
    testing::internal::CaptureStderr();
    write_access_lines(line, base::seconds(1));
    return testing::internal::GetCapturedStderr();
}

const http::AccessLine a_command{.method = http::Method::post,
                                 .route = "/jobs/{id}/fit",
                                 .status = 422,
                                 .took = base::milliseconds(3),
                                 .login = "ali",
                                 .peer = "10.0.0.7",
                                 .refused_with = "warehouse.shortage"};

TEST(AccessLines, TellARefusedCommandWithItsCodeAndWhoGaveIt) {
    EXPECT_EQ(written_of(a_command),
              "event=command.refused method=\"POST\" route=\"/jobs/{id}/fit\" status=422 "
              "code=\"warehouse.shortage\" login=\"ali\" peer=\"10.0.0.7\"\n");
}

TEST(AccessLines, AreNotWrittenForReadsStrangersOrWhatWentWell) {
    auto line = a_command;
    line.method = http::Method::get;
    EXPECT_EQ(written_of(line), "");
    line = a_command;
    line.login.clear();
    EXPECT_EQ(written_of(line), "");
    line = a_command;
    line.status = 201;
    line.refused_with.clear();
    EXPECT_EQ(written_of(line), "");
}

TEST(AccessLines, TellAFailureAndASlowRequest) {
    auto line = a_command;
    line.status = 500;
    line.refused_with = "internal_error";
    line.error = "no such table\nevent=program.stopped";
    EXPECT_EQ(written_of(line),
              "event=http.failed method=\"POST\" route=\"/jobs/{id}/fit\" status=500 "
              "code=\"internal_error\" login=\"ali\" peer=\"10.0.0.7\" "
              "error=\"no such table\\u000aevent=program.stopped\"\n");
    line = a_command;
    line.status = 201;
    line.refused_with.clear();
    line.took = base::seconds(1);
    EXPECT_EQ(written_of(line),
              "event=http.slow method=\"POST\" route=\"/jobs/{id}/fit\" status=201 ms=1000 "
              "login=\"ali\" peer=\"10.0.0.7\"\n");
}

}  // namespace
}  // namespace amani::serving
