exports.dynamic = 'force-dynamic'

exports.GET = function GET() {
  return new Response('cjs')
}
