# kring_bench: every number Kring is held to, beside its limit. ./bench builds and runs it.
file(GLOB BENCH_SOURCES CONFIGURE_DEPENDS tests/bench/*.cpp)
list(FILTER BENCH_SOURCES EXCLUDE REGEX bare_window)
add_executable(kring_bench ${BENCH_SOURCES} tests/support/no_window.cpp tests/support/source_folder.cpp
  tests/support/ui_robot.cpp)
knows_the_sources(tests/support/source_folder.cpp)
target_link_libraries(kring_bench PRIVATE core app_ui app_platform kring_options)

# What Kring is compared with. It and kring itself are started by kring_bench.
add_executable(kring_bare_window tests/bench/bare_window.cpp)
target_link_libraries(kring_bare_window PRIVATE app_platform glad glfw kring_options)
add_dependencies(kring_bench kring kring_bare_window)
