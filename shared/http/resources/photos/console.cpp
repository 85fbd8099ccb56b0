#include "shared/http/resources/photos/console.h"

#include "shared/app/photos/load.h"
#include "shared/app/photos/pictures.h"
#include "shared/base/bytes.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/views/photos/photos_view.h"

#include <istream>

namespace amani::http {

namespace json = boost::json;

namespace {

// Of a camera's picture that the page has made smaller; a large one as it is.
constexpr std::size_t picture_bytes = 8U << 20;

Refusal no_picture() {
    return {.code = "photos.no_picture",
            .field = "body",
            .message = {"این فایل عکس نیست.", "This file is no picture."},
            .remedy = {"عکس JPEG، PNG یا WebP بفرستید.", "Send a JPEG, PNG or WebP picture."}};
}

Answered<Answer> keep_picture(SiteApi& api, const Command& command) {
    const auto& folder = api.desk().pictures;
    const auto body = command.request.kept_body();
    const auto format = app::picture_format(*body->open());
    if (!format || folder.empty()) return base::Refused{no_picture()};
    const std::string hash = base::to_hex(body->hash().view());
    const app::Pictures pictures{folder};
    if (!command.is_dry_run && !pictures.known(hash)) body->copy_to(pictures.place_of_new(hash));
    return Answer{.status = command.is_dry_run ? 200 : 201,
                  .body = json::object{{"picture", hash},
                                       {"format", views::enumerator_name<domain::PictureFormat>(
                                                      static_cast<std::int64_t>(*format))},
                                       {"bytes", body->size()}}};
}

std::string_view media_of(domain::PictureFormat format) {
    switch (format) {
        case domain::PictureFormat::png:
            return "image/png";
        case domain::PictureFormat::webp:
            return "image/webp";
        case domain::PictureFormat::jpeg:
            break;
    }
    return "image/jpeg";
}

Answered<Response> show_picture(SiteApi& api, const Request& request) {
    const std::string& hash = request.param("id");
    const app::Pictures pictures{api.desk().pictures};
    const auto known = pictures.known(hash);
    auto bytes =
        views::photos_with(api.database(), hash) > 0 && known ? pictures.read(hash) : std::nullopt;
    if (!bytes) {
        Refusal unknown = not_found({"عکس", "picture"}, hash);
        unknown.remedy = {
            "عکس تنها در محلی است که آن را گرفته است، و با حذف آن پاک می‌شود.",
            "A picture lies at the site that took it alone, until it is removed."};
        return base::Refused{std::move(unknown)};
    }
    // What a hash names never changes.
    Response response;
    response.with_header("Content-Type", std::string{media_of(known->format)})
        .with_header("Cache-Control", "private, max-age=31536000, immutable");
    response.body = std::move(*bytes);
    return response;
}

void keep(SiteApi& api, const app::Recorded& recorded) {
    for (const auto& event : recorded.events)
        if (const auto* added = std::get_if<domain::PhotoAdded>(&event.body))
            app::Pictures{api.desk().pictures}.keep(base::to_hex(added->picture));
}

void forget(SiteApi& api, const app::Recorded& recorded) {
    api.desk().journal.flush();
    for (const auto& event : recorded.events) {
        const auto* removed = std::get_if<domain::PhotoRemoved>(&event.body);
        const auto photo =
            removed == nullptr ? std::nullopt : views::photo(api.database(), removed->photo);
        if (photo && views::photos_with(api.database(), photo->picture) == 0)
            app::Pictures{api.desk().pictures}.remove(photo->picture);
    }
}

Route picture_route(SiteApi& api) {
    return {
        .method = Method::post,
        .pattern = "/pictures",
        .summary = "Give the site a picture, which may then be added to a job as a photo",
        .handler =
            Commands{.run = [&api](const Command& command) { return keep_picture(api, command); },
                     .body = BodyKind::kept,
                     .body_limit = picture_bytes,
                     .around = api.around(),
                     .kept_media = "image/jpeg"},
        .roles = domain::at_the_counter.names(),
        .request = shapes::text(),
        .response = named("Picture", shapes::object_of({{"picture", shapes::text()},
                                                        {"format", shapes::text()},
                                                        {"bytes", shapes::integer()}})),
        .status = 201};
}

}  // namespace

Console photos_console(SiteApi& api) {
    using enum Noun::Records;
    return {.routes = {picture_route(api),
                       {.pattern = "/pictures/{id}",
                        .reads = domain::Subject::service,
                        .summary = "The bytes of a photo's picture",
                        .handler = ReadHandler{[&api](const Request& request) {
                            return show_picture(api, request);
                        }},
                        .media = "image/jpeg"},
                       command_route<domain::AddPhoto>(api, {.pattern = "/jobs/{id}/photos",
                                                             .summary = "Add a photo to a job",
                                                             .id_member = "job",
                                                             .afterwards = keep}),
                       command_route<domain::RemovePhoto>(api, {.pattern = "/photos/{id}/remove",
                                                                .summary = "Remove a photo",
                                                                .id_member = "photo",
                                                                .afterwards = forget})},
            .nouns = {{{.list = views::photos_list,
                        .reads = domain::Subject::service,
                        .summary = "Photographs of devices"},
                       "",
                       no}}};
}

}  // namespace amani::http
