# Compiles the word lists of data/ into kanwu_attribution; lexicon.cpp says what each is for.
file(GLOB lists CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/attribution/data/*.txt")
list(TRANSFORM lists REPLACE ".*/([a-z_]+)\\.txt" "\\1")
list(SORT lists)
kanwu_embed_texts(kanwu_attribution builtin_word_lists "" ".txt" "${CMAKE_CURRENT_SOURCE_DIR}/attribution/data" ${lists})
