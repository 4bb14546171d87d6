# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target for what every target of ours is compiled with.
add_library(tspace-options INTERFACE)
target_compile_options(
  tspace-options
  INTERFACE -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
            -Wshadow -Wconversion -Wno-sign-conversion $<$<BOOL:${TSPACE_WARNINGS_AS_ERRORS}>:-Werror>)
if(TSPACE_PCH)
  target_compile_options(tspace-options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
target_compile_definitions(tspace-options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
                                                    QT_NO_KEYWORDS QT_NO_FOREACH)
