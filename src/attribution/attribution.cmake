# Compiles the word lists of data/ into kanwu_attribution; lexicon.cpp says what each is for.
file(GLOB lists CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/attribution/data/*.txt")
list(TRANSFORM lists REPLACE ".*/([a-z_]+)\\.txt" "\\1")
list(SORT lists)
kanwu_embed_texts(kanwu_attribution builtin_word_lists "" ".txt" "${CMAKE_CURRENT_SOURCE_DIR}/attribution/data" ${lists})

# The table of syllables, made at build time as those of text/tables are.
pkg_check_modules(ICU_I18N REQUIRED IMPORTED_TARGET icu-i18n)  # for the build alone
add_executable(kanwu_generate_pinyin attribution/tables/generate_pinyin.cpp)
target_include_directories(kanwu_generate_pinyin PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(kanwu_generate_pinyin PRIVATE PkgConfig::ICU_I18N PkgConfig::ICU)
set(kanwu_pinyin_table "${CMAKE_BINARY_DIR}/generated/pinyin_table.cpp")
add_custom_command(
  OUTPUT "${kanwu_pinyin_table}"
  COMMAND kanwu_generate_pinyin "${CMAKE_CURRENT_SOURCE_DIR}/text/data/simplified.txt" "${kanwu_pinyin_table}"
  DEPENDS kanwu_generate_pinyin "${CMAKE_CURRENT_SOURCE_DIR}/text/data/simplified.txt"
  COMMENT "Making the table of syllables")
target_sources(kanwu_attribution PRIVATE "${kanwu_pinyin_table}")
