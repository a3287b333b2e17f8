module.exports = {
  async headers() {
    return [
      {
        source: '/api/:path*',
        headers: [
          { key: 'x-config', value: '1' },
          { key: 'x-all', value: 'config' },
          { key: 'set-cookie', value: 'of-config=1' },
        ],
      },
    ]
  },
  async redirects() {
    return [{ source: '/api/moved', destination: '/api/target', permanent: false }]
  },
  async rewrites() {
    return [{ source: '/api/rewritten/:id', destination: '/api/target/:id' }]
  },
}
