#pragma once
#include <cstdint>

namespace gg {

/// FNV-1a over bytes: the same number on every platform. Tells files apart, not forgeries.
template <class Bytes>
std::uint64_t fingerprint(const Bytes& bytes) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const auto byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  return hash;
}

}  // namespace gg
