#include "shared/app/photos/load.h"

#include "shared/app/photos/pictures.h"
#include "shared/views/photos/photos_view.h"
#include "shared/views/service/service_view.h"

namespace amani::app {

domain::AddPhotoState load(const Desk& desk, const domain::AddPhoto& command, base::Day) {
    return {.job_is_ours = command.job.site() == desk.own.site &&
                           views::job(desk.database, command.job).has_value(),
            .picture = Pictures{desk.pictures}.known(command.picture),
            .is_shown = views::is_shown(desk.database, command.job, command.picture),
            .photos = views::photos_of(desk.database, command.job)};
}

domain::RemovePhotoState load(const Desk& desk, const domain::RemovePhoto& command, base::Day) {
    const auto row = views::photo(desk.database, command.photo);
    if (!row || command.photo.site() != desk.own.site) return {};
    return {domain::RemovePhotoState::Photo{row->job, row->removed_time.value != 0}};
}

}  // namespace amani::app
