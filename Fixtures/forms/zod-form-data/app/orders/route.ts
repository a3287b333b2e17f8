import { z } from 'zod'
import { zfd } from 'zod-form-data'

const schema = zfd.formData({
  name: zfd.text(),
  count: zfd.numeric(z.number().int().min(1)),
  note: zfd.text(z.string().optional()),
  gift: zfd.checkbox(),
})

export async function POST(request: Request) {
  const order = schema.safeParse(await request.formData())
  if (!order.success) {
    return Response.json({ refused: order.error.issues.map((issue) => issue.path[0]) }, { status: 400 })
  }
  return Response.json(order.data)
}
