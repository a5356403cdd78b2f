// The one place that names Catch2's header: Debian 12 has version 2, version 3 splits it.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
