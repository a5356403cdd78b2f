# kanwu_embed_texts(TARGET FUNCTION PREFIX SUFFIX FOLDER name...)
#
# Compiles the files FOLDER/name+SUFFIX into TARGET, as std::vector<kanwu::EmbeddedText> kanwu::FUNCTION(); the place of
# each is PREFIX+name+SUFFIX. Made anew when a file changes. This file is the script that does it, too.
if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(KANWU_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
  function(kanwu_embed_texts target function prefix suffix folder)
    set(files ${ARGN})
    list(TRANSFORM files PREPEND "${folder}/")
    list(TRANSFORM files APPEND "${suffix}")
    list(JOIN ARGN " " names)
    set(output "${CMAKE_BINARY_DIR}/generated/${function}.cpp")
    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DFUNCTION=${function}" "-DPREFIX=${prefix}" "-DSUFFIX=${suffix}"
              "-DFOLDER=${folder}" "-DNAMES=${names}" -P "${KANWU_EMBED_SCRIPT}"
      DEPENDS ${files} "${KANWU_EMBED_SCRIPT}"
      COMMENT "Embedding ${function}"
      VERBATIM)
    target_sources(${target} PRIVATE "${output}")
  endfunction()
  return()
endif()

# Bytes, not string literals: those have a length limit (MSVC 16,380 bytes, C++ guarantees 65,536), and Markdown holds
# what CMake would take for lists. A zero ends each, for an array of nothing is none.
separate_arguments(NAMES)
set(arrays "")
set(entries "")
set(number 0)
foreach(name IN LISTS NAMES)
  file(READ "${FOLDER}/${name}${SUFFIX}" hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  # 32 bytes of 5 characters a line.
  string(REPEAT "....." 32 line)
  string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
  string(APPEND arrays "const unsigned char kText${number}[] = {\n${bytes}0};\n")
  string(APPEND entries "        {\"${PREFIX}${name}${SUFFIX}\", view(kText${number}, sizeof kText${number} - 1)},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Made by cmake/EmbedTexts.cmake.
#include \"base/embedded_text.h\"

#include <cstddef>
#include <vector>

namespace kanwu {
namespace {

${arrays}
std::string_view view(const unsigned char* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

std::vector<EmbeddedText> ${FUNCTION}() {
    return {
${entries}    };
}

}  // namespace kanwu
")
