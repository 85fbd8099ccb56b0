# folder(USES a/b c/d VENDOR sodium): this folder is one target that links only what it names.
#
# A header is included by its path from the project's root ("shared/base/ids.h"). Each target offers
# its headers through an include tree of its own (links in the build folder), so a header of a folder
# that is not linked cannot be found: a wrong include does not build. What is only reachable through
# somebody else's link is caught by the layers test, which reads the lists written by write_layers().
include_guard()
set(AMANI_INCLUDE_TREES "${CMAKE_BINARY_DIR}/include-trees")

function(folder_target_name path out)
  string(REPLACE "/" "_" name "amani_${path}")
  set(${out} "${name}" PARENT_SCOPE)
endfunction()

function(remember_layer path uses vendor)
  set_property(GLOBAL APPEND PROPERTY AMANI_LAYERS "${path}|${uses}|${vendor}")
endfunction()

function(link_what_is_named target scope)
  cmake_parse_arguments(ARG "" "" "USES;VENDOR" ${ARGN})
  target_link_libraries(${target} ${scope} amani_options)
  foreach(used IN LISTS ARG_USES)
    folder_target_name("${used}" used_target)
    target_link_libraries(${target} ${scope} ${used_target})
  endforeach()
  foreach(vendor IN LISTS ARG_VENDOR)
    target_link_libraries(${target} ${scope} vendor_${vendor})
  endforeach()
endfunction()

function(folder)
  cmake_parse_arguments(ARG "" "" "USES;VENDOR" ${ARGN})
  file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  folder_target_name("${path}" target)
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")

  set(tree "${AMANI_INCLUDE_TREES}/${target}")
  file(REMOVE_RECURSE "${tree}")
  file(MAKE_DIRECTORY "${tree}/${path}")
  foreach(header IN LISTS headers)
    get_filename_component(name "${header}" NAME)
    file(CREATE_LINK "${header}" "${tree}/${path}/${name}" SYMBOLIC)
  endforeach()

  if(sources)
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} "${tree}")
  link_what_is_named(${target} ${scope} USES ${ARG_USES} VENDOR ${ARG_VENDOR})
  string(REPLACE ";" "," uses "${ARG_USES}")
  string(REPLACE ";" "," vendor "${ARG_VENDOR}")
  remember_layer("${path}" "${uses}" "${vendor}")
endfunction()

# program(amani-node USES …): main.cpp of this folder, linked with the folder itself when it has other sources.
function(program name)
  cmake_parse_arguments(ARG "" "" "USES;VENDOR" ${ARGN})
  add_executable(${name} "${CMAKE_CURRENT_SOURCE_DIR}/main.cpp")
  link_what_is_named(${name} PRIVATE USES ${ARG_USES} VENDOR ${ARG_VENDOR})
endfunction()

# tests_of(unit/shared/base USES …): every *_test.cpp of this folder in one program under CTest.
function(tests_of label)
  cmake_parse_arguments(ARG "" "" "USES;VENDOR;PROPERTIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" name "test_${label}")
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  link_what_is_named(${name} PRIVATE USES ${ARG_USES} VENDOR gtest_main rapidcheck ${ARG_VENDOR})
  string(REGEX MATCH "^[a-z]+" kind "${label}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS "${kind}" TIMEOUT 600 ${ARG_PROPERTIES})
endfunction()

function(write_layers)
  get_property(layers GLOBAL PROPERTY AMANI_LAYERS)
  string(REPLACE ";" "\n" text "${layers}")
  file(WRITE "${CMAKE_BINARY_DIR}/layers.txt" "${text}\n")
endfunction()

# Every child folder that has a CMakeLists.txt; adding a folder is all it takes to add it to the build.
function(add_child_folders)
  file(GLOB children CONFIGURE_DEPENDS LIST_DIRECTORIES true "${CMAKE_CURRENT_SOURCE_DIR}/*")
  foreach(child IN LISTS children)
    if(EXISTS "${child}/CMakeLists.txt")
      add_subdirectory("${child}")
    endif()
  endforeach()
endfunction()
