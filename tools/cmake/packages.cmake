# Three Debian packages by CPack: amani-hub, amani-node and amani (the command line). What is in them besides the programs lies in
# tools/packaging. Nothing here is part of an ordinary build: tools/package asks for it.
include_guard()
set(AMANI_PACKAGING "${CMAKE_SOURCE_DIR}/tools/packaging")
set(AMANI_PACKAGED "${CMAKE_BINARY_DIR}/packaged")
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

# Pages for man from every --help, and the completions that `amani completion` prints.
add_custom_target(packaged_texts
  COMMAND Python3::Interpreter "${AMANI_PACKAGING}/texts.py" --bin "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" --to "${AMANI_PACKAGED}"
  DEPENDS amani-hub amani-node amani VERBATIM)

# packaged(hub FILE… TO usr/lib/…): files as they are, into that package.
function(packaged component)
  cmake_parse_arguments(ARG "PROGRAMS" "TO" "" ${ARGN})
  set(kind FILES)
  if(ARG_PROGRAMS)
    set(kind PROGRAMS)
  endif()
  install(${kind} ${ARG_UNPARSED_ARGUMENTS} DESTINATION "${ARG_TO}" COMPONENT ${component})
endfunction()

# package_of(hub amani-hub SUMMARY …): the package of one program, with its page for man, its documents and its copyright.
function(package_of component name)
  cmake_parse_arguments(ARG "" "SUMMARY;DESCRIPTION;SECTION;PAGE" "" ${ARGN})
  install(TARGETS ${name} RUNTIME DESTINATION usr/bin COMPONENT ${component})
  packaged(${component} "${AMANI_PACKAGED}/man/${name}.${ARG_PAGE}.gz" TO usr/share/man/man${ARG_PAGE})
  packaged(${component} "${AMANI_PACKAGING}/copyright" "${AMANI_PACKAGED}/changelog.gz" TO usr/share/doc/${name})
  string(TOUPPER ${component} key)
  set(CPACK_DEBIAN_${key}_PACKAGE_NAME ${name} PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_SECTION ${ARG_SECTION} PARENT_SCOPE)
  set(CPACK_COMPONENT_${key}_DESCRIPTION "${ARG_SUMMARY}\n${ARG_DESCRIPTION}" PARENT_SCOPE)
endfunction()

# service_of(hub amani-hub UNITS …): what a program needs that runs for months: its units, its user, its configuration, and the
# scripts that look after them.
function(service_of component name)
  cmake_parse_arguments(ARG "" "TO_START" "UNITS;FOLDERS" ${ARGN})
  set(here "${AMANI_PACKAGING}/${component}")
  list(TRANSFORM ARG_UNITS PREPEND "${here}/" OUTPUT_VARIABLE units)
  packaged(${component} ${units} TO usr/lib/systemd/system)
  install(FILES "${here}/${name}.sysusers" DESTINATION usr/lib/sysusers.d RENAME ${name}.conf COMPONENT ${component})
  packaged(${component} "${here}/${component}.conf" TO etc/amani)
  packaged(${component} "${CMAKE_SOURCE_DIR}/INSTALL.md" TO usr/share/doc/${name})
  packaged(${component} "${AMANI_PACKAGING}/monitoring/alerts.yml" "${AMANI_PACKAGING}/monitoring/board.json" TO usr/share/doc/${name}/examples)
  # The client may not have been built when this is configured.
  install(FILES "${AMANI_WEB_CLIENT}/licences.txt" DESTINATION usr/share/doc/${name} RENAME web-client-licences.txt
    COMPONENT ${component} OPTIONAL)

  install(FILES "${CMAKE_SOURCE_DIR}/shared/http/paper/fonts/OFL.txt" DESTINATION usr/share/doc/${name}
    RENAME vazirmatn-licence.txt COMPONENT ${component})

  list(JOIN ARG_UNITS " " UNITS)
  list(JOIN ARG_FOLDERS " " FOLDERS)
  set(NAME ${name})
  set(scripts "")
  foreach(script IN ITEMS postinst prerm postrm)
    configure_file("${AMANI_PACKAGING}/${script}.in" "${AMANI_PACKAGED}/${component}/${script}" @ONLY
      FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
    list(APPEND scripts "${AMANI_PACKAGED}/${component}/${script}")
  endforeach()
  file(CONFIGURE OUTPUT "${AMANI_PACKAGED}/${component}/conffiles" CONTENT "/etc/amani/${component}.conf\n")
  string(TOUPPER ${component} key)
  set(CPACK_DEBIAN_${key}_PACKAGE_CONTROL_EXTRA ${scripts} "${AMANI_PACKAGED}/${component}/conffiles" PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_DEPENDS "systemd | systemd-standalone-sysusers" PARENT_SCOPE)
  # Forms as files (PDF, PNG) are made by these; without them the program says which to install.
  set(CPACK_DEBIAN_${key}_PACKAGE_RECOMMENDS "weasyprint, poppler-utils" PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_SUGGESTS "amani" PARENT_SCOPE)
endfunction()

package_of(hub amani-hub SECTION net PAGE 8
  SUMMARY "centre of an offline-first after-sales service network"
  DESCRIPTION "Takes in what branches, agents and technicians recorded while they were\noffline, reconciles consignment stock, returned parts and agents' accounts,\nand serves the central office in a browser.")
service_of(hub amani-hub UNITS amani-hub.service amani-hub-backup.service amani-hub-backup.timer
  FOLDERS /var/lib/amani-hub /var/backups/amani-hub)
packaged(hub PROGRAMS "${AMANI_PACKAGING}/hub/backup" TO usr/lib/amani-hub)

package_of(node amani-node SECTION net PAGE 8
  SUMMARY "site of an offline-first after-sales service network"
  DESCRIPTION "The program of a branch, an agent or a technician: people work in a browser\nwhether or not the centre is in reach, and what they recorded reaches it at\nthe next contact.")
service_of(node amani-node UNITS amani-node.service FOLDERS /var/lib/amani-node)

package_of(client amani SECTION utils PAGE 1
  SUMMARY "command line of an offline-first after-sales service network"
  DESCRIPTION "Asks a hub or a site of Amani through its HTTP API: lists, records,\ncommands, imports and reports, with completion for bash, zsh and fish.")
packaged(client "${AMANI_PACKAGED}/completion/amani" TO usr/share/bash-completion/completions)
packaged(client "${AMANI_PACKAGED}/completion/_amani" TO usr/share/zsh/vendor-completions)
packaged(client "${AMANI_PACKAGED}/completion/amani.fish" TO usr/share/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL hub node client)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PACKAGING_INSTALL_PREFIX "/")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_SOURCE_DIR}/build/package")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_VENDOR Amani)
set(CPACK_PACKAGE_CONTACT "Amani maintainers <maintainers@amani.invalid>")
include(CPack)
