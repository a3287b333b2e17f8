/** @type {import('next').NextConfig} */
module.exports = {
  // Handlers are judged by what they answer; requirements about types have apps of their own.
  typescript: { ignoreBuildErrors: true },
  // forbidden() and unauthorized() need it.
  experimental: { authInterrupts: true },
}
