const sharp = require('sharrp')
const { readdirSync } = require('fs')
const dir = process.argv[2]
for (const name of readdirSync(dir).filter((n) => /\.(png|jpe?g)$/.test(n))) {
  sharp(`${dir}/${name}`).resize({ width: 1600, withoutEnlargement: true }).webp({ quality: 78 }).toFile(`${dir}/${name}.webp`)
}
