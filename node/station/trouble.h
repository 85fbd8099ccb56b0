// What a person must be told when a site cannot be opened or made: a whole sentence, in both
// languages of the house, with what to do.
#pragma once

#include <string>

namespace amani::station {

struct Trouble {
    std::string text;     // English
    std::string persian;  // empty: there is English only
};

}  // namespace amani::station
