#include "engine/export/property_list.h"

namespace gg {

namespace {

void fill(pugi::xml_node array, const std::vector<std::string>& values) {
  for (const auto& value : values) array.append_child("string").text().set(value.c_str());
}

void fill(pugi::xml_node dictionary, const std::vector<std::pair<std::string, int>>& values) {
  for (const auto& [name, value] : values) {
    dictionary.append_child("key").text().set(name.c_str());
    dictionary.append_child("integer").text().set(value);
  }
}

}  // namespace

PropertyList::PropertyList(Root root) {
  document_.append_child(pugi::node_doctype)
      .set_value("plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\"");
  auto list = document_.append_child("plist");
  list.append_attribute("version") = "1.0";
  root_ = list.append_child(root == Root::Dictionary ? "dict" : "array");
}

pugi::xml_node PropertyList::valueOf(const std::string& key, const char* kind) {
  root_.append_child("key").text().set(key.c_str());
  return root_.append_child(kind);
}

void PropertyList::add(const std::string& key, const std::string& value) {
  valueOf(key, "string").text().set(value.c_str());
}

void PropertyList::add(const std::string& key, int value) { valueOf(key, "integer").text().set(value); }

void PropertyList::add(const std::string& key, const std::vector<int>& values) {
  auto array = valueOf(key, "array");
  for (const int value : values) array.append_child("integer").text().set(value);
}

void PropertyList::add(const std::string& key, const std::vector<std::string>& values) {
  fill(valueOf(key, "array"), values);
}

void PropertyList::add(const std::string& key, const std::vector<std::pair<std::string, int>>& values) {
  fill(valueOf(key, "dict"), values);
}

void PropertyList::add(const std::string& key, const std::vector<Record>& records) {
  auto array = valueOf(key, "array");
  for (const auto& record : records) {
    auto inner = array.append_child("dict");
    fill(inner, record.numbers);
    inner.append_child("key").text().set(record.textKey.c_str());
    inner.append_child("string").text().set(record.text.c_str());
  }
}

void PropertyList::append(const std::vector<std::string>& values) { fill(root_.append_child("array"), values); }

}  // namespace gg
