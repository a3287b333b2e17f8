module.exports = {
  async headers() {
    return [
      { source: '{base}/api/:path*', headers: [{ key: 'X-Config', value: 'seen' }] },
    ]
  },
}
