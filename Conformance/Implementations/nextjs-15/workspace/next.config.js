const { existsSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

/** @type {import('next').NextConfig} */
const own = {
  // Handlers are judged by what they answer; requirements about types have apps of their own.
  typescript: { ignoreBuildErrors: true },
  eslint: { ignoreDuringBuilds: true },
  // Compiling in the build's own process makes a small build about a third faster.
  // forbidden() and unauthorized() need authInterrupts.
  // A build names every page that cannot be prerendered, not the first alone, as 14 does by itself.
  experimental: { webpackBuildWorker: false, authInterrupts: true, prerenderEarlyExit: false },
}

// The configurations of the fixtures are parts of this one: the lists of those under a prefix are joined, and one at the root says what it likes.
function parts(kind) {
  const folder = join(__dirname, 'next.config.d', kind)
  return existsSync(folder) ? readdirSync(folder).sort().map((file) => ({ file: `next.config.d/${kind}/${file}`, config: require(join(folder, file)) })) : []
}

const lists = { headers: [], redirects: [], rewrites: [] }
for (const { file, config } of parts('mounted')) {
  for (const key of Object.keys(config)) {
    if (!lists[key]) throw new Error(`${file}: a configuration below a prefix says '${key}', which is the whole app's. Only ${Object.keys(lists).join(', ')} can stand there; say 'mount: root'.`)
    lists[key].push(config[key])
  }
}

async function joined(functions) {
  return (await Promise.all(functions.map((list) => list()))).flat()
}

async function rewrites() {
  const all = (await joined(lists.rewrites.map((list) => async () => [await list()]))).map((found) => (Array.isArray(found) ? { afterFiles: found } : found))
  return Object.fromEntries(['beforeFiles', 'afterFiles', 'fallback'].map((key) => [key, all.flatMap((found) => found[key] ?? [])]))
}

if (lists.headers.length > 0) own.headers = () => joined(lists.headers)
if (lists.redirects.length > 0) own.redirects = () => joined(lists.redirects)
if (lists.rewrites.length > 0) own.rewrites = rewrites
for (const { config } of parts('root')) Object.assign(own, config)

module.exports = own
