# Compiles the help texts, help/LANGUAGE/COMMAND.txt, into kanwu_help; the program and its tests take them from there.
file(GLOB texts CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/cli/help/*/*.txt")
list(TRANSFORM texts REPLACE ".*/help/([a-z]+/[a-z]+)\\.txt" "\\1")
list(SORT texts)
add_library(kanwu_help OBJECT)
target_include_directories(kanwu_help PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(kanwu_help PRIVATE kanwu_flags)
kanwu_embed_texts(kanwu_help help_texts "" ".txt" "${CMAKE_CURRENT_SOURCE_DIR}/cli/help" ${texts})
