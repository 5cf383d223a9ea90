#include "ui/attentionlab/lab_example.h"

namespace gg::ui {

namespace {
constexpr std::uint64_t kSeed = 21;
}

Matrix wordRows(const QStringList& words, int size) {
  std::vector<Row> rows;
  for (const QString& word : words) {
    Random random(kSeed, static_cast<std::uint64_t>(words.indexOf(word)));
    rows.push_back(gaussianMatrix(1, size, random).values());
  }
  return Matrix::fromRows(rows);
}

MultiHead likeFindsLike(int size, int heads, double sharpness, Random& random) {
  auto attention = MultiHead::random(size, size, heads, random);
  attention.query.weight *= sharpness;
  attention.key = attention.query;
  return attention;
}

}  // namespace gg::ui
