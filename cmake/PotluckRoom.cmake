# potluck_room(<name> SOURCES ... [LINK ...] [PRIVATE_LINK ...])
# One static library potluck_<name> for each room of core/ (see ARCHITECTURE.md for who may link whom).
function(potluck_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(potluck_${name} STATIC ${ROOM_SOURCES})
    # Most of the time of a compilation goes into Qt's headers: several files at once read them once. Everyday builds
    # (POTLUCK_UNITY off) see to it that each file includes what it needs.
    set_target_properties(potluck_${name} PROPERTIES UNITY_BUILD ${POTLUCK_UNITY} UNITY_BUILD_BATCH_SIZE 12)
    if(POTLUCK_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # There a .cpp file is an included one, whose types with anonymous members g++ takes for shared ones.
        target_compile_options(potluck_${name} PRIVATE -Wno-subobject-linkage)
    endif()
    target_link_libraries(potluck_${name} PUBLIC potluck_options Qt6::Core ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
endfunction()

# potluck_test(<name> LINK ...): tests/unit/<room>/<name>.cpp becomes the test <name>.
function(potluck_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "LINK;SOURCES" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE ${TEST_LINK} Qt6::Test)
    target_compile_definitions(${name} PRIVATE POTLUCK_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
