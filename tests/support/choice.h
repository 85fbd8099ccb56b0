// A property's choice between several steps. rapidcheck's inRange grows with the size of the run,
// so that the last of several choices is drawn in the largest runs alone; here each is as likely as
// any.
#pragma once

#include <rapidcheck.h>

namespace amani::support {

// 0 to `choices` - 1.
[[nodiscard]] inline rc::Gen<int> choice_of(int choices) {
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, choices));
}

}  // namespace amani::support
