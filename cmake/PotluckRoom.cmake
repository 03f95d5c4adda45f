# potluck_unity(<target>): in builds from nothing (POTLUCK_UNITY) several of its files are compiled at once. Most of the
# time of a compilation goes into Qt's headers, which they then read once. Everyday builds see to it that each file
# includes what it needs.
function(potluck_unity target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${POTLUCK_UNITY} UNITY_BUILD_BATCH_SIZE 12)
    if(POTLUCK_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # There a .cpp file is an included one, whose types with anonymous members g++ takes for shared ones.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

# potluck_room(<name> SOURCES ... [LINK ...] [PRIVATE_LINK ...])
# One static library potluck_<name> for each room of core/ (see ARCHITECTURE.md for who may link whom).
function(potluck_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(potluck_${name} STATIC ${ROOM_SOURCES})
    potluck_unity(potluck_${name})
    target_link_libraries(potluck_${name} PUBLIC potluck_options Qt6::Core ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
endfunction()
