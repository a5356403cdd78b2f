# What `cmake --install` puts where: the program, the library with its headers (kanwu_library installs those) and its
# CMake package, so that find_package(kanwu) gives kanwu::core; the manual page, completions and documents.
include(CMakePackageConfigHelpers)

set(kanwu_package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/kanwu")

install(TARGETS kanwu RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(
  TARGETS kanwu_core
  EXPORT kanwuTargets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(
  EXPORT kanwuTargets
  NAMESPACE kanwu::
  DESTINATION "${kanwu_package_folder}")
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/kanwuConfig.cmake.in" "${CMAKE_BINARY_DIR}/kanwuConfig.cmake"
                              INSTALL_DESTINATION "${kanwu_package_folder}")
# Before 1.0 a minor version may change everything.
write_basic_package_version_file("${CMAKE_BINARY_DIR}/kanwuConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/kanwuConfig.cmake" "${CMAKE_BINARY_DIR}/kanwuConfigVersion.cmake"
        DESTINATION "${kanwu_package_folder}")

install(FILES docs/kanwu.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" OPTIONAL)
install(
  FILES completions/kanwu.bash
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
  RENAME kanwu
  OPTIONAL)
install(FILES completions/_kanwu DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" OPTIONAL)
install(FILES completions/kanwu.fish DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" OPTIONAL)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES README.md README.zh-CN.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" OPTIONAL)
install(
  DIRECTORY docs/
  DESTINATION "${CMAKE_INSTALL_DOCDIR}"
  FILES_MATCHING
  PATTERN "*.md")
