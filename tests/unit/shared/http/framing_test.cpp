#include "shared/http/framing.h"

#include "shared/http/forwarded.h"
#include "shared/http/pace.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

Request with(std::map<std::string, std::string> headers) {
    Request request;
    request.headers = std::move(headers);
    return request;
}

TEST(Framing, IsPlainWithALengthOrWithChunksOrWithoutABody) {
    EXPECT_FALSE(framing_in_doubt(with({}), 11));
    EXPECT_FALSE(framing_in_doubt(with({{"content-length", "5"}, {"host", "a"}}), 10));
    EXPECT_FALSE(framing_in_doubt(with({{"transfer-encoding", "chunked"}}), 11));
    EXPECT_FALSE(framing_in_doubt(with({{"transfer-encoding", " Chunked "}}), 11));
}

TEST(Framing, IsInDoubtForAnEncodingThatWeDoNotKnow) {
    for (const char* coding : {"gzip", "gzip, chunked", "chunked, chunked", "chunked, identity",
                               "xchunked", "", "identity"}) {
        EXPECT_EQ(framing_in_doubt(with({{"transfer-encoding", coding}}), 11), 501) << coding;
    }
}

TEST(Framing, IsInDoubtWhenTwoThingsSayWhereABodyEnds) {
    EXPECT_EQ(
        framing_in_doubt(with({{"transfer-encoding", "chunked"}, {"content-length", "5"}}), 11),
        400);
    EXPECT_EQ(framing_in_doubt(with({{"content-length", "5, 5"}}), 11), 400);
    EXPECT_EQ(framing_in_doubt(with({{"content-length", "5, 6"}}), 11), 400);
    EXPECT_EQ(framing_in_doubt(with({{"content-length", "+5"}}), 11), 400);
    EXPECT_EQ(framing_in_doubt(with({{"host", "a, b"}}), 11), 400);
}

TEST(Framing, HasNoChunksBeforeHttp11) {
    EXPECT_EQ(framing_in_doubt(with({{"transfer-encoding", "chunked"}}), 10), 400);
}

TEST(Forwarded, IsBelievedOnlyFromATrustedProxy) {
    const std::vector<std::string> trusted{"127.0.0.1", "10.0.0.2"};
    EXPECT_EQ(client_behind(trusted, "127.0.0.1", "203.0.113.9"), "203.0.113.9");
    EXPECT_EQ(client_behind(trusted, "203.0.113.4", "203.0.113.9"), "203.0.113.4");
    EXPECT_EQ(client_behind({}, "127.0.0.1", "203.0.113.9"), "127.0.0.1");
    EXPECT_EQ(client_behind(trusted, "127.0.0.1", ""), "127.0.0.1");
}

TEST(Forwarded, IsTheLastAddressThatIsNotAProxysOwn) {
    const std::vector<std::string> trusted{"127.0.0.1", "10.0.0.2"};
    EXPECT_EQ(client_behind(trusted, "127.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2"), "203.0.113.9");
    EXPECT_EQ(client_behind(trusted, "127.0.0.1", "1.2.3.4, nonsense"), "127.0.0.1");
    EXPECT_EQ(client_behind(trusted, "127.0.0.1", "[2001:db8::7]"), "2001:db8::7");
}

TEST(Pace, EndsAPatienceThatIsFedAByteAtATime) {
    Pace pace{base::seconds(100), base::seconds(30), 512};
    EXPECT_EQ(pace.deadline(base::seconds(100)), base::seconds(130));
    pace.moved(1);
    EXPECT_EQ(pace.deadline(base::seconds(129)), base::seconds(130) + base::milliseconds(1));
    pace.moved(512 * 60);
    EXPECT_EQ(pace.deadline(base::seconds(150)), base::seconds(180)) << "one grace at a time";
}

}  // namespace
}  // namespace amani::http
