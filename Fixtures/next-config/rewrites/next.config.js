module.exports = {
  async rewrites() {
    return [
      { source: '{base}/short', destination: '{base}/target?x=1' },
      { source: '{base}/person/:name', destination: '{base}/people/:name' },
      { source: '{base}/tree/:all*', destination: '{base}/files/:all*' },
      { source: '{base}/key', has: [{ type: 'header', key: 'x-name', value: '(?<name>[a-z]+)' }], destination: '{base}/people/:name' },
      { source: '{base}/target', destination: '{base}/people/never' },
    ]
  },
}
