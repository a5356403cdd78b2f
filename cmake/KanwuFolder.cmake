# kanwu_folder(NAME [USES folder...] [LIBRARIES target...])
#
# One folder of src/ as an object library kanwu_NAME, made of the .cpp files in it. USES are the folders that it may
# include, the same arrows as docs/architecture.md draws; tests/architecture holds the includes to them.
# The object libraries are gathered into the library kanwu_core; a test links the folders it needs through
# kanwu_use_folders, so that it builds without the rest.
# Properties: KANWU_CLOSURE, the folder and all below it; KANWU_LIBRARIES, what these stand on.
function(kanwu_folder name)
  cmake_parse_arguments(arg "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h")
  if(NOT sources)  # a folder of headers alone still is a target
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/empty_${name}.cpp" CONTENT "// ${name}: headers alone\n")
    set(sources "${CMAKE_BINARY_DIR}/generated/empty_${name}.cpp")
  endif()
  add_library(kanwu_${name} OBJECT ${sources} ${headers})
  set(closure ${name})
  set(libraries ${arg_LIBRARIES})
  foreach(used IN LISTS arg_USES)
    get_target_property(below kanwu_${used} KANWU_CLOSURE)
    get_target_property(below_libraries kanwu_${used} KANWU_LIBRARIES)
    list(APPEND closure ${below})
    list(APPEND libraries ${below_libraries})
  endforeach()
  list(REMOVE_DUPLICATES closure)
  list(REMOVE_DUPLICATES libraries)
  target_include_directories(kanwu_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
  target_link_libraries(kanwu_${name} PRIVATE kanwu_flags PUBLIC ${libraries})
  set_target_properties(kanwu_${name} PROPERTIES KANWU_CLOSURE "${closure}" KANWU_LIBRARIES "${libraries}")
endfunction()

# kanwu_use_folders(TARGET folder...): links the objects of these folders and of all that they use.
function(kanwu_use_folders target)
  set(all "")
  foreach(folder IN LISTS ARGN)
    get_target_property(closure kanwu_${folder} KANWU_CLOSURE)
    list(APPEND all ${closure})
  endforeach()
  list(REMOVE_DUPLICATES all)
  list(TRANSFORM all PREPEND kanwu_)
  target_link_libraries(${target} PRIVATE kanwu_flags ${all})
endfunction()

# kanwu_library(TARGET folder...): a library that holds the objects of these folders and of all that they use.
function(kanwu_library target)
  add_library(${target} STATIC)
  set(all "")
  foreach(folder IN LISTS ARGN)
    get_target_property(closure kanwu_${folder} KANWU_CLOSURE)
    get_target_property(libraries kanwu_${folder} KANWU_LIBRARIES)
    list(APPEND all ${closure})
    target_link_libraries(${target} PUBLIC ${libraries})
  endforeach()
  list(REMOVE_DUPLICATES all)
  foreach(folder IN LISTS all)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:kanwu_${folder}>)
    install(
      DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/${folder}"
      DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/kanwu"
      FILES_MATCHING
      PATTERN "*.h"
      PATTERN data EXCLUDE
      PATTERN tables EXCLUDE)
  endforeach()
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src>
                                              $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/kanwu>)
  target_compile_features(${target} PUBLIC cxx_std_20)
endfunction()
