include_guard()

# The source that a function here has made, compiled into the library of the folder that called it.
function(compile_in source)
  file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  folder_target_name("${folder}" target)
  target_sources(${target} PRIVATE "${source}")
endfunction()

# embed(amani::http vazirmatn fonts/Vazirmatn-NL.woff2): the file as `const std::span<const std::uint8_t>
# vazirmatn` of that namespace, compiled into the folder's own library. A header of the folder declares it.
function(embed namespace name file)
  set(path "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
  file(READ "${path}" hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
    "#include <cstdint>\n#include <span>\n\nnamespace @namespace@ {\nextern const std::span<const std::uint8_t> @name@;\nnamespace {\nconstexpr std::uint8_t bytes[] = {@bytes@};\n}\nconst std::span<const std::uint8_t> @name@{bytes};\n}\n")
  compile_in("${source}")
endfunction()

# embed_web_client(): the built web client, compiled into the folder's own library. Where none has been built, and the
# build of C++ never builds one, the program says so in its place.
set(AMANI_WEB_CLIENT "${CMAKE_SOURCE_DIR}/build/web/dist" CACHE PATH "The built web client that the programs serve")
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(embed_web_client)
  set(script "${CMAKE_SOURCE_DIR}/tools/cmake/embed_web_client.py")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/web_client.S")
  add_custom_command(OUTPUT "${source}"
    COMMAND Python3::Interpreter "${script}" --client "${AMANI_WEB_CLIENT}" --to "${source}" --depfile "${source}.d"
    DEPENDS "${script}" DEPFILE "${source}.d" COMMENT "Embedding the web client" VERBATIM)
  compile_in("${source}")
endfunction()

# embed_text(amani::http page_file_program page_file.py): the file as `const std::string_view page_file_program`.
function(embed_text namespace name file)
  set(path "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
  file(READ "${path}" text)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
    "#include <string_view>\n\nnamespace @namespace@ {\nextern const std::string_view @name@;\nconst std::string_view @name@ = R\"embedded(@text@)embedded\";\n}\n")
  compile_in("${source}")
endfunction()

# embed_texts(amani::http page_parts parts): every file of that folder by its name, as
# `const std::span<const std::pair<std::string_view, std::string_view>> page_parts`.
function(embed_texts namespace name folder)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*")
  set(texts "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    get_filename_component(file_name "${file}" NAME)
    file(READ "${file}" text)
    string(REGEX REPLACE "\n$" "" text "${text}")
    string(APPEND texts "{\"${file_name}\", R\"embedded(${text})embedded\"},\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  set(type "std::pair<std::string_view, std::string_view>")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
    "#include <span>\n#include <string_view>\n#include <utility>\n\nnamespace @namespace@ {\nextern const std::span<const @type@> @name@;\nnamespace {\nconstexpr @type@ texts[] = {\n@texts@};\n}\nconst std::span<const @type@> @name@{texts};\n}\n")
  compile_in("${source}")
endfunction()
