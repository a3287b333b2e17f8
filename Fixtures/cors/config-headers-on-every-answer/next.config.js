module.exports = {
  async headers() {
    return [
      {
        source: '{base}/api/:path*',
        headers: [
          { key: 'Access-Control-Allow-Origin', value: 'https://shop.test' },
          { key: 'Access-Control-Allow-Methods', value: 'GET, POST, OPTIONS' },
          { key: 'Access-Control-Allow-Headers', value: 'Content-Type' },
        ],
      },
    ]
  },
}
