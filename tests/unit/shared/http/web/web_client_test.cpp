#include "shared/http/web/web_client.h"

#include "unit/shared/store/scratch_folder.h"

#include "support/counting_randomness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>

namespace amani::http {
namespace {

using testing::HasSubstr;
using testing::Not;

class AClient final : public WebFiles {
  public:
    std::map<std::string, WebFile> files;
    [[nodiscard]] std::optional<WebFile> find(const std::string& path) const override {
        const auto found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional{found->second};
    }
};

WebFile page() {
    return {.plain = "<meta name=\"csp-nonce\" content=\"__NONCE__\">",
            .gzip = {},
            .brotli = {},
            .tag = "p1",
            .holder = {}};
}

std::unique_ptr<AClient> built_client() {
    auto client = std::make_unique<AClient>();
    client->files["index.html"] = page();
    client->files["assets/app-1a2b.js"] = {
        .plain = "let amani;", .gzip = "as gzip", .brotli = "as br", .tag = "a1", .holder = {}};
    client->files["assets/font-3c.woff2"] = {
        .plain = "a font", .gzip = {}, .brotli = {}, .tag = "f1", .holder = {}};
    client->files["site.webmanifest"] = {
        .plain = "{}", .gzip = {}, .brotli = {}, .tag = "m1", .holder = {}};
    return client;
}

struct Served {
    base::CountingRandomness randomness;
    WebClient client;
    explicit Served(std::unique_ptr<const WebFiles> files = built_client())
        : client(std::move(files), randomness) {}

    Response get(const std::string& target, std::map<std::string, std::string> headers = {},
                 Method method = Method::get) {
        Request request;
        EXPECT_TRUE(read_target(target, request)) << target;
        request.method = method;
        request.headers = std::move(headers);
        return client.answer(request);
    }
};

std::string text_of(const Response& response) {
    if (const auto* text = std::get_if<std::string>(&response.body)) return *text;
    const auto source = std::get<std::shared_ptr<BodySource>>(response.body);
    std::string all;
    while (source->next(all) != BodySource::State::ended) {
    }
    return all;
}

std::string nonce_in(std::string_view policy) {
    const auto at = policy.find("'nonce-") + 7;
    return std::string{policy.substr(at, policy.find('\'', at) - at)};
}

TEST(WebClient, SendsTheSmallestFormThatTheBrowserTakes) {
    Served served;
    const std::vector<std::tuple<std::string, std::string, std::string>> cases{
        {"gzip, deflate, br", "br", "as br"},
        {"gzip", "gzip", "as gzip"},
        {"GZIP;q=0.5, BR;q=0.000", "gzip", "as gzip"},
        {"*", "br", "as br"},
        {"*, br;q=0", "gzip", "as gzip"},
        {"gzip; q=0, br ;q=0", "", "let amani;"},
        {"brotli, xgzip", "", "let amani;"},
        {"", "", "let amani;"}};
    for (const auto& [accepted, encoding, body] : cases) {
        const auto reply = served.get("/assets/app-1a2b.js", {{"accept-encoding", accepted}});
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.header("Content-Encoding"), encoding) << accepted;
        EXPECT_EQ(text_of(reply), body) << accepted;
        EXPECT_EQ(reply.header("Vary"), "Accept-Encoding");
        EXPECT_EQ(reply.header("Content-Type"), "text/javascript; charset=utf-8");
    }
    const auto font = served.get("/assets/font-3c.woff2", {{"accept-encoding", "br, gzip"}});
    EXPECT_EQ(font.header("Content-Encoding"), "");
    EXPECT_EQ(font.header("Content-Type"), "font/woff2");
}

TEST(WebClient, LetsHashedFilesBeKeptForAYearAndAsksAboutOthers) {
    Served served;
    EXPECT_EQ(served.get("/assets/app-1a2b.js").header("Cache-Control"),
              "public, max-age=31536000, immutable");
    for (const auto* path : {"/", "/jobs", "/site.webmanifest"})
        EXPECT_EQ(served.get(path).header("Cache-Control"), "no-cache") << path;
}

TEST(WebClient, AnswersThatNothingHasChangedByFormAndContent) {
    Served served;
    const auto tag = [&](const std::string& accepted) {
        return std::string{
            served.get("/assets/app-1a2b.js", {{"accept-encoding", accepted}}).header("ETag")};
    };
    EXPECT_NE(tag("br"), tag(""));
    const auto again = served.get("/assets/app-1a2b.js",
                                  {{"accept-encoding", "br"}, {"if-none-match", tag("br")}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(text_of(again), "");
    EXPECT_EQ(again.header("Vary"), "Accept-Encoding");
    EXPECT_EQ(served.get("/assets/app-1a2b.js", {{"if-none-match", tag("br")}}).status, 200);
}

// The page that a browser keeps has the nonce of its own answer; a policy with another one would
// take the page's styles away.
TEST(WebClient, SendsAPageThatHasNotChangedNoSecondPolicy) {
    Served served;
    const auto first = served.get("/");
    const auto again = served.get("/", {{"if-none-match", std::string{first.header("ETag")}}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.header("Content-Security-Policy"), "");
    EXPECT_EQ(again.header("ETag"), first.header("ETag"));
}

TEST(WebClient, PutsThePolicysNonceIntoThePageAndDrawsItAnew) {
    Served served;
    const auto first = served.get("/");
    const auto second = served.get("/index.html");
    for (const auto& reply : {first, second}) {
        EXPECT_EQ(reply.status, 200);
        const auto nonce = nonce_in(reply.header("Content-Security-Policy"));
        EXPECT_GE(nonce.size(), 22U);
        EXPECT_EQ(text_of(reply), "<meta name=\"csp-nonce\" content=\"" + nonce + "\">");
    }
    EXPECT_NE(text_of(first), text_of(second));
}

TEST(WebClient, TellsTheBrowserWhatThePageMayDo) {
    Served served;
    const auto reply = served.get("/jobs/KRJ-J-04-000017");
    const std::string policy{reply.header("Content-Security-Policy")};
    for (const auto* rule :
         {"default-src 'self'", "script-src 'self'",
          "img-src 'self' data: blob:", "connect-src 'self'", "frame-src 'self'",
          "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"})
        EXPECT_THAT(policy, HasSubstr(rule));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
    EXPECT_EQ(reply.header("Referrer-Policy"), "no-referrer");
    EXPECT_EQ(reply.header("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_THAT(std::string{reply.header("Permissions-Policy")}, HasSubstr("camera=(self)"));
}

TEST(WebClient, AnswersThePageForAddressesOfItsOwnAndNoneForMissingFiles) {
    Served served;
    for (const auto* path : {"/jobs", "/serials/WM7K.417", "/jobs/", "/a/b/c", "/%D8%A7"}) {
        EXPECT_EQ(served.get(path).status, 200) << path;
        EXPECT_EQ(served.get(path).header("Content-Type"), "text/html; charset=utf-8") << path;
    }
    for (const auto* path : {"/assets/app-0000.js", "/favicon.ico", "/a/login.php",
                             "/assets/../secret.txt", "/%2e%2e/site.json"}) {
        EXPECT_EQ(served.get(path).status, 404) << path;
    }
}

TEST(WebClient, IsOnlyRead) {
    Served served;
    EXPECT_EQ(served.get("/", {}, Method::head).status, 200);
    for (const auto method : {Method::post, Method::put, Method::del, Method::other}) {
        const auto refused = served.get("/", {}, method);
        EXPECT_EQ(refused.status, 405);
        EXPECT_EQ(refused.header("Allow"), "GET, HEAD");
    }
}

TEST(WebClient, SaysInBothLanguagesHowOneIsMadeWhereThereIsNone) {
    Served served{std::make_unique<AClient>()};
    for (const auto* path : {"/", "/jobs"}) {
        const auto reply = served.get(path);
        EXPECT_EQ(reply.status, 404);
        EXPECT_THAT(text_of(reply), HasSubstr("tools/web"));
        EXPECT_THAT(text_of(reply), HasSubstr("صفحه‌ای برای مرورگر ندارد"));
    }
}

TEST(WebClient, SendsALargeFileWholeInPieces) {
    auto client = built_client();
    const std::string large(100'000, 'x');
    client->files["assets/large-1.js"] = {
        .plain = large, .gzip = {}, .brotli = {}, .tag = "l1", .holder = {}};
    Served served{std::move(client)};
    const auto reply = served.get("/assets/large-1.js");
    std::string first;
    EXPECT_EQ(std::get<std::shared_ptr<BodySource>>(reply.body)->next(first),
              BodySource::State::more);
    EXPECT_LT(first.size(), large.size() / 4);
    EXPECT_EQ(first + text_of(reply), large);
}

class AFolder {
  public:
    AFolder() {
        std::filesystem::create_directories(at / "dist/assets");
        write("dist/index.html", "page __NONCE__");
        write("dist/assets/app.js", "let one;");
        write("secret.txt", "not yours");
        write("dist-of-another/secret.txt", "not yours");
        std::filesystem::create_symlink(at / "secret.txt", at / "dist/link.txt");
        std::filesystem::create_directory_symlink(at / "dist-of-another", at / "dist/out");
    }
    void write(const char* path, const std::string& text) const {
        std::filesystem::create_directories((at / path).parent_path());
        std::ofstream{at / path} << text;
    }
    store::ScratchFolder at;
};

TEST(WebFolder, IsServedAsItIsNowAndKeptByNobody) {
    const AFolder folder;
    Served served{web_files_in(folder.at / "dist")};
    const auto reply = served.get("/assets/app.js", {{"accept-encoding", "br"}});
    EXPECT_EQ(text_of(reply), "let one;");
    EXPECT_EQ(reply.header("Cache-Control"), "no-store");
    EXPECT_EQ(reply.header("ETag"), "");
    folder.write("dist/assets/app.js", "let two;");
    EXPECT_EQ(text_of(served.get("/assets/app.js")), "let two;");
    EXPECT_EQ(served.get("/").header("Cache-Control"), "no-store");
    EXPECT_THAT(text_of(served.get("/jobs")), Not(HasSubstr("__NONCE__")));
}

TEST(WebFolder, GivesNothingFromOutsideOfIt) {
    const AFolder folder;
    Served served{web_files_in(folder.at / "dist")};
    for (const auto* path :
         {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt",
          "/..%2fdist-of-another%2fsecret.txt", "/link.txt", "/out/secret.txt"}) {
        EXPECT_EQ(served.get(path).status, 404) << path;
    }
    const std::string absolute = (folder.at / "secret.txt").string();
    EXPECT_EQ(served.get("/" + absolute).status, 404);
    EXPECT_EQ(served.get("/" + percent_encoded(absolute)).status, 404);
    EXPECT_FALSE(web_files_in(folder.at / "dist")->find("assets"));
    EXPECT_FALSE(web_files_in(folder.at / "gone")->find("index.html"));
}

}  // namespace
}  // namespace amani::http
