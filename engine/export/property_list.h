#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/export/xml_text.h"

namespace gg {

/// A property list (Apple's XML format, as UFO uses it) that is filled entry by entry.
class PropertyList {
 public:
  enum class Root { Dictionary, Array };
  explicit PropertyList(Root root);

  // Entries of a dictionary.
  void add(const std::string& key, const std::string& value);
  void add(const std::string& key, int value);
  void add(const std::string& key, const std::vector<int>& values);
  void add(const std::string& key, const std::vector<std::string>& values);
  void add(const std::string& key, const std::vector<std::pair<std::string, int>>& values);
  /// An array of dictionaries, each with numbers and a text.
  struct Record {
    std::vector<std::pair<std::string, int>> numbers;
    std::string textKey, text;
  };
  void add(const std::string& key, const std::vector<Record>& records);
  /// An entry of an array.
  void append(const std::vector<std::string>& values);
  std::string text() const { return xmlFile(document_); }

 private:
  pugi::xml_node valueOf(const std::string& key, const char* kind);

  pugi::xml_document document_;
  pugi::xml_node root_;
};

}  // namespace gg
