const path = require('node:path');

let native;
try {
  native = require('node-gyp-build')(path.join(__dirname));
} catch {
  native = require('./fallback.js');
}

module.exports = { simhash: native.simhash, distance: native.distance };
