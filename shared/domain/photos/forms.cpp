// How people fill in the commands of this console (about/form.h).
#include "shared/domain/about/form.h"
#include "shared/domain/photos/commands.h"

namespace amani::domain {

using enum Need;

template <>
CommandForm form_of<AddPhoto>() {
    return {{{.member = "job", .need = required, .example = "KRJ-ADM-04-000123"},
             {.member = "picture",
              .need = required,
              .example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              .help_fa = "اثر عکس، که هنگام بارگذاری گفته شد",
              .help_en = "the hash that was answered when it was uploaded"},
             {.member = "caption", .example = "خط روی در"}}};
}

template <>
CommandForm form_of<RemovePhoto>() {
    return {{{.member = "photo", .need = required, .example = "3.1.88"},
             {.member = "reason", .need = required, .example = "چهره مشتری پیداست"}}};
}

}  // namespace amani::domain
