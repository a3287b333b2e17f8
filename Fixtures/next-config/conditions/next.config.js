module.exports = {
  async headers() {
    return [
      { source: '{base}/api', has: [{ type: 'header', key: 'X-Version', value: '(?<version>\\d+)' }], headers: [{ key: 'X-Header', value: 'version :version' }] },
      { source: '{base}/api', has: [{ type: 'cookie', key: 'session' }], headers: [{ key: 'X-Cookie', value: 'session :session' }] },
      { source: '{base}/api', has: [{ type: 'query', key: 'page', value: '1' }], headers: [{ key: 'X-Query', value: 'first page' }] },
      { source: '{base}/api', has: [{ type: 'host', value: '(?<shop>[a-z]+)\\.shops\\.test' }], headers: [{ key: 'X-Shop', value: ':shop' }] },
      { source: '{base}/api', missing: [{ type: 'header', key: 'x-version' }, { type: 'cookie', key: 'session' }], headers: [{ key: 'X-Missing', value: 'both' }] },
      { source: '{base}/api', has: [{ type: 'header', key: 'x-a' }, { type: 'query', key: 'b' }], headers: [{ key: 'X-All', value: 'both' }] },
    ]
  },
}
