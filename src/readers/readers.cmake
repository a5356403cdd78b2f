# Compiles the lists of data/ into kanwu_readers; frequent.cpp and western.cpp say what each is for.
kanwu_embed_texts(kanwu_readers frequent_characters "" "" "${CMAKE_CURRENT_SOURCE_DIR}/readers/data"
                  common_hans.txt common_hant.txt common_ja.txt common_ko.txt)
kanwu_embed_texts(kanwu_readers html_named_references "" "" "${CMAKE_CURRENT_SOURCE_DIR}/readers/data"
                  html_entities.txt)
kanwu_embed_texts(kanwu_readers western_languages "" "" "${CMAKE_CURRENT_SOURCE_DIR}/readers/data" western.txt)
