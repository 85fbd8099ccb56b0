// What is a picture, and which photos a job takes.
#include "shared/domain/photos/photo.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

base::Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

TEST(PictureFormat, IsKnownByTheFirstBytesAlone) {
    EXPECT_EQ(format_of(bytes_of("\xff\xd8\xff\xe0JFIF")), PictureFormat::jpeg);
    EXPECT_EQ(format_of(bytes_of("\x89PNG\r\n\x1a\nIHDR")), PictureFormat::png);
    EXPECT_EQ(format_of(bytes_of("RIFF1234WEBPVP8 ")), PictureFormat::webp);
    EXPECT_EQ(format_of(bytes_of("RIFF1234WAVE")), std::nullopt);
    EXPECT_EQ(format_of(bytes_of("<svg onload=")), std::nullopt);
    EXPECT_EQ(format_of(bytes_of("\xff\xd8")), std::nullopt);
    EXPECT_EQ(format_of({}), std::nullopt);
}

const std::string hash(64, 'a');

AddPhotoState a_job() {
    return {.job_is_ours = true, .picture = AddPhotoState::Picture{PictureFormat::png, 1'200}};
}
AddPhoto a_photo() { return {base::JobId{5}, hash, "خط روی در"}; }

TEST(AddPhoto, RecordsTheHashOfAPictureThatIsHere) {
    const auto added = decide(a_job(), a_photo());
    ASSERT_TRUE(added);
    EXPECT_EQ(added->picture, base::Bytes(32, 0xaa));
    EXPECT_EQ(added->format, PictureFormat::png);
    EXPECT_EQ(added->bytes, 1'200);
    EXPECT_TRUE(is_within_bounds(*added));
}

TEST(AddPhoto, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::string field;
        std::function<void(AddPhotoState&, AddPhoto&)> wrong;
    };
    for (const auto& [code, field, wrong] : std::initializer_list<Case>{
             {"field.unknown", "job", [](auto& state, auto&) { state.job_is_ours = false; }},
             {"field.unknown", "picture", [](auto& state, auto&) { state.picture.reset(); }},
             {"field.unknown", "picture",
              [](auto&, auto& photo) { photo.picture = "../site.key"; }},
             {"field.too_long", "caption",
              [](auto&, auto& photo) { photo.caption = std::string(201, 'x'); }},
             {"photos.shown_already", "picture", [](auto& state, auto&) { state.is_shown = true; }},
             {"photos.too_many", "job", [](auto& state, auto&) { state.photos = most_photos; }}}) {
        auto state = a_job();
        auto photo = a_photo();
        wrong(state, photo);
        const auto decided = decide(state, photo);
        ASSERT_FALSE(decided) << code << " " << field;
        EXPECT_EQ(text_of(decided.error()).code, code);
        EXPECT_EQ(text_of(decided.error()).field, field);
    }
}

TEST(RemovePhoto, NeedsAReasonAndAPhotoThatIsThere) {
    const RemovePhotoState state{RemovePhotoState::Photo{base::JobId{5}}};
    const auto removed = decide(state, {base::EventId{9}, "چهره مشتری پیداست"});
    ASSERT_TRUE(removed);
    EXPECT_EQ(removed->job, base::JobId{5});
    EXPECT_EQ(text_of(decide(state, {base::EventId{9}, " "}).error()).field, "reason");
    EXPECT_EQ(text_of(decide({}, {base::EventId{9}, "x"}).error()).code, "field.unknown");
    const RemovePhotoState again{RemovePhotoState::Photo{base::JobId{5}, true}};
    EXPECT_EQ(text_of(decide(again, {base::EventId{9}, "x"}).error()).code, "photos.removed");
}

}  // namespace
}  // namespace amani::domain
