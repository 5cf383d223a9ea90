#pragma once
// Where things live on this platform; the one file to port.
#include <string>

namespace gg {

/// The bundled resources: $GLYPHGRAFT_RESOURCES, else share/glyphgraft beside the program, else the source
/// tree the program was built from.
std::string resourceFolder();
/// resourceFolder() + "/" + relative, e.g. "models/glyphgraft.safetensors".
std::string resourcePath(const std::string& relative);
/// $XDG_CACHE_HOME/glyphgraft (made on demand).
std::string cacheFolder();
/// A font file of the system by file name (searched below the platform's font folders), or "".
std::string findSystemFont(const std::string& fileName);

}  // namespace gg
