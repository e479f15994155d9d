// Writes vendor.json: what the two committed files are made of, under which licence, and their SHA-256.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { readFileSync, writeFileSync } from 'node:fs'

const out = '../resources/static/'
const parts = (names) => names.map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`))
  return { name, version, licence: license }
})
const file = (path, names) => {
  const bytes = readFileSync(out + path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, sha256, madeFrom: parts(names) }
}
const files = [
  file('bp.css', ['govuk-frontend', '@ministryofjustice/frontend']),
  file('bp.js', ['govuk-frontend'])
]
writeFileSync(out + 'vendor.json', JSON.stringify({ files }, null, 2) + '\n')
