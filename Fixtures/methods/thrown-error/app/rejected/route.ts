export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return Promise.reject(new Error('boom'))
}
