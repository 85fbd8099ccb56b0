// Photographs of devices as a table.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/row_batch.h"
#include "shared/views/rows/listing.h"
#include "shared/views/service/job_steps.h"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>

namespace amani::views {

class PhotosProjection {
  public:
    explicit PhotosProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::PhotoAdded& added);
    void apply(const domain::Event& event, const domain::PhotoRemoved& removed);
    void flush();
    void forget();

  private:
    struct Photo {
        domain::PhotoAdded said;
        base::LogicalTime added;  // 0: not known here yet
        base::UserId author;
        std::string reason;
        base::LogicalTime removed;
    };

    std::map<base::EventId, Photo> photos_;
    store::RowBatch rows_;
    JobSteps steps_;
};

struct PhotoRow {
    base::EventId id;
    base::JobId job;
    std::string picture;  // hexadecimal
    domain::PictureFormat format{};
    base::LogicalTime removed_time;
};
BOOST_DESCRIBE_STRUCT(PhotoRow, (), (id, job, picture, format, removed_time))
[[nodiscard]] std::optional<PhotoRow> photo(store::Database& database, base::EventId id);

// Those that are not removed.
[[nodiscard]] std::int64_t photos_of(store::Database& database, base::JobId job);
[[nodiscard]] std::int64_t photos_with(store::Database& database, std::string_view picture);
[[nodiscard]] bool is_shown(store::Database& database, base::JobId job, std::string_view picture);

extern const List photos_list;

}  // namespace amani::views
