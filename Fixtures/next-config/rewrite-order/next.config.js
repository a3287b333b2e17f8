module.exports = {
  async rewrites() {
    return {
      beforeFiles: [
        { source: '{base}/before/route', destination: '{base}/target' },
        { source: '{base}/before/file.txt', destination: '{base}/target' },
        { source: '{base}/chain', destination: '{base}/chain/two' },
        { source: '{base}/chain/two', destination: '{base}/target' },
      ],
      afterFiles: [
        { source: '{base}/after/route', destination: '{base}/target' },
        { source: '{base}/after/file.txt', destination: '{base}/target' },
        { source: '{base}/after/by-name/:name', destination: '{base}/target' },
        { source: '{base}/after/nowhere', destination: '{base}/nowhere' },
      ],
      fallback: [
        { source: '{base}/fallback/by-name/:name', destination: '{base}/target' },
        { source: '{base}/fallback/:path*', destination: '{base}/target' },
        { source: '{base}/nowhere', destination: '{base}/target' },
      ],
    }
  },
  async headers() {
    return [
      { source: '{base}/before/route', headers: [{ key: 'X-Asked', value: 'seen' }] },
      { source: '{base}/target', headers: [{ key: 'X-Target', value: 'seen' }] },
    ]
  },
}
