option(AMANI_TOGETHER "Compile the sources of a folder as one (folder.cmake)" OFF)
# Compiler options that every target of ours gets; vendor code is compiled without the warnings.
add_library(amani_options INTERFACE)
target_compile_options(amani_options INTERFACE
  -Wall -Wextra -Wconversion $<$<NOT:$<BOOL:${AMANI_TOGETHER}>>:-Wshadow> -Wnon-virtual-dtor -Wunused -Wimplicit-fallthrough -Wno-missing-field-initializers
  $<$<BOOL:${AMANI_WARNINGS_ARE_ERRORS}>:-Werror>)

if(AMANI_SANITIZE)
  add_compile_options(-fsanitize=${AMANI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${AMANI_SANITIZE})
endif()
if(AMANI_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()
