#pragma once
#include <QStringList>

#include "engine/attention/multi_head.h"

namespace gg::ui {

/// A random row for each word; equal words have equal rows. The same words always give the same rows.
Matrix wordRows(const QStringList& words, int size);

/// Attention with random projections, but queries and keys share theirs, so that a head looks for rows like its own in
/// the part of their entries that it sees; the sharper, the less it looks at others.
MultiHead likeFindsLike(int size, int heads, double sharpness, Random& random);

}  // namespace gg::ui
