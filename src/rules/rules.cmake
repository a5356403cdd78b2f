# Compiles the rule files into kanwu_rules.
include("${CMAKE_SOURCE_DIR}/rules/rules.cmake")
kanwu_embed_texts(kanwu_rules builtin_rule_texts "rules/" ".md" "${CMAKE_SOURCE_DIR}/rules" ${KANWU_RULES})
