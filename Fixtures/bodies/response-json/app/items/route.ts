export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({
    text: 'é 中 😀',
    quotes: '" \\ /',
    lines: 'a\nb\tc\u0001',
    markup: "<b>&'+</b>",
    nothing: null,
    list: [1, [2], []],
    nested: { yes: true, half: 0.5 },
  })
}
