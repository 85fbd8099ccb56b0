// A job on paper: what its customer takes home, what lies with the device on the bench, and what is
// signed when it leaves.
#pragma once

#include "shared/http/resources/frame/forms.h"

#include <vector>

namespace amani::http {

[[nodiscard]] std::vector<Form> job_forms();

}  // namespace amani::http
