module.exports = {
  async headers() {
    return [{ source: '{base}/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: 'https://config.test' }] }]
  },
}
