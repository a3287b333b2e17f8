module.exports = {
  async headers() {
    return [
      { source: '{base}/one/:name', headers: [{ key: 'X-One', value: ':name' }, { key: 'X-:name', value: 'key' }] },
      { source: '{base}/many/:path*', headers: [{ key: 'X-Many', value: 'all/:path*' }] },
      { source: '{base}/some/:path+', headers: [{ key: 'X-Some', value: ':path+' }] },
      { source: '{base}/number/:id(\\d{1,3})', headers: [{ key: 'X-Number', value: ':id' }] },
      { source: '{base}/pair/:a-:b', headers: [{ key: 'X-Pair', value: ':a and :b' }] },
      { source: '{base}/unnamed/(.*)', headers: [{ key: 'X-Unnamed', value: 'taken, :0 stays' }] },
      { source: '{base}/not/((?!this).*)', headers: [{ key: 'X-Not', value: 'taken' }] },
      { source: '{base}/optional{/:page}?', headers: [{ key: 'X-Optional', value: 'taken' }] },
      { source: '{base}/twice/:path*', headers: [{ key: 'X-Twice', value: 'first' }, { key: 'X-First', value: 'first' }] },
      { source: '{base}/twice/b', headers: [{ key: 'x-twice', value: 'second' }] },
    ]
  },
}
