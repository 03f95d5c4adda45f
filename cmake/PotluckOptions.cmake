# One interface target holds the language level, the warnings and Qt's strict defines of every target.
add_library(potluck_options INTERFACE)
target_compile_features(potluck_options INTERFACE cxx_std_20)
target_compile_options(potluck_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    $<$<BOOL:${POTLUCK_WERROR}>:-Werror>)
target_compile_definitions(potluck_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 POTLUCK_VERSION="${PROJECT_VERSION}")
target_include_directories(potluck_options INTERFACE "${CMAKE_SOURCE_DIR}/core" "${CMAKE_SOURCE_DIR}")
if(POTLUCK_SANITIZE)
    target_compile_options(potluck_options INTERFACE -fsanitize=${POTLUCK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(potluck_options INTERFACE -fsanitize=${POTLUCK_SANITIZE})
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # What it does not know yet is not preprocessed a second time; with precompiled headers as its manual asks for.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()
