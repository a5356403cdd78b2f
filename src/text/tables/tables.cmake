# Tables made at build time: creating them at run time would cost more than a page.
add_executable(kanwu_generate_tables text/tables/generate.cpp)
target_include_directories(kanwu_generate_tables PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(kanwu_generate_tables PRIVATE PkgConfig::ICU)
set(kanwu_fold_table "${CMAKE_BINARY_DIR}/generated/fold_table.cpp")
add_custom_command(
  OUTPUT "${kanwu_fold_table}"
  COMMAND kanwu_generate_tables "${CMAKE_CURRENT_SOURCE_DIR}/text/data/simplified.txt" "${kanwu_fold_table}"
  DEPENDS kanwu_generate_tables "${CMAKE_CURRENT_SOURCE_DIR}/text/data/simplified.txt"
  COMMENT "Making the fold table")
target_sources(kanwu_text PRIVATE "${kanwu_fold_table}")
