// The commands of the command line: one entry says the verb, where it is posted, and which flags
// fill which members of the API's command.
#pragma once

#include "clients/cli/text/language.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::cli {

enum class Kind {
    text,
    reference,   // a code, number, serial or id; digits become Latin
    references,  // several: repeated flag
    place,       // a place of one's own site: its kind, or the code of a further store
    choice,      // one of `words`
    choices,     // several of `words`
    count,
    amount,  // Rial
    rate,    // "85%" or basis points
    day,
    lines,         // PART=QUANTITY, PART/condition=QUANTITY, PART=1:SERIAL,SERIAL
    priced_lines,  // PART=QUANTITY@COST
    tags,  // a file of used-part tags, one a line (and the part, of a tag not known yet), or "-"
    used_line,  // PART=QUANTITY without a tag, into the same member as `tags`
    secret,     // never an argument: asked on the terminal, or read with --password-stdin
};
enum class Need { optional, required };

struct Input {
    std::string_view flag;    // without dashes
    std::string_view member;  // of the command's JSON; "into.kind" fills a member's member
    Kind kind = Kind::text;
    Need need = Need::optional;
    Text help;
    std::string_view words = {};  // of a choice, comma-separated; of a reference, the noun it names
    std::string_view otherwise = {};  // the value when the flag is not given
};

// A document is recorded, on a business day, and can be tried before; the rest happens at once.
enum class Effect { recorded, at_once };

struct Command {
    std::string_view noun;
    std::string_view verb;
    Text label;
    std::string_view path;  // "/jobs/{id}/fit"
    std::string_view subject =
        {};  // a positional argument: the JSON member that it fills; it also replaces {id}
    std::string_view subject_noun = {};  // what that word names, for completion; empty: this noun
    std::vector<Input> inputs = {};
    std::string_view example = {};  // without "amani <noun> <verb>"
    Text question = {};             // asked before, unless --yes
    // What must be typed then: this member of the subject's row in the noun's list; empty: the
    // verb.
    std::string_view typed_member = {};
    std::string_view product = {};  // a member of the answer that is wanted, as it is, on stdout
    Effect effect = Effect::recorded;
};

[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view noun, std::string_view verb);

}  // namespace amani::cli
