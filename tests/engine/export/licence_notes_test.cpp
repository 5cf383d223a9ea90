#include "engine/export/licence_notes.h"

#include <gtest/gtest.h>

#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

StyleSet styleOf(const std::vector<std::string>& fonts) {
  StyleSet style;
  for (const auto& font : fonts) style.add(U'A', Bitmap(8, 8), font, 0.5);
  style.add(U'B', Bitmap(8, 8), "a picture");
  return style;
}

TEST(LicenceNotes, LicencesAreNamedOnceAFont) {
  const auto latin = test::fontPath("latin.ttf");
  const auto notes = licenceNotes(styleOf({latin, latin}));
  EXPECT_TRUE(notes.warnings.empty());
  ASSERT_EQ(notes.licences.size(), 2U);
  EXPECT_NE(notes.licences[0].text().find("SIL Open Font License, Version 1.1 (http://scripts.sil.org/OFL)"),
            std::string::npos)
      << notes.licences[0].text();
  EXPECT_NE(notes.licences[1].text().find("content font"), std::string::npos) << notes.licences[1].text();
}

TEST(LicenceNotes, FontsThatForbidItAreWarnedOf) {
  const auto viewOnly = licenceNotes(styleOf({test::fontPath("boxes.ttf")}));
  ASSERT_EQ(viewOnly.warnings.size(), 1U);
  EXPECT_NE(viewOnly.warnings[0].text().find("viewing"), std::string::npos) << viewOnly.warnings[0].text();
  const test::TemporaryFolder folder;
  auto bytes = *readFile(test::fontPath("boxes.ttf"));
  // The table directory names OS/2 and where it lies; fsType is its fifth number.
  const std::string text(bytes.begin(), bytes.end());
  const auto entry = text.find("OS/2");
  ASSERT_NE(entry, std::string::npos);
  std::size_t offset = 0;
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | bytes[entry + i];
  bytes[offset + 9] = 2;
  ASSERT_TRUE(writeFile(folder.file("restricted.ttf"), bytes));
  const auto restricted = licenceNotes(styleOf({folder.file("restricted.ttf")}));
  ASSERT_EQ(restricted.warnings.size(), 1U);
  EXPECT_NE(restricted.warnings[0].text().find("fsType 2"), std::string::npos) << restricted.warnings[0].text();
}

TEST(LicenceNotes, MutedAndUnreadableFontsAreLeftOut) {
  auto style = styleOf({test::fontPath("boxes.ttf"), "/none/font.ttf"});
  style.references[0].muted = true;
  const auto notes = licenceNotes(style, test::fontPath("boxes.ttf"));
  EXPECT_TRUE(notes.licences.empty()) << notes.licences[0].text();
  EXPECT_EQ(notes.warnings.size(), 1U) << "of the content font";
}

}  // namespace
}  // namespace gg
