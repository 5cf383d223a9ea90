#include "engine/generate/reference_contents.h"

#include <gtest/gtest.h>

#include "engine/glyph/glyph_frame.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

TEST(ReferenceContents, AreWhatTheNetworkIsShownOfTheirCharacters) {
  const test::TemporaryFolder folder;
  const std::string model = folder.file("tiny.safetensors");
  test::writeTinyModel(model);
  const auto generator = Generator::create({model, DeviceKind::Cpu, 1}).value();
  const auto content = ContentFonts::open().value();
  const GlyphFrame frame(generator->info().config.size);
  StyleSet style;
  for (const char32_t c : std::u32string(U"Hag")) {
    style.add(c, frame.render(*content.outline(c, "", ContentDesign::Serif)).bitmap, "test");
  }
  style.add(0, style.references.front().image, "unknown");
  const auto encoding = generator->encode(style, content, "").value();
  const auto contents = referenceContents(encoding, style.references, content, "");
  ASSERT_EQ(contents.size(), 4U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(contents[i], generator->attend(encoding, style.references[i].character, content, "")->content) << i;
  }
  EXPECT_TRUE(contents[3].empty());
}

}  // namespace
}  // namespace gg
