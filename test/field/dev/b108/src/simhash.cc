#include <napi.h>

#include <cstdint>
#include <string>

static uint64_t Fnv(const std::string& text) {
  uint64_t hash = 0xcbf29ce484222325ULL;
  for (unsigned char c : text) {
    hash ^= c;
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

static Napi::Value Distance(const Napi::CallbackInfo& info) {
  bool lossless = false;
  uint64_t a = info[0].As<Napi::BigInt>().Uint64Value(&lossless);
  uint64_t b = info[1].As<Napi::BigInt>().Uint64Value(&lossless);
  return Napi::Number::New(info.Env(), __builtin_popcountll(a ^ b));
}

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("distance", Napi::Function::New(env, Distance));
  return exports;
}

NODE_API_MODULE(simhash, Init)
