# AUTOMOC's moc, which reads no headers but the project's (see moc.sh.in).
get_target_property(MOC_PROGRAM Qt6::moc LOCATION)
set(POTLUCK_MOC "${CMAKE_BINARY_DIR}/moc.sh")
configure_file("${CMAKE_SOURCE_DIR}/cmake/moc.sh.in" "${POTLUCK_MOC}" @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# potluck_sources(<target>): how the sources of a library are compiled.
#
# In builds from nothing (POTLUCK_UNITY) several files are compiled at once. Most of the time of a compilation goes into
# Qt's headers, which they then read once. Everyday builds see to it that each file includes what it needs.
function(potluck_sources target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE "${POTLUCK_MOC}"
        UNITY_BUILD ${POTLUCK_UNITY} UNITY_BUILD_BATCH_SIZE 12)
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
    potluck_sources(potluck_${name})
    target_link_libraries(potluck_${name} PUBLIC potluck_options Qt6::Core ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
endfunction()
