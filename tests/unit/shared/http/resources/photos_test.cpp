// Photos over the API: a picture is given, added to a job, shown, and gone when it is removed.
#include "unit/shared/http/resources/repair.h"

#include <gtest/gtest.h>

namespace amani::http {
namespace {

const std::string jpeg = std::string{"\xff\xd8\xff\xe0"} + std::string(300'000, 'x');

TEST(PhotosConsole, ShowsWhatWasAddedUntilItIsRemoved) {
    Repair at;
    const auto given = at.record("/pictures", jpeg);
    EXPECT_EQ(given.text("format"), "jpeg");
    EXPECT_EQ(given.at("bytes").to_number<std::size_t>(), jpeg.size());
    const std::string hash = given.text("picture");
    EXPECT_EQ(at.shop.get("/pictures/" + hash).status, 404) << "it is no photo yet";
    at.on_job("photos", R"({"picture":")" + hash + R"(","caption":"خط روی در"})");

    const auto shown = at.shop.get("/pictures/" + hash);
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.raw, jpeg);
    EXPECT_EQ(shown.header("Content-Type"), "image/jpeg");
    const auto photos = at.shop.get("/photos?job=" + at.job).rows();
    ASSERT_EQ(photos.size(), 1U);
    EXPECT_EQ(photos[0].at("caption").as_string(), "خط روی در");

    const std::string id{photos[0].at("id").as_string()};
    at.record("/photos/" + id + "/remove", R"({"reason":"چهره مشتری پیداست"})");
    EXPECT_EQ(at.shop.get("/pictures/" + hash).status, 404);
    EXPECT_EQ(at.shop.count("/photos?job=" + at.job), 0U);
    EXPECT_EQ(at.shop.post("/photos/" + id + "/remove", R"({"reason":"x"})").text("code"),
              "photos.removed");
}

TEST(PhotosConsole, KeepsAPictureThatAnotherPhotoShows) {
    Repair at;
    const auto other =
        at.record("/jobs?confirmed=1",
                  R"({"serial":"XY-901","model":"WM7K","complaint":"صدا","customer":")" +
                      at.shop.customer + "\"}")
            .text("number");
    const std::string hash = at.record("/pictures", jpeg).text("picture");
    const auto first = at.on_job("photos", R"({"picture":")" + hash + "\"}").text("id");
    at.record("/jobs/" + other + "/photos", R"({"picture":")" + hash + "\"}");
    at.record("/photos/" + first + "/remove", R"({"reason":"پرونده دیگر"})");
    EXPECT_EQ(at.shop.get("/pictures/" + hash).status, 200);
}

TEST(PhotosConsole, TakesPicturesAlone) {
    Repair at;
    for (const std::string& body : {std::string{"<html>"}, std::string{}, std::string(20, '\0')})
        EXPECT_EQ(at.shop.post("/pictures", body).text("code"), "photos.no_picture");
    EXPECT_EQ(
        at.shop.post("/pictures", std::string{"\xff\xd8\xff"} + std::string(9 << 20, 'x')).status,
        413);
    for (const char* path : {"/pictures/..%2Fsite.key", "/pictures/new", "/pictures/%2E%2E"})
        EXPECT_EQ(at.shop.get(path).status, 404) << path;
    EXPECT_EQ(
        at.shop.post("/jobs/" + at.job + "/photos", R"({"picture":"../site.key"})").text("code"),
        "field.unknown");
}

}  // namespace
}  // namespace amani::http
