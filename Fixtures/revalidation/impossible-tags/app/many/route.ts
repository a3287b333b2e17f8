import { revalidateTag } from 'next/cache'

export async function POST() {
  for (let tag = 0; tag < 500; tag++) {
    // @ts-ignore: 16 wants a second argument
    revalidateTag('{base}/' + tag)
  }
  return Response.json({ revalidated: true })
}
