module.exports = {
  basePath: '/base',
  trailingSlash: true,
  pageExtensions: ['page.ts', 'page.tsx'],
}
