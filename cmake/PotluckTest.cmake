# potluck_test(<name> [TIMEOUT SECONDS] LINK ... [SOURCES ...]): <name>.cpp becomes the test <name>. It includes its own
# <name>.moc; nothing else there has anything for moc, so moc is called by itself: CMake's search for what needs it takes
# longer than compiling.
#
# In builds from nothing (POTLUCK_UNITY) the tests share precompiled headers, one set for those that link Widgets.

function(potluck_test_headers name headers)
    # An executable, because these are compiled with other flags than libraries.
    add_executable(potluck_${name} "${CMAKE_SOURCE_DIR}/tests/support/headersmain.cpp")
    target_link_libraries(potluck_${name} PRIVATE ${ARGN})
    potluck_test_flags(potluck_${name})
    target_precompile_headers(potluck_${name} PRIVATE ${headers})
endfunction()

function(potluck_test_flags target)
    target_link_libraries(${target} PRIVATE potluck_options Qt6::Network Qt6::Sql Qt6::Test)
    target_compile_definitions(${target} PRIVATE POTLUCK_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    if(POTLUCK_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # ccache asks for the first; the others are different in each folder, and nobody here needs them.
        target_compile_options(${target} PRIVATE -fpch-preprocess -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    endif()
endfunction()

if(POTLUCK_UNITY)
    set(standard_headers <functional> <memory> <vector>)
    potluck_test_headers(testheaders "<QtNetwork/QtNetwork>;<QtTest/QtTest>;${standard_headers}")
    if(POTLUCK_UI)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets)
        potluck_test_headers(uitestheaders "<QtWidgets/QtWidgets>;<QtTest/QtTest>;${standard_headers}" Qt6::Widgets)
    endif()
endif()

function(potluck_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "LINK;SOURCES" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE ${TEST_LINK})
    potluck_test_flags(${name})
    qt_generate_moc("${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp" "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
    target_sources(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    if(POTLUCK_UNITY)
        if("potluck_ui" IN_LIST TEST_LINK OR "potluck_desktop" IN_LIST TEST_LINK)
            target_precompile_headers(${name} REUSE_FROM potluck_uitestheaders)
        else()
            target_precompile_headers(${name} REUSE_FROM potluck_testheaders)
        endif()
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
