# potluck_fuzz(<name> LINK ...): tests/fuzz/fuzz_<name>.cpp defines LLVMFuzzerTestOneInput, its corpus is
# tests/data/fuzz/<name>/. With POTLUCK_FUZZ (preset fuzz, clang) it becomes the libFuzzer program fuzz_<name>; where the
# tests are built, it also becomes the test fuzz_<name>, which replays the corpus and seeded mutations of it.

if(POTLUCK_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "POTLUCK_FUZZ needs clang: use the preset fuzz")
    endif()
    # The code under test reports its coverage to libFuzzer, and undefined behaviour ends the run like a crash.
    target_compile_options(potluck_options INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-recover=all)
endif()

function(potluck_fuzz name)
    cmake_parse_arguments(FUZZ "" "" "LINK" ${ARGN})
    set(target fuzz_${name})
    set(corpus "${CMAKE_SOURCE_DIR}/tests/data/fuzz/${name}")
    add_executable(${target} ${target}.cpp)
    target_link_libraries(${target} PRIVATE potluck_options ${FUZZ_LINK})
    if(POTLUCK_FUZZ)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    else()
        target_sources(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/replaymain.cpp")
        add_test(NAME ${target} COMMAND ${target} "${corpus}")
        set_tests_properties(${target} PROPERTIES TIMEOUT 60)
    endif()
endfunction()
