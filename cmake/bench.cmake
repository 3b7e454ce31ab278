# kring_bench: every number Kring is held to, beside its limit. ./bench builds and runs it.
file(GLOB BENCH_SOURCES CONFIGURE_DEPENDS tests/bench/*.cpp)
if(BENCH_SOURCES AND TARGET app_ui AND TARGET app_platform)
  find_package(benchmark REQUIRED)
  add_executable(kring_bench ${BENCH_SOURCES})
  target_compile_definitions(kring_bench PRIVATE KRING_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(kring_bench PRIVATE core app_ui app_platform benchmark::benchmark kring_options)
endif()
