{
  "targets": [
    {
      "target_name": "simhash",
      "sources": ["src/simhash.cc"],
      "include_dirs": ["<!@(node -p \"require('node-addon-api').include\")"],
      "defines": ["NAPI_DISABLE_CPP_EXCEPTIONS"]
    }
  ]
}
