// A page as PDF, or as PNG for a thermal printer. Both are made by Debian's WeasyPrint, a PNG by
// poppler's pdftoppm as well, in a process of its own that gets the page, gives the file, and
// fetches nothing (page_file.py).
#pragma once

#include "shared/http/refusal.h"

#include <filesystem>
#include <optional>
#include <string>

namespace amani::http {

enum class PageFile { pdf, png };

// Where the programs lie; their packages are not required.
struct PagePrograms {
    std::filesystem::path python = "/usr/bin/python3";
    std::filesystem::path weasyprint = "/usr/bin/weasyprint";
    std::filesystem::path pdftoppm = "/usr/bin/pdftoppm";
};

// Why such a file is not made on this machine.
[[nodiscard]] std::optional<Refusal> missing_program(const PagePrograms& programs, PageFile kind);
// Takes a second or so; any thread. A refusal when the programs fail, or take longer or more
// memory than a page can need.
[[nodiscard]] Answered<std::string> page_file(const PagePrograms& programs, PageFile kind,
                                              const std::string& html);

}  // namespace amani::http
