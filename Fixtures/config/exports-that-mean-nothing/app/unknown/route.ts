export const foo = 'bar'
export class Helper {}
export function middleware() {
  return new Response('middleware')
}
export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('get')
}
