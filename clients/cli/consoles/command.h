// The commands of the command line: one entry says the verb and where it is posted. What it asks
// for (flags, kinds, choices, help, example) follows from the form of the domain's command that it
// gives; only what is no command of the domain says so itself.
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
    shares,        // CHOICE=PERCENT
    instalments,   // DAY=AMOUNT
    tags,  // a file of used-part tags or "-": one a line, with the part when the tag is unknown
    used_line,  // PART=QUANTITY without a tag, into the same member as `tags`
    secret,     // never an argument: asked on the terminal, or read with --password-stdin
};
// Each further flag adds to the list.
[[nodiscard]] constexpr bool is_repeatable(Kind kind) {
    return kind == Kind::references || kind == Kind::choices || kind == Kind::lines ||
           kind == Kind::priced_lines || kind == Kind::shares || kind == Kind::instalments ||
           kind == Kind::used_line;
}
enum class Need { optional, required };

struct Input {
    std::string flag;         // without dashes
    std::string_view member;  // of the command's JSON
    Kind kind = Kind::text;
    Need need = Need::optional;
    Text help = {};                   // empty: the member's word says it
    std::string words = {};           // of a choice, comma-separated; of a reference, its noun
    std::string_view otherwise = {};  // the value when the flag is not given
};

// `recorded`: the command makes a document, for a business day, and has a dry run. `at_once`: it
// has neither.
enum class Effect { recorded, at_once };

struct Command {
    std::string_view noun;
    std::string_view verb;
    std::string_view gives = {};  // the domain's command, "FitPart"; empty: it is none
    Text label = {};              // empty: the words of that command
    std::string_view path;        // "/jobs/{id}/fit"
    std::string_view subject =
        {};  // a positional argument: the JSON member that it fills; it also replaces {id}
    std::string_view subject_noun = {};  // the noun of the subject, for completion; empty: this one
    std::vector<Input> inputs = {};      // beyond those of `gives`
    std::string example = {};            // without "amani <noun> <verb>"; empty: from the form
    Text question = {};                  // asked before it runs, unless --yes is given
    bool changes = false;  // what stands already: nobody needs to be asked whether he means that
    // What the person must type as an answer: this member of the subject's row in the noun's list;
    // empty: the verb.
    std::string_view typed_member = {};
    std::string_view product = {};  // the member of the answer that is printed as it is on stdout
    Effect effect = Effect::recorded;
};

// With what they ask for.
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view noun, std::string_view verb);

}  // namespace amani::cli
