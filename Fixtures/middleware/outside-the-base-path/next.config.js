module.exports = { basePath: '/base' }
