include(GNUInstallDirs)

install(TARGETS glyphgraft-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/resources/ DESTINATION ${CMAKE_INSTALL_DATADIR}/glyphgraft PATTERN "*.py" EXCLUDE)
install(DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/corpus DESTINATION ${CMAKE_INSTALL_DATADIR}/glyphgraft
  PATTERN pack EXCLUDE PATTERN train-from-nothing EXCLUDE)  # which need the checkout
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(TARGET glyphgraft)
  install(TARGETS glyphgraft RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${CMAKE_CURRENT_LIST_DIR}/glyphgraft.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${CMAKE_CURRENT_LIST_DIR}/io.github.glyphgraft.Glyphgraft.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/glyphgraft.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
