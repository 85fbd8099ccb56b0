#include "node/certificate/doorstep.h"

#include "unit/shared/store/scratch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amani::certificate {
namespace {

using http::Method;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ADoorstep : public testing::Test {
  protected:
    [[nodiscard]] static http::Request asked(const std::string& path, Method method = Method::get,
                                             const std::string& host = "192.168.1.5:8480") {
        http::Request request;
        request.method = method;
        request.path = path;
        request.headers["host"] = host;
        return request;
    }
    store::ScratchFolder folder_;
    const OwnCertificate own_ =
        std::move(OwnCertificate::open(folder_ / "tls", {"AG-KRJ", {}},
                                       {"localhost", "127.0.0.1", "192.168.1.5"},
                                       {1'764'000'000'000}))
            .value();
    const Doorstep doorstep_{own_};
};

TEST_F(ADoorstep, ShowsWhatTheCertificateIsAndItsFingerprintInBothLanguages) {
    for (const auto* path : {"/", "/certificate"}) {
        const auto page = doorstep_.before_tls(asked(path));
        EXPECT_EQ(page.status, 200);
        EXPECT_THAT(page.text(), AllOf(HasSubstr(own_.fingerprint()), HasSubstr("نصب"),
                                       HasSubstr("Install"), HasSubstr("/certificate/amani.crt"),
                                       HasSubstr("http://localhost:8480/certificate"),
                                       HasSubstr("https://192.168.1.5:8480/"), HasSubstr("<svg")));
        EXPECT_THAT(std::string{page.header("Content-Security-Policy")},
                    HasSubstr("default-src 'none'"));
    }
}

TEST_F(ADoorstep, WarnsOnlyWhereThePageIsOpen) {
    auto request = asked("/certificate");
    EXPECT_THAT(doorstep_.before_tls(request).text(), HasSubstr("This page is not encrypted"));
    request.is_secure = true;
    const auto page = doorstep_.page(request);
    ASSERT_TRUE(page);
    EXPECT_THAT(page->text(), Not(HasSubstr("This page is not encrypted")));
}

TEST_F(ADoorstep, GivesTheAuthorityAndNoKey) {
    const auto file = doorstep_.before_tls(asked("/certificate/amani.crt"));
    EXPECT_EQ(file.text(), own_.authority_pem());
    EXPECT_EQ(file.header("Content-Type"), "application/x-x509-ca-cert");
    EXPECT_THAT(file.text(), Not(HasSubstr("PRIVATE")));
}

TEST_F(ADoorstep, LeadsOtherReadsToTls) {
    const auto on = doorstep_.before_tls(asked("/jobs/1"));
    EXPECT_EQ(on.status, 307) << "not for ever: the site may be without TLS again";
    EXPECT_EQ(on.header("Location"), "https://192.168.1.5:8480/jobs/1");
    EXPECT_EQ(doorstep_.before_tls(asked("/x", Method::get, "Shop.local")).header("Location"),
              "https://Shop.local/x");
}

TEST_F(ADoorstep, TakesNothingThatIsSentOpen) {
    const auto refused = doorstep_.before_tls(asked("/api/v1/session", Method::post));
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.refused_with, "tls_needed");
    EXPECT_THAT(refused.text(), AllOf(HasSubstr("change it"), HasSubstr("عوض کنید")));
}

TEST_F(ADoorstep, LeadsNobodyToAHostThatIsNone) {
    for (const auto* host : {"", "a b", "evil\"", "x@y"})
        EXPECT_EQ(doorstep_.before_tls(asked("/jobs", Method::get, host)).status, 403) << host;
    const auto page = doorstep_.before_tls(asked("/", Method::get, "<script>"));
    EXPECT_THAT(page.text(), Not(HasSubstr("<script>")));
}

TEST_F(ADoorstep, IsNothingElsewhere) {
    EXPECT_FALSE(doorstep_.page(asked("/jobs")));
    EXPECT_FALSE(doorstep_.page(asked("/certificate", Method::post)));
}

}  // namespace
}  // namespace amani::certificate
