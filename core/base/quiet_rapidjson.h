#pragma once

// RapidJSON adds to a pointer that is still null when it looks whether its first stack is full.
// Clang's sanitizer minds; between these two it does not, and everywhere else it goes on to. (What
// the standard library declares once more in there keeps its checks, and Clang would warn of that;
// and of nothing in between, where it was read before.)
// clang-format off
#if defined(__clang__)
#define QUIET_RAPIDJSON_BEGIN _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wignored-attributes\"") _Pragma("clang diagnostic ignored \"-Wpragma-clang-attribute\"") _Pragma("clang attribute push(__attribute__((no_sanitize(\"pointer-overflow\"))), apply_to = function)")
#define QUIET_RAPIDJSON_END _Pragma("clang attribute pop") _Pragma("clang diagnostic pop")
#else
#define QUIET_RAPIDJSON_BEGIN
#define QUIET_RAPIDJSON_END
#endif
