#pragma once

namespace gg {

/// Call first in main(). Settings that numeric libraries read when they are loaded cannot be made later, so the
/// program starts itself once more with them (once: an own variable marks it):
/// OMP_WAIT_POLICY=PASSIVE (spinning OpenMP threads are 5–10× slower on a busy machine), OPENBLAS_NUM_THREADS=1
/// (its own threads compete with OpenMP's), OPENBLAS_CORETYPE where its choice is a poor one (blas_kernels.h), and a
/// malloc that keeps the memory of tensors for the next ones, whichever thread asks: fresh pages cost a fault each, a
/// third of the time of a training step on a virtual machine (huge pages gained nothing more). What the user has set
/// stays.
void prepareProcess(char** argv);

}  // namespace gg
