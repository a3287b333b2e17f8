module.exports = {
  basePath: '/base',
  async headers() {
    return [
      { source: '/echo', headers: [{ key: 'X-Below', value: 'seen' }] },
      { source: '/outside', basePath: false, headers: [{ key: 'X-Outside', value: 'seen' }] },
    ]
  },
  async redirects() {
    return [
      { source: '/old', destination: '/echo', permanent: false },
      { source: '/old', destination: '/base/echo', basePath: false, permanent: false },
    ]
  },
  async rewrites() {
    return [
      { source: '/short/:name', destination: '/people/:name' },
    ]
  },
}
