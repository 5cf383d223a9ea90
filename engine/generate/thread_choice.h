#pragma once

namespace gg {

/// How many threads the tensor library should use on this machine: measured once with a convolution of the
/// network's size and remembered in the cache folder, unless the machine was busy with other work. Never all cores of a
/// machine with more than two.
int chooseThreads();

}  // namespace gg
