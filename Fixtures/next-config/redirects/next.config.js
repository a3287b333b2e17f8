module.exports = {
  async redirects() {
    return [
      { source: '{base}/permanent', destination: '{base}/api', permanent: true },
      { source: '{base}/temporary', destination: '{base}/api?b=2', permanent: false },
      { source: '{base}/found', destination: '{base}/api', statusCode: 302 },
      { source: '{base}/from/:name/:rest*', destination: '{base}/to/:rest*?name=:name', permanent: false },
      { source: '{base}/part', destination: '{base}/api#part', permanent: false },
      { source: '{base}/away', destination: 'https://example.org/x?y=1', permanent: false },
      { source: '{base}/signed', destination: 'https://user:word@example.org/x', permanent: false },
      { source: '{base}/host/:name', destination: 'https://:name.example.org/x', permanent: false },
      { source: '{base}/key/:name', destination: '{base}/api?:name=1', permanent: false },
      { source: '{base}/asked', has: [{ type: 'query', key: 'to', value: '(?<to>[a-z]+)' }], destination: '{base}/:to', permanent: false },
      { source: '{base}/route', destination: '{base}/api', permanent: false },
      { source: '{base}/file.txt', destination: '{base}/api', permanent: false },
    ]
  },
  async headers() {
    return [
      { source: '{base}/permanent', headers: [{ key: 'X-Config', value: 'seen' }] },
    ]
  },
}
