#include "engine/model/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

/// A file from its JSON header and as many data bytes.
Bytes fileOf(const std::string& header, std::size_t dataSize) {
  Bytes bytes;
  for (std::size_t i = 0; i < 8; ++i) bytes.push_back(static_cast<std::uint8_t>(header.size() >> (8 * i)));
  for (const char letter : header) bytes.push_back(static_cast<std::uint8_t>(letter));
  bytes.resize(bytes.size() + dataSize);
  return bytes;
}

std::string entry(const std::string& type, const std::string& shape, const std::string& offsets) {
  return R"({"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}";
}

std::string one(const std::string& type, const std::string& shape, const std::string& offsets) {
  return R"({"t":)" + entry(type, shape, offsets) + "}";
}

TEST(Safetensors, RoundTripKeepsEverything) {
  SafetensorsFile file;
  file.tensors["b.weight"] = floatTensor({1.5F, -2.F, 0.F, 3.F, 4.F, 5.F}, {2, 3});
  file.tensors["a"] = {DType::U8, {3}, {1, 2, 3}};
  file.tensors["half"] = {DType::F16, {1, 1}, {0, 60}};
  file.tensors["scalar"] = {DType::I64, {}, Bytes(8, 7)};
  file.tensors["none"] = {DType::F32, {0, 4}, {}};
  file.metadata["config"] = R"({"size": 64, "名": "永"})";
  const test::TemporaryFolder folder;
  ASSERT_TRUE(file.save(folder.file("x.safetensors")));
  const auto loaded = SafetensorsFile::load(folder.file("x.safetensors"));
  ASSERT_TRUE(loaded) << loaded.error().message.text();
  EXPECT_EQ(loaded->metadata, file.metadata);
  ASSERT_EQ(loaded->tensors.size(), file.tensors.size());
  for (const auto& [name, tensor] : file.tensors) {
    const auto& other = loaded->tensors.at(name);
    EXPECT_EQ(other.type, tensor.type) << name;
    EXPECT_EQ(other.shape, tensor.shape) << name;
    EXPECT_EQ(other.bytes, tensor.bytes) << name;
  }
}

TEST(Safetensors, EqualContentGivesEqualBytesAndAnAlignedHeader) {
  SafetensorsFile file;
  file.tensors["x"] = floatTensor({1, 2}, {2});
  file.metadata["k"] = "v";
  const auto bytes = file.serialise();
  EXPECT_EQ(bytes, SafetensorsFile(file).serialise());
  EXPECT_EQ((bytes.size() - 8) % 8, 0U);
  EXPECT_EQ(bytes[0] % 8, 0U);
  float value = 0;
  std::memcpy(&value, bytes.data() + bytes.size() - 4, 4);
  EXPECT_EQ(value, 2.F);
}

TEST(Safetensors, ReadsAFileOfTheReferenceLibrary) {
  // As written by the Python library: metadata first, the larger type before the smaller.
  const auto bytes = fileOf(R"({"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[1,2],)"
                            R"("data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]}}   )",
                            10);
  const auto file = SafetensorsFile::parse(bytes, "x");
  ASSERT_TRUE(file) << file.error().message.text();
  EXPECT_EQ(file->tensors.at("b").type, DType::BF16);
  EXPECT_EQ(file->metadata.at("format"), "pt");
}

struct Hostile {
  const char* name;
  Bytes bytes;
};

class HostileFile : public testing::TestWithParam<Hostile> {};

TEST_P(HostileFile, IsRefusedInOneSentence) {
  const auto file = SafetensorsFile::parse(GetParam().bytes, "some.safetensors");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::BadInput);
  EXPECT_EQ(file.error().message.text().rfind("some.safetensors", 0), 0U) << file.error().message.text();
  test::expectOneSentence(file.error().message.text());
}

INSTANTIATE_TEST_SUITE_P(
    Safetensors, HostileFile,
    testing::Values(
        Hostile{"Empty", {}}, Hostile{"SevenBytes", Bytes(7)},
        Hostile{"HeaderBeyondTheEnd", {16, 0, 0, 0, 0, 0, 0, 0, '{', '}'}}, Hostile{"HugeHeader", Bytes(64, 0xFF)},
        Hostile{"NoJson", fileOf("nonsense", 0)}, Hostile{"AList", fileOf("[]", 0)},
        Hostile{"CutOffJson", fileOf(R"({"t":)", 0)}, Hostile{"DeepJson", fileOf(std::string(1 << 20, '['), 0)},
        Hostile{"MetadataNotText", fileOf(R"({"__metadata__":{"a":1}})", 0)},
        Hostile{"MetadataNoTable", fileOf(R"({"__metadata__":3})", 0)},
        Hostile{"EntryNoTable", fileOf(R"({"t":[1]})", 4)},
        Hostile{"UnknownType", fileOf(one("F8", "[4]", "[0,4]"), 4)},
        Hostile{"NegativeSide", fileOf(one("U8", "[-4]", "[0,4]"), 4)},
        Hostile{"FractionalSide", fileOf(one("U8", "[4.0]", "[0,4]"), 4)},
        Hostile{"ProductOverflows", fileOf(one("F32", "[4294967296,4294967296]", "[0,0]"), 0)},
        Hostile{"ProductWrapsToFit", fileOf(one("U8", "[2147483648,2147483648,4]", "[0,0]"), 0)},
        Hostile{"TooManyDimensions", fileOf(one("U8", "[1,1,1,1,1,1,1,1,1]", "[0,1]"), 1)},
        Hostile{"ShapeLargerThanRange", fileOf(one("F32", "[2]", "[0,4]"), 4)},
        Hostile{"ShapeSmallerThanRange", fileOf(one("F32", "[1]", "[0,8]"), 8)},
        Hostile{"RangeBackwards", fileOf(one("U8", "[4]", "[4,0]"), 4)},
        Hostile{"RangeBeyondTheEnd", fileOf(one("U8", "[8]", "[0,8]"), 4)},
        Hostile{"NegativeOffset", fileOf(one("U8", "[4]", "[-4,0]"), 4)},
        Hostile{"OneOffset", fileOf(one("U8", "[4]", "[0]"), 4)},
        Hostile{"BytesOfNoTensor", fileOf(one("U8", "[4]", "[0,4]"), 5)},
        Hostile{"HoleBefore", fileOf(one("U8", "[4]", "[1,5]"), 5)},
        Hostile{"Overlap",
                fileOf("{\"a\":" + entry("U8", "[4]", "[0,4]") + ",\"b\":" + entry("U8", "[4]", "[2,6]") + "}", 6)},
        Hostile{"TheSameRangeTwice",
                fileOf("{\"a\":" + entry("U8", "[4]", "[0,4]") + ",\"b\":" + entry("U8", "[4]", "[0,4]") + "}", 4)},
        Hostile{"HoleBetween",
                fileOf("{\"a\":" + entry("U8", "[2]", "[0,2]") + ",\"b\":" + entry("U8", "[2]", "[3,5]") + "}", 5)}),
    [](const auto& info) { return info.param.name; });

TEST(Safetensors, EveryCutOffFileIsRefused) {
  SafetensorsFile file;
  file.tensors["x"] = floatTensor({1, 2, 3, 4}, {4});
  const auto bytes = file.serialise();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(SafetensorsFile::parse(Bytes(bytes.begin(), bytes.begin() + static_cast<long>(size)), "x")) << size;
  }
  EXPECT_TRUE(SafetensorsFile::parse(bytes, "x"));
}

TEST(Safetensors, AFolderAndAMissingFileAreNamed) {
  const test::TemporaryFolder folder;
  const auto missing = SafetensorsFile::load(folder.file("no.safetensors"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
  EXPECT_FALSE(SafetensorsFile::load(folder.path().string()));
}

}  // namespace
}  // namespace gg
