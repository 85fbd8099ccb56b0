#include "shared/http/metrics.h"

#include "shared/http/request_metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::http {
namespace {

using std::chrono::microseconds;
using std::chrono::seconds;
using testing::HasSubstr;
using testing::Not;

TEST(Histogram, CountsInEveryBucketThatIsWideEnough) {
    Metrics metrics;
    auto& commits = metrics.histogram("amani_commit_seconds", "Commits");
    commits.took(microseconds{500});  // the very end of the first bucket
    commits.took(microseconds{501});
    commits.took(seconds{60});
    const auto text = metrics.text();
    EXPECT_THAT(text, HasSubstr("# TYPE amani_commit_seconds histogram\n"));
    EXPECT_THAT(text, HasSubstr("\namani_commit_seconds_bucket{le=\"0.0005\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("\namani_commit_seconds_bucket{le=\"0.001\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("\namani_commit_seconds_bucket{le=\"10\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("\namani_commit_seconds_bucket{le=\"+Inf\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("\namani_commit_seconds_count 3\n"));
    EXPECT_THAT(text, HasSubstr("\namani_commit_seconds_sum 60.001001"));
}

TEST(Histogram, PutsItsBoundBesideTheLabels) {
    Metrics metrics;
    metrics.histogram("t", "T", {{"family", "jobs"}}).took(seconds{1});
    EXPECT_THAT(metrics.text(), HasSubstr("\nt_bucket{family=\"jobs\",le=\"1\"} 1\n"));
    EXPECT_THAT(metrics.text(), HasSubstr("\nt_sum{family=\"jobs\"} 1\n"));
}

TEST(RequestMetrics, GatherTheAddressesOfANoun) {
    EXPECT_EQ(family_of("/jobs/{id}/fit"), "jobs");
    EXPECT_EQ(family_of("/health"), "health");
    EXPECT_EQ(family_of(""), "none");
}

TEST(RequestMetrics, TellStatusTimeAndSignIns) {
    Metrics metrics;
    RequestMetrics requests{metrics};
    requests.ended(Method::post, "/jobs/{id}/fit", 201, microseconds{700});
    requests.ended(Method::get, "/jobs", 200, microseconds{700});
    requests.ended(Method::get, "/session", 200, microseconds{700});
    requests.ended(Method::post, "/session", 201, microseconds{700});
    requests.ended(Method::post, "/session", 429, microseconds{700});
    const auto text = metrics.text();
    EXPECT_THAT(text, HasSubstr("amani_http_request_seconds_count{family=\"jobs\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("amani_http_requests_total{status=\"2xx\"} 4\n"));
    EXPECT_THAT(text, HasSubstr("amani_http_requests_total{status=\"4xx\"} 1\n"));
    EXPECT_THAT(text, Not(HasSubstr("status=\"5xx\"")));
    EXPECT_THAT(text, HasSubstr("amani_sign_ins_total{result=\"accepted\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("amani_sign_ins_total{result=\"refused\"} 1\n"));
}

}  // namespace
}  // namespace amani::http
