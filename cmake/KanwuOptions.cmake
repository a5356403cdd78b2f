# Options of the build, and the flags that every target shares.
option(KANWU_TESTS "Build the tests" ON)
option(KANWU_FUZZERS "Build the libFuzzer targets (clang only)" OFF)
option(KANWU_WERROR "Treat warnings as errors" OFF)
set(KANWU_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize= takes them (e.g. address,undefined or thread)")
set(KANWU_HELP_URI "https://kanwu.example/" CACHE STRING "Where the rules' manual pages stand on the web")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

add_library(kanwu_flags INTERFACE)
target_compile_options(kanwu_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                             $<$<BOOL:${KANWU_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns of overlapping copies inside its own std::string (GCC bug 105651)
  target_compile_options(kanwu_flags INTERFACE -Wno-restrict)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12's std::stable_sort uses a function that it deprecates itself; g++ still warns of other such functions
  target_compile_options(kanwu_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(KANWU_SANITIZE)
  target_compile_options(kanwu_flags INTERFACE -fsanitize=${KANWU_SANITIZE} -fno-sanitize-recover=all
                                               -fno-omit-frame-pointer)
  target_link_options(kanwu_flags INTERFACE -fsanitize=${KANWU_SANITIZE})
endif()
if(KANWU_FUZZERS)
  target_compile_options(kanwu_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
