#pragma once
#include <vector>

#include "engine/attention/matrix.h"

namespace gg {

// Attention by place, and convolution as a special case of it (Cordonnier et al. 2020): one head for each place of the
// kernel, whose scores −α·‖key − query − offset‖² become one-hot as α grows.

/// Places [n, 1] of a sequence, or [height·width, 2] (y, x) of an image row by row, the first at `from`.
Matrix linePlaces(int n, int from = 0);
Matrix gridPlaces(int height, int width, int from = 0);

/// Scores of queries and keys that stand at these places: [n, D], [m, D], offset [D] → [n, m].
Matrix placeScores(const Matrix& queries, const Matrix& keys, const Row& offset, double sharpness);

/// A convolution without bias whose kernel has an odd number of places along each axis: [−r … r]^D in the order of
/// linePlaces or gridPlaces.
struct ConvolutionKernel {
  Matrix places;                // [K, D], offsets from the middle
  std::vector<Matrix> weights;  // K matrices [in, out]

  static ConvolutionKernel line(int radius, int in, int out, Random& random);
  static ConvolutionKernel square(int radius, int in, int out, Random& random);
};

/// The definition, with zeros around the values: values [n, in] at places [n, D] → [n, out].
Matrix convolution(const ConvolutionKernel& kernel, const Matrix& values, const Matrix& places);

/// The same as attention: head i asks for the key at places + offset i, and its answer goes through weights i.
/// `keyPlaces` [m, D] must hold the places and a rim as wide as the kernel's radius, keyValues [m, in] zeros there.
struct PlaceAttention {
  std::vector<Matrix> weights;  // of each head, [n, m]
  Matrix output;                // [n, out]
};
PlaceAttention attentionByPlace(const ConvolutionKernel& kernel, const Matrix& places, const Matrix& keyPlaces,
                                const Matrix& keyValues, double sharpness);

/// The two combined (relative attention as in CoAtNet, Dai et al. 2021): scores of content and of place, mixed before
/// the softmax. share 0: only what rows hold counts, 1: only where they stand.
Matrix mixedScores(const Matrix& content, const Matrix& place, double share);

/// What each past row contributes to a running state s ← decay·s + (1 − decay)·x: the weights of a linear recurrence
/// written as attention, [n, n].
Matrix recurrenceWeights(int n, double decay);

}  // namespace gg
