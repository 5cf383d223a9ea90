#pragma once

namespace gg {

/// Call first in main(). Settings that numeric libraries read when they are loaded cannot be made later, so the
/// program starts itself once more with them (once: an own variable marks it):
/// OMP_WAIT_POLICY=PASSIVE (spinning OpenMP threads are 5–10× slower on a busy machine), OPENBLAS_NUM_THREADS=1
/// (its own threads compete with OpenMP's), and larger malloc thresholds (fewer page faults for tensors).
/// What the user has set stays.
void prepareProcess(char** argv);

}  // namespace gg
