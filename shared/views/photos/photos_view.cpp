#include "shared/views/photos/photos_view.h"

#include "shared/base/bytes.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"

namespace amani::views {
namespace {

constexpr store::BatchedInsert keep_photo{
    "photo(id, job, picture, format, bytes, caption, added_time, added_by, reason, removed_time)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    job = MAX(excluded.job, photo.job),
    picture = iif(excluded.added_time <> 0, excluded.picture, photo.picture),
    format = MAX(excluded.format, photo.format), bytes = MAX(excluded.bytes, photo.bytes),
    caption = iif(excluded.added_time <> 0, excluded.caption, photo.caption),
    added_by = MAX(excluded.added_by, photo.added_by), added_time = MAX(excluded.added_time, photo.added_time),
    reason = iif(excluded.removed_time > photo.removed_time, excluded.reason, photo.reason),
    removed_time = MAX(excluded.removed_time, photo.removed_time))sql",
    10};

constexpr ListColumn photo_columns[] = {
    {"id", "photo.id", CellKind::event, Sorting::yes},
    ListColumn{"site", "photo.id >> 45", CellKind::site}.wrote_the_key(),
    {"site_code", "site.code", CellKind::text},
    record_column("job", "photo.job", job_record),
    {"job_number", "job.number", CellKind::text},
    {"caption", "photo.caption", CellKind::text},
    {"picture", "photo.picture", CellKind::text},
    name_column<domain::PictureFormat>("format", "photo.format"),
    {"bytes", "photo.bytes"},
    ListColumn{"time", "photo.added_time", CellKind::instant}.always(),
    {"author", "photo.added_by", CellKind::event},
    {"author_name", "author.name", CellKind::text},
};

}  // namespace

const List photos_list{
    "photos",
    "(SELECT * FROM photo WHERE added_time <> 0 AND removed_time = 0) AS photo LEFT JOIN site ON "
    "site.id = photo.id >> 45 LEFT JOIN job ON job.id = photo.job LEFT JOIN site_user AS author ON "
    "author.id = photo.added_by",
    photo_columns, "id", Direction::ascending};

PhotosProjection::PhotosProjection(store::Database& database)
    : rows_(database, keep_photo), steps_(database) {}

void PhotosProjection::flush() {
    for (const auto& [id, photo] : photos_) {
        const auto& said = photo.said;
        rows_.add(id, said.job, base::to_hex(said.picture),
                  photo.added.value == 0 ? 0 : static_cast<int>(said.format), said.bytes,
                  said.caption, photo.added, photo.author, photo.reason, photo.removed);
    }
    photos_.clear();
    rows_.flush();
    steps_.flush();
}

void PhotosProjection::forget() {
    photos_.clear();
    rows_.clear();
    steps_.forget();
}

void PhotosProjection::apply(const domain::Event& event, const domain::PhotoAdded& added) {
    steps_.add(event, added.job, {.first_text = added.caption});
    Photo& photo = photos_[event.id];
    photo.said = added;
    photo.added = event.time;
    photo.author = event.author;
}

void PhotosProjection::apply(const domain::Event& event, const domain::PhotoRemoved& removed) {
    steps_.add(event, removed.job, {.first_text = removed.reason, .subject = removed.photo});
    Photo& photo = photos_[removed.photo];
    if (event.time < photo.removed) return;
    photo.reason = removed.reason;
    photo.removed = event.time;
    photo.said.job = removed.job;
}

std::optional<PhotoRow> photo(store::Database& database, base::EventId id) {
    return row<PhotoRow>(database,
                         "SELECT id, job, picture, format, removed_time FROM photo WHERE id = ?1 "
                         "AND added_time <> 0",
                         id);
}

std::int64_t photos_of(store::Database& database, base::JobId job) {
    return number(database, 0,
                  "SELECT count(*) FROM photo WHERE job = ?1 AND job <> 0 AND added_time <> 0 AND "
                  "removed_time = 0",
                  job);
}

std::int64_t photos_with(store::Database& database, std::string_view picture) {
    return number(database, 0,
                  "SELECT count(*) FROM photo WHERE picture = ?1 AND picture <> '' AND "
                  "removed_time = 0",
                  picture);
}

bool is_shown(store::Database& database, base::JobId job, std::string_view picture) {
    return number(
               database, 0,
               "SELECT count(*) FROM photo WHERE picture = ?1 AND picture <> '' AND job = ?2 AND "
               "removed_time = 0",
               picture, job) != 0;
}

}  // namespace amani::views
