module.exports = {
  skipTrailingSlashRedirect: true,
  pageExtensions: ['api.ts', 'page.tsx'],
}
