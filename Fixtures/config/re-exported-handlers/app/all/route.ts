export * from './handlers'
