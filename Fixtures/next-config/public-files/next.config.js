module.exports = {
  async headers() {
    return [
      { source: '{base}/own.txt', headers: [{ key: 'Cache-Control', value: 'public, max-age=60' }, { key: 'X-Config', value: 'seen' }] },
    ]
  },
}
