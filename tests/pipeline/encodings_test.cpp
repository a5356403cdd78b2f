#include "config/config.h"
#include "readers/decode.h"
#include "rules/rule_file.h"
#include "support/catch.h"

using namespace kanwu;

TEST_CASE("kanwu.toml takes every encoding that kanwu knows", "[encodings]") {
    for (const std::string& name : encoding_names()) {
        INFO(name);
        CHECK(read_config("encoding = \"" + name + "\"\n", "kanwu.toml", builtin_rules()));
    }
}
