module.exports = {
  async headers() {
    return [
      { source: 'api', headers: [{ key: 'X-Config', value: 'seen' }] },
    ]
  },
}
