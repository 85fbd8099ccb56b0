// The inside of an XLSX file, for tests. Python's zipfile unpacks it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace amani::http {

// The XML of its first sheet; texts stand in it as they are.
inline std::string first_sheet_of(const std::string& workbook) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("amani-xlsx-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "book.xlsx", std::ios::binary} << workbook;
    const std::string command =
        "python3 -c \"import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1])"
        ".read('xl/worksheets/sheet1.xml'))\" " +
        (folder / "book.xlsx").string() + " > " + (folder / "part.xml").string();
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ifstream part{folder / "part.xml"};
    std::string sheet{std::istreambuf_iterator<char>{part}, {}};
    std::filesystem::remove_all(folder);
    return sheet;
}

}  // namespace amani::http
