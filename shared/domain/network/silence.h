// How long a site of a kind may go without meeting its hub before somebody should look.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/about/roles.h"

namespace amani::domain {

[[nodiscard]] constexpr base::Duration longest_silence_of(SiteKind kind) {
    switch (kind) {
        case SiteKind::technician:
            return base::days(9);
        case SiteKind::agent:
            return base::days(3);
        case SiteKind::central:
        case SiteKind::branch:
        case SiteKind::office:
            break;
    }
    return base::days(1);
}

}  // namespace amani::domain
