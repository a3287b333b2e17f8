module.exports = {
  basePath: '/base',
  trailingSlash: true,
  async redirects() {
    return [
      { source: '/old/', destination: '/echo/', permanent: false },
    ]
  },
  async rewrites() {
    return [
      { source: '/short/:name', destination: '/people/:name' },
    ]
  },
}
