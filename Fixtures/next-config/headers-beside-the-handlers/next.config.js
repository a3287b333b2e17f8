module.exports = {
  async headers() {
    return [
      { source: '{base}/:path*', headers: [{ key: 'X-Own', value: 'config' }, { key: 'Content-Type', value: 'text/config' }, { key: 'Cache-Control', value: 'public, max-age=11' }, { key: 'Set-Cookie', value: 'config=1' }, { key: 'Set-Cookie', value: 'again=1' }, { key: 'Vary', value: 'X-Config' }] },
    ]
  },
}
